import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { forGuest, type GuestRow } from './forGuest';
import { plannedOccurrences } from './occurrences';

/**
 * A page of the occurrences of one event by their end: those to come, soonest
 * first, or those that are over, latest first.
 *
 * @remarks
 * Cost: one walk over `event_occurrences_event_idx`.
 */
export async function listOccurrences(
  knex: Knex,
  options: {
    eventId: string;
    when: 'upcoming' | 'past';
    now: Date;
    person: string;
    after?: Position;
    limit: number;
  },
): Promise<GuestRow[]> {
  const { eventId, when, now, person, after, limit } = options;
  const upcoming = when === 'upcoming';
  const order = upcoming ? 'asc' : 'desc';
  const page = plannedOccurrences(knex)
    .where('event_id', eventId)
    .andWhere('ends_at', upcoming ? '>' : '<=', now)
    .orderBy([
      { column: 'ends_at', order },
      { column: 'event_occurrences.id', order },
    ])
    .limit(limit);
  if (after) {
    page.whereRaw(
      `(ends_at, event_occurrences.id) ${upcoming ? '>' : '<'} (?, ?)`,
      [new Date(after.value), after.id],
    );
  }
  return forGuest(knex, person, page).orderBy([
    { column: 'page.ends_at', order },
    { column: 'page.id', order },
  ]);
}
