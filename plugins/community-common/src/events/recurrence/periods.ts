import {
  civilOf,
  dayNumber,
  daysInMonth,
  firstOfMonth,
  lastDay,
  weekdayOf,
} from './days';
import { explicitRule } from './explicitRule';
import { weekdays, type Rule } from './Rule';

/**
 * The periods of a rule (its days, weeks, months or years, of which only every
 * `interval`-th counts), numbered from the one that the start lies in.
 */
export interface Periods {
  /** The days that the rule gives in a period, in order; also before the start. */
  daysOf(period: number): number[];
  /** The last period that begins on or before a day. */
  periodAt(day: number): number;
  /** The first period from one on that is not ruled out as a whole. */
  nextFrom(period: number): number;
}

/** Which days a rule takes out of a stretch of days (RFC 5545, 3.3.10, table). */
type Filter = (day: number) => boolean;

const always: Filter = () => true;

function inMonths(months: number[]): Filter {
  if (months.length === 0) return always;
  return day => months.includes(civilOf(day).month);
}

function onMonthDays(monthDays: number[]): Filter {
  if (monthDays.length === 0) return always;
  return number => {
    const { year, month, day } = civilOf(number);
    return (
      monthDays.includes(day) ||
      monthDays.includes(day - daysInMonth(year, month) - 1)
    );
  };
}

/** Days of the week, by their ordinals within the stretch from `first` to `end`. */
function onWeekdays(rule: Rule, first: number, end: number): Filter {
  if (rule.byDay.length === 0) return always;
  return day => {
    const weekday = weekdays[weekdayOf(day)];
    const fromStart = Math.floor((day - first) / 7) + 1;
    const fromEnd = -(Math.floor((end - 1 - day) / 7) + 1);
    return rule.byDay.some(
      by =>
        by.weekday === weekday &&
        (by.ordinal === undefined ||
          by.ordinal === fromStart ||
          by.ordinal === fromEnd),
    );
  };
}

function daysBetween(first: number, end: number, ...filters: Filter[]) {
  const days: number[] = [];
  for (let day = first; day < end; day++) {
    if (filters.every(takes => takes(day))) days.push(day);
  }
  return days;
}

function positions(days: number[], bySetPos: number[]): number[] {
  if (bySetPos.length === 0) return days;
  return days.filter(
    (_, at) => bySetPos.includes(at + 1) || bySetPos.includes(at - days.length),
  );
}

function daily(rule: Rule, start: number): Periods {
  // Of one day there is only a first one, which is the last one too.
  const allPositions = positions([start], rule.bySetPos).length === 1;
  if (rule.interval === 1 && rule.byMonthDay.length > 0 && allPositions) {
    // The same days by month: a 29th of February is found in a step a month.
    return monthly({ ...rule, bySetPos: [] }, start);
  }
  const month = inMonths(rule.byMonth);
  const monthDay = onMonthDays(rule.byMonthDay);
  const dayOf = (period: number) => start + period * rule.interval;
  const periodAt = (day: number) => Math.floor((day - start) / rule.interval);
  return {
    periodAt,
    daysOf: period => {
      const day = dayOf(period);
      return positions(
        daysBetween(day, day + 1, month, monthDay, onWeekdays(rule, day, day)),
        rule.bySetPos,
      );
    },
    nextFrom: period => {
      let day = dayOf(period);
      while (day <= lastDay && !month(day)) {
        const civil = civilOf(day);
        const next = firstOfMonth(civil.year, civil.month + 1);
        day = dayOf(periodAt(next - 1) + 1);
      }
      return periodAt(day);
    },
  };
}

function weekly(rule: Rule, start: number): Periods {
  const begins = weekdays.indexOf(rule.weekStart);
  const first = start - ((weekdayOf(start) - begins + 7) % 7);
  const month = inMonths(rule.byMonth);
  const step = 7 * rule.interval;
  return {
    periodAt: day => Math.floor((day - first) / step),
    nextFrom: period => period,
    daysOf: period => {
      const week = first + period * step;
      return positions(
        daysBetween(week, week + 7, onWeekdays(rule, week, week + 7), month),
        rule.bySetPos,
      );
    },
  };
}

/** The days of one month of a monthly or yearly rule, positions not yet looked at. */
function daysOfMonth(rule: Rule, year: number, month: number): number[] {
  const first = firstOfMonth(year, month);
  const length = daysInMonth(year, month);
  const weekday = onWeekdays(rule, first, first + length);
  if (rule.byMonthDay.length === 0) {
    return daysBetween(first, first + length, weekday);
  }
  const monthDays = rule.byMonthDay
    .map(day => (day > 0 ? day : length + 1 + day))
    .filter(day => day >= 1 && day <= length);
  return [...new Set(monthDays)]
    .sort((a, b) => a - b)
    .map(day => first + day - 1)
    .filter(weekday);
}

function monthly(rule: Rule, start: number): Periods {
  const civil = civilOf(start);
  const first = civil.year * 12 + civil.month - 1;
  return {
    periodAt: number => {
      const { year, month } = civilOf(number);
      return Math.floor((year * 12 + month - 1 - first) / rule.interval);
    },
    nextFrom: period => period,
    daysOf: period => {
      const index = first + period * rule.interval;
      const month = (index % 12) + 1;
      if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
      return positions(
        daysOfMonth(rule, Math.floor(index / 12), month),
        rule.bySetPos,
      );
    },
  };
}

const allMonths = Array.from({ length: 12 }, (_, at) => at + 1);

function yearly(rule: Rule, start: number): Periods {
  const first = civilOf(start).year;
  // Ordinals count within the year only where no months are named (note 2).
  const withinYear = rule.byMonth.length === 0 && rule.byMonthDay.length === 0;
  const months = rule.byMonth.length > 0 ? rule.byMonth : allMonths;
  return {
    periodAt: day => Math.floor((civilOf(day).year - first) / rule.interval),
    nextFrom: period => period,
    daysOf: period => {
      const year = first + period * rule.interval;
      const begins = firstOfMonth(year, 1);
      const ends = firstOfMonth(year + 1, 1);
      const days = withinYear
        ? daysBetween(begins, ends, onWeekdays(rule, begins, ends))
        : months.flatMap(month => daysOfMonth(rule, year, month));
      return positions(days, rule.bySetPos);
    },
  };
}

const periodsByFrequency = {
  DAILY: daily,
  WEEKLY: weekly,
  MONTHLY: monthly,
  YEARLY: yearly,
} as const;

/** The periods of a rule whose series begins on a day (`YYYY-MM-DD…`). */
export function periodsOf(rule: Rule, startsLocal: string): Periods {
  return periodsByFrequency[rule.freq](
    explicitRule(rule, startsLocal),
    dayNumber(startsLocal),
  );
}
