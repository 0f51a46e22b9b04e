import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/**
 * Carries out writes of which none needs what another wrote, nor an answer.
 *
 * @param writes - of different rows; queries that have not been awaited
 *
 * @remarks
 * Cost: one round trip on PostgreSQL, where each but the last costs a Backstage
 * as much as the writing itself; one for each on SQLite, which is no trip at all.
 */
export async function writeTogether(
  tx: Knex.Transaction,
  writes: Knex.QueryBuilder[],
): Promise<void> {
  if (!isPostgres(tx)) {
    for (const write of writes) await write;
    return;
  }
  const all = tx.queryBuilder().select(tx.raw('1'));
  writes.forEach((write, at) => all.with(`write_${at}`, write));
  await all;
}
