// @ts-check

/**
 * Search over the texts of threads: a row for the title and text of each thread
 * and one for each reply, since a thread with all its replies would be too long
 * for one. Takes over from `thread_search`, which stays while replicas of the
 * version before still write to it.
 *
 * What `thread_search` has is copied here. The replies, and what such replicas
 * start meanwhile, are filled in batch by batch by a task that keeps its place
 * in `search_progress`.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');

  await knex.schema.createTable('search_texts', table => {
    table.comment('Words of the texts that a search looks at');
    // SQLite's index of words knows a row by a number that must not change.
    if (!postgres) table.specificType('key', 'integer primary key');
    const textId = table
      .uuid('text_id')
      .notNullable()
      .comment('Of the thread, or of the reply');
    if (postgres) textId.primary();
    else textId.unique();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.string('on_entity', 200).notNullable();
    table
      .specificType('words', postgres ? 'tsvector' : 'text')
      .notNullable()
      .comment('The different words without case, accents and punctuation');
    table.index(['thread_id', 'text_id'], 'search_texts_thread_idx');
  });
  await knex.schema.createTable('search_progress', table => {
    table.string('texts', 20).primary().comment('threads or replies');
    table.uuid('last_id').notNullable().comment('All up to this one are in');
  });

  if (postgres) {
    // Made from arrays: the parser of to_tsvector has ideas of its own about
    // numbers and addresses. The entity stands among the words, so that the
    // index alone finds those of a scope; no word begins with its marks.
    await knex.raw(`
      insert into search_texts (text_id, thread_id, on_entity, words)
      select threads.id, threads.id, entity_ref, array_to_tsvector(
        array['@' || entity_ref, '#' || entity_ref] || array(
          select left(word, 100)
          from unnest(string_to_array(words, ' ')) as word where word <> ''))
      from thread_search join threads on threads.id = thread_search.thread_id
      where deleted_at is null`);
    await knex.raw(
      'create index search_texts_words_idx on search_texts using gin (words) with (gin_pending_list_limit = 512)',
    );
    await knex.raw('analyze search_texts');
    return;
  }

  await knex.raw(`
    insert into search_texts (text_id, thread_id, on_entity, words)
    select threads.id, threads.id, entity_ref, words
    from thread_search join threads on threads.id = thread_search.thread_id
    where deleted_at is null`);
  // Words are divided by spaces and nothing else: to this tokenizer, whatever
  // is not ASCII is part of a word.
  await knex.raw(
    "create virtual table search_words using fts5(words, content = 'search_texts', content_rowid = 'key', tokenize = 'ascii')",
  );
  await knex.raw("insert into search_words(search_words) values ('rebuild')");
  const put =
    'insert into search_words(rowid, words) values (new.key, new.words);';
  const take =
    "insert into search_words(search_words, rowid, words) values ('delete', old.key, old.words);";
  for (const [event, statements] of [
    ['insert', put],
    ['delete', take],
    ['update', `${take} ${put}`],
  ]) {
    await knex.raw(
      `create trigger search_texts_${event} after ${event} on search_texts begin ${statements} end`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (!knex.client.config.client.includes('pg')) {
    await knex.schema.dropTable('search_words');
  }
  await knex.schema.dropTable('search_progress');
  await knex.schema.dropTable('search_texts');
};
