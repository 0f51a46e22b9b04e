import {
  parseRule,
  resolveLocalTime,
  ruleText,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import type { CalendarZone } from './zone';

/** A local time as RFC 5545 writes it (3.3.5, form 1 and 3). */
export function asLocal(local: string): string {
  return `${local.replace(/[-:]/g, '')}00`;
}

/** An instant as RFC 5545 writes it (3.3.5, form 2). */
export function asUtc(instant: Date): string {
  return instant
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');
}

/**
 * Beside dates without a rule some programs (Thunderbird) leave out the start,
 * though it is always one (3.8.5.3).
 */
const startAlone = 'RRULE:FREQ=DAILY;COUNT=1';

/**
 * How a series recurs, as the lines of an event in a calendar: its rule, whose
 * end is an instant where the start has a zone (3.3.10), the days it leaves out,
 * and further times.
 */
export function recurrenceLines(
  plan: RecurrencePlan,
  zone: CalendarZone,
): string[] {
  const clock = plan.startsLocal.slice(10);
  const inZone = `;TZID=${zone.name}:`;
  const lines: string[] = [];
  if (plan.rule !== undefined) {
    const { until, ...rule } = parseRule(plan.rule);
    const end =
      until && resolveLocalTime(`${until}${clock}`, plan.timeZone).instant;
    lines.push(`RRULE:${ruleText(rule)}${end ? `;UNTIL=${asUtc(end)}` : ''}`);
    const except = (plan.except ?? []).map(day => asLocal(`${day}${clock}`));
    if (except.length > 0) lines.push(`EXDATE${inZone}${except.join(',')}`);
  } else {
    lines.push(startAlone);
  }
  const extra = (plan.extra ?? []).map(asLocal);
  if (extra.length > 0) lines.push(`RDATE${inZone}${extra.join(',')}`);
  return lines;
}

/** The same as a list of instants, where no definition of the zone will do. */
export function instantLines(instants: Date[]): string[] {
  return instants.length > 0
    ? [startAlone, `RDATE:${instants.map(asUtc).join(',')}`]
    : [];
}
