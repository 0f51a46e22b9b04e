import type { Knex } from 'knex';
import { moveThreadWords } from '../search/store/searchTexts';
import type { FullThreadRow } from '../tables';

/**
 * Writes changed columns of a thread whose row the transaction holds. On another
 * entity, what was said in it is found there.
 */
export async function updateThread(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<FullThreadRow>,
): Promise<void> {
  await tx<FullThreadRow>('threads').where({ id }).update(changes);
  if (changes.entity_ref) await moveThreadWords(tx, id, changes.entity_ref);
}
