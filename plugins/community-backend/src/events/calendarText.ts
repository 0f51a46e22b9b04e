import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalDateTimeValue,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { toDate } from '../database/time';
import type { EventRow } from './tables';

/** The zone a VTIMEZONE block defines: aliases come under their main name. */
function zoneOf(block: string): string | undefined {
  return /^TZID:(.+)$/m.exec(block)?.[1].trim();
}

function blockOf(timeZone: string): string | undefined {
  const block = tzlib_get_ical_block(timeZone);
  return Array.isArray(block) ? block[0] : undefined;
}

/**
 * An event as an iCalendar text (RFC 5545). Its UID never changes, SEQUENCE
 * counts changes of time, place and cancellation, and DTSTAMP is the instant of
 * the last revision, so that the same plan always gives the same text.
 *
 * @param link - address of the event's page
 */
export function calendarText(row: EventRow, link: string): string {
  const block = blockOf(row.time_zone);
  const zone = (block && zoneOf(block)) ?? 'UTC';
  const inZone = (instant: Date): ICalDateTimeValue =>
    Temporal.Instant.fromEpochMilliseconds(
      instant.getTime(),
    ).toZonedDateTimeISO(zone);
  const revised = toDate(row.revised_at);

  const calendar = ical({
    prodId: '//Platform Community//Backstage community//EN',
    method: ICalCalendarMethod.PUBLISH,
    ...(block && { timezone: { name: zone, generator: () => block } }),
  });
  calendar.createEvent({
    id: `${row.id}@community.backstage`,
    sequence: row.sequence,
    start: inZone(toDate(row.starts_at)),
    end: inZone(toDate(row.ends_at)),
    ...(block && { timezone: zone }),
    stamp: revised,
    created: toDate(row.created_at),
    lastModified: revised,
    summary: row.title,
    description: row.description || undefined,
    location: row.place ?? row.url ?? undefined,
    url: row.url ?? link,
    status: row.cancelled_at
      ? ICalEventStatus.CANCELLED
      : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
