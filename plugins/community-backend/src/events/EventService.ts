import { InputError } from '@backstage/errors';
import {
  excerptOf,
  resolveLocalTime,
  type ParsedRequestOf,
  type RsvpAnswer,
  type eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import { toDate, toIso } from '../database/time';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { noEvent, type EventReader } from './EventReader';
import { eventVerdicts, mayPlan } from './policy';
import { lockEvent } from './store/findEvent';
import { setRsvp } from './store/rsvps';
import { insertEvent, updateEvent } from './store/writeEvent';
import type { EventRow } from './tables';

type NewEvent = ParsedRequestOf<typeof eventContract.plan>['body'];
type EventChanges = ParsedRequestOf<typeof eventContract.change>['body'];

/** Plans events and keeps who is coming, as far as a viewer may. */
export class EventService {
  readonly #knex: Knex;
  readonly #reader: EventReader;
  readonly #outbox: Pick<Outbox, 'poke'>;

  constructor(options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#outbox = options.outbox;
  }

  async plan(viewer: Viewer, input: NewEvent) {
    for (const ref of input.entityRefs) {
      const [entity] = await viewer.see([ref]);
      if (!entity) {
        throw new InputError(`entityRefs: there is no entity '${ref}'`);
      }
    }
    assertAllowed(mayPlan(viewer, input.entityRefs));
    const times = timesOf(input);
    assertAhead(viewer, times.ends_at);
    const { idempotencyKey, ...request } = input;
    const id = newId(viewer.now);
    const description = input.description ?? '';

    const earlier = await this.#knex.transaction(async tx => {
      const taken = await takeKey(tx, {
        person: viewer.ref,
        key: idempotencyKey,
        operation: 'plan-event',
        request,
        resultId: id,
        now: viewer.now,
      });
      if (taken) return taken;
      await insertEvent(
        tx,
        {
          id,
          kind: input.kind,
          title: input.title,
          description,
          excerpt: excerptOf(description),
          host_ref: viewer.ref,
          ...times,
          place: input.place ?? null,
          url: input.url ?? null,
          created_at: viewer.now,
          revised_at: viewer.now,
        },
        input.entityRefs,
      );
      await recordEvent(tx, viewer, {
        type: 'event.planned',
        room: 'events',
        actor: viewer.ref,
        entityRefs: input.entityRefs,
        subject: id,
        title: input.title,
        startsAt: times.starts_at.toISOString(),
        timeZone: input.timeZone,
      });
      return undefined;
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, earlier ?? id);
  }

  async change(viewer: Viewer, id: string, changes: EventChanges) {
    if (Object.values(changes).every(value => value === undefined)) {
      throw new InputError('body: must change something');
    }
    await this.#holding(viewer, id, async (tx, event, entityRefs) => {
      assertAllowed(eventVerdicts(viewer, event, entityRefs).edit);
      const times = timesOf({
        startsLocal: changes.startsLocal ?? event.starts_local,
        timeZone: changes.timeZone ?? event.time_zone,
        minutes: changes.minutes ?? event.minutes,
      });
      const moved =
        times.starts_at.getTime() !== toDate(event.starts_at).getTime() ||
        times.ends_at.getTime() !== toDate(event.ends_at).getTime();
      if (moved) assertAhead(viewer, times.ends_at);
      const place = changes.place === undefined ? event.place : changes.place;
      const url = changes.url === undefined ? event.url : changes.url;
      const matters = moved || place !== event.place || url !== event.url;
      const description = changes.description ?? event.description;
      const title = changes.title ?? event.title;

      await updateEvent(tx, id, {
        kind: changes.kind ?? event.kind,
        title,
        description,
        excerpt: excerptOf(description),
        ...times,
        place,
        url,
        sequence: event.sequence + Number(matters),
        revised_at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        type: 'event.changed',
        room: 'events',
        actor: viewer.ref,
        entityRefs,
        subject: id,
        title,
        startsAt: times.starts_at.toISOString(),
        timeZone: times.time_zone,
        matters,
      });
    });
    return this.#reader.get(viewer, id);
  }

  async cancel(viewer: Viewer, id: string, input: { reason?: string }) {
    await this.#holding(viewer, id, async (tx, event, entityRefs) => {
      assertAllowed(eventVerdicts(viewer, event, entityRefs).cancel);
      await updateEvent(tx, id, {
        cancelled_at: viewer.now,
        cancel_reason: input.reason ?? null,
        sequence: event.sequence + 1,
        revised_at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        type: 'event.cancelled',
        room: 'events',
        actor: viewer.ref,
        entityRefs,
        subject: id,
        title: event.title,
        startsAt: toIso(event.starts_at),
        timeZone: event.time_zone,
        reason: input.reason,
      });
    });
    return this.#reader.get(viewer, id);
  }

  async rsvp(viewer: Viewer, id: string, answer: RsvpAnswer | undefined) {
    await this.#holding(viewer, id, async (tx, event, entityRefs) => {
      assertAllowed(eventVerdicts(viewer, event, entityRefs).rsvp);
      const changed = await setRsvp(tx, event, {
        person: viewer.ref,
        answer,
        at: viewer.now,
      });
      if (!changed) return;
      await recordEvent(tx, viewer, {
        type: 'event.answered',
        room: 'events',
        actor: viewer.ref,
        entityRefs,
        subject: id,
        title: event.title,
        answer,
      });
    });
    return this.#reader.get(viewer, id);
  }

  /** Acts on an event whose row is held; its entities are seen before. */
  async #holding(
    viewer: Viewer,
    id: string,
    act: (
      tx: Knex.Transaction,
      event: EventRow,
      entityRefs: string[],
    ) => Promise<void>,
  ): Promise<void> {
    const { entityRefs } = await this.#reader.see(viewer, id);
    await this.#knex.transaction(async tx => {
      const event = await lockEvent(tx, id);
      if (!event) throw noEvent(id);
      await act(tx, event, entityRefs);
    });
    this.#outbox.poke();
  }
}

function timesOf(plan: {
  startsLocal: string;
  timeZone: string;
  minutes: number;
}) {
  const { instant } = resolveLocalTime(plan.startsLocal, plan.timeZone);
  return {
    starts_local: plan.startsLocal,
    time_zone: plan.timeZone,
    minutes: plan.minutes,
    starts_at: instant,
    ends_at: new Date(instant.getTime() + plan.minutes * 60_000),
  };
}

function assertAhead(viewer: Viewer, endsAt: Date): void {
  if (endsAt <= viewer.now) {
    throw new InputError(
      `startsLocal: the event would be over at ${toIso(endsAt)}, which is past`,
    );
  }
}
