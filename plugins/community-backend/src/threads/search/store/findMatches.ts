import type { Knex } from 'knex';
import type { ReplyRow } from '../../tables';
import { whereText, type WantedWord } from './matching';

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
 * Cost: one statement; for each thread a walk over `search_texts_thread_idx` up
 * to the first text that has them.
 */
export async function findMatches(
  knex: Knex,
  threadIds: string[],
  words: readonly WantedWord[],
): Promise<Map<string, MatchRow>> {
  // Ids are ordered by time: what a thread says itself comes first.
  const hit = knex('search_texts')
    .select('text_id')
    .whereRaw('thread_id = threads.id')
    .orderBy('text_id')
    .limit(1);
  whereText(hit, knex, { words });
  const rows: MatchRow[] = await knex
    .select(
      'page.thread_id',
      'page.body',
      'replies.id as reply_id',
      'replies.body as reply_body',
      'replies.author_ref as reply_author',
      'replies.author_role as reply_role',
    )
    .from(
      knex('threads')
        .select('id as thread_id', 'body', hit.as('text_id'))
        .whereIn('id', threadIds)
        .as('page'),
    )
    .leftJoin('replies', join =>
      join
        .on('replies.id', 'page.text_id')
        .onNull('replies.deleted_at')
        .onNull('replies.unlisted')
        .onNull('replies.unlisted'),
    );
  return new Map(rows.map(row => [row.thread_id, row]));
}
