// @ts-check

/**
 * Threads that were merged into others, what each merge brought along, and
 * steps of a thread's history that are no change of its status.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    table.uuid('merged_into').comment('The thread that it was merged into');
  });
  await knex.schema.alterTable('thread_votes', table => {
    table
      .uuid('from_thread_id')
      .comment('The merged thread that brought the vote; none for one cast');
  });
  await knex.schema.alterTable('watches', table => {
    table
      .uuid('from_thread_id')
      .comment('The merged thread that brought the watch');
  });
  await knex.schema.alterTable('thread_moves', table => {
    table.uuid('other_thread').comment('Of a merge: the other thread');
    table.string('from_entity', 200).comment('Of a transfer');
    table.string('to_entity', 200).comment('Of a transfer');
  });
  await knex.schema.createTable('merge_withdrawals', table => {
    table.comment(
      'Votes that were taken back where a thread was merged into: gone from the thread when it stands by itself again',
    );
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE')
      .comment('The merged thread');
    table.string('voter_ref', 200).notNullable();
    table.primary(['thread_id', 'voter_ref']);
  });
  await knex.raw(
    'create index threads_merged_idx on threads (merged_into, id) where merged_into is not null',
  );
  await knex.raw(
    "create index threads_archived_idx on threads (entity_ref, id) where unlisted = 'archived' and deleted_at is null",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index threads_archived_idx');
  await knex.raw('drop index threads_merged_idx');
  await knex.schema.dropTable('merge_withdrawals');
  await knex.schema.alterTable('thread_moves', table => {
    table.dropColumns('other_thread', 'from_entity', 'to_entity');
  });
  await knex.schema.alterTable('watches', table => {
    table.dropColumn('from_thread_id');
  });
  await knex.schema.alterTable('thread_votes', table => {
    table.dropColumn('from_thread_id');
  });
  await knex.schema.alterTable('threads', table => {
    table.dropColumn('merged_into');
  });
};
