import type { Frequency, Rule } from '../Rule';
import { weekdayName, weekdayNamed } from './names';
import { Phrases, Unclear, weekday } from './Phrases';
import {
  takeDatesOfYear,
  takeMonthPart,
  takeMonths,
  type MonthDays,
} from './readMonthDays';
import { takePeriod, type Period } from './readPeriod';
import { takeWeekdays, type NamedWeekdays } from './readWeekdays';

/** The days of a series, as far as words tell them without a start. */
export interface ReadDays {
  rule: Rule;
  /** Only in weeks of the calendar with even or odd numbers (ISO 8601). */
  weeks?: 'even' | 'odd';
  /** Whether the day is that of the start, since no other is named. */
  dayOfStart: boolean;
  notes: string[];
  /** Words that mean nothing without a first date, such as “alternating with …”. */
  needsStart?: string;
}

/** What is known of the first date before it is read. */
export interface KnownStart {
  named: boolean;
  withWeekday: boolean;
}

/** What the words have named, before it is put together. */
interface Named {
  period?: Period;
  days: NamedWeekdays;
  part?: MonthDays;
  byMonth: number[];
  start: KnownStart;
}

type Read = Pick<ReadDays, 'rule' | 'dayOfStart'>;

const emptyRule: Rule = {
  freq: 'WEEKLY',
  interval: 1,
  byMonth: [],
  byMonthDay: [],
  byDay: [],
  bySetPos: [],
  weekStart: 'MO',
};

function ruleOf(freq: Frequency, parts: Partial<Rule>): Read {
  return { rule: { ...emptyRule, freq, ...parts }, dayOfStart: false };
}

const plain = (days: NamedWeekdays) => days.days.map(day => ({ weekday: day }));

function weekly({ period, days, start }: Named): Read {
  const interval =
    period?.unit === 'week' ? period.interval : days.interval ?? 1;
  if (
    days.interval !== undefined &&
    days.interval > 1 &&
    days.interval !== interval
  ) {
    throw new Unclear('days', 'It is said twice how often, and not the same.');
  }
  if (days.days.length > 0) {
    return ruleOf('WEEKLY', { interval, byDay: plain(days) });
  }
  if (!start.named) throw new Unclear('days', 'On which day of the week?');
  return { ...ruleOf('WEEKLY', { interval }), dayOfStart: true };
}

function daily(named: Named, interval: number): Read {
  if (named.days.days.length === 0) return ruleOf('DAILY', { interval });
  if (interval === 1) return weekly({ ...named, period: undefined });
  throw new Unclear('days', 'Every few days, or on days of the week?');
}

/** Days of a month or year that are named as such. */
function byPart(part: MonthDays, { period, days, byMonth }: Named): Read {
  const old = days.days.every(day =>
    part.byDay.some(({ weekday: its }) => its === day),
  );
  if (!old) {
    throw new Unclear(
      'days',
      'A day of the month and a day of the week are named, which need not meet.',
    );
  }
  if (!period) {
    throw new Unclear(
      'days',
      'Is that once, or every month? Write “of every month”, or the date.',
    );
  }
  if (period.unit !== 'month' && period.unit !== 'year') {
    throw new Unclear(
      'days',
      `Days of a month are named, but it comes every ${period.unit}.`,
    );
  }
  const freq = period.unit === 'year' ? 'YEARLY' : 'MONTHLY';
  if (freq === 'YEARLY' && part.byMonthDay.length > 0 && byMonth.length === 0) {
    throw new Unclear('days', 'In which month? Days of the year have no rule.');
  }
  if (freq === 'YEARLY' && part.bySetPos.length > 0 && byMonth.length > 1) {
    throw new Unclear(
      'days',
      'These days are several series: plan one of them for each month.',
    );
  }
  return ruleOf(freq, { ...part, interval: period.interval });
}

/** Every month or year, of whose days none is named as such. */
function byStart(named: Named, unit: 'month' | 'year'): Read {
  const { period, days, start, byMonth } = named;
  const interval = period?.interval ?? 1;
  const freq = unit === 'year' ? 'YEARLY' : 'MONTHLY';
  const all = period?.ofEach || (unit === 'year' && byMonth.length > 0);
  if (days.interval === 1 && all) {
    return ruleOf(freq, { interval, byDay: plain(days) });
  }
  const [day] = days.days;
  if (day || (start.named && start.withWeekday)) {
    throw new Unclear(
      'days',
      `Which ${
        day ? weekdayName(day) : 'of these days'
      } of the ${unit}? Write “the first …”, “the last …”, or the day of the month.`,
    );
  }
  if (!start.named) {
    throw new Unclear(
      'days',
      `On which day of the ${unit}? Write “on the 15th”, “on the first Tuesday” or the like.`,
    );
  }
  return { ...ruleOf(freq, { interval }), dayOfStart: true };
}

/** @returns `undefined` when nothing says that it comes again */
function together(named: Named): Read | undefined {
  const { period, days, part } = named;
  if (part) return byPart(part, named);
  switch (period?.unit) {
    case 'day':
      return daily(named, period.interval);
    case 'week':
      return weekly(named);
    case 'month':
    case 'year':
      return byStart(named, period.unit);
    default:
      return days.interval === undefined ? undefined : weekly(named);
  }
}

/** “in even weeks” of the calendar. */
function takeWeekParity(words: Phrases): 'even' | 'odd' | undefined {
  const found = words.take(
    /\b(?:in |on |of |every |only |in )*(?:the )?(even|odd)(?:-numbered| numbered)?(?: iso| calendar)? weeks?\b/,
  );
  return found ? (found[1] as 'even' | 'odd') : undefined;
}

/** What comes “alternating with …” is known by its first date alone. */
function takeAlternation(words: Phrases): string | undefined {
  return words
    .take(/\b(?:interleav|alternat)\w*(?: with [^,;|()]+)?/)?.[0]
    .trim();
}

/**
 * Takes out the words that say on which days it takes place.
 *
 * @returns days of the week alone where nothing says that it comes again
 * @throws Unclear when the words may mean two things, or say too little
 */
export function takeDays(
  words: Phrases,
  start: KnownStart,
): ReadDays | { once: NamedWeekdays } {
  const notes: string[] = [];
  const weeks = takeWeekParity(words);
  const begins = words.take(
    new RegExp(`\\bweeks (?:begin|beginning|start|starting) on (${weekday})`),
  );
  const needsStart = takeAlternation(words);
  if (words.has(/\bquarterly\b/) && !start.named) {
    throw new Unclear(
      'days',
      'Quarterly from which month on? Write “starting” and the first date.',
    );
  }
  const period = takePeriod(words);
  const part = takeMonthPart(words, notes);
  const dates =
    period?.unit === 'year' && !part ? takeDatesOfYear(words) : undefined;
  const days = takeWeekdays(words);
  const byMonth = dates?.byMonth ?? takeMonths(words);
  const named = { period, days, part: part ?? dates, byMonth, start };
  const read = together(
    weeks && !period ? { ...named, days: { interval: 1, ...days } } : named,
  );
  if (!read) return { once: days };
  return {
    ...read,
    rule: {
      ...read.rule,
      byMonth,
      weekStart: weekdayNamed(begins?.[1] ?? 'monday') ?? 'MO',
    },
    notes,
    ...(weeks && { weeks }),
    ...(needsStart && { needsStart }),
  };
}
