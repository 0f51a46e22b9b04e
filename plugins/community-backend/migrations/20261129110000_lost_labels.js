// @ts-check

/**
 * The labels that a thread lost when it was transferred, because they are not
 * known where it went.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('thread_moves', table => {
    table
      .text('lost_labels')
      .comment('Of a transfer: JSON of the names of labels left behind');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('thread_moves', table => {
    table.dropColumn('lost_labels');
  });
};
