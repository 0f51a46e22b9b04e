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
 * A thread and what is merged into it, the first ones first: look-ups by the
 * primary key and over `threads_merged_idx`, in one statement. Beyond a number
 * that nobody reads through, the rest is left to its own addresses.
 */
export async function threadWithMerged(
  knex: Knex,
  id: string,
): Promise<{ thread: ThreadRow | undefined; merged: ThreadRow[] }> {
  const rows = await knex<ThreadRow>('threads')
    .select(...listColumns)
    .where(either => either.where({ id }).orWhere({ merged_into: id }))
    .whereNull('deleted_at')
    .orderByRaw('case when id = ? then 0 else 1 end, id', [id])
    .limit(mostMerged + 1);
  return {
    thread: rows.find(row => row.id === id),
    merged: rows.filter(row => row.id !== id),
  };
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
