import ICAL from 'ical.js';
import type { RecurrencePlan } from '../occurrences';

function property(name: string, local: string): string {
  return `${name}:${local.replace(/[-:]/g, '')}00`;
}

/**
 * The wall-clock times of a series as a reader of calendars finds them; without
 * a zone, since that reader takes the second of a time that comes twice.
 *
 * @param until - the last day
 */
export function expandWithIcal(plan: RecurrencePlan, until: string): string[] {
  const time = plan.startsLocal.slice(11);
  const lines = [
    'BEGIN:VEVENT',
    property('DTSTART', plan.startsLocal),
    // Without a zone the end is a date-time without one (RFC 5545, 3.3.10).
    `RRULE:${plan.rule?.replace(/UNTIL=\d+/, '$&T235959')}`,
    ...(plan.except ?? []).map(day => property('EXDATE', `${day}T${time}`)),
    ...(plan.extra ?? []).map(local => property('RDATE', local)),
    'END:VEVENT',
  ];
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(lines.join('\r\n'))),
  );
  const found: string[] = [];
  const walk = event.iterator();
  for (let next = walk.next(); next; next = walk.next()) {
    const local = next.toString().slice(0, 16);
    if (local.slice(0, 10) > until) break;
    found.push(local);
  }
  return found;
}
