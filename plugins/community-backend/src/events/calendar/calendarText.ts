import {
  occurrencesOf,
  resolveLocalTime,
} from '@platform-community/backstage-plugin-community-common';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
} from 'ical-generator';
import { toDate, type DbInstant } from '../../database/time';
import { overridesOf } from '../occurrence';
import { isSeries, planOf } from '../series/planOf';
import type { EventRow, OccurrenceRow } from '../tables';
import { escaped, plain } from './plainText';
import {
  asLocal,
  asUtc,
  instantLines,
  recurrenceLines,
} from './recurrenceLines';
import { inZone, zoneFor, zoneForSeries, type CalendarZone } from './zone';

/** An event as a calendar is told of it. */
export interface CalendarEvent {
  event: EventRow;
  /** Those of a series that are not as it has them; or the one there is. */
  occurrences: OccurrenceRow[];
  /** Address of its page. */
  link: string;
  /** Of a series only these occurrences, as somebody goes to no others. */
  isPicked?: boolean;
}

/** How a calendar that is fetched again and again names itself. */
export interface CalendarFeed {
  name: string;
  description: string;
  /** Address of the page it is a calendar of. */
  link: string;
  /** How often to fetch it, in seconds. */
  refresh: number;
}

/**
 * Events as an iCalendar text (RFC 5545, and 7986 for what a feed says of
 * itself). A UID never changes, SEQUENCE counts changes of time, place and
 * cancellation, and DTSTAMP is the instant of the last revision, so that the same
 * plans always give the same text. What was cancelled stays, as cancelled: many
 * calendars never delete by themselves.
 */
export function calendarText(
  events: CalendarEvent[],
  feed?: CalendarFeed,
): string {
  const zones = new Map<string, CalendarZone>();
  const calendar = ical({
    prodId: '//Platform Community//Backstage community//EN',
    method: ICalCalendarMethod.PUBLISH,
    // A calendar with a zone of its own would take DTSTAMP out of UTC.
    timezone: {
      name: null,
      generator: name => zones.get(name)?.block ?? null,
    },
    ...(feed && {
      // The generator escapes the texts of events, but not these.
      name: escaped(plain(feed.name)),
      description: escaped(plain(feed.description)),
      url: feed.link,
      ttl: feed.refresh,
    }),
  });
  for (const event of events) {
    const zone = isSeries(event.event)
      ? addSeries(calendar, event)
      : addSingle(calendar, event);
    if (zone) zones.set(zone.name, zone);
  }
  // The generator leaves out the end of the last line.
  return `${calendar.toString()}\r\n`;
}

/**
 * An address as RFC 5545 wants it: in ASCII, and without signs before which the
 * generator would put `\`.
 */
function asUri(address: string): string {
  const ascii = /[^\x21-\x7e]/.test(address) ? new URL(address).href : address;
  return ascii.replace(
    /[\\,;]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toLocaleUpperCase('en-US')}`,
  );
}

/** What an event or one of its occurrences says in a calendar. */
interface Entry {
  of: EventRow;
  link: string;
  zone: CalendarZone | undefined;
  startsAt: DbInstant;
  endsAt: DbInstant;
  sequence: number;
  revisedAt: Date;
  isCancelled: boolean;
  /** Lines on how it recurs, or which occurrence of a series it is. */
  lines?: string[];
}

function addEntry(calendar: ICalCalendar, entry: Entry): void {
  const { of, zone } = entry;
  const end = endOf(toDate(entry.endsAt), zone);
  const lines = [...end.lines, ...(entry.lines ?? []), ...conferenceLines(of)];
  calendar.createEvent({
    id: `${of.id}@community.backstage`,
    sequence: entry.sequence,
    start: inZone(toDate(entry.startsAt), zone?.name ?? 'UTC'),
    end: end.at,
    ...(zone && { timezone: zone.name }),
    // The generator puts these lines in as they are, but takes a single one for a
    // rule: the first says what goes without saying.
    ...(lines.length > 0 && {
      repeating: ['TRANSP:OPAQUE', ...lines].join('\n'),
    }),
    stamp: entry.revisedAt,
    created: toDate(of.created_at),
    lastModified: entry.revisedAt,
    summary: plain(of.title),
    description: plain(of.description) || undefined,
    location: plain(of.place ?? '') || of.url || undefined,
    url: asUri(of.url || entry.link),
    status: entry.isCancelled
      ? ICalEventStatus.CANCELLED
      : ICalEventStatus.CONFIRMED,
  });
}

/**
 * The end on the clocks of a zone. One that they show twice means the first time
 * (RFC 5545, 3.3.5), so where the second is meant the end is in UTC, as it may be
 * beside a start in a zone (3.8.2.2).
 */
function endOf(end: Date, zone: CalendarZone | undefined) {
  const at = inZone(end, zone?.name ?? 'UTC');
  const read = at.toPlainDateTime().toZonedDateTime(at.timeZoneId);
  return read.epochMilliseconds === at.epochMilliseconds
    ? { at, lines: [] }
    : { at: undefined, lines: [`DTEND:${asUtc(end)}`] };
}

/** The meeting link as RFC 7986 says it (5.11), and as Google's calendar does. */
function conferenceLines(of: EventRow): string[] {
  if (!of.url) return [];
  const url = asUri(of.url);
  return [
    `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Join online:${url}`,
    `X-GOOGLE-CONFERENCE:${url}`,
  ];
}

function addSingle(
  calendar: ICalCalendar,
  { event, occurrences: [only], link }: CalendarEvent,
): CalendarZone | undefined {
  const zone = zoneFor(event.time_zone, [
    toDate(only.starts_at),
    toDate(only.ends_at),
  ]);
  addEntry(calendar, {
    of: event,
    link,
    zone,
    startsAt: only.starts_at,
    endsAt: only.ends_at,
    sequence: event.sequence,
    revisedAt: toDate(event.revised_at),
    isCancelled: event.cancelled_at !== null,
  });
  return zone;
}

function addSeries(
  calendar: ICalCalendar,
  { event, occurrences, link, isPicked }: CalendarEvent,
): CalendarZone | undefined {
  const plan = planOf(event);
  const start = resolveLocalTime(event.starts_local, event.time_zone);
  // A rule cannot begin with a time that the clocks of its first day skip.
  const zone =
    start.how === 'skipped'
      ? undefined
      : zoneForSeries(event.time_zone, start.instant);
  const lines = zone
    ? recurrenceLines(plan, zone)
    : instantLines(writtenOf(event).map(({ startsAt }) => startsAt));
  const minutes = event.minutes * 60_000;
  const common = { link, zone };
  if (!isPicked) {
    addEntry(calendar, {
      ...common,
      of: event,
      startsAt: start.instant,
      endsAt: new Date(start.instant.getTime() + minutes),
      sequence: event.sequence,
      revisedAt: toDate(event.revised_at),
      isCancelled: event.cancelled_at !== null,
      lines,
    });
  }
  for (const one of occurrences) {
    const { title, description, place, url } = overridesOf(one);
    addEntry(calendar, {
      ...common,
      of: {
        ...event,
        title: title ?? event.title,
        description: description ?? event.description,
        place: place === undefined ? event.place : place,
        url: url === undefined ? event.url : url,
      },
      startsAt: one.starts_at,
      endsAt: one.ends_at,
      // Never less than that of the series, whichever was changed last.
      sequence: event.sequence + one.sequence,
      revisedAt: new Date(
        Math.max(
          toDate(event.revised_at).getTime(),
          toDate(one.revised_at ?? 0).getTime(),
        ),
      ),
      isCancelled: one.cancelled_at !== null,
      lines: [recurrenceId(one.original_local, event.time_zone, zone)],
    });
  }
  return zone;
}

/** How many days of a series stand in a calendar one by one. */
const listedDays = 1000;
const dayMs = 86_400_000;

/** What is written of a series besides its first, of the last thousand days. */
function writtenOf(event: EventRow) {
  const until = event.filled_until ?? event.starts_local.slice(0, 10);
  const first = Date.parse(until) - (listedDays - 1) * dayMs;
  return occurrencesOf(planOf(event), {
    from: new Date(first).toISOString().slice(0, 10),
    until,
    limit: listedDays,
  }).filter(({ startsLocal }) => startsLocal !== event.starts_local);
}

/**
 * Names an occurrence as the rule gives it, on the wall clock even where that
 * skips the time: programs that compare texts find it as well as those that
 * compare instants.
 */
function recurrenceId(
  local: string,
  timeZone: string,
  zone: CalendarZone | undefined,
): string {
  return zone
    ? `RECURRENCE-ID;TZID=${zone.name}:${asLocal(local)}`
    : `RECURRENCE-ID:${asUtc(resolveLocalTime(local, timeZone).instant)}`;
}
