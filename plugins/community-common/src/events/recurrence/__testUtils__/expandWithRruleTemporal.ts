import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { RecurrencePlan } from '../occurrences';

/**
 * The instants of a series as another implementation of rules finds them in its
 * zone.
 *
 * @param until - the last day
 */
export function expandWithRruleTemporal(
  plan: RecurrencePlan,
  until: string,
): string[] {
  const { timeZone } = plan;
  const time = plan.startsLocal.slice(11);
  const at = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
  // Beside a zone the end is an instant (RFC 5545, 3.3.10).
  const rule = plan.rule?.replace(/UNTIL=(\d{4})(\d\d)(\d\d)/, (_, ...day) => {
    const end = at(`${day.slice(0, 3).join('-')}T23:59:59`).toInstant();
    return `UNTIL=${end.toString().replace(/[-:]/g, '')}`;
  });
  const starts = `${plan.startsLocal.replace(/[-:]/g, '')}00`;
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=${timeZone}:${starts}\nRRULE:${rule}`,
    rDate: (plan.extra ?? []).map(at),
    exDate: (plan.except ?? []).map(day => at(`${day}T${time}`)),
    temporal: Temporal,
  })
    .between(at(plan.startsLocal), at(`${until}T23:59`), true)
    .map(next => new Date(next.epochMilliseconds).toISOString());
}
