import ICAL from 'ical.js';

/** One time that something takes place, as another program reads it. */
export interface ReadOccurrence {
  uid: string;
  /** Its wall-clock time as the rule gives it, as `2026-11-24T14:00`. */
  planned: string;
  /** Its wall-clock time and instant. */
  wall: string;
  startsAt: string;
  /** In minutes, by instants. */
  minutes: number;
  /** Whether its end is told in UTC, and its start in a zone. */
  endsInUtc?: boolean;
  title: string;
  place: string | null;
  status: string;
  sequence: number;
  /** Instant of the last revision. */
  stamp: string;
  lastModified: string;
}

export function componentsOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

/** The components of a calendar, by UID. */
function byUid(text: string): Map<string, ICAL.Component[]> {
  const found = new Map<string, ICAL.Component[]>();
  for (const one of componentsOf(text)) {
    const uid = String(one.getFirstPropertyValue('uid'));
    found.set(uid, [...(found.get(uid) ?? []), one]);
  }
  return found;
}

const minuteOf = (time: ICAL.Time) => time.toString().slice(0, 16);

function occurrenceIn(item: ICAL.Event, start: ICAL.Time, planned: ICAL.Time) {
  const value = (name: string) =>
    String(item.component.getFirstPropertyValue(name));
  return {
    uid: item.uid,
    planned: minuteOf(planned),
    wall: minuteOf(start),
    startsAt: start.toJSDate().toISOString(),
    minutes: item.duration.toSeconds() / 60,
    endsInUtc:
      item.endDate.zone.tzid === 'UTC' && item.startDate.zone.tzid !== 'UTC',
    title: item.summary,
    place: item.location,
    status: value('status'),
    sequence: item.sequence,
    stamp: value('dtstamp'),
    lastModified: value('last-modified'),
  };
}

/**
 * What ical.js makes of a calendar: its occurrences until the end of a day, with
 * the definitions of zones that the text itself has.
 */
export function readCalendar(text: string, until: string): ReadOccurrence[] {
  return [...byUid(text).values()].flatMap(components => {
    const main = components.find(one => !one.hasProperty('recurrence-id'));
    const others = components
      .filter(one => one !== main)
      .map(one => new ICAL.Event(one));
    if (!main) {
      return others.map(one =>
        occurrenceIn(one, one.startDate, one.recurrenceId),
      );
    }
    const event = new ICAL.Event(main, { exceptions: others });
    const found: ReadOccurrence[] = [];
    const walk = event.iterator();
    for (let next = walk.next(); next; next = walk.next()) {
      if (minuteOf(next).slice(0, 10) > until) break;
      const { item, startDate } = event.getOccurrenceDetails(next);
      found.push(occurrenceIn(item, startDate, next));
    }
    return found;
  });
}
