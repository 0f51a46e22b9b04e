import { Temporal } from 'temporal-polyfill';
import { firstFittingDay } from '../assertStartFits';
import { dayNumber, dayText } from '../days';
import { explicitRule } from '../explicitRule';
import { occurrencesOf, type RecurrencePlan } from '../occurrences';
import { parseRule } from '../parseRule';
import type { Rule } from '../Rule';
import { ruleText } from '../ruleText';
import { dateWords, nth } from './names';
import { Unclear } from './Phrases';
import { readDate, type DateClauses } from './readDates';
import type { ReadDays } from './readDays';

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

/** Bounds that words do not know of, such as how many times at most. */
function checked(rule: Rule): string {
  try {
    return ruleText(parseRule(ruleText(rule)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unclear('days', `The rule ${error.message}.`);
  }
}

/**
 * A series from the days that were read: its first day, its rule with its end.
 *
 * @param times - how many times, where that is said
 * @param notes - to which is added what its author should know
 * @throws Unclear when its days cannot be told without a date, or never come
 */
export function readSeries(
  days: ReadDays,
  clauses: DateClauses,
  times: number | undefined,
  around: { time: string; timeZone: string; today: string; notes: string[] },
): RecurrencePlan {
  const { time, timeZone, today, notes } = around;
  if (days.needsStart && clauses.start === undefined) {
    throw new Unclear(
      'dates',
      `In which weeks, if ${days.needsStart}? Write “starting” and the first date.`,
    );
  }
  notes.push(...days.notes);
  const start = firstDay(
    days,
    clauses.start ? readDate(clauses.start, today) : today,
  );
  const startsLocal = `${start}T${time}`;
  const rule = explicitRule(
    {
      ...days.rule,
      ...(days.weeks && { interval: 2 }),
      ...endOf(clauses, times, start),
    },
    startsLocal,
  );
  const [monthDay] = rule.byMonthDay;
  if (days.dayOfStart && rule.freq === 'MONTHLY' && monthDay > 28) {
    notes.push(`Months without a ${nth(monthDay)} are left out.`);
  }
  const plan = { startsLocal, timeZone, rule: checked(rule) };
  if (days.weeks) assertKeepsWeeks(plan, days.weeks);
  return plan;
}
