import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { isPostgres } from '../../database/dialect';
import { prepared } from '../../database/prepared';
import { toDate } from '../../database/time';
import type { EventEntityRow, EventRow } from '../tables';
import { forGuest, type GuestRow } from './forGuest';
import { whereUnfinished } from './whereUnfinished';

/** What a walk over the events of an entity passes over, and where it ends. */
interface EventWalk {
  when: 'upcoming' | 'past';
  now: Date;
  /** Leaves out what was cancelled. */
  takingPlace?: boolean;
  /** Only what ends until then and still wants something. */
  unfinishedUntil?: Date;
  after?: Position;
  limit: number;
}

export interface ListEventsOptions extends EventWalk {
  entityRefs: string[];
  /** Whose answers come along. */
  person: string;
}

/**
 * A page of the events of some entities by their end: those that have not
 * ended, soonest first, or those that have, latest first. An event of several
 * of the entities is there once.
 *
 * @remarks
 * Cost: one statement. A walk over `event_entities_idx`, as in a list of
 * threads: of many entities the first event of each is looked up, and only those
 * that may have one on the page are walked.
 */
export async function listEvents(
  knex: Knex,
  options: ListEventsOptions,
): Promise<GuestRow[]> {
  const { entityRefs, person, ...walk } = options;
  const page =
    isPostgres(knex) && entityRefs.length > 1
      ? walkLaterally(knex, entityRefs, walk)
      : eventsOf(knex, walk)
          .distinct('ends_at', 'event_id')
          .whereIn('entity_ref', entityRefs);
  const events = knex<EventRow>('events')
    .select('events.*')
    .join(page.as('found'), 'found.event_id', 'events.id');
  return prepared(
    knex,
    forGuest(knex, person, events).orderBy(
      orderOf(walk, 'page.ends_at', 'page.id'),
    ),
  );
}

function orderOf({ when }: EventWalk, ...columns: string[]) {
  const order = when === 'upcoming' ? 'asc' : 'desc';
  return columns.map(column => ({ column, order }));
}

/** A walk through events, from where it begins to the end of a page. */
function eventsOf(knex: Knex, walk: EventWalk): Knex.QueryBuilder {
  const upcoming = walk.when === 'upcoming';
  const query = knex<EventEntityRow>('event_entities')
    .where('ends_at', upcoming ? '>' : '<=', walk.now)
    .orderBy(orderOf(walk, 'ends_at', 'event_id'))
    .limit(walk.limit);
  if (walk.after) {
    query.whereRaw(`(ends_at, event_id) ${upcoming ? '>' : '<'} (?, ?)`, [
      new Date(walk.after.value),
      walk.after.id,
    ]);
  }
  if (walk.takingPlace) {
    query.whereExists(
      knex('events')
        .select(knex.raw('1'))
        .whereRaw('events.id = event_entities.event_id')
        .whereNull('cancelled_at'),
    );
  }
  if (walk.unfinishedUntil) {
    const unfinished = knex('events')
      .select(knex.raw('1'))
      .whereRaw('events.id = event_entities.event_id');
    whereUnfinished(unfinished);
    query.where('ends_at', '<=', walk.unfinishedUntil).whereExists(unfinished);
  }
  return query;
}

/**
 * PostgreSQL walks a subquery for each entity. So many heads are kept that they
 * are a page of events, though each event may be the head of all its entities.
 */
function walkLaterally(
  knex: Knex,
  entityRefs: string[],
  walk: EventWalk,
): Knex.QueryBuilder {
  const of = (outer: string, limit: number) =>
    eventsOf(knex, { ...walk, limit })
      .select('ends_at', 'event_id')
      .whereRaw(`entity_ref = ${outer}`);
  const heads = knex
    .select('scope.ref')
    .from(
      knex.raw('unnest(?::text[]) as scope(ref) cross join lateral ? as head', [
        entityRefs,
        of('scope.ref', 1),
      ]),
    )
    .orderBy(orderOf(walk, 'head.ends_at', 'head.event_id'))
    .limit(walk.limit * limits.eventEntities.max);
  return knex
    .distinct('walk.ends_at', 'walk.event_id')
    .from(
      knex.raw('? as heads cross join lateral ? as walk', [
        heads,
        of('heads.ref', walk.limit),
      ]),
    )
    .orderBy(orderOf(walk, 'walk.ends_at', 'walk.event_id'))
    .limit(walk.limit);
}

/** Where an event stands in the order of its list. */
export function positionOfEvent(row: EventRow): Position {
  return { value: toDate(row.ends_at).getTime(), id: row.id };
}
