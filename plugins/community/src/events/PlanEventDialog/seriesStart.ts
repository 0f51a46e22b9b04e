import {
  occurrencesOf,
  resolveLocalTime,
  startRuleAt,
  type EventView,
  type OccurrenceScope,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';

type Series = Pick<
  EventView,
  'day' | 'series' | 'startsLocal' | 'timeZone' | 'minutes'
>;

/** From when on a change of a series holds, and how that rest of it recurs. */
export type SeriesRest = Required<Pick<RecurrencePlan, 'except' | 'extra'>> &
  Pick<RecurrencePlan, 'startsLocal' | 'rule'>;

/**
 * The part of a series that a change is about: what follows an occurrence, or
 * all that is not over. A count is less what has been.
 *
 * @param now - what has ended by then is over
 */
export function restOf(
  event: Series,
  which: Exclude<OccurrenceScope, 'this'>,
  now: Date,
): SeriesRest {
  const { series, timeZone } = event;
  const plan: RecurrencePlan = {
    startsLocal: series?.startsLocal ?? event.startsLocal,
    timeZone,
    rule: series?.rule,
    except: series?.except,
    extra: series?.extra,
  };
  const day =
    which === 'following' ? event.day : nextDay(plan, event.minutes, now);
  const from = day ?? plan.startsLocal.slice(0, 10);
  const time = plan.startsLocal.slice(10);
  const own = plan.extra?.find(local => local.startsWith(from));
  return {
    startsLocal: own ?? `${from}${time}`,
    rule: ruleFrom(plan, from),
    except: (plan.except ?? []).filter(one => one > from),
    extra: (plan.extra ?? []).filter(local => local.slice(0, 10) > from),
  };
}

/** The next day of the plan, which a series can begin with. */
function nextDay(
  plan: RecurrencePlan,
  minutes: number,
  now: Date,
): string | undefined {
  const length = minutes * 60_000;
  const from = new Date(now.getTime() - length - 86_400_000);
  const days = occurrencesOf(
    plan.rule === undefined ? plan : { ...plan, extra: [] },
    { from: from.toISOString().slice(0, 10), limit: 60 },
  );
  return days.find(
    ({ startsLocal }) =>
      resolveLocalTime(startsLocal, plan.timeZone).instant.getTime() + length >
      now.getTime(),
  )?.day;
}

function ruleFrom(plan: RecurrencePlan, day: string): string | undefined {
  if (plan.rule === undefined) return undefined;
  try {
    return startRuleAt(plan.rule, plan, day);
  } catch {
    return plan.rule;
  }
}
