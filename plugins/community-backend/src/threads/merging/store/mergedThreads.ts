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
