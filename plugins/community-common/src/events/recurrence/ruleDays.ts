import { dayNumber, lastDay } from './days';
import { periodsOf } from './periods';
import type { Rule } from './Rule';

/**
 * The days that a rule gives from a start on, as numbers, in order. The start is
 * always the first.
 *
 * @remarks
 * Cost: from a day far into an endless series it begins right there; a series
 * with a count is walked from its start, which is 730 days at most. It ends with
 * the year 9998, so the walk is bounded even where a rule gives hardly anything.
 *
 * @param from - the first day wanted, as a number
 */
export function* ruleDays(
  rule: Rule,
  startsLocal: string,
  from: number = -Infinity,
): Generator<number> {
  const start = dayNumber(startsLocal);
  const end = rule.until ? Math.min(dayNumber(rule.until), lastDay) : lastDay;
  const periods = periodsOf(rule, startsLocal);
  const skipTo = rule.count === undefined ? Math.max(from, start) : start;

  let given = 1;
  if (from <= start) yield start;
  let period = Math.max(0, periods.periodAt(Math.min(skipTo, lastDay)));
  const lastPeriod = periods.periodAt(end);
  while (period <= lastPeriod) {
    for (const day of periods.daysOf(period)) {
      if (day <= start) continue;
      if (day > end || given === rule.count) return;
      given++;
      if (day >= from) yield day;
    }
    if (given === rule.count) return;
    period = periods.nextFrom(period + 1);
  }
}

/**
 * The days that a rule gives up to a day, the latest first; for rules without a
 * count, whose end says where to begin.
 */
export function* ruleDaysBackwards(
  rule: Rule,
  startsLocal: string,
  upTo: number,
): Generator<number> {
  const start = dayNumber(startsLocal);
  const end = Math.min(
    upTo,
    rule.until ? dayNumber(rule.until) : lastDay,
    lastDay,
  );
  const periods = periodsOf(rule, startsLocal);
  for (let period = periods.periodAt(end); period >= 0; period--) {
    for (const day of periods.daysOf(period).reverse()) {
      if (day <= end && day > start) yield day;
    }
  }
  if (end >= start) yield start;
}
