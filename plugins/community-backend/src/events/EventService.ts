import { InputError } from '@backstage/errors';
import {
  excerptOf,
  type ParsedRequestOf,
  type RecurrencePlan,
  type eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import { assertPeople } from '../viewer/assertPeople';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { assertAhead } from './assertAhead';
import type { EventReader } from './EventReader';
import { mayPlan } from './policy';
import { assertPlan } from './series/assertPlan';
import { fill, timesOf } from './series/fill';
import { planColumns } from './series/planOf';
import { insertEvent } from './store/writeEvent';
import type { EventRow } from './tables';

type NewEvent = ParsedRequestOf<typeof eventContract.plan>['body'];

/** Plans events, as far as a viewer may. */
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
    await assertPeople(viewer, 'hosts', input.hosts ?? []);
    const plan: RecurrencePlan = {
      startsLocal: input.startsLocal,
      timeZone: input.timeZone,
      ...input.recurrence,
    };
    assertPlan(plan);
    const { starts_at, ends_at } = timesOf(
      plan.startsLocal,
      plan.timeZone,
      input.minutes,
    );
    assertAhead(viewer, ends_at);
    const { idempotencyKey, ...request } = input;
    const event = rowOf(viewer, input, plan);

    const earlier = await this.#knex.transaction(async tx => {
      const taken = await takeKey(tx, {
        person: viewer.ref,
        key: idempotencyKey,
        operation: 'plan-event',
        request,
        resultId: event.id,
        now: viewer.now,
      });
      if (taken) return taken;
      const { entityRefs } = input;
      const others = (input.hosts ?? []).filter(host => host !== viewer.ref);
      await insertEvent(tx, event, {
        entityRefs,
        hosts: [viewer.ref, ...others],
      });
      await fill(tx, event, { entityRefs, now: viewer.now, ahead: 0 });
      await recordEvent(tx, viewer, {
        type: 'event.planned',
        room: 'events',
        actor: viewer.ref,
        entityRefs,
        subject: event.id,
        title: input.title,
        startsAt: starts_at.toISOString(),
        timeZone: input.timeZone,
      });
      return undefined;
    });
    this.#outbox.poke();
    return this.#reader.get(viewer, earlier ?? event.id);
  }
}

function rowOf(
  viewer: Viewer,
  input: NewEvent,
  plan: RecurrencePlan,
): EventRow {
  const description = input.description ?? '';
  return {
    id: newId(viewer.now),
    kind: input.kind,
    title: input.title,
    description,
    excerpt: excerptOf(description),
    host_ref: viewer.ref,
    ...planColumns(plan),
    time_zone: plan.timeZone,
    minutes: input.minutes,
    place: input.place ?? null,
    url: input.url ?? null,
    capacity: input.capacity ?? null,
    continues: null,
    filled_until: null,
    fill_at: null,
    sequence: 0,
    created_at: viewer.now,
    revised_at: viewer.now,
    cancelled_at: null,
    cancel_reason: null,
  };
}
