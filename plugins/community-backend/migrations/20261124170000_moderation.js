// @ts-check

/**
 * What was reported or is held for a moderator, by whom and why, and what the
 * moderators did about it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    table.text('unlisted_reason').comment('Why it is hidden, for its author');
  });
  await knex.schema.alterTable('replies', table => {
    table.string('unlisted', 20).comment('hidden, or held for a moderator');
    table.text('unlisted_reason').comment('Why it is hidden, for its author');
  });

  await knex.schema.createTable('moderation_cases', table => {
    table.comment(
      'One for each thing that waits, or has waited, for a moderator',
    );
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
      .comment('None where it is about the thread');
    table.uuid('subject_id').notNullable().comment('reply_id, else thread_id');
    table
      .string('entity_ref', 200)
      .notNullable()
      .comment('That of the thread, so that the queue is one walk');
    table
      .string('author_ref', 200)
      .notNullable()
      .comment('Who wrote it: they do not decide on it');
    table
      .boolean('held')
      .notNullable()
      .comment('Not published until somebody lets it through');
    table
      .text('untold')
      .comment('The domain event that is told once it is published, JSON');
    table.integer('report_count').notNullable().defaultTo(0);
    table.timestamp('opened_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('closed_at', { useTz: true, precision: 3 });
    table.string('closed_by', 200);
    table.string('closed_how', 20).comment('kept, hidden or deleted');
    table.index(['thread_id', 'subject_id'], 'moderation_cases_thread_idx');
    table.index(['reply_id'], 'moderation_cases_reply_idx');
  });
  await knex.raw(
    'create unique index moderation_cases_open_uidx on moderation_cases (subject_id) where closed_at is null',
  );
  await knex.raw(
    'create index moderation_cases_queue_idx on moderation_cases (entity_ref, opened_at, id) where closed_at is null',
  );

  await knex.schema.createTable('reports', table => {
    table.comment('Once for each person and thing');
    table.uuid('subject_id').notNullable();
    table.string('reporter_ref', 200).notNullable();
    table
      .uuid('case_id')
      .notNullable()
      .references('id')
      .inTable('moderation_cases')
      .onDelete('CASCADE');
    table.string('reason', 20).notNullable();
    table.text('words');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['subject_id', 'reporter_ref']);
    table.index(['case_id', 'created_at'], 'reports_case_idx');
  });

  await knex.schema.createTable('moderation_acts', table => {
    table.comment('What moderators did, for those who lead');
    table.uuid('id').primary();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.uuid('reply_id');
    table
      .string('act', 20)
      .notNullable()
      .comment('hidden, restored, kept or published');
    table.string('by_ref', 200).notNullable();
    table.string('by_role', 20).notNullable();
    table.text('reason');
    table.string('was_unlisted', 20).comment('What a restoring goes back to');
    table.boolean('was_answer').notNullable().defaultTo(false);
    table.timestamp('done_at', { useTz: true, precision: 3 }).notNullable();
    table.index(['thread_id', 'done_at', 'id'], 'moderation_acts_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['moderation_acts', 'reports', 'moderation_cases']) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('replies', table => {
    table.dropColumn('unlisted');
    table.dropColumn('unlisted_reason');
  });
  await knex.schema.alterTable('threads', table => {
    table.dropColumn('unlisted_reason');
  });
};
