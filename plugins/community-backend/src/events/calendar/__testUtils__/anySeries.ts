import {
  firstFittingDay,
  occurrencesOf,
  parseRule,
  ruleText,
  weekdays,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import fc from 'fast-check';
import { dayAfter, type Change } from './rows';

/** Zones with gaps of an hour and of half an hour, north and south, and none. */
export const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
];

const some = <T>(of: readonly T[], maxLength: number) =>
  fc
    .uniqueArray(fc.constantFrom(...of), { minLength: 1, maxLength })
    .map(items => items.join());

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const numbered = some(
  [1, 2, 3, 4, 5, -1, -2].flatMap(nth => weekdays.map(day => `${nth}${day}`)),
  3,
);

const interval = fc.constantFrom('', '', ';INTERVAL=2', ';INTERVAL=5');

const days = fc.oneof(
  fc.constant('FREQ=DAILY'),
  fc.constant('FREQ=WEEKLY;BYDAY=SU'),
  some(weekdays, 6).map(on => `FREQ=WEEKLY;BYDAY=${on}`),
  some([...range(1, 31), -1, -2], 3).map(on => `FREQ=MONTHLY;BYMONTHDAY=${on}`),
  numbered.map(on => `FREQ=MONTHLY;BYDAY=${on}`),
  fc
    .constantFrom(1, 2, -1)
    .map(at => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${at}`),
  fc
    .tuple(some(range(1, 12), 2), some(range(1, 28), 1))
    .map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
);

const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 60 }).map(many => `;COUNT=${many}`),
  fc
    .integer({ min: 0, max: 2000 })
    .map(after => `;UNTIL=${dayAfter('2029-06-01', after).replace(/-/g, '')}`),
);

/** A quarter of an hour, often in the night, when clocks change. */
export const anyTime = fc
  .oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 95 }))
  .map(quarter =>
    [Math.floor(quarter / 4), (quarter % 4) * 15]
      .map(part => String(part).padStart(2, '0'))
      .join(':'),
  );

/** What people plan, with exceptions and extra dates, as it may be planned. */
export const anySeries: fc.Arbitrary<RecurrencePlan> = fc
  .record({
    parts: fc.tuple(days, interval, end),
    after: fc.integer({ min: 0, max: 1000 }),
    time: anyTime,
    timeZone: fc.constantFrom(...zones),
    except: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
    extra: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), anyTime), {
      maxLength: 4,
      selector: ([on]) => on,
    }),
  })
  .map(({ parts, after, time, timeZone, except, extra }) => {
    const rule = ruleText(parseRule(parts.join('')));
    const day = firstFittingDay(rule, dayAfter('2026-11-01', after));
    if (day === undefined) return undefined;
    const plan = { rule, timeZone, startsLocal: `${day}T${time}` };
    const first = occurrencesOf(plan, { limit: 41 });
    const isOfRule = (on: string) =>
      occurrencesOf(plan, { from: on, until: on, limit: 1 }).length > 0;
    return {
      ...plan,
      except: except.map(at => first[at]?.day).filter(on => on !== undefined),
      extra: extra
        .map(([on, at]) => `${dayAfter(day, on)}T${at}`)
        .filter(local => !isOfRule(local.slice(0, 10))),
    };
  })
  .filter(plan => plan !== undefined);

/** What may be done to one occurrence, the first of them by its place. */
export const anyChange = fc.record({
  at: fc.integer({ min: 0, max: 80 }),
  move: fc.option(fc.tuple(fc.integer({ min: -9, max: 9 }), anyTime)),
  minutes: fc.option(fc.integer({ min: 5, max: 2000 })),
  title: fc.option(fc.constantFrom('Another', 'Ünother; one, \\more')),
  place: fc.option(fc.constantFrom(null, 'Room 4; left, \\right')),
  url: fc.option(fc.constantFrom(null, 'https://meet.example.com/other')),
  isCancelled: fc.boolean(),
  sequence: fc.integer({ min: 0, max: 9 }),
  hours: fc.integer({ min: -5, max: 5000 }),
});

export function changeOf(
  given: typeof anyChange extends fc.Arbitrary<infer T> ? T : never,
  startsLocal: string,
  revisedAt: Date,
): Change {
  const { move, minutes, title, place, url, hours, ...change } = given;
  return {
    ...change,
    ...(move && {
      startsLocal: `${dayAfter(startsLocal, move[0])}T${move[1]}`,
    }),
    minutes: minutes ?? undefined,
    overrides: {
      ...(title !== null && { title }),
      // No value leaves it to the series; null takes it away.
      ...(given.hours % 2 === 0 && { place, url }),
    },
    revisedAt: new Date(revisedAt.getTime() + hours * 3_600_000),
  };
}
