import type {
  EventDetail,
  EventKind,
  OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { never, repeatsOf, type Repeats } from './repeats';
import { restOf } from './seriesStart';

/** What a person has typed so far, whether it makes sense yet or not. */
export interface PlanDraft {
  kind: EventKind;
  title: string;
  description: string;
  /** `2026-11-24`, or empty. */
  date: string;
  /** `14:00`, or empty. */
  time: string;
  timeZone: string;
  minutes: number;
  repeats: Repeats;
  place: string;
  url: string;
  /** `null` where everybody has a place. */
  capacity: number | null;
  /** Who runs it besides whoever plans it. */
  hosts: string[];
  entityRefs: string[];
}

/** A plan before anything is typed. */
export function emptyPlan(options: {
  timeZone: string;
  entityRefs: string[];
}): PlanDraft {
  return {
    kind: 'demo',
    title: '',
    description: '',
    date: '',
    time: '',
    timeZone: options.timeZone,
    minutes: 60,
    repeats: never,
    place: '',
    url: '',
    capacity: null,
    hosts: [],
    entityRefs: options.entityRefs,
  };
}

/**
 * The plan of an event, to be changed.
 *
 * @param which - of a series, what the change is about
 */
export function planOf(
  event: EventDetail['event'],
  which: OccurrenceScope = 'this',
  now: Date = new Date(),
): PlanDraft {
  const rest =
    event.series && which !== 'this' ? restOf(event, which, now) : undefined;
  const [date, time] = (rest?.startsLocal ?? event.startsLocal).split('T');
  return {
    kind: event.kind,
    title: event.title,
    description: event.description,
    date,
    time: time.slice(0, 5),
    timeZone: event.timeZone,
    minutes: event.minutes,
    repeats: rest ? repeatsOf(rest, date) : never,
    place: event.place ?? '',
    url: event.url ?? '',
    capacity: event.capacity ?? null,
    hosts: event.hosts.filter(ref => ref !== event.host),
    entityRefs: event.entityRefs,
  };
}

/** Whether it is a day that exists, with a time of day. */
export function isLocalTime(text: string): boolean {
  const instant = new Date(`${text}:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text)
  );
}
