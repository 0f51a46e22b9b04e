import type { PulseMeasure } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { countedEntities, countThreads } from './store/countThreads';
import type { PulseCountRow } from './tables';

/** Counts of the pulse that are not what the threads say, by entity. */
export async function checkPulse(knex: Knex) {
  const stand = await knex<PulseCountRow>('pulse_counts');
  const drifts = [];
  for (const entityRef of await countedEntities(knex)) {
    const counted = await countThreads(knex, entityRef);
    const standing = new Map<PulseMeasure, number>(
      stand
        .filter(row => row.entity_ref === entityRef)
        .map(row => [row.measure, row.count]),
    );
    const measures = new Set([...counted.keys(), ...standing.keys()]);
    for (const measure of [...measures].sort()) {
      const stands = standing.get(measure) ?? 0;
      const there = counted.get(measure) ?? 0;
      if (stands !== there) {
        drifts.push({
          counter: `pulse_counts.${measure}`,
          id: entityRef,
          stands,
          counted: there,
        });
      }
    }
  }
  return drifts;
}
