import { resolveLocalTime } from '@platform-community/backstage-plugin-community-common';
import { seeded } from '../generate/random';
import { componentRef, personRef, world } from '../world';

/** The rows of one event and of what hangs on it, by their tables. */
export type EventRows = Record<EventTable, Array<Record<string, unknown>>>;

/** In an order in which they can be written. */
export const eventTables = [
  'events',
  'event_entities',
  'event_hosts',
  'event_occurrences',
  'occurrence_entities',
  'event_answers',
] as const;

type EventTable = (typeof eventTables)[number];

/** What is on it comes up the same, however many events there are elsewhere. */
export const measuredRef = componentRef(0);
export const upcomingOnMeasured = 50;
/** So many of a hundred events are past ones on the measured entity. */
const pastOnMeasured = 5;

/** How far the others lie from now, in days. */
const oldest = 730;
const furthest = 365;
/** Of so many events one is a series of so many weeks. */
const oneSeriesIn = 10;
const weeks = 10;
/** Of so many occurrences somebody answered one. */
const oneAnsweredIn = 8;

const zone = 'Europe/Berlin';
const minutes = 60;
const dayMs = 86_400_000;

/**
 * As many events as are asked for, in the shape of the tables: half a hundred
 * that come up on one entity, past ones on the same where there are many events,
 * and all others spread over the entities and three years around now.
 */
export function* plannedEvents(
  count: number,
  now: Date,
): Generator<EventRows, void> {
  const random = seeded(11);
  const within = (days: number) => Math.floor(random() * days);
  const isLarge = count > 2 * upcomingOnMeasured;
  const past = isLarge ? Math.floor((count * pastOnMeasured) / 100) : 0;
  const daysFromNow = (n: number) => {
    if (n < upcomingOnMeasured) return 1 + 5 * n;
    // Two days ago it is over in every zone.
    if (n < upcomingOnMeasured + past) return -2 - within(oldest);
    return within(oldest + furthest) - oldest;
  };
  for (let n = 0; n < count; n++) {
    const onMeasured = n < upcomingOnMeasured + past;
    const isSeries = !onMeasured && n % oneSeriesIn === 0;
    const days = daysFromNow(n);
    yield eventOf(n, {
      entityRef: onMeasured
        ? measuredRef
        : componentRef(1 + (n % (world.components - 1))),
      days: Array.from(
        { length: isSeries ? weeks : 1 },
        (_, week) => days + 7 * week,
      ),
      now,
    });
  }
}

function eventOf(
  n: number,
  plan: { entityRef: string; days: number[]; now: Date },
): EventRows {
  const { entityRef, days, now } = plan;
  const id = idOf('event', n);
  const host = personRef(n % world.people);
  const clock = `${String(8 + (n % 9)).padStart(2, '0')}:00`;
  const occurrences = days.map((day, at) => {
    const date = dayOf(now, day);
    const local = `${date}T${clock}`;
    const starts = resolveLocalTime(local, zone).instant;
    const isAnswered = (n + at) % oneAnsweredIn === 0;
    return {
      id: idOf('occurrence', n * weeks + at),
      event_id: id,
      day: date,
      original_local: local,
      starts_local: local,
      minutes,
      starts_at: starts,
      ends_at: new Date(starts.getTime() + minutes * 60_000),
      going_count: isAnswered ? 1 : 0,
      last_place: isAnswered ? 1 : 0,
    };
  });
  const answered = occurrences.filter(one => one.last_place > 0);
  const created = new Date(now.getTime() - (oldest + 30) * dayMs);
  const said = `What is new in ${entityRef}, questions, and what comes next. (${n})`;
  return {
    events: [
      {
        id,
        kind: n % 2 ? 'office-hours' : 'demo',
        title: `What is new, number ${n}`,
        description: said,
        excerpt: said,
        host_ref: host,
        starts_local: occurrences[0].starts_local,
        time_zone: zone,
        minutes,
        place: 'Room 2.11',
        url: 'https://meet.example.com/news',
        capacity: n % 3 ? null : 20,
        rule: days.length > 1 ? `FREQ=WEEKLY;COUNT=${days.length}` : null,
        filled_until: occurrences[occurrences.length - 1].day,
        created_at: created,
        revised_at: created,
      },
    ],
    event_entities: [{ event_id: id, entity_ref: entityRef }],
    event_hosts: [{ event_id: id, person_ref: host, position: 0 }],
    event_occurrences: occurrences,
    occurrence_entities: occurrences.map(one => ({
      occurrence_id: one.id,
      entity_ref: entityRef,
      ends_at: one.ends_at,
    })),
    event_answers: answered.map((one, at) => ({
      occurrence_id: one.id,
      person_ref: personRef((n * 7 + at) % world.people),
      answer: 'going',
      seat: 'held',
      place: 1,
      answered_at: created,
      ends_at: one.ends_at,
    })),
  };
}

function dayOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** An id of version 7 that says which thing it is of, and which number. */
function idOf(thing: 'event' | 'occurrence', n: number): string {
  const kind = thing === 'event' ? '001' : '002';
  return `01930000-0000-7000-8${kind}-${n.toString(16).padStart(12, '0')}`;
}
