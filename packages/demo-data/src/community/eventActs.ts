import {
  resolveLocalTime,
  wallTime,
  type RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import type { DemoEvent } from '../content';
import { day, hour, keyOf, userRef, type Act } from './Act';
import { remember } from './remember';
import { spread } from './spread';

/** An event from its plan to the answers and, where it fell through, the end. */
export function eventActs(event: DemoEvent, now: Date): Act[] {
  const { cancelled, title } = event;
  const startsLocal = startOf(event, now);
  const starts = resolveLocalTime(startsLocal, event.timeZone).instant;
  const planned = new Date(now.getTime() - event.plannedDaysAgo * day);
  const cancelledAt =
    cancelled && new Date(now.getTime() - cancelled.daysAgo * day);
  const held = remember(`Event '${title}'`);

  const answersUntil = Math.min(
    now.getTime(),
    starts.getTime() - hour,
    cancelledAt?.getTime() ?? Infinity,
  );
  const answers: Array<[string, RsvpAnswer]> = [
    ...event.going.map((name): [string, RsvpAnswer] => [name, 'going']),
    ...(event.maybe ?? []).map((name): [string, RsvpAnswer] => [name, 'maybe']),
    ...(event.notGoing ?? []).map((name): [string, RsvpAnswer] => [
      name,
      'not',
    ]),
  ];
  const times = spread(answers.length, planned, new Date(answersUntil));

  const acts: Act[] = [
    {
      at: planned,
      by: userRef(event.by),
      what: `plans '${title}'`,
      keyed: true,
      async carryOut(api) {
        const answer = await api.events.plan({
          entityRefs: event.entities,
          kind: event.kind,
          title,
          description: event.description,
          startsLocal,
          timeZone: event.timeZone,
          minutes: event.minutes,
          place: event.place,
          url: event.url,
          idempotencyKey: keyOf(...event.entities, title, `${event.inDays}`),
        });
        held.id = answer.event.id;
      },
    },
    ...answers.map(
      ([name, answer], i): Act => ({
        at: times[i],
        by: userRef(name),
        what: `answers '${title}'`,
        async carryOut(api) {
          await api.events.rsvp({ id: held.id, answer });
        },
      }),
    ),
  ];
  if (cancelled && cancelledAt) {
    acts.push({
      at: cancelledAt,
      by: userRef(event.by),
      what: `cancels '${title}'`,
      async carryOut(api) {
        await api.events.cancel({ id: held.id, reason: cancelled.reason });
      },
    });
  }
  return acts;
}

/**
 * The event's local start. One that would fall on a weekend moves to the
 * nearest workday that is further from today.
 */
export function startOf(event: DemoEvent, now: Date): string {
  const step = event.inDays < 0 ? -1 : 1;
  let inDays = event.inDays;
  const date = () =>
    wallTime(new Date(now.getTime() + inDays * day), event.timeZone).slice(
      0,
      10,
    );
  while ([0, 6].includes(new Date(`${date()}T12:00:00Z`).getUTCDay())) {
    inDays += step;
  }
  return `${date()}T${event.at}`;
}
