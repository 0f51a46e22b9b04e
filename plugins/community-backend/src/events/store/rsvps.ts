import type { RsvpAnswer } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { EventRow, RsvpRow } from '../tables';
import { forGuest, type GuestRow } from './forGuest';

/**
 * Keeps one answer per person and the event's counters with it. The caller
 * holds the event's row, so the counters cannot drift.
 *
 * @param rsvp - `answer` is `undefined` to take the answer back
 * @returns whether anything changed
 *
 * @remarks
 * Who was going and says so again keeps their place in the order of answers.
 */
export async function setRsvp(
  tx: Knex.Transaction,
  event: EventRow,
  rsvp: { person: string; answer: RsvpAnswer | undefined; at: Date },
): Promise<boolean> {
  const key = { event_id: event.id, person_ref: rsvp.person };
  const before = await tx<RsvpRow>('event_rsvps').where(key).first();
  if (before?.answer === rsvp.answer) return false;

  await tx<RsvpRow>('event_rsvps').where(key).delete();
  if (rsvp.answer) {
    await tx<RsvpRow>('event_rsvps').insert({
      ...key,
      answer: rsvp.answer,
      answered_at: rsvp.at,
    });
  }
  const change = (answer: RsvpAnswer) =>
    Number(rsvp.answer === answer) - Number(before?.answer === answer);
  await tx<EventRow>('events')
    .where({ id: event.id })
    .update({
      going_count: event.going_count + change('going'),
      maybe_count: event.maybe_count + change('maybe'),
    });
  return true;
}

/** What a person answered to some events, by event. */
export async function rsvpsBy(
  knex: Knex,
  person: string,
  eventIds: string[],
): Promise<Map<string, RsvpAnswer>> {
  const rows = await knex<RsvpRow>('event_rsvps')
    .select('event_id', 'answer')
    .where({ person_ref: person })
    .whereIn('event_id', eventIds);
  return new Map(rows.map(row => [row.event_id, row.answer]));
}

/** Who is going, first answers first. */
export async function goingTo(
  knex: Knex,
  options: { eventId: string; limit: number },
): Promise<string[]> {
  const rows = await knex<RsvpRow>('event_rsvps')
    .select('person_ref')
    .where({ event_id: options.eventId, answer: 'going' })
    .orderBy(['answered_at', 'person_ref'])
    .limit(options.limit);
  return rows.map(row => row.person_ref);
}

/** Everybody who is going or may be. */
export async function expectedAt(
  knex: Knex,
  eventId: string,
): Promise<string[]> {
  const rows = await knex<RsvpRow>('event_rsvps')
    .select('person_ref')
    .where({ event_id: eventId })
    .whereIn('answer', ['going', 'maybe']);
  return rows.map(row => row.person_ref);
}

/**
 * What somebody goes to, or may, and has not ended, soonest first.
 *
 * @remarks
 * Cost: a look-up of each event the person has ever answered.
 */
export async function eventsOf(
  knex: Knex,
  options: { person: string; now: Date; limit: number },
): Promise<GuestRow[]> {
  const events = knex<EventRow>('events')
    .whereIn(
      'id',
      knex('event_rsvps')
        .select('event_id')
        .where('person_ref', options.person)
        .whereIn('answer', ['going', 'maybe']),
    )
    .andWhere('ends_at', '>', options.now)
    .orderBy(['ends_at', 'id'])
    .limit(options.limit);
  return forGuest(knex, options.person, events).orderBy([
    'page.ends_at',
    'page.id',
  ]);
}
