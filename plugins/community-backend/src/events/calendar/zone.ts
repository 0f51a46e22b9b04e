import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';

/** A zone as a calendar text defines it. */
export interface CalendarZone {
  name: string;
  block: string;
}

export function inZone(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(
    instant.getTime(),
  ).toZonedDateTimeISO(zone);
}

/** The years in which a definition is compared with what this machine knows. */
const years = { first: 2015, last: 2045 };
const dayMs = 86_400_000;

/**
 * The definition of a zone, under its main name where it has others.
 *
 * A definition knows the rules of today only, and those of its own edition of
 * the time zone database. Where it would show one of the instants at another
 * time than this machine does, there is none, and UTC says what is meant.
 */
export function zoneFor(
  timeZone: string,
  instants: Date[],
): CalendarZone | undefined {
  const zone = definitionOf(timeZone);
  return zone && instants.every(instant => agrees(zone, timeZone, instant))
    ? zone
    : undefined;
}

/** The same for a series, which may go on for ever. */
export function zoneForSeries(
  timeZone: string,
  from: Date,
): CalendarZone | undefined {
  const zone = definitionOf(timeZone);
  return zone && from.getTime() > lastDisagreement(zone, timeZone)
    ? zone
    : undefined;
}

function definitionOf(timeZone: string): CalendarZone | undefined {
  const { timeZone: known } = new Intl.DateTimeFormat('en', {
    timeZone,
  }).resolvedOptions();
  const [block] = tzlib_get_ical_block(known);
  const name = /^TZID:(.+)$/m.exec(block ?? '')?.[1].trim();
  return name ? { name, block } : undefined;
}

function agrees(zone: CalendarZone, timeZone: string, instant: Date): boolean {
  const local = inZone(instant, timeZone);
  const date = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return (
    tzlib_get_offset(zone.name, date, time) === local.offset.replace(':', '')
  );
}

const disagreements = new Map<string, number>();

/**
 * The last instant at which a definition shows another time than this machine:
 * compared twice a month, and on the days around each change of the clocks.
 */
function lastDisagreement(zone: CalendarZone, timeZone: string): number {
  const known = disagreements.get(timeZone);
  if (known !== undefined) return known;
  const last = probesOf(timeZone)
    .sort((a, b) => b - a)
    .find(at => !agrees(zone, timeZone, new Date(at)));
  const found = last ?? -Infinity;
  disagreements.set(timeZone, found);
  return found;
}

function probesOf(timeZone: string): number[] {
  const probes: number[] = [];
  for (let month = years.first * 12; month < years.last * 12; month++) {
    const [year, of] = [Math.floor(month / 12), month % 12];
    probes.push(Date.UTC(year, of, 1, 12), Date.UTC(year, of, 15, 12));
  }
  const end = Date.UTC(years.last, 0);
  let change = inZone(
    new Date(Date.UTC(years.first, 0)),
    timeZone,
  ).getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < end) {
    const at = change.epochMilliseconds;
    probes.push(at - dayMs, at + dayMs);
    change = change.getTimeZoneTransition('next');
  }
  return probes;
}
