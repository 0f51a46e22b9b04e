// @ts-check

/**
 * How a catalyst came to a term, and in which election.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('catalyst_terms', table => {
    table.string('how', 20).notNullable().defaultTo('appointed');
    table.uuid('election_id').comment('Of a term that was won in one');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('catalyst_terms', table => {
    table.dropColumn('how');
    table.dropColumn('election_id');
  });
};
