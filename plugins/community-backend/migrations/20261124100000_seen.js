// @ts-check

/**
 * When somebody who watches a thread last looked at it, which is how they are
 * shown what is new. Nothing is known of the time before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('watches', table => {
    table
      .timestamp('seen_at', { useTz: true, precision: 3 })
      .comment('When the person last looked at it or acted on it');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('watches', table => {
    table.dropColumn('seen_at');
  });
};
