import { searchWords } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';

/**
 * Keeps the words by which a thread is found. On SQLite this is a table of the
 * full-text engine, which knows no upsert: the words are taken out and put in.
 */
export async function indexWords(
  tx: Knex.Transaction,
  thread: { id: string; title: string; body: string },
): Promise<void> {
  await tx('thread_search').where({ thread_id: thread.id }).delete();
  await tx('thread_search').insert({
    thread_id: thread.id,
    words: searchWords(`${thread.title} ${thread.body}`).join(' '),
  });
}

/**
 * Limits a query of threads to those that have every term, or a word that
 * begins with it. The expression on PostgreSQL is that of the index.
 *
 * @param terms - words as `queryTerms` gives them: letters and digits only
 */
export function whereWords(
  query: Knex.QueryBuilder,
  knex: Knex,
  terms: string[],
): void {
  if (isPostgres(knex)) {
    query.whereRaw(
      "id in (select thread_id from thread_search where to_tsvector('simple', words) @@ to_tsquery('simple', ?))",
      [terms.map(term => `${term}:*`).join(' & ')],
    );
  } else {
    query.whereRaw(
      'id in (select thread_id from thread_search where thread_search match ?)',
      [terms.map(term => `words:"${term}"*`).join(' AND ')],
    );
  }
}
