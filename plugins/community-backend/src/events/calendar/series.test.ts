import {
  resolveLocalTime,
  wallTime,
  type Occurrence,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';
import fc from 'fast-check';
import { toDate } from '../../database/time';
import { overridesOf } from '../occurrence';
import type { EventRow, OccurrenceRow } from '../tables';
import { calendarText } from './calendarText';
import { anyChange, anySeries, changeOf } from './__testUtils__/anySeries';
import {
  readCalendar,
  type ReadOccurrence,
} from './__testUtils__/readCalendar';
import { changedRow, fiveYearsOf, link, seriesRow } from './__testUtils__/rows';

const textOf = (event: EventRow, occurrences: OccurrenceRow[] = []) =>
  calendarText([{ event, occurrences, link }]);

const utc = (instant: Date) => instant.toISOString().replace('.000Z', 'Z');

/** An occurrence of ours in the words of the reader. */
function expected(
  event: EventRow,
  one: Occurrence,
  row: OccurrenceRow | undefined,
): ReadOccurrence {
  const revised = toDate(event.revised_at).getTime();
  const stamp = utc(
    new Date(Math.max(revised, row ? toDate(row.revised_at!).getTime() : 0)),
  );
  const { title, place, url } = { ...event, ...(row && overridesOf(row)) };
  return {
    uid: `${event.id}@community.backstage`,
    planned: one.startsLocal,
    // One that was moved to a time that the clocks skip is shown where they are.
    wall: row
      ? wallTime(toDate(row.starts_at), event.time_zone)
      : one.startsLocal,
    startsAt: (row ? toDate(row.starts_at) : one.startsAt).toISOString(),
    minutes: row?.minutes ?? event.minutes,
    title,
    place: place || url || null,
    status: (row ?? event).cancelled_at ? 'CANCELLED' : 'CONFIRMED',
    sequence: event.sequence + (row?.sequence ?? 0),
    stamp,
    lastModified: stamp,
  };
}

/**
 * Of a time that the clocks show twice ical.js takes the second, where RFC 5545
 * (3.3.5) means the first. So where they skip a time or show it twice the wall
 * clock is compared alone, and not the instant or what follows from it: the length
 * of all, where it is so of the start of the series.
 */
const comparedOf =
  (plan: RecurrencePlan) =>
  ({ startsAt, minutes, endsInUtc, ...one }: ReadOccurrence) => {
    const isExact = (local: string) =>
      resolveLocalTime(local, plan.timeZone).how === 'exact';
    return {
      ...one,
      ...(isExact(one.wall) && { startsAt }),
      ...(isExact(one.wall) && isExact(plan.startsLocal) && { minutes }),
    };
  };

const isSkipped = ({ startsLocal, timeZone }: RecurrencePlan) =>
  resolveLocalTime(startsLocal, timeZone).how === 'skipped';

const sundays = { timeZone: 'Europe/Berlin', rule: 'FREQ=WEEKLY;BYDAY=SU' };
const plain = {
  sequence: 0,
  minutes: 60,
  place: null,
  url: null,
  cancelled_at: null,
};
const moved = {
  at: 1,
  move: null,
  minutes: null,
  title: null,
  place: null,
  url: null,
  isCancelled: false,
  sequence: 1,
  hours: 1,
};

describe('the text of a series', () => {
  it('takes place when ours does, whatever became of single occurrences', () => {
    fc.assert(
      fc.property(
        // A rule cannot begin at a skipped time: see the tests of zones.
        anySeries.filter(plan => !isSkipped(plan)),
        fc.uniqueArray(anyChange, { maxLength: 6, selector: ({ at }) => at }),
        fc.record({
          sequence: fc.nat(20),
          minutes: fc.integer({ min: 5, max: 3000 }),
          place: fc.constantFrom(null, 'Hall'),
          url: fc.constantFrom(null, 'https://meet.example.com/a'),
          cancelled_at: fc.constantFrom(null, null, new Date(0)),
        }),
        (plan, changes, more) => {
          const event = seriesRow(plan, more);
          const { all, until } = fiveYearsOf(plan);
          const rows = changes
            .filter(({ at }) => all[at])
            .map(given => {
              const { startsLocal } = all[given.at];
              const change = changeOf(
                given,
                startsLocal,
                toDate(event.revised_at),
              );
              return changedRow(event, startsLocal, change);
            });
          const ours = all.map(one =>
            expected(
              event,
              one,
              rows.find(row => row.day === one.day),
            ),
          );
          const theirs = readCalendar(textOf(event, rows), until);
          const compared = comparedOf(plan);
          expect(theirs.map(compared)).toEqual(ours.map(compared));
        },
      ),
      {
        numRuns: 25,
        examples: [
          // Moved to a time that the clocks skip.
          [
            { ...sundays, startsLocal: '2027-03-21T16:00' },
            [{ ...moved, move: [0, '02:30'] }],
            plain,
          ],
          // Begins at a time that they show twice.
          [{ ...sundays, startsLocal: '2027-10-31T02:30' }, [], plain],
        ],
      },
    );
  });
});
