import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { isPostgres } from '../../database/dialect';
import { prepared } from '../../database/prepared';
import { toDate } from '../../database/time';
import { whereEntityIn } from '../../database/whereEntityIn';
import type { OccurrenceEntityRow, OccurrenceRow } from '../tables';
import { forGuest, type GuestRow } from './forGuest';
import { plannedOccurrences } from './occurrences';
import { whereWanting, type Want } from './whereWanting';

/** What a walk over the occurrences of an entity passes over, and where it ends. */
interface EventWalk {
  when: 'upcoming' | 'past';
  /** What is over by then is past. */
  now: Date;
  /** Only what begins before it. */
  until?: Date;
  /** Leaves out what was cancelled. */
  takingPlace?: boolean;
  /** Only what ends until then and wants something. */
  wanting?: { what: Want; until: Date };
  after?: Position;
  limit: number;
}

export interface ListEventsOptions extends EventWalk {
  entityRefs: string[];
  /** Whose answers come along. */
  person: string;
}

/**
 * A page of the occurrences of events of some entities by their end: those that
 * have not ended, soonest first, or those that have, latest first. One of several
 * of the entities is there once.
 *
 * @remarks
 * Cost: one statement. A walk over `occurrence_entities_idx`, as in a list of
 * threads: of many entities the first occurrence of each is looked up, and only
 * those that may have one on the page are walked.
 */
export async function listEvents(
  knex: Knex,
  options: ListEventsOptions,
): Promise<GuestRow[]> {
  const { entityRefs, person, ...walk } = options;
  const page =
    isPostgres(knex) && entityRefs.length > 1
      ? walkLaterally(knex, entityRefs, walk)
      : walkTogether(knex, entityRefs, walk);
  const events = plannedOccurrences(knex).join(
    page.as('found'),
    'found.occurrence_id',
    'event_occurrences.id',
  );
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

/** How long after its beginning an event ends at the latest. */
const longest = limits.eventMinutes.max * 60_000;

/** A walk through occurrences, from where it begins to the end of a page. */
function eventsOf(knex: Knex, walk: EventWalk): Knex.QueryBuilder {
  const upcoming = walk.when === 'upcoming';
  const query = knex<OccurrenceEntityRow>('occurrence_entities')
    .where('ends_at', upcoming ? '>' : '<=', walk.now)
    .orderBy(orderOf(walk, 'ends_at', 'occurrence_id'))
    .limit(walk.limit);
  if (walk.after) {
    query.whereRaw(`(ends_at, occurrence_id) ${upcoming ? '>' : '<'} (?, ?)`, [
      new Date(walk.after.value),
      walk.after.id,
    ]);
  }
  if (walk.until) {
    query
      .where('ends_at', '<', new Date(walk.until.getTime() + longest))
      .whereExists(itself(knex).where('starts_at', '<', walk.until));
  }
  if (walk.takingPlace) {
    query.whereExists(itself(knex).whereNull('cancelled_at'));
  }
  if (walk.wanting) {
    const { what, until } = walk.wanting;
    const wanting = itself(knex).join(
      'events',
      'events.id',
      'event_occurrences.event_id',
    );
    whereWanting(knex, wanting, what);
    query.where('ends_at', '<=', until).whereExists(wanting);
  }
  return query;
}

function itself(knex: Knex): Knex.QueryBuilder {
  return knex('event_occurrences')
    .select(knex.raw('1'))
    .whereRaw('event_occurrences.id = occurrence_entities.occurrence_id');
}

/**
 * PostgreSQL walks a subquery for each entity. So many heads are kept that they
 * are a page, though each occurrence may be the head of all its entities.
 */
function walkLaterally(
  knex: Knex,
  entityRefs: string[],
  walk: EventWalk,
): Knex.QueryBuilder {
  const of = (outer: string, limit: number) =>
    eventsOf(knex, { ...walk, limit })
      .select('ends_at', 'occurrence_id')
      .whereRaw(`entity_ref = ${outer}`);
  const heads = knex
    .select('scope.ref')
    .from(
      knex.raw('unnest(?::text[]) as scope(ref) cross join lateral ? as head', [
        entityRefs,
        of('scope.ref', 1),
      ]),
    )
    .orderBy(orderOf(walk, 'head.ends_at', 'head.occurrence_id'))
    .limit(walk.limit * limits.eventEntities.max);
  return knex
    .distinct('walk.ends_at', 'walk.occurrence_id')
    .from(
      knex.raw('? as heads cross join lateral ? as walk', [
        heads,
        of('heads.ref', walk.limit),
      ]),
    )
    .orderBy(orderOf(walk, 'walk.ends_at', 'walk.occurrence_id'))
    .limit(walk.limit);
}

/** One walk for all of them, which serves where there is one, and on SQLite. */
function walkTogether(
  knex: Knex,
  entityRefs: string[],
  walk: EventWalk,
): Knex.QueryBuilder {
  const query = eventsOf(knex, walk).distinct('ends_at', 'occurrence_id');
  whereEntityIn(query, knex, entityRefs);
  return query;
}

/** Where an event stands in the order of its list. */
export function positionOfEvent(
  row: Pick<OccurrenceRow, 'id' | 'ends_at'>,
): Position {
  return { value: toDate(row.ends_at).getTime(), id: row.id };
}
