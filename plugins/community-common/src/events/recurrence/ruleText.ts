import type { Rule } from './Rule';

/**
 * A rule as the value of an `RRULE`, in the one form in which it is kept: parts
 * always in the same order, nothing that goes without saying, `UNTIL` as a date.
 *
 * @remarks
 * A calendar file whose start has a zone needs `UNTIL` as an instant instead
 * (RFC 5545, 3.3.10): whoever writes one takes the start of the last occurrence.
 *
 * @public
 */
export function ruleText(rule: Rule): string {
  const byDay = rule.byDay.map(day => `${day.ordinal ?? ''}${day.weekday}`);
  const parts: [name: string, value: string | number | undefined][] = [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval > 1 ? rule.interval : undefined],
    ['BYMONTH', rule.byMonth.join()],
    ['BYMONTHDAY', rule.byMonthDay.join()],
    ['BYDAY', byDay.join()],
    ['BYSETPOS', rule.bySetPos.join()],
    ['WKST', rule.weekStart === 'MO' ? undefined : rule.weekStart],
    ['COUNT', rule.count],
    ['UNTIL', rule.until?.replaceAll('-', '')],
  ];
  return parts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}
