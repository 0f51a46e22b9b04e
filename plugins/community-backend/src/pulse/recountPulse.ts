import type { Knex } from 'knex';
import { addToPulse } from './store/pulseCounts';
import { countedEntities, countThreads } from './store/countThreads';
import type { PulseCountRow } from './tables';

/**
 * Sets the counts of an entity to what its threads say.
 *
 * @remarks
 * Races: while its row of `threads` is held, nobody else changes the counts. A
 * writer whose thread is not seen here adds it once this has ended.
 */
async function recountEntity(knex: Knex, entityRef: string): Promise<void> {
  await knex.transaction(async tx => {
    await tx<PulseCountRow>('pulse_counts')
      .insert({ entity_ref: entityRef, measure: 'threads', count: 0 })
      .onConflict(['entity_ref', 'measure'])
      .merge({ count: tx.raw('pulse_counts.count') });
    const counted = await countThreads(tx, entityRef);
    const stand = await tx<PulseCountRow>('pulse_counts').where({
      entity_ref: entityRef,
    });
    await addToPulse(tx, [
      ...stand.map(row => ({ ...row, count: -row.count })),
      ...[...counted].map(([measure, count]) => ({
        entity_ref: entityRef,
        measure,
        count,
      })),
    ]);
  });
}

/**
 * Sets all counts to what the threads say, entity by entity. Writers keep them
 * right; this is for what they did not write: threads that replicas of an older
 * version wrote while both ran, or that were put into the database past the API.
 *
 * @remarks
 * Cost: reads every listed thread once. Those who change threads of an entity
 * wait while it is counted.
 */
export async function recountPulse(
  knex: Knex,
  signal?: AbortSignal,
): Promise<void> {
  for (const entityRef of await countedEntities(knex)) {
    signal?.throwIfAborted();
    await recountEntity(knex, entityRef);
  }
}
