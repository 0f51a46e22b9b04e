import { NotFoundError } from '@backstage/errors';
import {
  limits,
  mentionedUsers,
  type EventDetail,
  type EventPage,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, pageOf } from '../database/cursor';
import { readJsonRows } from '../database/jsonRows';
import type { Links } from '../links';
import type { ScopeResolver } from '../viewer/resolveScope';
import type { Viewer } from '../viewer/Viewer';
import { calendarText } from './calendarText';
import { presentEvent } from './present';
import { entitiesOfEvents, findEvent } from './store/findEvent';
import type { GuestRow } from './store/forGuest';
import { listEvents, positionOfEvent } from './store/listEvents';
import { eventsOf, goingTo, rsvpsBy } from './store/rsvps';
import { unfinishedOf } from './store/unfinishedOf';
import type { EventRow } from './tables';

/** How many of those who go an event names. */
const namedGuests = 50;

interface ListQuery {
  scope: string;
  when?: 'upcoming' | 'past';
  cursor?: string;
  limit?: number;
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
    const scope = await this.#scopes.resolve(viewer, query.scope);
    const page = await this.page(viewer, scope.entityRefs, query);
    return {
      ...page,
      people: await viewer.peopleOf(page.items.map(item => item.host)),
      entities: viewer.entitiesOf(page.items.flatMap(item => item.entityRefs)),
    };
  }

  /** A page of events of entities that the viewer is known to see. */
  async page(
    viewer: Viewer,
    entityRefs: string[],
    query: Omit<ListQuery, 'scope'> & { takingPlace?: boolean },
  ): Promise<{ items: EventView[]; nextCursor?: string }> {
    const when = query.when ?? 'upcoming';
    const limit = query.limit ?? limits.page.default;
    const found = await listEvents(this.#knex, {
      entityRefs,
      when,
      now: viewer.now,
      takingPlace: query.takingPlace,
      person: viewer.ref,
      after: decodeCursor(when, query.cursor),
      limit: limit + 1,
    });
    const { rows, nextCursor } = pageOf(found, limit, row =>
      encodeCursor(when, positionOfEvent(row)),
    );
    return { items: await this.#present(viewer, rows), nextCursor };
  }

  /**
   * What the viewer said they go to, or may, and has not ended, soonest first.
   * What has since been hidden from them is left out.
   */
  async mine(viewer: Viewer, limit: number): Promise<EventView[]> {
    const rows = await eventsOf(this.#knex, {
      person: viewer.ref,
      now: viewer.now,
      limit,
    });
    const items = await this.#present(viewer, rows);
    return items.filter(item => item.entityRefs.some(ref => viewer.sees(ref)));
  }

  /**
   * What comes up until some instant, still wants something and may be changed
   * by the viewer, the soonest first: on the entities, which they are known to
   * see, or hosted by them.
   */
  async unfinished(
    viewer: Viewer,
    entityRefs: string[],
    options: { until: Date; limit: number },
  ): Promise<EventView[]> {
    const { until, limit } = options;
    const { ref: person, now } = viewer;
    const [onThem, hosted] = await Promise.all([
      listEvents(this.#knex, {
        entityRefs,
        when: 'upcoming',
        unfinishedUntil: until,
        now,
        person,
        limit,
      }),
      unfinishedOf(this.#knex, { host: person, now, until, limit }),
    ]);
    const byId = new Map([...onThem, ...hosted].map(row => [row.id, row]));
    const items = await this.#present(viewer, [...byId.values()]);
    return items
      .filter(item => item.entityRefs.length > 0 && item.can.edit)
      .sort(
        (a, b) => a.endsAt.localeCompare(b.endsAt) || a.id.localeCompare(b.id),
      )
      .slice(0, limit);
  }

  async #present(viewer: Viewer, rows: GuestRow[]): Promise<EventView[]> {
    const refsOf = (row: GuestRow) =>
      readJsonRows(row.held_on).map(({ entity_ref }) => entity_ref);
    // An event of a scope may be shared with entities outside it.
    await viewer.see(rows.flatMap(refsOf));
    return rows.map(row =>
      presentEvent(viewer, row, {
        entityRefs: refsOf(row),
        rsvp: row.answer ?? undefined,
      }),
    );
  }

  async get(viewer: Viewer, id: string): Promise<EventDetail> {
    const { row, entityRefs } = await this.see(viewer, id);
    const [rsvps, goingPeople] = await Promise.all([
      rsvpsBy(this.#knex, viewer.ref, [id]),
      goingTo(this.#knex, { eventId: id, limit: namedGuests }),
    ]);
    const event = presentEvent(viewer, row, {
      entityRefs,
      rsvp: rsvps.get(id),
    });
    return {
      event: { ...event, description: row.description, goingPeople },
      people: await viewer.peopleOf([
        row.host_ref,
        ...goingPeople,
        ...mentionedUsers(row.description),
      ]),
      entities: viewer.entitiesOf(event.entityRefs),
    };
  }

  async calendar(viewer: Viewer, id: string): Promise<string> {
    const { row, entityRefs } = await this.see(viewer, id);
    const [seen] = await viewer.see(entityRefs);
    return calendarText(row, this.#links.outside(seen.ref, `events/${id}`));
  }

  /** @throws NotFoundError when it is not there or on hidden entities only */
  async see(
    viewer: Viewer,
    id: string,
  ): Promise<{ row: EventRow; entityRefs: string[] }> {
    const row = await findEvent(this.#knex, id);
    const refs = await entitiesOfEvents(this.#knex, [id]);
    const entityRefs = refs.get(id) ?? [];
    const seen = await viewer.see(entityRefs);
    if (!row || seen.length === 0) throw noEvent(id);
    return { row, entityRefs };
  }
}

export function noEvent(id: string): NotFoundError {
  return new NotFoundError(`There is no event '${id}'`);
}
