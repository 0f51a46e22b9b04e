import type { Knex } from 'knex';
import { listColumns, type ThreadRow } from '../../tables';

/**
 * Threads by their ids, unless deleted, for lines of a history; without their
 * texts. One look-up by primary key each.
 */
export async function threadsOfHistory(
  knex: Knex,
  ids: string[],
): Promise<Map<string, ThreadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await knex<ThreadRow>('threads')
    .select(...listColumns)
    .whereIn('id', ids)
    .whereNull('deleted_at');
  return new Map(rows.map(row => [row.id, row]));
}

/** As many walks as SQLite puts together in one statement, with some to spare. */
const mostMerged = 400;

/**
 * What is merged into a thread, the first ones first: one walk over
 * `threads_merged_idx`. Beyond a number that nobody reads through, the rest is
 * left to its own addresses.
 */
export async function threadsMergedInto(
  knex: Knex,
  threadId: string,
): Promise<ThreadRow[]> {
  return knex<ThreadRow>('threads')
    .select(...listColumns)
    .where({ merged_into: threadId })
    .whereNull('deleted_at')
    .orderBy('id')
    .limit(mostMerged);
}

/** Whether others were merged into a thread: one look-up by an index. */
export async function hasMerged(
  knex: Knex,
  threadId: string,
): Promise<boolean> {
  const found = await knex<ThreadRow>('threads')
    .where({ merged_into: threadId })
    .whereNull('deleted_at')
    .first('id');
  return found !== undefined;
}
