import type { RsvpAnswer } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { jsonRows, type JsonRows } from '../../database/jsonRows';
import type { EventRow } from '../tables';

/** An event with the entities it is held on, and what a person answered to it. */
export interface GuestRow extends EventRow {
  held_on: JsonRows<{ entity_ref: string }>;
  answer: RsvpAnswer | null;
}

/**
 * Adds to a query of events what belongs to each, within its one statement.
 *
 * @param events - all columns of events, cut to a page
 *
 * @remarks
 * Cost: for each event two look-ups by primary key.
 */
export function forGuest(
  knex: Knex,
  person: string,
  events: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const refs = knex('event_entities as place')
    .select('place.entity_ref')
    .whereRaw('place.event_id = page.id')
    .orderBy('place.entity_ref');
  const answer = knex('event_rsvps as given')
    .select('given.answer')
    .whereRaw('given.event_id = page.id')
    .where('given.person_ref', person);
  return knex
    .select(
      'page.*',
      jsonRows(knex, refs, ['entity_ref']).as('held_on'),
      answer.as('answer'),
    )
    .from(events.as('page'));
}
