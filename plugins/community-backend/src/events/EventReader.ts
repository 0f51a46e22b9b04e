import { InputError, NotFoundError } from '@backstage/errors';
import {
  limits,
  mentionedUsers,
  type EventDetail,
  type EventPage,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../database/cursor';
import { toDate } from '../database/time';
import type { Links } from '../links';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';
import { calendarText } from './calendar/calendarText';
import type { PlannedOccurrence } from './occurrence';
import { eventVerdicts } from './policy';
import { presentEvent } from './present';
import {
  aheadInLine,
  conflictsWith,
  goingTo,
  occurrencesOf,
  seriesAnswerOf,
} from './store/answers';
import { saidOf } from './store/wishes';
import { continuationOf, entitiesOfEvent, findEvent } from './store/findEvent';
import { findGuest } from './store/findGuest';
import { readGuest, type GuestRow } from './store/forGuest';
import { listEvents, positionOfEvent } from './store/listEvents';
import { listOccurrences } from './store/listOccurrences';
import { tellingOccurrences } from './store/occurrences';
import { wantingOf } from './store/wantingOf';
import type { Want } from './store/whereWanting';
import type { EventRow } from './tables';

/** How many of those who go an event names. */
const namedGuests = 50;
/** How long a span of the calendar may be: two months with their edges. */
const longestSpan = 62 * 86_400_000;

interface PageQuery {
  when?: 'upcoming' | 'past';
  cursor?: string;
  limit?: number;
}

interface ListQuery extends PageQuery {
  scope: string;
  from?: string;
  until?: string;
}

/** Reads events as a viewer may see them. */
export class EventReader {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #links: Links;

  constructor(options: { knex: Knex; scopes: ScopeResolver; links: Links }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#links = options.links;
  }

  async list(viewer: Viewer, query: ListQuery): Promise<EventPage> {
    const span = spanOf(query);
    const scope = await this.#scopes.resolve(viewer, query.scope);
    const page = await this.page(viewer, scope.entityRefs, { ...query, span });
    return this.#named(viewer, page);
  }

  async #named(
    viewer: Viewer,
    page: { items: EventView[]; nextCursor?: string },
  ): Promise<EventPage> {
    return {
      ...page,
      people: await viewer.peopleOf(page.items.flatMap(item => item.hosts)),
      entities: viewer.entitiesOf(page.items.flatMap(item => item.entityRefs)),
    };
  }

  /** A page of events of entities that the viewer is known to see. */
  async page(
    viewer: Viewer,
    entityRefs: string[],
    query: PageQuery & {
      span?: { from: Date; until: Date };
      takingPlace?: boolean;
    },
  ): Promise<{ items: EventView[]; nextCursor?: string }> {
    const { span } = query;
    const when = query.when ?? 'upcoming';
    const order = span ? 'span' : when;
    const limit = query.limit ?? limits.page.default;
    const found = await listEvents(this.#knex, {
      entityRefs,
      when,
      now: span?.from ?? viewer.now,
      until: span?.until,
      takingPlace: query.takingPlace,
      person: viewer.ref,
      after: decodeCursor(order, query.cursor),
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor(order, positionOfEvent(row)),
    );
    return { items: await this.#present(viewer, rows), nextCursor };
  }

  /** The occurrences of one event. */
  async occurrences(
    viewer: Viewer,
    id: string,
    query: PageQuery,
  ): Promise<EventPage> {
    await this.see(viewer, id);
    const when = query.when ?? 'upcoming';
    const limit = query.limit ?? limits.page.default;
    const found = await listOccurrences(this.#knex, {
      eventId: id,
      when,
      now: viewer.now,
      person: viewer.ref,
      after: decodeCursor(when, query.cursor),
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor(when, positionOfEvent(row)),
    );
    return this.#named(viewer, {
      items: await this.#present(viewer, rows),
      nextCursor,
    });
  }

  /**
   * What the viewer said they go to, or may, and has not ended, soonest first.
   * What has since been hidden from them is left out.
   */
  async mine(viewer: Viewer, limit: number): Promise<EventView[]> {
    const rows = await occurrencesOf(this.#knex, {
      person: viewer.ref,
      now: viewer.now,
      limit,
    });
    const items = await this.#present(viewer, rows);
    return items.filter(item => item.entityRefs.some(ref => viewer.sees(ref)));
  }

  /**
   * What comes up until some instant and wants something that the viewer may see
   * to, the soonest first: on the entities, which they are known to see, or hosted
   * by them.
   *
   * @param options - `what`: whether its plan wants something still, or there are
   *   proposals for its agenda to decide on
   */
  async wanting(
    viewer: Viewer,
    entityRefs: string[],
    options: { what: Want; until: Date; limit: number },
  ): Promise<Array<{ occurrenceId: string; event: EventView }>> {
    const { what, until, limit } = options;
    const { ref: person, now } = viewer;
    const [onThem, hosted] = await Promise.all([
      listEvents(this.#knex, {
        entityRefs,
        when: 'upcoming',
        wanting: { what, until },
        now,
        person,
        limit,
      }),
      wantingOf(this.#knex, { what, host: person, now, until, limit }),
    ]);
    const byId = new Map([...onThem, ...hosted].map(row => [row.id, row]));
    const guests = [...byId.values()].map(readGuest);
    await viewer.see(guests.flatMap(({ around }) => around.entityRefs));
    const deed = what === 'plan' ? 'edit' : 'run';
    return guests
      .filter(
        ({ row, around }) =>
          around.entityRefs.some(ref => viewer.sees(ref)) &&
          eventVerdicts(viewer, row, around)[deed].allowed,
      )
      .map(({ row, around }) => ({
        occurrenceId: row.id,
        event: presentEvent(viewer, row, around),
      }))
      .sort(
        (a, b) =>
          a.event.endsAt.localeCompare(b.event.endsAt) ||
          a.event.id.localeCompare(b.event.id),
      )
      .slice(0, limit);
  }

  async #present(viewer: Viewer, rows: GuestRow[]): Promise<EventView[]> {
    const guests = rows.map(readGuest);
    // An event of a scope may be shared with entities outside it.
    await viewer.see(guests.flatMap(({ around }) => around.entityRefs));
    return guests.map(({ row, around }) => presentEvent(viewer, row, around));
  }

  /** @param day - which occurrence; the next one, or the last, if none is said */
  async get(viewer: Viewer, id: string, day?: string): Promise<EventDetail> {
    const { row, around } = await this.occurrence(viewer, id, day);
    const waits = around.given?.seat === 'waiting';
    const [goingPeople, ahead, ofSeries, conflicts, continuedBy, said] =
      await Promise.all([
        goingTo(this.#knex, { occurrenceId: row.id, limit: namedGuests }),
        waits
          ? aheadInLine(this.#knex, {
              occurrenceId: row.id,
              person: viewer.ref,
            })
          : undefined,
        seriesAnswerOf(this.#knex, id, viewer.ref),
        this.#conflicts(viewer, row),
        continuationOf(this.#knex, id),
        saidOf(this.#knex, row, viewer.ref),
      ]);
    const event = presentEvent(viewer, row, around);
    const description = row.description ?? '';
    return {
      event: {
        ...event,
        description,
        goingPeople,
        ahead,
        seriesRsvp: ofSeries?.answer,
        materials: materialsOf(row),
        reminders: !said.muted,
        wished: said.wished,
        conflicts,
        continues: row.continues ?? undefined,
        continuedBy,
      },
      people: await viewer.peopleOf([
        row.host_ref,
        ...around.hosts,
        ...goingPeople,
        ...mentionedUsers(description),
        ...mentionedUsers(row.notes ?? ''),
      ]),
      entities: viewer.entitiesOf(event.entityRefs),
    };
  }

  /**
   * An occurrence with what belongs to it, of an event that the viewer sees.
   *
   * @param day - which one; the next one, or the last, if none is said
   * @throws NotFoundError when it is not there or on hidden entities only
   */
  async occurrence(viewer: Viewer, id: string, day?: string) {
    await this.see(viewer, id);
    const found = await findGuest(this.#knex, {
      eventId: id,
      day,
      person: viewer.ref,
      now: viewer.now,
    });
    if (!found) throw noOccurrence(id, day);
    return readGuest(found);
  }

  /** What they have answered and may still see. */
  async #conflicts(viewer: Viewer, row: PlannedOccurrence) {
    if (toDate(row.ends_at) <= viewer.now || row.cancelled_at) return [];
    const rows = await conflictsWith(this.#knex, row, viewer.ref);
    const items = await this.#present(viewer, rows);
    return items
      .filter(item => item.entityRefs.length > 0)
      .map(({ id, day, title, startsAt, endsAt }) => ({
        id,
        day,
        title,
        startsAt,
        endsAt,
      }));
  }

  async calendar(viewer: Viewer, id: string): Promise<string> {
    const { row, entityRefs } = await this.see(viewer, id);
    const [[seen], occurrences] = await Promise.all([
      viewer.see(entityRefs),
      tellingOccurrences(this.#knex, [id]),
    ]);
    return calendarText([
      {
        event: row,
        occurrences,
        link: this.#links.outside(seen.ref, `events/${id}`),
      },
    ]);
  }

  /** @throws NotFoundError when it is not there or on hidden entities only */
  async see(
    viewer: Viewer,
    id: string,
  ): Promise<{ row: EventRow; entityRefs: string[] }> {
    const row = await findEvent(this.#knex, id);
    const entityRefs = await entitiesOfEvent(this.#knex, id);
    const seen = await viewer.see(entityRefs);
    if (!row || seen.length === 0) throw noEvent(id);
    return { row, entityRefs };
  }
}

export function noEvent(id: string): NotFoundError {
  return new NotFoundError(`There is no event '${id}'`);
}

export function noOccurrence(
  id: string,
  day: string | undefined,
): NotFoundError {
  return new NotFoundError(
    day
      ? `The event '${id}' has no occurrence of ${day}`
      : `There is no event '${id}'`,
  );
}

function materialsOf(row: PlannedOccurrence) {
  if (row.materials_at === null) return undefined;
  return {
    recording: row.recording_url ?? undefined,
    slides: row.slides_url ?? undefined,
    notes: row.notes ?? undefined,
  };
}

/** @throws InputError when only one end is told, or they lie too far apart */
function spanOf(query: Pick<ListQuery, 'from' | 'until'>) {
  if (!query.from && !query.until) return undefined;
  if (!query.from) throw new InputError('from: is needed where until is told');
  if (!query.until) throw new InputError('until: is needed where from is told');
  const from = new Date(query.from);
  const until = new Date(query.until);
  if (until <= from) throw new InputError('until: must lie after from');
  if (until.getTime() - from.getTime() > longestSpan) {
    throw new InputError('until: must lie 62 days after from at most');
  }
  return { from, until };
}
