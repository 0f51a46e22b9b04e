// @ts-check

/**
 * Threads that are there but in no list: merged into another, hidden by a
 * moderator, held for one, or archived.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    table
      .string('unlisted', 20)
      .comment('Why it is in no list: merged, hidden, held, archived');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('threads', table => {
    table.dropColumn('unlisted');
  });
};
