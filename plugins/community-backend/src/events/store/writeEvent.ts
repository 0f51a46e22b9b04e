import type { Knex } from 'knex';
import type { EventEntityRow, EventHostRow, EventRow } from '../tables';

/** Writes a new event on its entities; its occurrences are written by `fill`. */
export async function insertEvent(
  tx: Knex.Transaction,
  event: EventRow,
  around: { entityRefs: string[]; hosts: string[] },
): Promise<void> {
  await tx<EventRow>('events').insert(event);
  await tx<EventEntityRow>('event_entities').insert(
    around.entityRefs.map(entity_ref => ({ event_id: event.id, entity_ref })),
  );
  await setHosts(tx, event.id, around.hosts);
}

/** Writes changed columns of an event whose row the transaction holds. */
export async function updateEvent(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<EventRow>,
): Promise<void> {
  await tx<EventRow>('events').where({ id }).update(changes);
}

/** Writes who runs an event, in their order. */
export async function setHosts(
  tx: Knex.Transaction,
  eventId: string,
  hosts: string[],
): Promise<void> {
  await tx<EventHostRow>('event_hosts').where('event_id', eventId).delete();
  await tx<EventHostRow>('event_hosts').insert(
    hosts.map((person_ref, position) => ({
      event_id: eventId,
      person_ref,
      position,
    })),
  );
}
