import type { Knex } from 'knex';
import type { PlannedOccurrence } from '../occurrence';
import type { AnswerRow, SeriesAnswerRow } from '../tables';
import { forGuest, type GuestRow } from './forGuest';
import { plannedOccurrences } from './occurrences';

/** Who comes to an occurrence, first answers first. */
export async function goingTo(
  knex: Knex,
  options: { occurrenceId: string; limit: number },
): Promise<string[]> {
  const rows = await knex<AnswerRow>('event_answers')
    .select('person_ref')
    .where({ occurrence_id: options.occurrenceId, answer: 'going' })
    .andWhere(comes => comes.whereNull('seat').orWhere('seat', 'held'))
    .orderBy(['place', 'person_ref'])
    .limit(options.limit);
  return rows.map(row => row.person_ref);
}

/**
 * Everybody who comes or may, and who waits: to one occurrence, or to any of an
 * event that is not over.
 */
export async function expectedAt(
  knex: Knex,
  of: { occurrenceId: string } | { eventId: string; now: Date },
): Promise<string[]> {
  const query = knex<AnswerRow>('event_answers')
    .distinct('person_ref')
    .whereIn('answer', ['going', 'maybe']);
  if ('occurrenceId' in of) query.andWhere('occurrence_id', of.occurrenceId);
  else {
    query.whereIn(
      'occurrence_id',
      knex('event_occurrences')
        .select('id')
        .where('event_id', of.eventId)
        .andWhere('ends_at', '>', of.now),
    );
  }
  const rows = await query;
  return rows.map(row => row.person_ref);
}

/** What somebody answered for an occurrence. */
export async function answerOf(
  knex: Knex,
  occurrenceId: string,
  person: string,
): Promise<AnswerRow | undefined> {
  return knex<AnswerRow>('event_answers')
    .where({ occurrence_id: occurrenceId, person_ref: person })
    .first();
}

/** How many wait for a place before somebody who does. */
export async function aheadInLine(
  knex: Knex,
  options: { occurrenceId: string; person: string },
): Promise<number> {
  const answer = await answerOf(knex, options.occurrenceId, options.person);
  const [{ ahead }] = await knex('event_answers')
    .count({ ahead: '*' })
    .where({
      occurrence_id: options.occurrenceId,
      answer: 'going',
      seat: 'waiting',
    })
    .andWhere('place', '<', answer?.place ?? 0);
  return Number(ahead);
}

/**
 * What somebody goes to, or may, and has not ended, soonest first.
 *
 * @remarks
 * Cost: one walk over `event_answers_mine_idx`.
 */
export async function occurrencesOf(
  knex: Knex,
  options: { person: string; now: Date; limit: number },
): Promise<GuestRow[]> {
  const { person, now, limit } = options;
  const mine = knex<AnswerRow>('event_answers')
    .select('occurrence_id')
    .where('person_ref', person)
    .andWhere('ends_at', '>', now)
    .whereIn('answer', ['going', 'maybe'])
    .orderBy(['ends_at', 'occurrence_id'])
    .limit(limit);
  const page = plannedOccurrences(knex).join(
    mine.as('mine'),
    'mine.occurrence_id',
    'event_occurrences.id',
  );
  return forGuest(knex, person, page).orderBy(['page.ends_at', 'page.id']);
}

/**
 * What else somebody goes to while an occurrence takes place.
 *
 * @remarks
 * Cost: a walk over what the person goes to from its beginning on.
 */
export async function conflictsWith(
  knex: Knex,
  occurrence: PlannedOccurrence,
  person: string,
): Promise<GuestRow[]> {
  const page = plannedOccurrences(knex)
    .whereIn(
      'event_occurrences.id',
      knex<AnswerRow>('event_answers')
        .select('occurrence_id')
        .where({ person_ref: person, answer: 'going' })
        .andWhere('ends_at', '>', occurrence.starts_at)
        .whereNot('occurrence_id', occurrence.id),
    )
    .andWhere('starts_at', '<', occurrence.ends_at)
    .whereNull('event_occurrences.cancelled_at')
    .orderBy(['starts_at', 'event_occurrences.id'])
    .limit(5);
  return forGuest(knex, person, page).orderBy(['page.starts_at', 'page.id']);
}

/** What somebody answered for a whole series. */
export async function seriesAnswerOf(
  knex: Knex,
  eventId: string,
  person: string,
): Promise<SeriesAnswerRow | undefined> {
  return knex<SeriesAnswerRow>('series_answers')
    .where({ event_id: eventId, person_ref: person })
    .first();
}

/** Keeps what somebody answers for a whole series, or forgets it. */
export async function setSeriesAnswer(
  tx: Knex.Transaction,
  key: { event_id: string; person_ref: string },
  given: Omit<SeriesAnswerRow, 'event_id' | 'person_ref'> | undefined,
): Promise<void> {
  await tx<SeriesAnswerRow>('series_answers').where(key).delete();
  if (given) {
    await tx<SeriesAnswerRow>('series_answers').insert({ ...key, ...given });
  }
}
