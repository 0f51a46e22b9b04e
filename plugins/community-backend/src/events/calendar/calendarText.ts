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
import { instantLines, recurrenceLines } from './recurrenceLines';
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
      name: feed.name,
      description: feed.description,
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
  return calendar.toString();
}

/** An address as RFC 5545 wants it: the generator would put `\` before these. */
function asUri(address: string): string {
  return address.replace(
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
  /** Lines on how it recurs. */
  lines?: string[];
  /** Which occurrence of a series it is. */
  recurrenceId?: Date;
}

function addEntry(calendar: ICalCalendar, entry: Entry): void {
  const { of, zone } = entry;
  const shown = (instant: DbInstant) =>
    inZone(toDate(instant), zone?.name ?? 'UTC');
  const lines = [...(entry.lines ?? []), ...conferenceLines(of)];
  calendar.createEvent({
    id: `${of.id}@community.backstage`,
    sequence: entry.sequence,
    start: shown(entry.startsAt),
    end: shown(entry.endsAt),
    ...(zone && { timezone: zone.name }),
    // The generator puts these lines in as they are.
    ...(lines.length > 0 && { repeating: lines.join('\n') }),
    ...(entry.recurrenceId && { recurrenceId: shown(entry.recurrenceId) }),
    stamp: entry.revisedAt,
    created: toDate(of.created_at),
    lastModified: entry.revisedAt,
    summary: of.title,
    description: of.description || undefined,
    location: of.place || of.url || undefined,
    url: asUri(of.url || entry.link),
    status: entry.isCancelled
      ? ICalEventStatus.CANCELLED
      : ICalEventStatus.CONFIRMED,
  });
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
    : instantLines(
        occurrencesOf(plan, {
          until: event.filled_until ?? undefined,
          limit: 1000,
        })
          .slice(1)
          .map(({ startsAt }) => startsAt),
      );
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
      recurrenceId: resolveLocalTime(one.original_local, event.time_zone)
        .instant,
    });
  }
  return zone;
}
