// @ts-check

/**
 * What owners and catalysts note among themselves: in a table of its own, so
 * that nothing that reads replies can ever come upon it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('thread_notes', table => {
    table.uuid('id').primary();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.text('body').notNullable().comment('Markdown as typed');
    table.string('author_ref', 200).notNullable();
    table.string('author_role', 20).notNullable().comment('Frozen');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('edited_at', { useTz: true, precision: 3 });
    table.index(['thread_id', 'id'], 'thread_notes_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('thread_notes');
};
