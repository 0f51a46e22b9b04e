import {
  wallTime,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import { formatRange } from './formatRange';
import { zoneName } from './zoneName';

/** When an event is, in words. */
export interface EventWhen {
  /** In the reader's zone: `Tue 24 Nov, 14:00 – 15:00`. */
  reader: string;
  /** For the date tile, in the reader's zone: `Nov` over `24`. */
  tile: { month: string; day: string };
  /** Where the event's clocks show another time than the reader's. */
  elsewhere?: {
    /** What the event's zone is called: `Berlin`. */
    zone: string;
    /** `15:00`, or `Wed 25 Nov, 01:00` when it is another day there. */
    starts: string;
    /** `Tue 24 Nov, 15:00 – 16:00`. */
    range: string;
  };
}

type Timed = Pick<EventView, 'startsAt' | 'endsAt' | 'timeZone'>;

/**
 * When an event is for somebody who reads in `readerZone`, and in the event's
 * own zone where its clocks show something else.
 *
 * @param now - the year is told when it is not this instant's
 */
export function eventWhen(
  event: Timed,
  readerZone: string,
  locale: string | undefined,
  now: Date = new Date(),
): EventWhen {
  const start = new Date(event.startsAt);
  const end = new Date(event.endsAt);
  const tile = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    timeZone: readerZone,
  }).formatToParts(start);
  const part = (type: 'month' | 'day') =>
    (tile.find(piece => piece.type === type)?.value ?? '').replace(/\.$/, '');
  const when: EventWhen = {
    reader: formatRange({ start, end, zone: readerZone, locale, now }),
    tile: { month: part('month'), day: part('day') },
  };

  const here = wallTime(start, readerZone);
  const there = wallTime(start, event.timeZone);
  const sameClocks =
    here === there &&
    wallTime(end, readerZone) === wallTime(end, event.timeZone);
  if (sameClocks) return when;

  const sameDay = here.slice(0, 10) === there.slice(0, 10);
  return {
    ...when,
    elsewhere: {
      zone: zoneName(event.timeZone),
      starts: new Intl.DateTimeFormat(locale, {
        ...(sameDay
          ? { timeStyle: 'short' }
          : {
              weekday: 'short',
              day: 'numeric',
              month: 'short',
              hour: 'numeric',
              minute: '2-digit',
            }),
        timeZone: event.timeZone,
      }).format(start),
      range: formatRange({ start, end, zone: event.timeZone, locale, now }),
    },
  };
}
