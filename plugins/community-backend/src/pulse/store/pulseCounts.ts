import type {
  PulseCounts,
  PulseMeasure,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { prepared } from '../../database/prepared';
import { whereEntityIn } from '../../database/whereEntityIn';
import type { PulseCountRow } from '../tables';

/**
 * The counts of some entities together.
 *
 * @remarks
 * Cost: one statement that reads at most some two hundred rows for each entity
 * by primary key, whatever the number of threads.
 */
export async function pulseCountsOf(
  knex: Knex,
  entityRefs: string[],
): Promise<PulseCounts> {
  const query = knex<PulseCountRow>('pulse_counts')
    .select('measure')
    .sum({ count: 'count' })
    .groupBy('measure');
  whereEntityIn(query, knex, entityRefs);
  const rows = await prepared<{
    measure: PulseMeasure;
    count: number | string;
  }>(knex, query);
  return new Map(
    rows.map((row): [PulseMeasure, number] => [row.measure, Number(row.count)]),
  );
}

/**
 * Adds to counts, or takes from them.
 *
 * @remarks
 * Cost: one upsert by primary key. Races: writers of one entity wait for each
 * other at its row of `threads`, which is always the first that is written, and
 * entities are written in the order of their names: so nobody waits in a circle.
 */
export async function addToPulse(
  tx: Knex.Transaction,
  changes: PulseCountRow[],
): Promise<void> {
  const first = [...new Set(changes.map(change => change.entity_ref))].map(
    (entity_ref): PulseCountRow => ({
      entity_ref,
      measure: 'threads',
      count: 0,
    }),
  );
  const sums = new Map<string, PulseCountRow>();
  for (const change of [...first, ...changes]) {
    const key = `${change.entity_ref} ${change.measure}`;
    const known = sums.get(key);
    sums.set(key, {
      ...change,
      count: change.count + (known?.count ?? 0),
    });
  }
  const rows = [...sums.values()].filter(
    row => row.count !== 0 || row.measure === 'threads',
  );
  if (rows.every(row => row.count === 0)) return;
  await tx<PulseCountRow>('pulse_counts')
    .insert(rows.sort(byKey))
    .onConflict(['entity_ref', 'measure'])
    .merge({ count: tx.raw('pulse_counts.count + excluded.count') });
}

function byKey(a: PulseCountRow, b: PulseCountRow): number {
  if (a.entity_ref !== b.entity_ref)
    return a.entity_ref < b.entity_ref ? -1 : 1;
  if (a.measure === 'threads' || b.measure === 'threads') {
    return a.measure === 'threads' ? -1 : 1;
  }
  return a.measure < b.measure ? -1 : 1;
}
