import type { Knex } from 'knex';
import { changePulse, pulseColumns } from '../../pulse/changePulse';
import { moveThreadWords } from '../search/store/searchTexts';
import { dropPinsWithoutRoom } from '../tidying/store/pins';
import type { FullThreadRow } from '../tables';

/** Writes changed columns of a thread whose row the transaction holds. */
export async function updateThread(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<FullThreadRow>,
): Promise<void> {
  await updateThreads(tx, [id], changes);
}

/**
 * Writes the same to threads whose rows the transaction holds, and keeps the
 * pulse of their entities right: whatever is written to threads that exist and
 * that a pulse counts by is written here. On another entity, what was said in
 * them is found there; back in its lists, a thread keeps a pin that there is
 * room for.
 *
 * @remarks
 * Cost: one update; where the pulse counts by what is written, also one read by
 * id before it and at most one upsert of counts after it.
 */
export async function updateThreads(
  tx: Knex.Transaction,
  ids: string[],
  changes: Partial<FullThreadRow>,
): Promise<void> {
  const threads = () => tx<FullThreadRow>('threads').whereIn('id', ids);
  const isCounted = pulseColumns.some(column => column in changes);
  const was = isCounted ? await threads().select(...pulseColumns) : [];
  await threads().update({
    ...changes,
    // A pin is a decision of those who lead where it is.
    ...(changes.entity_ref && { pinned_at: null }),
  });
  if (changes.unlisted === null) await dropPinsWithoutRoom(tx, ids);
  await changePulse(
    tx,
    was,
    was.map(row => ({ ...row, ...changes })),
  );
  if (changes.entity_ref) await moveThreadWords(tx, ids, changes.entity_ref);
}
