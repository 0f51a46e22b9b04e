import type { RecurrencePlan } from '../occurrences';
import { parseRule } from '../parseRule';
import { dateWords, listWords } from './names';
import { daysWords } from './ruleWords';

/** What else is told besides the plan. @public */
export interface RecurrenceWordsOptions {
  /** Tells the first day as well: `starting 3 December 2026`. */
  withStart?: boolean;
  /** Tells how long it takes, in minutes. */
  minutes?: number;
}

function endWords(plan: RecurrencePlan): string {
  if (plan.rule === undefined) return '';
  const { count, until } = parseRule(plan.rule);
  if (count !== undefined)
    return `, ${count} ${count === 1 ? 'time' : 'times'}`;
  return until === undefined ? '' : `, until ${dateWords(until)}`;
}

function exceptWords(plan: RecurrencePlan): string {
  if (!plan.except || plan.except.length === 0) return '';
  return `, except ${listWords(plan.except.map(dateWords))}`;
}

function extraWords(plan: RecurrencePlan): string {
  if (!plan.extra || plan.extra.length === 0) return '';
  const time = plan.startsLocal.slice(11, 16);
  const dates = plan.extra.map(local => {
    const its = local.slice(11, 16);
    return dateWords(local) + (its === time ? '' : ` at ${its}`);
  });
  return `, and on ${listWords(dates)}`;
}

/**
 * A plan in words: `Every other Thursday at 16:00 (Europe/Berlin), 10 times,
 * except 24 December 2026`.
 *
 * @remarks
 * Words of usual plans are read back by `parseWords` to the same plan: with
 * `withStart` on any day, without it on the day of the start.
 *
 * @public
 */
export function recurrenceWords(
  plan: RecurrencePlan,
  options: RecurrenceWordsOptions = {},
): string {
  const { withStart = false, minutes } = options;
  const single = plan.rule === undefined;
  return [
    daysWords(plan),
    ` at ${plan.startsLocal.slice(11, 16)}`,
    minutes === undefined ? '' : ` for ${minutes} minutes`,
    ` (${plan.timeZone})`,
    withStart && !single ? `, starting ${dateWords(plan.startsLocal)}` : '',
    endWords(plan),
    exceptWords(plan),
    extraWords(plan),
  ].join('');
}
