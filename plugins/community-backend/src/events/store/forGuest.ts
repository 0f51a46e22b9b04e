import type { Knex } from 'knex';
import { jsonRows, readJsonRows, type JsonRows } from '../../database/jsonRows';
import { asItTakesPlace, type PlannedOccurrence } from '../occurrence';
import type { AnswerRow } from '../tables';

type Given = Pick<AnswerRow, 'answer' | 'attendance' | 'seat'>;

/** An occurrence with what belongs to it, as the database answers it. */
export interface GuestRow extends PlannedOccurrence {
  held_on: JsonRows<{ entity_ref: string }>;
  hosted_by: JsonRows<{ person_ref: string }>;
  given: JsonRows<Given>;
}

/** What belongs to an occurrence, for a person. */
export interface Around {
  entityRefs: string[];
  hosts: string[];
  given: Given | undefined;
}

/**
 * Adds to a query of occurrences what belongs to each, within its one statement.
 *
 * @param occurrences - as `plannedOccurrences` selects them, cut to a page
 *
 * @remarks
 * Cost: for each occurrence three look-ups by primary key.
 */
export function forGuest(
  knex: Knex,
  person: string,
  occurrences: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const refs = knex('event_entities as held')
    .select('held.entity_ref')
    .whereRaw('held.event_id = page.event_id')
    .orderBy('held.entity_ref');
  const hosts = knex('event_hosts as host')
    .select('host.person_ref')
    .whereRaw('host.event_id = page.event_id')
    .orderBy('host.position');
  const given = knex('event_answers as said')
    .select('said.answer', 'said.attendance', 'said.seat')
    .whereRaw('said.occurrence_id = page.id')
    .where('said.person_ref', person);
  return knex
    .select(
      'page.*',
      jsonRows(knex, refs, ['entity_ref']).as('held_on'),
      jsonRows(knex, hosts, ['person_ref']).as('hosted_by'),
      jsonRows(knex, given, ['answer', 'attendance', 'seat']).as('given'),
    )
    .from(occurrences.as('page'));
}

/** A row as it takes place, and what belongs to it. */
export function readGuest(row: GuestRow): {
  row: PlannedOccurrence;
  around: Around;
} {
  const { held_on, hosted_by, given, ...occurrence } = row;
  return {
    row: asItTakesPlace(occurrence),
    around: {
      entityRefs: readJsonRows(held_on).map(({ entity_ref }) => entity_ref),
      hosts: readJsonRows(hosted_by).map(({ person_ref }) => person_ref),
      given: readJsonRows(given)[0],
    },
  };
}
