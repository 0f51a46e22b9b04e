import { dayNumber, dayText } from './days';
import type { RecurrencePlan } from './occurrences';
import { parseRule } from './parseRule';
import { ruleDays, ruleDaysBackwards } from './ruleDays';
import { ruleText } from './ruleText';

/** How many days a rule gives before a day; for rules with a count. */
function countBefore(rule: string, plan: RecurrencePlan, day: string): number {
  const end = dayNumber(day);
  let count = 0;
  for (const number of ruleDays(parseRule(rule), plan.startsLocal)) {
    if (number >= end) break;
    count++;
  }
  return count;
}

/**
 * For “this and following”: the rule of what stays as it was, with its end cut so
 * that the last occurrence lies before a day.
 *
 * @param plan - whose start the rule is counted from
 * @returns `undefined` when nothing lies before the day
 * @public
 */
export function endRuleBefore(
  rule: string,
  plan: RecurrencePlan,
  day: string,
): string | undefined {
  const parsed = parseRule(rule);
  if (day <= plan.startsLocal.slice(0, 10)) return undefined;
  if (parsed.count !== undefined) {
    return ruleText({ ...parsed, count: countBefore(rule, plan, day) });
  }
  if (parsed.until !== undefined && parsed.until < day) return ruleText(parsed);
  const before = dayNumber(day) - 1;
  const [last] = ruleDaysBackwards(parsed, plan.startsLocal, before);
  return ruleText({ ...parsed, until: dayText(last) });
}

/**
 * For “this and following”: the rule of the rest, as a series that begins on a
 * day. A count is less what has been; all else stays.
 *
 * @param plan - whose start the rule is counted from
 * @param day - one that the rule gives; from another day every other week would
 *   be the wrong weeks
 * @throws RangeError when nothing is left from the day on
 * @public
 */
export function startRuleAt(
  rule: string,
  plan: RecurrencePlan,
  day: string,
): string {
  const parsed = parseRule(rule);
  const count =
    parsed.count === undefined
      ? undefined
      : parsed.count - countBefore(rule, plan, day);
  if (count === 0 || (parsed.until !== undefined && parsed.until < day)) {
    throw new RangeError(`The series has ended before ${day}`);
  }
  return ruleText({ ...parsed, ...(count !== undefined && { count }) });
}
