import { ConflictError, InputError } from '@backstage/errors';
import type {
  OccurrenceScope,
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate, toIso } from '../database/time';
import type { DomainEvent } from '../outbox/DomainEvent';
import type { Outbox } from '../outbox/Outbox';
import { recordEvents } from '../outbox/store';
import { assertPeople } from '../viewer/assertPeople';
import type { Viewer } from '../viewer/Viewer';
import {
  changeOccurrence,
  type Changed,
  type EventChanges,
} from './changeOccurrence';
import { changeSeries, isRetimed } from './changeSeries';
import type { EventReader } from './EventReader';
import {
  assertMay,
  holdEvent,
  meant,
  occurrenceOf,
  type HeldEvent,
} from './holdEvent';
import { promotionEvents } from './RsvpService';
import { isSeries, planOf } from './series/planOf';
import { split } from './series/split';
import { hasTakenPlace, updateOccurrence } from './store/occurrences';
import { updateEvent } from './store/writeEvent';
import type { EventRow, OccurrenceRow } from './tables';

type Change = ParsedRequestOf<typeof eventContract.change>['body'];
type Cancellation = ParsedRequestOf<typeof eventContract.cancel>['body'];

const choices = 'this, following or all';

/** Where what was changed is shown. */
interface Shown {
  id: string;
  day?: string;
}

/** Changes and cancels events: one occurrence, that and all after it, or all. */
export class ChangeService {
  readonly #options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  };

  constructor(options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#options = options;
  }

  async change(viewer: Viewer, id: string, change: Change) {
    const { which, day, ...changes } = change;
    if (Object.values(changes).every(value => value === undefined)) {
      throw new InputError('body: must change something');
    }
    await assertPeople(viewer, 'hosts', changes.hosts ?? []);
    return this.#act(viewer, id, async (tx, held) => {
      const choice = meant<OccurrenceScope>(
        held.event,
        { which, day },
        choices,
      );
      if (choice.which === 'this') {
        const one = await occurrenceOf(tx, held, choice.day!);
        assertMay(viewer, held, 'edit', one);
        const done = await changeOccurrence(
          tx,
          viewer,
          held.event,
          one,
          changes,
        );
        await this.#tellChanged(tx, viewer, held, done, one.day);
        return { id, day: one.day };
      }
      assertMay(viewer, held, 'edit');
      const from = await this.#splitDay(tx, viewer, held, choice, changes);
      const target = from ? await this.#splitOff(tx, viewer, held, from) : held;
      const done = await changeSeries(tx, viewer, target, changes);
      await this.#tellChanged(tx, viewer, target, done);
      return from ? { id: target.event.id } : { id, day: undefined };
    });
  }

  async cancel(viewer: Viewer, id: string, cancellation: Cancellation) {
    const { which, day, reason } = cancellation;
    return this.#act(viewer, id, async (tx, held) => {
      const choice = meant<OccurrenceScope>(
        held.event,
        { which, day },
        choices,
      );
      if (choice.which === 'this') {
        const one = await occurrenceOf(tx, held, choice.day!);
        assertMay(viewer, held, 'cancel', one);
        await updateOccurrence(tx, one.id, {
          cancelled_at: viewer.now,
          cancel_reason: reason ?? null,
          sequence: one.sequence + 1,
          revised_at: viewer.now,
        });
        await this.#tellCancelled(tx, viewer, held, {
          title: one.title,
          startsAt: toIso(one.starts_at),
          reason,
          day: one.day,
        });
        return { id, day: one.day };
      }
      assertMay(viewer, held, 'cancel');
      const from = await this.#splitDay(tx, viewer, held, choice, {});
      const target = from ? await this.#splitOff(tx, viewer, held, from) : held;
      await cancelAll(tx, viewer, target.event, reason);
      await this.#tellCancelled(tx, viewer, target, {
        title: target.event.title,
        startsAt: toIso(target.ahead[0].starts_at),
        reason,
      });
      return { id: target.event.id };
    });
  }

  async #act(
    viewer: Viewer,
    id: string,
    act: (tx: Knex.Transaction, held: HeldEvent) => Promise<Shown>,
  ) {
    const { reader, outbox } = this.#options;
    const shown = await holdEvent(this.#options, viewer, id, act);
    outbox.poke();
    return reader.get(viewer, shown.id, shown.day);
  }

  /** The day from which a series has to go on as another, if it has to. */
  async #splitDay(
    tx: Knex.Transaction,
    viewer: Viewer,
    held: HeldEvent,
    choice: { which: OccurrenceScope; day?: string },
    changes: EventChanges,
  ): Promise<string | undefined> {
    const { event, ahead } = held;
    if (!isSeries(event)) return undefined;
    const first = event.starts_local.slice(0, 10);
    if (choice.which === 'following') {
      const one = await occurrenceOf(tx, held, choice.day!);
      if (toDate(one.ends_at) <= viewer.now) {
        throw new ConflictError('This occurrence is over');
      }
      return one.day === first ? undefined : one.day;
    }
    const { extra = [] } = planOf(event);
    // A series cannot begin with a day besides its rule.
    const next = ahead.find(
      one => event.rule === null || !extra.includes(one.original_local),
    );
    if (!next) return undefined;
    const changesTime = isRetimed(
      { ...event, starts_local: startOf(event, next) },
      changes,
    );
    const isUnderWay = await hasTakenPlace(tx, event.id, viewer.now);
    return changesTime && isUnderWay && next.day !== first
      ? next.day
      : undefined;
  }

  async #splitOff(
    tx: Knex.Transaction,
    viewer: Viewer,
    held: HeldEvent,
    day: string,
  ): Promise<HeldEvent> {
    const next = await split(tx, held, day, viewer.now);
    await recordEvents(tx, viewer, [
      {
        ...this.#about(viewer, held),
        type: 'event.changed',
        title: held.event.title,
        startsAt: toIso(next.ahead[0].starts_at),
        timeZone: held.event.time_zone,
        matters: false,
      },
    ]);
    return next;
  }

  #about(viewer: Viewer, held: HeldEvent) {
    return {
      room: 'events' as const,
      actor: viewer.ref,
      entityRefs: held.entityRefs,
      subject: held.event.id,
    };
  }

  async #tellChanged(
    tx: Knex.Transaction,
    viewer: Viewer,
    held: HeldEvent,
    changed: Changed,
    day?: string,
  ): Promise<void> {
    const { event, entityRefs } = held;
    const told: DomainEvent = {
      ...this.#about(viewer, held),
      type: 'event.changed',
      title: changed.title,
      startsAt: changed.startsAt.toISOString(),
      timeZone: event.time_zone,
      matters: changed.matters,
      day,
      also: changed.lost.length > 0 ? changed.lost : undefined,
    };
    await recordEvents(tx, viewer, [
      told,
      ...promotionEvents(event, entityRefs, viewer.ref, changed.promoted),
    ]);
  }

  async #tellCancelled(
    tx: Knex.Transaction,
    viewer: Viewer,
    held: HeldEvent,
    what: { title: string; startsAt: string; reason?: string; day?: string },
  ): Promise<void> {
    await recordEvents(tx, viewer, [
      {
        ...this.#about(viewer, held),
        type: 'event.cancelled',
        timeZone: held.event.time_zone,
        ...what,
      },
    ]);
  }
}

/** When a series would begin if it began with an occurrence. */
function startOf(event: EventRow, next: { day: string }): string {
  return `${next.day}${event.starts_local.slice(10)}`;
}

async function cancelAll(
  tx: Knex.Transaction,
  viewer: Viewer,
  event: EventRow,
  reason: string | undefined,
): Promise<void> {
  const cancelled = {
    cancelled_at: viewer.now,
    cancel_reason: reason ?? null,
    revised_at: viewer.now,
  };
  await updateEvent(tx, event.id, {
    ...cancelled,
    sequence: event.sequence + 1,
    fill_at: null,
  });
  await tx<OccurrenceRow>('event_occurrences')
    .where('event_id', event.id)
    .andWhere('ends_at', '>', viewer.now)
    .whereNull('cancelled_at')
    .update(cancelled);
}
