// @ts-check

/**
 * Targets, confirmations, and what official responses said before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    table.string('target', 10).comment('2027-Q1 or 2027-03-31');
    table.string('shipped_by', 200);
    table
      .timestamp('confirmed_at', { useTz: true, precision: 3 })
      .comment('When the author confirmed what was shipped');
    table
      .integer('earlier_responses')
      .notNullable()
      .defaultTo(0)
      .comment('Rows of response_revisions');
  });

  await knex.schema.alterTable('thread_moves', table => {
    table
      .string('what', 20)
      .notNullable()
      .defaultTo('moved')
      .comment('moved, target, confirmed');
    table.string('target', 10).comment('The target from then on');
    table
      .boolean('with_response')
      .notNullable()
      .defaultTo(false)
      .comment('Done by an official response');
  });

  await knex.schema.createTable('response_revisions', table => {
    table.comment('Official responses before they were revised');
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.integer('version').notNullable().comment('1 is the first');
    table.text('body').notNullable();
    table.string('by_ref', 200).notNullable();
    table.string('by_role', 20).notNullable();
    table.string('moved_to', 20);
    table.timestamp('written_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['thread_id', 'version']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('response_revisions');
  await knex.schema.alterTable('thread_moves', table => {
    table.dropColumn('what');
    table.dropColumn('target');
    table.dropColumn('with_response');
  });
  await knex.schema.alterTable('threads', table => {
    table.dropColumn('target');
    table.dropColumn('shipped_by');
    table.dropColumn('confirmed_at');
    table.dropColumn('earlier_responses');
  });
};
