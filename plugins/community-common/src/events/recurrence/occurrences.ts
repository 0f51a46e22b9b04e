import { resolveLocalTime, type ResolvedTime } from '../time';
import { dayNumber, dayText, isDay } from './days';
import { parseRule } from './parseRule';
import { ruleDays, ruleDaysBackwards } from './ruleDays';

/**
 * The plan of a series in its own zone. Without a rule and extra dates it has one
 * occurrence.
 *
 * @public
 */
export interface RecurrencePlan {
  /** Wall clock in the zone, `2026-12-03T16:00`; always the first occurrence. */
  startsLocal: string;
  /** IANA zone such as `Europe/Berlin`. */
  timeZone: string;
  /** A rule as `ruleText` writes it. */
  rule?: string;
  /** Local days `YYYY-MM-DD` on which it does not take place. */
  except?: string[];
  /**
   * Local date-times besides the rule, `2027-01-05T10:00`, after the start. Not
   * on a day that the rule gives, since there is one occurrence a day at most.
   */
  extra?: string[];
}

/** One time that a series takes place. @public */
export interface Occurrence {
  /** Its local day as planned, `YYYY-MM-DD`: the key, at most one a day. */
  day: string;
  /** Its wall-clock time as planned, even where the clocks skip it. */
  startsLocal: string;
  startsAt: Date;
  /** As in `ResolvedTime`: whether the clocks skip the time or show it twice. */
  how: ResolvedTime['how'];
}

function occurrence(startsLocal: string, timeZone: string): Occurrence {
  const { instant, how } = resolveLocalTime(startsLocal, timeZone);
  return { day: startsLocal.slice(0, 10), startsLocal, startsAt: instant, how };
}

/** The days of the rule from a day on; without a rule that is the start alone. */
function* plannedDays(plan: RecurrencePlan, from: number): Generator<number> {
  if (plan.rule !== undefined) {
    yield* ruleDays(parseRule(plan.rule), plan.startsLocal, from);
  } else if (from <= dayNumber(plan.startsLocal)) {
    yield dayNumber(plan.startsLocal);
  }
}

/** Extra dates after the start, in order. */
function extrasOf(plan: RecurrencePlan): string[] {
  return [...(plan.extra ?? [])]
    .filter(local => local.slice(0, 10) > plan.startsLocal.slice(0, 10))
    .sort();
}

/** Days and extra dates in order; where both are on a day, the rule comes first. */
function* inOrder(
  days: Generator<number>,
  extras: string[],
  time: string,
): Generator<string> {
  let at = 0;
  for (const number of days) {
    const day = dayText(number);
    while (at < extras.length && extras[at].slice(0, 10) < day) {
      yield extras[at++];
    }
    yield `${day}T${time}`;
  }
  yield* extras.slice(at);
}

/**
 * The occurrences of a series in order of their days.
 *
 * @remarks
 * The wall-clock time stays the same over daylight saving. Cost: grows with
 * `limit` and the exceptions in between, not with how far `from` is from the
 * start; a rule with a count is walked from its start.
 *
 * @param options - `from`: the first day, inclusive; `until`: the last day,
 *   inclusive; `limit`: how many at most
 * @throws RangeError when the rule, the start or the zone is not valid
 * @public
 */
export function occurrencesOf(
  plan: RecurrencePlan,
  options: { from?: string; until?: string; limit: number },
): Occurrence[] {
  const { until, limit } = options;
  if (!isDay(plan.startsLocal.slice(0, 10))) {
    throw new RangeError(`No local date-time: ${plan.startsLocal}`);
  }
  const from = options.from ?? plan.startsLocal.slice(0, 10);
  const time = plan.startsLocal.slice(11, 16);
  const except = new Set(plan.except);
  const extras = extrasOf(plan).filter(local => local.slice(0, 10) >= from);
  const found: Occurrence[] = [];
  if (limit <= 0) return found;
  let lastDay: string | undefined;
  const walk = inOrder(plannedDays(plan, dayNumber(from)), extras, time);
  for (const local of walk) {
    const day = local.slice(0, 10);
    if (until !== undefined && day > until) break;
    if (day === lastDay || except.has(day)) continue;
    lastDay = day;
    found.push(occurrence(local, plan.timeZone));
    if (found.length >= limit) break;
  }
  return found;
}

/** The last day of the rule that is no exception, `undefined` for none. */
function lastPlannedDay(plan: RecurrencePlan): string | undefined {
  const except = new Set(plan.except);
  if (plan.rule === undefined) {
    const day = plan.startsLocal.slice(0, 10);
    return except.has(day) ? undefined : day;
  }
  const rule = parseRule(plan.rule);
  if (rule.count === undefined) {
    for (const number of ruleDaysBackwards(rule, plan.startsLocal, Infinity)) {
      if (!except.has(dayText(number))) return dayText(number);
    }
    return undefined;
  }
  let last: string | undefined;
  for (const number of ruleDays(rule, plan.startsLocal)) {
    const day = dayText(number);
    if (!except.has(day)) last = day;
  }
  return last;
}

/** Whether a plan goes on for ever. @public */
export function isEndless(plan: RecurrencePlan): boolean {
  if (plan.rule === undefined) return false;
  const { count, until } = parseRule(plan.rule);
  return count === undefined && until === undefined;
}

/**
 * The last occurrence of a series; `undefined` when it is endless, or when
 * nothing is left of it but exceptions.
 *
 * @public
 */
export function lastOccurrenceOf(plan: RecurrencePlan): Occurrence | undefined {
  if (isEndless(plan)) return undefined;
  const except = new Set(plan.except);
  const time = plan.startsLocal.slice(11, 16);
  const day = lastPlannedDay(plan);
  const planned = day === undefined ? undefined : `${day}T${time}`;
  const extras = extrasOf(plan).filter(
    local => !except.has(local.slice(0, 10)),
  );
  const lastExtraDay = extras[extras.length - 1]?.slice(0, 10);
  const extra = extras.find(local => local.startsWith(lastExtraDay));
  if (extra !== undefined && extra.slice(0, 10) > (day ?? '')) {
    return occurrence(extra, plan.timeZone);
  }
  return planned === undefined ? undefined : occurrence(planned, plan.timeZone);
}
