import {
  firstFittingDay,
  occurrencesOf,
  resolveLocalTime,
  wallTime,
  type RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import type { DemoEvent } from '../content';
import { day, hour, keyOf, userRef, type Act } from './Act';
import { agendaActs } from './agendaActs';
import { hackathonActs } from './hackathonActs';
import { remember } from './remember';
import { spread } from './spread';

/** For how long people have answered for the next time of a series. */
const answersFor = 6 * day;

/**
 * An event from its plan to the answers and, where it fell through, the end. Of a
 * series some say once that they come to all of it, others to the next time.
 */
export function eventActs(event: DemoEvent, now: Date): Act[] {
  const { cancelled, rule, title } = event;
  const startsLocal = startOf(event, now);
  const starts = resolveLocalTime(startsLocal, event.timeZone).instant;
  const planned = new Date(now.getTime() - event.plannedDaysAgo * day);
  const cancelledAt =
    cancelled && new Date(now.getTime() - cancelled.daysAgo * day);
  const held = remember(`Event '${title}'`);

  const beforeStart = Math.min(
    now.getTime(),
    starts.getTime() - hour,
    cancelledAt?.getTime() ?? Infinity,
  );
  const regulars = event.regulars ?? [];
  const joined = spread(regulars.length, planned, new Date(beforeStart));
  const answers: Array<[string, RsvpAnswer]> = [
    ...event.going.map((name): [string, RsvpAnswer] => [name, 'going']),
    ...(event.maybe ?? []).map((name): [string, RsvpAnswer] => [name, 'maybe']),
    ...(event.notGoing ?? []).map((name): [string, RsvpAnswer] => [
      name,
      'not',
    ]),
  ];
  const recent = new Date(
    Math.max(planned.getTime(), now.getTime() - answersFor),
  );
  const times = rule
    ? spread(answers.length, recent, now)
    : spread(answers.length, planned, new Date(beforeStart));
  const next = rule && {
    which: 'this' as const,
    day: nextDay({ ...event, rule }, startsLocal, now),
  };

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
          capacity: event.capacity,
          hosts: event.hosts?.map(userRef),
          recurrence: rule ? { rule } : undefined,
          idempotencyKey: keyOf(...event.entities, title, `${event.inDays}`),
        });
        held.id = answer.event.id;
      },
    },
    ...regulars.map(
      (name, i): Act => ({
        at: joined[i],
        by: userRef(name),
        what: `comes to all of '${title}'`,
        async carryOut(api) {
          await api.events.rsvp({ id: held.id, which: 'all', answer: 'going' });
        },
      }),
    ),
    ...answers.map(
      ([name, answer], i): Act => ({
        at: times[i],
        by: userRef(name),
        what: `answers '${title}'`,
        async carryOut(api) {
          await api.events.rsvp({ id: held.id, ...next, answer });
        },
      }),
    ),
  ];
  acts.push(...agendaActs(event, held, now));
  acts.push(...hackathonActs(event, held, { planned, starts }));
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

/** The day of the first occurrence that one can still answer for a while. */
function nextDay(
  event: DemoEvent & { rule: string },
  startsLocal: string,
  now: Date,
): string {
  const { rule, timeZone } = event;
  const from = wallTime(now, timeZone).slice(0, 10);
  const ahead = occurrencesOf(
    { startsLocal, timeZone, rule },
    { from, limit: 2 },
  );
  return ahead.find(
    ({ startsAt }) => startsAt.getTime() > now.getTime() + hour,
  )!.day;
}

/**
 * The event's local start. One that would fall on a weekend moves to the
 * nearest workday that is further from today, a series to its first day.
 */
export function startOf(event: DemoEvent, now: Date): string {
  const step = event.inDays < 0 ? -1 : 1;
  let inDays = event.inDays;
  const date = () =>
    wallTime(new Date(now.getTime() + inDays * day), event.timeZone).slice(
      0,
      10,
    );
  if (event.rule) return `${firstFittingDay(event.rule, date())}T${event.at}`;
  while ([0, 6].includes(new Date(`${date()}T12:00:00Z`).getUTCDay())) {
    inDays += step;
  }
  return `${date()}T${event.at}`;
}
