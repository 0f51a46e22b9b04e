import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import type { EventEntityRow, EventRow } from '../tables';

/** An event by its id. */
export async function findEvent(
  knex: Knex,
  id: string,
): Promise<EventRow | undefined> {
  return knex<EventRow>('events').where({ id }).first();
}

/** The same, held against other writers until the transaction ends. */
export async function lockEvent(
  tx: Knex.Transaction,
  id: string,
): Promise<EventRow | undefined> {
  const query = tx<EventRow>('events').where({ id }).first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** The entities of some events, by event. One walk over the primary key. */
export async function entitiesOfEvents(
  knex: Knex,
  eventIds: string[],
): Promise<Map<string, string[]>> {
  const rows = await knex<EventEntityRow>('event_entities')
    .select('event_id', 'entity_ref')
    .whereIn('event_id', eventIds)
    .orderBy(['event_id', 'entity_ref']);
  const refs = new Map<string, string[]>();
  for (const row of rows) {
    refs.set(row.event_id, [...(refs.get(row.event_id) ?? []), row.entity_ref]);
  }
  return refs;
}
