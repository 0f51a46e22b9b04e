import {
  measuresOf,
  type PulseMeasure,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import { whereListed } from '../../threads/store/whereListed';
import type { ThreadRow } from '../../threads/tables';
import { toPulseThread } from '../toPulseThread';

const batch = 5_000;

/**
 * Counts the threads of an entity anew, from what they are.
 *
 * @remarks
 * Cost: reads all its threads, by walks over the index of new ones.
 */
export async function countThreads(
  knex: Knex,
  entityRef: string,
): Promise<Map<PulseMeasure, number>> {
  const counts = new Map<PulseMeasure, number>();
  let last: Pick<ThreadRow, 'id' | 'created_at'> | undefined;
  do {
    const query = knex<ThreadRow>('threads')
      .select(
        'id',
        'kind',
        'status',
        'created_at',
        'first_reply_at',
        'first_reply_role',
      )
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(batch);
    whereListed(query);
    if (last) {
      query.whereRaw('(created_at, id) < (?, ?)', [
        toDate(last.created_at),
        last.id,
      ]);
    }
    const rows = await query;
    for (const row of rows) {
      for (const measure of measuresOf(toPulseThread(row))) {
        counts.set(measure, (counts.get(measure) ?? 0) + 1);
      }
    }
    last = rows.length < batch ? undefined : rows[batch - 1];
  } while (last);
  return counts;
}

/** Every entity that has threads, or counts of some. */
export async function countedEntities(knex: Knex): Promise<string[]> {
  const rows = await knex('threads')
    .select('entity_ref')
    .union([knex('pulse_counts').select('entity_ref')])
    .orderBy('entity_ref');
  return rows.map((row: { entity_ref: string }) => row.entity_ref);
}
