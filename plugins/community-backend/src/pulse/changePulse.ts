import { measuresOf } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { ThreadRow } from '../threads/tables';
import { addToPulse } from './store/pulseCounts';
import type { PulseCountRow } from './tables';
import { toPulseThread } from './toPulseThread';

/** The columns that the pulse counts a thread by. */
export const pulseColumns = [
  'entity_ref',
  'kind',
  'status',
  'created_at',
  'deleted_at',
  'unlisted',
  'first_reply_at',
  'first_reply_role',
] as const satisfies ReadonlyArray<keyof ThreadRow>;

/** What the pulse counts a thread by. */
export type PulseRow = Pick<ThreadRow, (typeof pulseColumns)[number]>;

function partOf(row: PulseRow, count: 1 | -1): PulseCountRow[] {
  if (row.deleted_at || row.unlisted) return [];
  return measuresOf(toPulseThread(row)).map(measure => ({
    entity_ref: row.entity_ref,
    measure,
    count,
  }));
}

/**
 * Keeps the pulse of entities right as threads of theirs come, change or go:
 * what these were is taken away and what they are is added, in one statement;
 * in none, where both are the same.
 *
 * @param was - none of a thread that is new
 * @param is - none of one that is gone for good
 */
export async function changePulse(
  tx: Knex.Transaction,
  was: PulseRow[],
  is: PulseRow[],
): Promise<void> {
  await addToPulse(tx, [
    ...was.flatMap(row => partOf(row, -1)),
    ...is.flatMap(row => partOf(row, 1)),
  ]);
}
