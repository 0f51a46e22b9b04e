import { ConflictError, InputError } from '@backstage/errors';
import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import {
  labelsOn,
  labelsOf,
  putLabels,
  takeLabels,
  type LabelRow,
} from './store/labels';

/**
 * Changes the labels on a thread whose row is held.
 *
 * @param changes - `possible`: what threads of its entity may carry; `field`:
 *   what the request calls the labels to put on
 * @throws InputError for a label that is not possible
 * @throws ConflictError when it would carry too many
 */
export async function changeLabelsOn(
  tx: Knex.Transaction,
  threadId: string,
  changes: {
    add: string[];
    remove?: string[];
    possible: LabelRow[];
    field: string;
  },
): Promise<void> {
  const { add, remove = [], possible, field } = changes;
  // One may have been deleted since the catalog was asked.
  const refs = [...new Set(possible.map(label => label.entity_ref))];
  const there = add.length > 0 ? await labelsOf(tx, refs) : [];
  if (!add.every(id => there.some(label => label.id === id))) {
    throw new InputError(
      `${field}: has a label that threads of this entity do not carry`,
    );
  }
  if (remove.length > 0) await takeLabels(tx, threadId, remove);
  const carried = (await labelsOn(tx, [threadId])).get(threadId) ?? [];
  const all = new Set([...carried.map(({ id }) => id), ...add]);
  if (all.size > limits.labelsOnThread.max) {
    throw new ConflictError(
      `${field}: a thread has at most ${limits.labelsOnThread.max} labels`,
    );
  }
  await putLabels(tx, threadId, [...new Set(add)]);
}
