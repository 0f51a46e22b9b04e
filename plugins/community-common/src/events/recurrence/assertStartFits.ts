import { dayNumber, dayText, lastDay } from './days';
import type { RecurrencePlan } from './occurrences';
import { parseRule } from './parseRule';
import { periodsOf } from './periods';
import type { Rule } from './Rule';

/** Whether a rule that begins with a day gives that day. */
function fits(rule: Rule, day: number): boolean {
  return periodsOf(rule, dayText(day)).daysOf(0).includes(day);
}

/**
 * The first day from a day on with which a series of this rule could begin.
 *
 * @returns `undefined` when there is none by the end of the rule
 * @public
 */
export function firstFittingDay(
  ruleText: string,
  day: string,
): string | undefined {
  // Whichever period the series begins in is the first, so each one counts.
  const rule = { ...parseRule(ruleText), interval: 1 };
  const start = dayNumber(day);
  const end = rule.until ? dayNumber(rule.until) : lastDay;
  if (rule.byDay.length === 0 && rule.byMonthDay.length === 0) {
    // The rule takes its days from the start: only months can speak against it.
    const found = Array.from({ length: 366 }, (_, at) => start + at).find(at =>
      fits(rule, at),
    );
    return found === undefined || found > end ? undefined : dayText(found);
  }
  const periods = periodsOf(rule, day);
  const last = periods.periodAt(end);
  for (let at = 0; at <= last; at = periods.nextFrom(at + 1)) {
    const found = periods.daysOf(at).find(number => number >= start);
    if (found !== undefined) return found > end ? undefined : dayText(found);
  }
  return undefined;
}

/**
 * Refuses a plan whose start is not a day that its rule gives: calendars do not
 * agree what such a series is (RFC 5545, 3.8.5.3).
 *
 * @throws RangeError whose message goes behind the name of the start, and names
 *   the first day that would fit
 * @public
 */
export function assertStartFits(plan: RecurrencePlan): void {
  if (plan.rule === undefined) return;
  const day = plan.startsLocal.slice(0, 10);
  const { until } = parseRule(plan.rule);
  if (until !== undefined && until < day) {
    throw new RangeError(`must not be after the rule ends on ${until}`);
  }
  const first = firstFittingDay(plan.rule, day);
  if (first === day) return;
  throw new RangeError(
    first === undefined
      ? 'must be a day that the rule gives, and there is none from it on'
      : `must be a day that the rule gives; the first one is ${first}`,
  );
}
