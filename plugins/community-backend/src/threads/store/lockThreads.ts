import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import type { FullThreadRow } from '../tables';

/**
 * Some threads by their ids, deleted ones too, held against other writers until
 * the transaction ends.
 *
 * @remarks
 * Races: always in the order of their ids, so that two who want the same two
 * wait for each other in one direction only. Whoever holds one thread does not
 * ask for a second.
 */
export async function lockThreads(
  tx: Knex.Transaction,
  ids: string[],
): Promise<Map<string, FullThreadRow>> {
  const query = tx<FullThreadRow>('threads').whereIn('id', ids).orderBy('id');
  const rows = await (isPostgres(tx) ? query.forUpdate() : query);
  return new Map(rows.map(row => [row.id, row]));
}
