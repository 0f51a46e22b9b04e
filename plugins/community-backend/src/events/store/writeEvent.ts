import type { Knex } from 'knex';
import type { EventEntityRow, EventRow } from '../tables';

/** Writes a new event on its entities. */
export async function insertEvent(
  tx: Knex.Transaction,
  event: Omit<
    EventRow,
    | 'sequence'
    | 'cancelled_at'
    | 'cancel_reason'
    | 'going_count'
    | 'maybe_count'
  >,
  entityRefs: string[],
): Promise<void> {
  await tx<EventRow>('events').insert(event);
  await tx<EventEntityRow>('event_entities').insert(
    entityRefs.map(entity_ref => ({
      event_id: event.id,
      entity_ref,
      ends_at: event.ends_at,
    })),
  );
}

/** Writes changed columns of an event whose row the transaction holds. */
export async function updateEvent(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<EventRow>,
): Promise<void> {
  await tx<EventRow>('events').where({ id }).update(changes);
  if (changes.ends_at !== undefined) {
    await tx<EventEntityRow>('event_entities')
      .where({ event_id: id })
      .update({ ends_at: changes.ends_at });
  }
}
