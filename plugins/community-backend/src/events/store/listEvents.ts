import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { toDate } from '../../database/time';
import type { EventEntityRow, EventRow } from '../tables';

export interface ListEventsOptions {
  entityRefs: string[];
  when: 'upcoming' | 'past';
  now: Date;
  /** Leaves out what was cancelled. */
  takingPlace?: boolean;
  after?: Position;
  limit: number;
}

/**
 * A page of the events of some entities by their end: those that have not
 * ended, soonest first, or those that have, latest first. An event of several
 * of the entities is there once.
 *
 * @remarks
 * Cost: a walk over `event_entities_idx` for the entities asked for, then a
 * look-up of each event of the page.
 */
export async function listEvents(
  knex: Knex,
  options: ListEventsOptions,
): Promise<EventRow[]> {
  const upcoming = options.when === 'upcoming';
  const direction = upcoming ? 'asc' : 'desc';
  const page = knex<EventEntityRow>('event_entities')
    .distinct('ends_at', 'event_id')
    .whereIn('entity_ref', options.entityRefs)
    .andWhere('ends_at', upcoming ? '>' : '<=', options.now)
    .orderBy([
      { column: 'ends_at', order: direction },
      { column: 'event_id', order: direction },
    ])
    .limit(options.limit);
  if (options.after) {
    page.whereRaw(`(ends_at, event_id) ${upcoming ? '>' : '<'} (?, ?)`, [
      new Date(options.after.value),
      options.after.id,
    ]);
  }
  if (options.takingPlace) {
    page.whereExists(
      knex('events')
        .select(knex.raw('1'))
        .whereRaw('events.id = event_entities.event_id')
        .whereNull('cancelled_at'),
    );
  }
  return knex<EventRow>('events')
    .select('events.*')
    .join(page.as('page'), 'page.event_id', 'events.id')
    .orderBy([
      { column: 'events.ends_at', order: direction },
      { column: 'events.id', order: direction },
    ]);
}

/** Where an event stands in the order of its list. */
export function positionOfEvent(row: EventRow): Position {
  return { value: toDate(row.ends_at).getTime(), id: row.id };
}
