// @ts-check

/**
 * Threads with their votes, replies, status history, watches and search words.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');

  await knex.schema.createTable('threads', table => {
    table.comment('Pieces of feedback and conversations on entities');
    table.uuid('id').primary().comment('UUIDv7, ordered by time of start');
    table.string('entity_ref', 200).notNullable();
    table.string('kind', 20).notNullable();
    table.string('status', 20).notNullable();
    table.string('title', 150).notNullable();
    table.text('body').notNullable().comment('Markdown as typed');
    table.string('excerpt', 300).notNullable().comment('For lists');
    table.string('author_ref', 200).notNullable();
    table.string('author_role', 20).notNullable().comment('Frozen at start');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('edited_at', { useTz: true, precision: 3 });
    table.timestamp('deleted_at', { useTz: true, precision: 3 });
    table.string('deleted_by', 200);
    table.integer('score').notNullable().defaultTo(0).comment('Votes');
    table.integer('reply_count').notNullable().defaultTo(0);
    table
      .timestamp('last_activity_at', { useTz: true, precision: 3 })
      .notNullable();
    table
      .timestamp('first_reply_at', { useTz: true, precision: 3 })
      .comment('First reply or response by somebody else');
    table.string('first_reply_role', 20);
    table
      .boolean('waiting')
      .notNullable()
      .comment('Open and without a reply by somebody else');
    table.timestamp('shipped_at', { useTz: true, precision: 3 });
    table.uuid('answer_id').comment('The accepted reply');
    table.string('answer_by', 200);
    table.string('answer_role', 20);
    table.timestamp('answer_at', { useTz: true, precision: 3 });
    table.text('response_body').comment('The official response, Markdown');
    table.string('response_by', 200);
    table.string('response_role', 20);
    table.timestamp('response_at', { useTz: true, precision: 3 });
    table.timestamp('response_edited_at', { useTz: true, precision: 3 });
    table.string('response_moved_to', 20);
  });

  // Every list is one walk over one of these, tie-break included.
  await knex.raw(
    'create index threads_top_idx on threads (entity_ref, score desc, id desc) where deleted_at is null',
  );
  await knex.raw(
    'create index threads_new_idx on threads (entity_ref, created_at desc, id desc) where deleted_at is null',
  );
  await knex.raw(
    'create index threads_active_idx on threads (entity_ref, last_activity_at desc, id desc) where deleted_at is null',
  );
  await knex.raw(
    `create index threads_waiting_idx on threads (entity_ref, created_at desc, id desc) where deleted_at is null and waiting = ${
      postgres ? 'true' : '1'
    }`,
  );
  await knex.raw(
    "create index threads_shipped_idx on threads (entity_ref, shipped_at desc, id desc) where deleted_at is null and status = 'shipped'",
  );

  await knex.schema.createTable('thread_votes', table => {
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.string('voter_ref', 200).notNullable();
    table.timestamp('cast_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['thread_id', 'voter_ref']);
  });

  await knex.schema.createTable('replies', table => {
    table.uuid('id').primary();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.uuid('parent_id').comment('The reply this one answers; one level');
    table
      .uuid('root_id')
      .notNullable()
      .comment('parent_id, or id where there is none: the reading order');
    table.text('body').notNullable();
    table.string('author_ref', 200).notNullable();
    table
      .string('author_role', 20)
      .notNullable()
      .comment('Frozen when written');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('edited_at', { useTz: true, precision: 3 });
    table.timestamp('deleted_at', { useTz: true, precision: 3 });
    table.string('deleted_by', 200);
    table.index(['thread_id', 'root_id', 'id'], 'replies_reading_idx');
  });

  await knex.schema.createTable('thread_moves', table => {
    table.comment('Status history of threads');
    table.uuid('id').primary();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.string('from_status', 20).comment('None for the start');
    table.string('to_status', 20).notNullable();
    table.string('by_ref', 200).notNullable();
    table.string('by_role', 20).notNullable();
    table.text('reason');
    table.timestamp('moved_at', { useTz: true, precision: 3 }).notNullable();
    table.index(['thread_id', 'id'], 'thread_moves_idx');
  });

  await knex.schema.createTable('watches', table => {
    table.comment('Who is told about what');
    table
      .string('target', 240)
      .notNullable()
      .comment('thread:<id> or entity:<ref>');
    table.string('person_ref', 200).notNullable();
    table
      .boolean('watching')
      .notNullable()
      .comment('false: asked not to be told, so nothing watches for them');
    table.timestamp('since', { useTz: true, precision: 3 }).notNullable();
    table.primary(['target', 'person_ref']);
    table.index(['person_ref', 'target'], 'watches_person_idx');
  });

  if (postgres) {
    await knex.schema.createTable('thread_search', table => {
      table
        .uuid('thread_id')
        .primary()
        .references('id')
        .inTable('threads')
        .onDelete('CASCADE');
      table
        .text('words')
        .notNullable()
        .comment('Title and body without case, accents and punctuation');
    });
    await knex.raw(
      "create index thread_search_words_idx on thread_search using gin (to_tsvector('simple', words))",
    );
  } else {
    await knex.raw(
      'create virtual table thread_search using fts5(thread_id unindexed, words)',
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'thread_search',
    'watches',
    'thread_moves',
    'replies',
    'thread_votes',
    'threads',
  ]) {
    await knex.schema.dropTable(table);
  }
};
