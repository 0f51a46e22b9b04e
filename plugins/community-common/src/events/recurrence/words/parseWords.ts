import { Temporal } from 'temporal-polyfill';
import { resolveLocalTime } from '../../time';
import { firstFittingDay } from '../assertStartFits';
import { dayNumber, dayText, weekdayOf } from '../days';
import { explicitRule } from '../explicitRule';
import { occurrencesOf, type RecurrencePlan } from '../occurrences';
import { parseRule } from '../parseRule';
import { weekdays, type Rule } from '../Rule';
import { ruleText } from '../ruleText';
import { dateWords, weekdayName } from './names';
import {
  count,
  countOf,
  date,
  Phrases,
  tidyWords,
  Unclear,
  type WordsTopic,
} from './Phrases';
import {
  datesIn,
  readDate,
  takeDateClauses,
  type DateClauses,
} from './readDates';
import { takeDays, type ReadDays } from './readDays';
import { readClock, takeTime, type ReadTime } from './readTime';
import { takeZone, type ReadZone } from './readZone';
import { refuseTwoMeanings } from './refuseTwoMeanings';
import type { NamedWeekdays } from './readWeekdays';
import { takeAsides } from './takeAsides';

/** A plan that words were read as. @public */
export interface ReadPlan extends RecurrencePlan {
  /** How long it takes, where the words say it. */
  minutes?: number;
  /** What whoever wrote the words should know of how they were read. */
  notes: string[];
  /** Remarks that have nothing to do with when it takes place. */
  leftOut: string[];
}

/** Why words were not read as a plan. @public */
export interface UnreadWords {
  /** What is missing or may mean two things, in sentences for who wrote it. */
  problem: string;
  about: WordsTopic;
}

/** What is known besides the words. @public */
export interface ParseWordsOptions {
  /** The day from which a series begins that names no other, `YYYY-MM-DD`. */
  today: string;
  /** The zone where none is named. */
  timeZone: string;
}

function takeCount(words: Phrases): number | undefined {
  const found = words.take(
    new RegExp(
      `(?:\\bfor )?\\b(${count}) (?:times?|occurrences|sessions|dates)\\b`,
    ),
  );
  return found && countOf(found[1]);
}

function isoWeek(day: string): number {
  return Temporal.PlainDate.from(day).weekOfYear ?? 0;
}

const isIn = (weeks: 'even' | 'odd', day: string) =>
  isoWeek(day) % 2 === (weeks === 'even' ? 0 : 1);

/** The first day from one on that fits the rule, in the weeks that are meant. */
function firstDay(days: ReadDays, from: string): string {
  const rule = ruleText(days.rule);
  let day = firstFittingDay(rule, from);
  while (day !== undefined && days.weeks && !isIn(days.weeks, day)) {
    day = firstFittingDay(rule, dayText(dayNumber(day) + 1));
  }
  if (day === undefined) {
    throw new Unclear('dates', 'There is no such day before it ends.');
  }
  return day;
}

/**
 * Weeks of the calendar with even numbers are every other week until a year has
 * 53 of them: then two odd ones follow each other.
 */
function assertKeepsWeeks(plan: RecurrencePlan, weeks: 'even' | 'odd'): void {
  const other = occurrencesOf(plan, { limit: 800 }).find(
    ({ day }) => !isIn(weeks, day),
  );
  if (other) {
    throw new Unclear(
      'days',
      `In ${weeks} weeks is not every other week for ever, since some years have 53 weeks: it would be wrong from ${dateWords(
        other.day,
      )} on. Write until when before that day, or “every other week” and its first date.`,
    );
  }
}

function endOf(
  clauses: DateClauses,
  times: number | undefined,
  start: string,
): Pick<Rule, 'count' | 'until'> {
  if (clauses.until === undefined) {
    return times === undefined ? {} : { count: times };
  }
  if (times !== undefined) {
    throw new Unclear(
      'dates',
      'It may end on a day or after some times, not both.',
    );
  }
  const until = readDate(clauses.until, start);
  if (until < start) {
    throw new Unclear(
      'dates',
      `It ends on ${dateWords(until)}, before it begins.`,
    );
  }
  return { until };
}

function exceptOf(
  texts: string[],
  plan: RecurrencePlan,
  notes: string[],
): string[] {
  const days = texts.map(text => readDate(text, plan.startsLocal.slice(0, 10)));
  return [...new Set(days)].sort().filter(day => {
    const takes = occurrencesOf(plan, { from: day, until: day, limit: 1 });
    if (takes.length > 0) return true;
    notes.push(`It does not take place on ${dateWords(day)} anyway.`);
    return false;
  });
}

function extraOf(
  extra: DateClauses['extra'],
  plan: RecurrencePlan,
  notes: string[],
): string[] {
  const start = plan.startsLocal.slice(0, 10);
  const time = plan.startsLocal.slice(11);
  const locals = extra.map(({ date: text, time: its }) => {
    const day = readDate(text, start);
    return `${day}T${its ? readClock(its) : time}`;
  });
  const days = new Set<string>();
  return locals.sort().filter(local => {
    const day = local.slice(0, 10);
    if (day < start) {
      throw new Unclear(
        'dates',
        `${dateWords(day)} is before the first one on ${dateWords(start)}.`,
      );
    }
    if (days.has(day)) {
      throw new Unclear('dates', `${dateWords(day)} is named twice.`);
    }
    days.add(day);
    const takes = occurrencesOf(plan, { from: day, until: day, limit: 1 });
    if (takes.length === 0) return true;
    notes.push(`It takes place on ${dateWords(day)} anyway.`);
    return false;
  });
}

/** A name for one half of the year must hold whenever it takes place. */
function assertHalfHolds(
  { half, timeZone }: ReadZone,
  plan: RecurrencePlan,
): void {
  if (!half) return;
  const other = occurrencesOf(plan, { limit: 800 }).find(({ startsLocal }) => {
    const { instant } = resolveLocalTime(startsLocal, timeZone);
    const wall = Date.parse(`${startsLocal}:00Z`);
    return wall - instant.getTime() !== half.hours * 3_600_000;
  });
  if (!other) return;
  throw new Unclear(
    'zone',
    `${half.name} is not the time there on ${dateWords(other.day)}: write ${
      half.allYear
    } for the time of the clocks all year round, or UTC${
      half.hours < 0 ? '-' : '+'
    }${Math.abs(half.hours)}.`,
  );
}

function readSingle(
  dates: string[],
  clauses: DateClauses,
  once: NamedWeekdays,
  today: string,
): { day: string; more: string[] } {
  if (clauses.until !== undefined || clauses.except.length > 0) {
    throw new Unclear('days', 'How often? Write “every week” or the like.');
  }
  const [first, ...more] = clauses.start ? [clauses.start, ...dates] : dates;
  if (first === undefined) {
    const [day] = once.days;
    throw new Unclear(
      'days',
      day
        ? `Once, or every ${weekdayName(day)}? Write “every”, or the date.`
        : 'On which day? Write a date, or how often.',
    );
  }
  if (clauses.start) {
    throw new Unclear(
      'days',
      'How often from then on? Write “every week” or the like.',
    );
  }
  const day = readDate(first, today);
  const is = weekdays[weekdayOf(dayNumber(day))];
  const other = once.days.find(named => named !== is);
  if (other) {
    throw new Unclear(
      'dates',
      `${dateWords(day)} is a ${weekdayName(is)}, not a ${weekdayName(other)}.`,
    );
  }
  return { day, more };
}

function read(text: string, options: ParseWordsOptions): ReadPlan {
  const words = new Phrases(tidyWords(text));
  const links = words
    .takeAll(/\(?(\[[^\]]*\]\([^)]*\))\)?/)
    .map(([, link]) => link);
  const zone = takeZone(words, options.timeZone);
  const notes = zone.note ? [zone.note] : [];
  refuseTwoMeanings(words);
  const clauses = takeDateClauses(words);
  const yearly = words.has(/\bevery (?:\S+ )?years?\b|\byearly\b|\bannual/);
  const dates = yearly
    ? []
    : words
        .takeAll(new RegExp(`(?:\\bon )?(?:the )?${date}`))
        .flatMap(([found]) => datesIn(found));
  const times = takeCount(words);
  const { time, minutes }: ReadTime = takeTime(words);
  const days = takeDays(words, {
    named: clauses.start !== undefined,
    withWeekday: clauses.startHasWeekday,
  });
  const leftOut = takeAsides(words);

  let plan: RecurrencePlan;
  if ('once' in days) {
    const { day, more } = readSingle(dates, clauses, days.once, options.today);
    if (times !== undefined && times !== 1) {
      throw new Unclear('days', 'How often? Write “every week” or the like.');
    }
    clauses.extra.push(...more.map(found => ({ date: found })));
    plan = { startsLocal: `${day}T${time}`, timeZone: zone.timeZone };
  } else {
    if (dates.length > 0) {
      throw new Unclear(
        'dates',
        `Is ${dates[0]} the first date? Write “starting” before it, or “and on” where it is one more.`,
      );
    }
    if (days.needsStart && clauses.start === undefined) {
      throw new Unclear(
        'dates',
        `In which weeks, if ${days.needsStart.trim()}? Write “starting” and the first date.`,
      );
    }
    if (days.needsStart) leftOut.push(days.needsStart.trim());
    notes.push(...days.notes);
    const from = clauses.start
      ? readDate(clauses.start, options.today)
      : options.today;
    const start = firstDay(days, from);
    const ended = { ...days.rule, ...endOf(clauses, times, start) };
    const startsLocal = `${start}T${time}`;
    const whole = explicitRule(
      days.weeks ? { ...ended, interval: 2 } : ended,
      startsLocal,
    );
    if (days.dayOfStart && whole.byMonthDay[0] > 28) {
      notes.push(
        `Months that have no ${whole.byMonthDay[0]}th or 31st are left out.`,
      );
    }
    const rule = ruleText(parseRule(ruleText(whole)));
    plan = { startsLocal, timeZone: zone.timeZone, rule };
    if (days.weeks) assertKeepsWeeks(plan, days.weeks);
  }
  const except = exceptOf(clauses.except, plan, notes);
  const extra = extraOf(clauses.extra, plan, notes);
  const complete = {
    ...plan,
    ...(except.length > 0 && { except }),
    ...(extra.length > 0 && { extra }),
  };
  assertHalfHolds(zone, complete);
  return {
    ...complete,
    ...(minutes !== undefined && { minutes }),
    notes,
    leftOut: [...links, ...leftOut],
  };
}

/**
 * Reads a plan from words as people write them: `every other Thursday at 4 pm PT
 * for 45 minutes, starting 3 December 2026, except 24 December`.
 *
 * @remarks
 * English. Nothing is guessed: what may mean two things is told as a problem that
 * says what to write instead, and so is what was not understood. A series that
 * names no first date begins with the first day from today on that fits.
 *
 * @public
 */
export function parseWords(
  text: string,
  options: ParseWordsOptions,
): ReadPlan | UnreadWords {
  try {
    if (text.length > 1000) {
      throw new Unclear('words', 'That is too long to be read.');
    }
    return read(text, options);
  } catch (error) {
    if (error instanceof Unclear) {
      return { problem: error.message, about: error.about };
    }
    if (error instanceof RangeError) {
      return { problem: `The rule ${error.message}.`, about: 'days' };
    }
    throw error;
  }
}
