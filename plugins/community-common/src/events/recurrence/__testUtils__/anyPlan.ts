import fc from 'fast-check';
import { firstFittingDay } from '../assertStartFits';
import { dayNumber, dayText } from '../days';
import { occurrencesOf, type RecurrencePlan } from '../occurrences';
import { parseRule } from '../parseRule';
import { ruleText } from '../ruleText';
import { frequencies, weekdays, type Frequency } from '../Rule';

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
  fc.uniqueArray(fc.constantFrom(...of), { minLength: 1, maxLength });

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

function byDay(freq: Frequency) {
  const plain = some(weekdays, 7).map(days => days.join());
  if (freq === 'DAILY' || freq === 'WEEKLY') return plain;
  const most = freq === 'MONTHLY' ? 5 : 53;
  const numbered = fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(1, 2, 3, 4, 5, -1, -2),
          fc.integer({ min: 1, max: most }),
          fc.integer({ min: -most, max: -1 }),
        ),
        fc.constantFrom(...weekdays),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(days => days.map(day => day.join('')).join());
  return fc.oneof(plain, numbered);
}

const monthDays = some([...range(1, 31), ...range(-31, -1)], 4);

/** Rules with parts put together at will, of which many are none. */
export const anyRuleText: fc.Arbitrary<string> = fc
  .constantFrom(...frequencies)
  .chain(freq =>
    fc.record({
      FREQ: fc.constant(freq),
      INTERVAL: fc.option(
        fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
          fc.integer({ min: 1, max: 99 }),
        ),
        { nil: undefined },
      ),
      BYMONTH: fc.option(some(range(1, 12), 5), { freq: 2, nil: undefined }),
      BYMONTHDAY: fc.option(monthDays, { freq: 2, nil: undefined }),
      BYDAY: fc.option(byDay(freq), { nil: undefined }),
      BYSETPOS: fc.option(some([...range(1, 6), -1, -2, -3], 2), {
        freq: 2,
        nil: undefined,
      }),
      WKST: fc.option(fc.constantFrom('SU', 'TU', 'SA'), { nil: undefined }),
      end: fc.option(
        fc.oneof(
          fc.integer({ min: 1, max: 60 }).map(many => `COUNT=${many}`),
          fc
            .integer({
              min: dayNumber('2026-01-01'),
              max: dayNumber('2034-01-01'),
            })
            .map(day => `UNTIL=${dayText(day).replaceAll('-', '')}`),
        ),
        { nil: undefined },
      ),
    }),
  )
  .map(({ end, ...parts }) =>
    [
      ...Object.entries(parts)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${value}`),
      ...(end ? [end] : []),
    ].join(';'),
  );

function isRule(text: string): boolean {
  try {
    parseRule(text);
    return true;
  } catch {
    return false;
  }
}

/** Rules that `parseRule` takes, as `ruleText` writes them. */
export const anyRule = anyRuleText
  .filter(isRule)
  .map(text => ruleText(parseRule(text)));

/** A quarter of an hour, often in the night, when clocks change. */
export const anyTime = fc
  .oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 95 }))
  .map(quarter =>
    [Math.floor(quarter / 4), (quarter % 4) * 15]
      .map(part => String(part).padStart(2, '0'))
      .join(':'),
  );

export const anyDay = fc
  .integer({ min: dayNumber('2026-01-01'), max: dayNumber('2029-12-31') })
  .map(dayText);

/** Turns a rule into a series that begins with the first day that fits. */
export function withStart(rule: fc.Arbitrary<string>) {
  return fc
    .record({
      rule,
      from: anyDay,
      time: anyTime,
      timeZone: fc.constantFrom(...zones),
    })
    .map(({ from, time, ...plan }) => {
      const day = firstFittingDay(plan.rule, from);
      return day === undefined
        ? undefined
        : { startsLocal: `${day}T${time}`, ...plan };
    })
    .filter(plan => plan !== undefined);
}

/** Adds exceptions on some of its first days, and extra dates on other days. */
export function withChanges<P extends RecurrencePlan>(plans: fc.Arbitrary<P>) {
  return fc
    .record({
      plan: plans,
      except: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      extra: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1, max: 700 }), anyTime),
        { maxLength: 3, selector: ([after]) => after },
      ),
    })
    .map(({ plan, except, extra }) => {
      const start = dayNumber(plan.startsLocal);
      const first = occurrencesOf(plan, { limit: 13 });
      const dates = extra
        .map(([after, time]) => `${dayText(start + after)}T${time}`)
        .filter(local => {
          const day = local.slice(0, 10);
          const [on] = occurrencesOf(plan, { from: day, until: day, limit: 1 });
          return on === undefined;
        })
        .sort();
      const days = except
        .map(at => first[at]?.day)
        .filter(day => day !== undefined)
        .sort();
      return {
        ...plan,
        ...(days.length > 0 && { except: days }),
        ...(dates.length > 0 && { extra: dates }),
      };
    });
}

/** Any series that the library takes. */
export const anyPlan = withChanges(withStart(anyRule));

const intervalPart = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    fc.integer({ min: 2, max: 5 }),
    fc.integer({ min: 6, max: 99 }),
  )
  .map(interval => (interval === 1 ? '' : `;INTERVAL=${interval}`));

const endPart = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 60 }).map(many => `;COUNT=${many}`),
  fc
    .integer({ min: dayNumber('2030-01-01'), max: dayNumber('2034-12-31') })
    .map(day => `;UNTIL=${dayText(day).replaceAll('-', '')}`),
);

const numberedDays = some(
  [1, 2, 3, 4, 5, -1, -2].flatMap(ordinal =>
    weekdays.map(weekday => `${ordinal}${weekday}`),
  ),
  3,
).map(days => days.join());

/** What people plan: the forms that forms offer and words have names for. */
export const usualRule = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant('FREQ=DAILY'), intervalPart),
      fc.tuple(
        some(weekdays, 6).map(days => `FREQ=WEEKLY;BYDAY=${days}`),
        intervalPart,
        fc.constantFrom('', '', ';WKST=SU'),
      ),
      fc.tuple(
        some([...range(1, 31), -1, -2], 3).map(
          days => `FREQ=MONTHLY;BYMONTHDAY=${days}`,
        ),
        intervalPart,
      ),
      fc.tuple(
        numberedDays.map(days => `FREQ=MONTHLY;BYDAY=${days}`),
        intervalPart,
      ),
      fc.tuple(
        fc
          .constantFrom(1, 2, -1)
          .map(at => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${at}`),
        intervalPart,
      ),
      fc.tuple(
        fc
          .tuple(some(range(1, 12), 2), fc.integer({ min: 1, max: 28 }))
          .map(
            ([months, day]) =>
              `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${day}`,
          ),
        intervalPart,
      ),
      fc.tuple(
        fc
          .tuple(some(range(1, 12), 2), numberedDays)
          .map(
            ([months, days]) => `FREQ=YEARLY;BYMONTH=${months};BYDAY=${days}`,
          ),
        intervalPart,
      ),
    ),
    endPart,
  )
  .map(([parts, end]) => ruleText(parseRule(parts.join('') + end)));

export const usualPlan = withChanges(withStart(usualRule));
