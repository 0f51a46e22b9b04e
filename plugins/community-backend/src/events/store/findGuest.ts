import type { Knex } from 'knex';
import { forGuest, type GuestRow } from './forGuest';
import { plannedOccurrences } from './occurrences';

/**
 * An occurrence of an event with all that belongs to it: that of a day, or else
 * the next one that takes place, or the next one at all, or the last.
 */
export async function findGuest(
  knex: Knex,
  options: {
    eventId: string;
    day: string | undefined;
    person: string;
    now: Date;
  },
): Promise<GuestRow | undefined> {
  const { eventId, day, person, now } = options;
  const ofIt = () =>
    plannedOccurrences(knex)
      .select('events.description')
      .where('event_id', eventId)
      .limit(1);
  const first = async (
    page: Knex.QueryBuilder,
  ): Promise<GuestRow | undefined> => forGuest(knex, person, page).first();
  if (day) return first(ofIt().andWhere('day', day));
  const ahead = () =>
    ofIt()
      .andWhere('ends_at', '>', now)
      .orderBy(['ends_at', 'event_occurrences.id']);
  return (
    (await first(ahead().whereNull('event_occurrences.cancelled_at'))) ??
    (await first(ahead())) ??
    (await first(
      ofIt().orderBy([
        { column: 'ends_at', order: 'desc' },
        { column: 'event_occurrences.id', order: 'desc' },
      ]),
    ))
  );
}
