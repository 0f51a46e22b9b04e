import type { Knex } from 'knex';
import { labelsThere } from './labelsThere';
import {
  labelsOf,
  labelsOn,
  replaceLabels,
  type LabelRow,
} from './store/labels';

/**
 * Brings the labels of threads along to another entity, as far as they are known
 * there. The caller holds the threads. As many statements for one as for many.
 *
 * @param to - `possible`: what its threads may carry
 * @returns the names of the labels that each thread lost, if any
 */
export async function carryLabels(
  tx: Knex.Transaction,
  threadIds: string[],
  to: { entityRef: string; possible: LabelRow[] },
): Promise<Map<string, string[]>> {
  const carried = await labelsOn(tx, threadIds);
  if (carried.size === 0) return new Map();
  // One may have been deleted since the catalog was asked.
  const refs = [...new Set(to.possible.map(label => label.entity_ref))];
  const possible = refs.length > 0 ? await labelsOf(tx, refs) : [];
  const lost = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const [threadId, labels] of carried) {
    const there = labelsThere(labels, possible, to.entityRef);
    after.set(threadId, [
      ...new Set([...there.kept.values()].map(({ id }) => id)),
    ]);
    if (there.lost.length > 0) {
      lost.set(
        threadId,
        there.lost.map(({ name }) => name),
      );
    }
  }
  await replaceLabels(tx, after);
  return lost;
}
