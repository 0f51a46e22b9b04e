import type { Knex } from 'knex';
import type { OccurrenceRow } from '../tables';

/** How long what left nothing behind can be looked up, in milliseconds. */
const kept = 90 * 86_400_000;

/**
 * Deletes occurrences of a series that are long over and to which nobody said
 * anything and nothing happened.
 */
export async function forgetEmpty(
  tx: Knex.Transaction,
  eventId: string,
  now: Date,
): Promise<void> {
  const ofIt = (table: 'agenda_items' | 'projects') =>
    tx(table)
      .select(tx.raw('1'))
      .whereRaw(`${table}.occurrence_id = event_occurrences.id`);
  await tx<OccurrenceRow>('event_occurrences')
    .where('event_id', eventId)
    .andWhere('ends_at', '<', new Date(now.getTime() - kept))
    .whereNull('overrides')
    .whereNull('cancelled_at')
    .whereNull('materials_at')
    .andWhere('last_place', 0)
    .whereNotExists(ofIt('agenda_items'))
    .whereNotExists(ofIt('projects'))
    .delete();
}
