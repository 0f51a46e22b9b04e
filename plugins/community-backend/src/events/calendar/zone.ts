import { Temporal } from 'temporal-polyfill';
import {
  changesOf,
  definitionText,
  instantOf,
  observancesOf,
  type Change,
  type Observance,
} from './observances';

/** A zone as a calendar text defines it. */
export interface CalendarZone {
  name: string;
  block: string;
}

interface Definition extends CalendarZone {
  /** The instant from which on it shows what this machine does. */
  from: number;
}

export function inZone(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(
    instant.getTime(),
  ).toZonedDateTimeISO(zone);
}

/**
 * The years for which a definition is compared with what this machine knows. The
 * last 28 make the rule: in so many each date has been each day of the week.
 */
const years = { first: 2020, last: 2061 };
const ruleYears = 28;
/** No clock is set twice in so short a time. */
const stepMs = 14 * 86_400_000;
const minuteMs = 60_000;

/**
 * The definition of a zone in the form of rules, for as long as the clocks follow
 * them. It is made of what this machine knows, not of a library: those have other
 * editions of the time zone database, and bend rules that Outlook does not know,
 * such as the first Sunday from the 2nd of April on (Santiago).
 *
 * Where it would show one of the instants at another time than this machine does,
 * there is none, and UTC says what is meant.
 */
export function zoneFor(
  timeZone: string,
  instants: Date[],
): CalendarZone | undefined {
  const zone = definitionOf(timeZone);
  return zone && instants.every(instant => instant.getTime() >= zone.from)
    ? zone
    : undefined;
}

/** The same for a series, which may go on for ever. */
export function zoneForSeries(
  timeZone: string,
  from: Date,
): CalendarZone | undefined {
  return zoneFor(timeZone, [from]);
}

const definitions = new Map<string, Definition | undefined>();

function definitionOf(timeZone: string): Definition | undefined {
  const name = spelt(timeZone);
  if (!definitions.has(name)) definitions.set(name, define(name));
  return definitions.get(name);
}

/** A zone as it is spelt; one of its other names stays as it was chosen. */
function spelt(timeZone: string): string {
  const { timeZone: known } = new Intl.DateTimeFormat('en', {
    timeZone,
  }).resolvedOptions();
  const isSame =
    known.toLocaleLowerCase('en-US') === timeZone.toLocaleLowerCase('en-US');
  return isSame ? known : timeZone;
}

function define(name: string): Definition | undefined {
  const offsetAt = clockOf(name);
  const start = Date.UTC(years.first, 0);
  const changes = machineChanges(offsetAt, start);
  const observances = observancesOf(
    changes.filter(
      ({ wall }) => wall.getUTCFullYear() > years.last - ruleYears,
    ),
    ruleYears,
  );
  if (!observances) return undefined;
  if (observances.length === 0) {
    const offset = changes.at(-1)?.after ?? offsetAt(start);
    observances.push({ before: offset, after: offset, minute: 0 });
  }
  return {
    name,
    block: definitionText(name, observances),
    from: lastDifference(changes, observances, {
      start,
      machine: offsetAt(start),
    }),
  };
}

/** Tells the offset of a zone at an instant, in minutes. */
function clockOf(timeZone: string): (instant: number) => number {
  // The one built-in form that can be read back. Ten times as fast as Temporal.
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return instant => {
    const wall = clock.format(instant).replace(' ', 'T');
    return (Date.parse(`${wall}Z`) - instant) / minuteMs;
  };
}

/** How this machine changes the clocks of a zone, until the last year is over. */
function machineChanges(
  offsetAt: (instant: number) => number,
  start: number,
): Change[] {
  const changes: Change[] = [];
  const end = Date.UTC(years.last + 1, 0);
  let before = offsetAt(start);
  for (let at = start; at < end; at += stepMs) {
    const after = offsetAt(at + stepMs);
    if (after === before) continue;
    let [low, high] = [at, at + stepMs];
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    const wall = new Date(high + before * minuteMs);
    if (wall.getUTCFullYear() <= years.last)
      changes.push({ wall, before, after });
    before = after;
  }
  return changes;
}

/**
 * The first instant from which on observances and a machine give the same offset:
 * both are steps, so looking at each step is looking at every instant.
 */
function lastDifference(
  changes: Change[],
  observances: Observance[],
  since: { start: number; machine: number },
): number {
  const [{ after: fixed }] = observances;
  const ruled = changesOf(observances, {
    first: years.first - 1,
    last: years.last,
  });
  const steps = [...changes, ...ruled]
    .map(instantOf)
    .filter(at => at > since.start)
    .concat(since.start)
    .sort((a, b) => b - a);
  const at = (list: Change[], instant: number, none: number) =>
    list.findLast(change => instantOf(change) <= instant)?.after ?? none;
  let from = Infinity;
  for (const step of steps) {
    if (at(changes, step, since.machine) !== at(ruled, step, fixed)) break;
    from = step;
  }
  return from;
}
