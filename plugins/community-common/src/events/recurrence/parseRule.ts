import { Temporal } from 'temporal-polyfill';
import { resolveLocalTime } from '../time';
import { dayNumber, dayText, firstOfMonth, isDay } from './days';
import { periodsOf } from './periods';
import {
  frequencies,
  ruleLimits,
  weekdays,
  type Frequency,
  type Rule,
  type RuleDay,
  type Weekday,
} from './Rule';

/** What of a plan says which day an `UNTIL` with a time is. @public */
export interface RuleStart {
  startsLocal: string;
  timeZone: string;
}

const known = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYMONTH',
  'BYMONTHDAY',
  'BYDAY',
  'BYSETPOS',
  'WKST',
];

function refuse(message: string): never {
  throw new RangeError(message);
}

/** The parts of a rule by their names (RFC 5545, 3.3.10: each at most once). */
function partsOf(text: string): Map<string, string> {
  const value = text.trim().replace(/^RRULE:/i, '');
  if (value === '') refuse('must not be empty');
  if (value.length > 500) refuse('must have at most 500 characters');
  const parts = new Map<string, string>();
  for (const part of value.toUpperCase().split(';')) {
    const [, name, content] = /^([A-Z-]+)=(.+)$/.exec(part) ?? [];
    if (!name) refuse(`has a part that is not NAME=value: “${part}”`);
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name)) {
      refuse(`must not have ${name}: an event takes place once a day at most`);
    }
    if (!known.includes(name)) refuse(`must not have the part ${name}`);
    if (parts.has(name)) refuse(`must have ${name} only once`);
    parts.set(name, content);
  }
  return parts;
}

function frequency(text: string | undefined): Frequency {
  if (text === undefined) refuse('must have FREQ, such as FREQ=WEEKLY');
  return (
    frequencies.find(freq => freq === text) ??
    refuse(`must have a FREQ of ${frequencies.join(', ')}, not ${text}`)
  );
}

function wholeNumber(name: string, text: string, max: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(number >= 1 && number <= max)) {
    refuse(`must have ${name} from 1 to ${max}, not ${text}`);
  }
  return number;
}

/** The numbers of a list; with `signed` also counted from the end. */
function numbers(
  parts: Map<string, string>,
  name: string,
  options: { max: number; signed: boolean },
): number[] {
  const text = parts.get(name);
  if (text === undefined) return [];
  const shape = options.signed ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
  const list = text.split(',').map(item => {
    const number = shape.test(item) ? Number(item) : NaN;
    if (!(Math.abs(number) >= 1 && Math.abs(number) <= options.max)) {
      const bounds = options.signed
        ? `1 to ${options.max} or -1 to -${options.max}`
        : `1 to ${options.max}`;
      refuse(`must have only ${bounds} in ${name}, not ${item}`);
    }
    return number;
  });
  return [...new Set(list)].sort((a, b) => a - b);
}

function weekday(name: string, text: string): Weekday {
  return (
    weekdays.find(day => day === text) ??
    refuse(`must have only ${weekdays.join(', ')} in ${name}, not ${text}`)
  );
}

function ruleDay(text: string, freq: Frequency): RuleDay {
  const [, number, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = weekday('BYDAY', name ?? text);
  if (number === undefined) return { weekday: day };
  const ordinal = Number(number);
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') {
    refuse(`must have numbers such as ${text} only by month or by year`);
  }
  const max = freq === 'MONTHLY' ? 5 : 53;
  if (!(Math.abs(ordinal) >= 1 && Math.abs(ordinal) <= max)) {
    refuse(`must have only 1 to ${max} or -1 to -${max} in BYDAY, not ${text}`);
  }
  return { weekday: day, ordinal };
}

/** In the order of the calendar: plain days first, the last ones last. */
function compareDays(a: RuleDay, b: RuleDay): number {
  const place = ({ ordinal = 0 }: RuleDay) =>
    ordinal < 0 ? 100 + ordinal : ordinal;
  return (
    place(a) - place(b) ||
    weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday)
  );
}

function ruleDays(text: string | undefined, freq: Frequency): RuleDay[] {
  if (text === undefined) return [];
  const unique = new Map(
    text
      .split(',')
      .map(item => ruleDay(item, freq))
      .map(day => [`${day.ordinal ?? ''}${day.weekday}`, day]),
  );
  return [...unique.values()].sort(compareDays);
}

/**
 * The last local day of an `UNTIL`. With a time of day it is the last day whose
 * occurrence begins by then, for which the start is needed; without it the date
 * is taken as it stands.
 */
function untilDay(text: string, start: RuleStart | undefined): string {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDay(date) || hour > '23' || minute > '59' || second > '60') {
    refuse(`must have an UNTIL that is a date such as 20270331, not ${text}`);
  }
  if (date >= '9999') refuse('must have an UNTIL before the year 9999');
  if (hour === undefined || start === undefined) return date;
  const wall = `${date}T${hour}:${minute}:${second === '60' ? '59' : second}`;
  const end = utc
    ? Temporal.Instant.from(`${wall}Z`).epochMilliseconds
    : resolveLocalTime(wall, start.timeZone).instant.getTime();
  const local = Temporal.Instant.fromEpochMilliseconds(end)
    .toZonedDateTimeISO(start.timeZone)
    .toPlainDate()
    .toString();
  const begins = resolveLocalTime(
    `${local}T${start.startsLocal.slice(11, 16)}`,
    start.timeZone,
  );
  return begins.instant.getTime() <= end
    ? local
    : dayText(dayNumber(local) - 1);
}

function assertPartsAgree(rule: Rule): void {
  const numbered = rule.byDay.some(day => day.ordinal !== undefined);
  if (rule.freq === 'WEEKLY' && rule.byMonthDay.length > 0) {
    refuse('must not have BYMONTHDAY by week');
  }
  if (numbered && rule.byMonthDay.length > 0) {
    refuse('must not have BYMONTHDAY together with numbers in BYDAY');
  }
  if (
    rule.bySetPos.length > 0 &&
    rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length === 0
  ) {
    refuse('must have BYDAY, BYMONTHDAY or BYMONTH where it has BYSETPOS');
  }
}

/**
 * Every combination of a weekday and the length of a year comes up within 28
 * years, and beginning with the first of a month leaves nothing implied out.
 */
function assertGivesDays(rule: Rule): void {
  const first = firstOfMonth(2000, rule.byMonth[0] ?? 1);
  const periods = periodsOf({ ...rule, interval: 1 }, dayText(first));
  const last = periods.periodAt(firstOfMonth(2028, 12));
  for (let period = 0; period <= last; period++) {
    if (periods.daysOf(period).length > 0) return;
  }
  refuse('gives no day at all');
}

/**
 * `MONTHLY;BYDAY=FR;BYSETPOS=-1`, as some calendars write it, is
 * `MONTHLY;BYDAY=-1FR`; the beginning of weeks is left out where it changes
 * nothing.
 */
function simplest(rule: Rule): Rule {
  const simple = { ...rule };
  const [only] = rule.byDay;
  const positions = rule.bySetPos;
  if (
    rule.freq === 'MONTHLY' &&
    rule.byDay.length === 1 &&
    only.ordinal === undefined &&
    rule.byMonthDay.length === 0 &&
    positions.length > 0 &&
    positions.every(at => Math.abs(at) <= 5)
  ) {
    simple.bySetPos = [];
    simple.byDay = positions
      .map(ordinal => ({ weekday: only.weekday, ordinal }))
      .sort(compareDays);
  }
  const weeksMatter =
    rule.freq === 'WEEKLY' &&
    rule.byDay.length > 1 &&
    (rule.interval > 1 || positions.length > 0);
  if (!weeksMatter) simple.weekStart = 'MO';
  return simple;
}

/**
 * Reads and checks a rule (RFC 5545, 3.3.10), with or without `RRULE:` before it.
 *
 * @param text - such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`
 * @param start - of the series; says which local day an `UNTIL` with a time of
 *   day means, which is else taken for the date that it names
 * @throws RangeError whose message goes behind the name of a field: `must have …`
 * @public
 */
export function parseRule(text: string, start?: RuleStart): Rule {
  const parts = partsOf(text);
  const freq = frequency(parts.get('FREQ'));
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined && until !== undefined) {
    refuse('must have COUNT or UNTIL, not both');
  }
  const rule: Rule = {
    freq,
    interval: wholeNumber(
      'INTERVAL',
      parts.get('INTERVAL') ?? '1',
      ruleLimits.interval,
    ),
    byMonth: numbers(parts, 'BYMONTH', { max: 12, signed: false }),
    byMonthDay: numbers(parts, 'BYMONTHDAY', { max: 31, signed: true }),
    byDay: ruleDays(parts.get('BYDAY'), freq),
    bySetPos: numbers(parts, 'BYSETPOS', { max: 366, signed: true }),
    weekStart: weekday('WKST', parts.get('WKST') ?? 'MO'),
  };
  if (count !== undefined) {
    rule.count = wholeNumber('COUNT', count, ruleLimits.count);
  }
  if (until !== undefined) rule.until = untilDay(until, start);
  assertPartsAgree(rule);
  assertGivesDays(rule);
  return simplest(rule);
}
