import type { Knex } from 'knex';
import { forGuest, type GuestRow } from './forGuest';
import { plannedOccurrences } from './occurrences';
import { whereWanting, type Want } from './whereWanting';

/**
 * The occurrences to come of what a person hosts that want something, the soonest
 * first.
 *
 * @remarks
 * Cost: a look-up of each event that the person has ever hosted.
 */
export async function wantingOf(
  knex: Knex,
  options: { what: Want; host: string; now: Date; until: Date; limit: number },
): Promise<GuestRow[]> {
  const { what, host, now, until, limit } = options;
  const page = plannedOccurrences(knex)
    .whereIn(
      'event_occurrences.event_id',
      knex('event_hosts').select('event_id').where('person_ref', host),
    )
    .andWhere('ends_at', '>', now)
    .andWhere('ends_at', '<=', until)
    .orderBy(['ends_at', 'event_occurrences.id'])
    .limit(limit);
  whereWanting(knex, page, what);
  return forGuest(knex, host, page).orderBy(['page.ends_at', 'page.id']);
}
