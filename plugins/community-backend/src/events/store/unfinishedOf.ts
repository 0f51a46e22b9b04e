import type { Knex } from 'knex';
import { forGuest, type GuestRow } from './forGuest';
import { plannedOccurrences } from './occurrences';
import { whereUnfinished } from './whereUnfinished';

/**
 * The occurrences to come of what a person hosts that still want something, the
 * soonest first.
 *
 * @remarks
 * Cost: a look-up of each event that the person has ever hosted.
 */
export async function unfinishedOf(
  knex: Knex,
  options: { host: string; now: Date; until: Date; limit: number },
): Promise<GuestRow[]> {
  const { host, now, until, limit } = options;
  const page = plannedOccurrences(knex)
    .whereIn(
      'event_occurrences.event_id',
      knex('event_hosts').select('event_id').where('person_ref', host),
    )
    .andWhere('ends_at', '>', now)
    .andWhere('ends_at', '<=', until)
    .orderBy(['ends_at', 'event_occurrences.id'])
    .limit(limit);
  whereUnfinished(page);
  return forGuest(knex, host, page).orderBy(['page.ends_at', 'page.id']);
}
