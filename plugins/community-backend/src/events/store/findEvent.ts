import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import type { EventEntityRow, EventHostRow, EventRow } from '../tables';

/** An event by its id. */
export async function findEvent(
  knex: Knex,
  id: string,
): Promise<EventRow | undefined> {
  return knex<EventRow>('events').where({ id }).first();
}

/**
 * The same, held against other writers until the transaction ends: whoever
 * writes anything of an event or its occurrences holds its row.
 */
export async function lockEvent(
  tx: Knex.Transaction,
  id: string,
): Promise<EventRow | undefined> {
  const query = tx<EventRow>('events').where({ id }).first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** The entities of an event. */
export async function entitiesOfEvent(
  knex: Knex,
  eventId: string,
): Promise<string[]> {
  const rows = await knex<EventEntityRow>('event_entities')
    .select('entity_ref')
    .where('event_id', eventId)
    .orderBy('entity_ref');
  return rows.map(row => row.entity_ref);
}

/** Who runs an event, whoever planned it first. */
export async function hostsOfEvent(
  knex: Knex,
  eventId: string,
): Promise<string[]> {
  const rows = await knex<EventHostRow>('event_hosts')
    .select('person_ref')
    .where('event_id', eventId)
    .orderBy('position');
  return rows.map(row => row.person_ref);
}

/** The series that goes on from an event, if one does. */
export async function continuationOf(
  knex: Knex,
  eventId: string,
): Promise<string | undefined> {
  const row = await knex<EventRow>('events')
    .select('id')
    .where('continues', eventId)
    .first();
  return row?.id;
}
