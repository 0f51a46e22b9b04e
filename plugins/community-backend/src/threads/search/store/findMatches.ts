import type { Knex } from 'knex';
import type { ReplyRow } from '../../tables';
import { whereText, type WantedWord } from './matching';
import type { FoundThread } from './searchQuery';

/** Where a thread has the words of a search. */
export interface MatchRow {
  thread_id: string;
  body: string;
  /** None when it is the thread itself that has them. */
  reply_id: string | null;
  reply_body: string | null;
  reply_author: string | null;
  reply_role: ReplyRow['author_role'] | null;
}

/**
 * The text of each thread that has all the words: its own, else that of the
 * first reply that has them.
 *
 * @remarks
 * Cost: one statement; of a search that looked at the texts by itself, look-ups
 * by primary key. For another thread a walk over `search_texts_thread_idx` up to
 * the first text that has the words.
 */
export async function findMatches(
  knex: Knex,
  threads: ReadonlyArray<Pick<FoundThread, 'id' | 'text_id'>>,
  words: readonly WantedWord[],
): Promise<Map<string, MatchRow>> {
  const isKnown = threads.every(({ text_id }) => text_id);
  const page = isKnown
    ? knownTexts(knex, threads)
    : textsWith(knex, threads, words);
  const rows: MatchRow[] = await knex
    .select(
      'page.thread_id',
      'threads.body',
      'replies.id as reply_id',
      'replies.body as reply_body',
      'replies.author_ref as reply_author',
      'replies.author_role as reply_role',
    )
    .from(page)
    .join('threads', 'threads.id', 'page.thread_id')
    .leftJoin('replies', join =>
      join
        .on('replies.id', 'page.text_id')
        .onNull('replies.deleted_at')
        .onNull('replies.unlisted'),
    );
  return new Map(rows.map(row => [row.thread_id, row]));
}

/** What a search on PostgreSQL came upon. */
function knownTexts(
  knex: Knex,
  threads: ReadonlyArray<Pick<FoundThread, 'id' | 'text_id'>>,
): Knex.Raw {
  return knex.raw('unnest(?::uuid[], ?::uuid[]) as page(thread_id, text_id)', [
    threads.map(({ id }) => id),
    threads.map(({ text_id }) => text_id!),
  ]);
}

function textsWith(
  knex: Knex,
  threads: ReadonlyArray<Pick<FoundThread, 'id'>>,
  words: readonly WantedWord[],
): Knex.QueryBuilder {
  // Ids are ordered by time: what a thread says itself comes first.
  const hit = knex('search_texts')
    .select('text_id')
    .whereRaw('thread_id = threads.id')
    .orderBy('text_id')
    .limit(1);
  whereText(hit, knex, { words });
  return knex('threads')
    .select('id as thread_id', hit.as('text_id'))
    .whereIn(
      'id',
      threads.map(({ id }) => id),
    )
    .as('page');
}
