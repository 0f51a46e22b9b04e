import type { Knex } from 'knex';
import type { FullThreadRow } from '../tables';

/** Writes changed columns of a thread whose row the transaction holds. */
export async function updateThread(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<FullThreadRow>,
): Promise<void> {
  await tx<FullThreadRow>('threads').where({ id }).update(changes);
}
