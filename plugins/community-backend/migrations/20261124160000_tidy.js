// @ts-check

/**
 * Pinned and locked threads, what replaces an outdated practice, and the texts
 * that were there before an edit.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    table.timestamp('pinned_at', { useTz: true, precision: 3 });
    table
      .timestamp('locked_at', { useTz: true, precision: 3 })
      .comment('Members cannot reply any more');
    table.string('locked_by', 200);
    table.string('locked_role', 20);
    table.text('lock_reason');
    table.uuid('replaced_by').comment('What to read instead of it');
  });
  // Three rows an entity at most.
  await knex.raw(
    'create index threads_pinned_idx on threads (entity_ref, pinned_at desc) where pinned_at is not null',
  );
  await knex.raw(
    'create index threads_replaced_idx on threads (replaced_by) where replaced_by is not null',
  );

  await knex.schema.createTable('text_revisions', table => {
    table.comment('Texts of threads and replies before they were edited');
    table.uuid('id').primary();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table
      .uuid('reply_id')
      .references('id')
      .inTable('replies')
      .onDelete('CASCADE')
      .comment('None for the text of the thread itself');
    table
      .uuid('text_id')
      .notNullable()
      .comment('Of the thread or the reply whose text it was');
    table.string('title', 150).comment('None for a reply');
    table.text('body').notNullable();
    table.timestamp('written_at', { useTz: true, precision: 3 }).notNullable();
    table.index(['text_id', 'id'], 'text_revisions_text_idx');
    table.index(['thread_id'], 'text_revisions_thread_idx');
    table.index(['reply_id'], 'text_revisions_reply_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('text_revisions');
  await knex.raw('drop index threads_replaced_idx');
  await knex.raw('drop index threads_pinned_idx');
  await knex.schema.alterTable('threads', table => {
    table.dropColumns(
      'pinned_at',
      'locked_at',
      'locked_by',
      'locked_role',
      'lock_reason',
      'replaced_by',
    );
  });
};
