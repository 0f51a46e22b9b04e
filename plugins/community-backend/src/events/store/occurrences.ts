import type { Knex } from 'knex';
import { whereOneOf } from '../../database/whereOneOf';
import { asItTakesPlace, type PlannedOccurrence } from '../occurrence';
import type { OccurrenceRow } from '../tables';

/** What of the event comes with an occurrence in every list. */
export const ofEvent = [
  'events.kind',
  'events.title',
  'events.excerpt',
  'events.host_ref',
  'events.time_zone',
  'events.place',
  'events.url',
  'events.capacity',
  'events.rule',
  'events.except_days',
  'events.extra_times',
  'events.continues',
  'events.created_at',
  'events.starts_local as series_starts_local',
  'events.minutes as series_minutes',
  'events.sequence as series_sequence',
  'events.revised_at as series_revised_at',
];

/** Occurrences with their events, to be narrowed. */
export function plannedOccurrences(knex: Knex): Knex.QueryBuilder {
  return knex('event_occurrences')
    .select('event_occurrences.*', ...ofEvent)
    .join('events', 'events.id', 'event_occurrences.event_id');
}

/** The occurrence of a day, with all that its event says. */
export async function findOccurrence(
  knex: Knex,
  eventId: string,
  day: string,
): Promise<PlannedOccurrence | undefined> {
  const row: PlannedOccurrence | undefined = await plannedOccurrences(knex)
    .select('events.description')
    .where({ event_id: eventId, day })
    .first();
  return row && asItTakesPlace(row);
}

/**
 * The occurrences of an event that are not over, in their order: a bounded
 * number, however long the series.
 */
export async function occurrencesAhead(
  knex: Knex,
  eventId: string,
  now: Date,
): Promise<PlannedOccurrence[]> {
  const rows: PlannedOccurrence[] = await plannedOccurrences(knex)
    .select('events.description')
    .where('event_id', eventId)
    .andWhere('ends_at', '>', now)
    .orderBy(['day']);
  return rows.map(asItTakesPlace);
}

/** All occurrences of an event, where it is known to have few. */
export async function occurrencesOfEvent(
  knex: Knex,
  eventId: string,
): Promise<PlannedOccurrence[]> {
  const rows: PlannedOccurrence[] = await plannedOccurrences(knex)
    .where('event_id', eventId)
    .orderBy(['day']);
  return rows.map(asItTakesPlace);
}

/** Whether any of it is over. */
export async function hasTakenPlace(
  knex: Knex,
  eventId: string,
  now: Date,
): Promise<boolean> {
  const past = await knex<OccurrenceRow>('event_occurrences')
    .select('id')
    .where('event_id', eventId)
    .andWhere('ends_at', '<=', now)
    .first();
  return past !== undefined;
}

/** Writes occurrences of an event and puts them into the lists of its entities. */
export async function insertOccurrences(
  tx: Knex.Transaction,
  rows: OccurrenceRow[],
  entityRefs: string[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.batchInsert('event_occurrences', rows, 40);
  await tx.batchInsert(
    'occurrence_entities',
    rows.flatMap(row =>
      entityRefs.map(entity_ref => ({
        occurrence_id: row.id,
        entity_ref,
        ends_at: row.ends_at,
      })),
    ),
    200,
  );
}

/** Writes columns of an occurrence whose event the transaction holds. */
export async function updateOccurrence(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<OccurrenceRow>,
): Promise<void> {
  await tx<OccurrenceRow>('event_occurrences').where({ id }).update(changes);
  if (changes.ends_at === undefined) return;
  // The end stands in every list that the occurrence is found in.
  for (const table of ['occurrence_entities', 'event_answers']) {
    await tx(table)
      .where({ occurrence_id: id })
      .update({ ends_at: changes.ends_at });
  }
}

/**
 * What a calendar has to be told of an event besides its plan: the occurrences
 * that are not as the plan has them, and of what takes place once, that one.
 */
export async function tellingOccurrences(
  knex: Knex,
  eventIds: string[],
): Promise<OccurrenceRow[]> {
  const query = knex<OccurrenceRow>('event_occurrences')
    .select('event_occurrences.*')
    .join('events', 'events.id', 'event_occurrences.event_id')
    .where(tells =>
      tells
        .whereNotNull('overrides')
        .orWhereNotNull('event_occurrences.cancelled_at')
        .orWhereRaw(
          'event_occurrences.starts_local <> event_occurrences.original_local',
        )
        .orWhereRaw('event_occurrences.minutes <> events.minutes')
        // What is again as planned keeps the sequence that it has come to.
        .orWhere('event_occurrences.sequence', '>', 0)
        // Of a cancelled series, what had taken place by then did so.
        .orWhereNotNull('events.cancelled_at')
        .orWhere(once =>
          once.whereNull('events.rule').andWhere('events.extra_times', '[]'),
        ),
    )
    .orderBy(['event_id', 'day']);
  whereOneOf(query, knex, 'event_id', eventIds, 'uuid');
  return query;
}
