import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalDateTimeValue,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import { toDate } from '../database/time';
import type { EventRow } from './tables';

/** A zone as a calendar text defines it. */
interface CalendarZone {
  name: string;
  block: string;
}

function inZone(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(
    instant.getTime(),
  ).toZonedDateTimeISO(zone);
}

/**
 * The definition of a zone, under its main name where it has others.
 *
 * A definition knows the rules of today only, and those of its own edition of
 * the time zone database. Where it would show one of the instants at another
 * time than this machine does, there is none, and UTC says what is meant.
 */
function zoneFor(timeZone: string, instants: Date[]): CalendarZone | undefined {
  const { timeZone: known } = new Intl.DateTimeFormat('en', {
    timeZone,
  }).resolvedOptions();
  const [block] = tzlib_get_ical_block(known);
  const name = /^TZID:(.+)$/m.exec(block ?? '')?.[1].trim();
  if (!name) return undefined;
  const agrees = instants.every(instant => {
    const local = inZone(instant, timeZone);
    const date = local.toPlainDate().toString();
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    return (
      tzlib_get_offset(known, date, time) === local.offset.replace(':', '')
    );
  });
  return agrees ? { name, block } : undefined;
}

/** An address as RFC 5545 wants it: the generator would put `\` before these. */
function asUri(address: string): string {
  return address.replace(
    /[\\,;]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toLocaleUpperCase('en-US')}`,
  );
}

/**
 * An event as an iCalendar text (RFC 5545). Its UID never changes, SEQUENCE
 * counts changes of time, place and cancellation, and DTSTAMP is the instant of
 * the last revision, so that the same plan always gives the same text.
 *
 * @param link - address of the event's page
 */
export function calendarText(row: EventRow, link: string): string {
  const startsAt = toDate(row.starts_at);
  const endsAt = toDate(row.ends_at);
  const zone = zoneFor(row.time_zone, [startsAt, endsAt]);
  const shown = (instant: Date): ICalDateTimeValue =>
    inZone(instant, zone?.name ?? 'UTC');
  const revised = toDate(row.revised_at);

  const calendar = ical({
    prodId: '//Platform Community//Backstage community//EN',
    method: ICalCalendarMethod.PUBLISH,
    // A calendar with a zone of its own would take DTSTAMP out of UTC.
    ...(zone && { timezone: { name: null, generator: () => zone.block } }),
  });
  calendar.createEvent({
    id: `${row.id}@community.backstage`,
    sequence: row.sequence,
    start: shown(startsAt),
    end: shown(endsAt),
    ...(zone && { timezone: zone.name }),
    stamp: revised,
    created: toDate(row.created_at),
    lastModified: revised,
    summary: row.title,
    description: row.description || undefined,
    location: row.place ?? row.url ?? undefined,
    url: asUri(row.url ?? link),
    status: row.cancelled_at
      ? ICalEventStatus.CANCELLED
      : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
