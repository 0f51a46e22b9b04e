import {
  occurrencesOf,
  type Occurrence,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';

/** How far ahead occurrences are written, in days. */
const daysAhead = 366;
/** How many are written ahead at most, whatever the rule. */
const mostAhead = 60;
/** How often a series is looked at again, in days: less than what is ahead. */
const everyDays = 7;

const dayMs = 86_400_000;

function dayAfter(at: Date, days: number): string {
  return new Date(at.getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** What of a series is to be written now, and when to look again. */
export interface Filling {
  occurrences: Occurrence[];
  filledUntil: string;
  fillAt: Date | null;
}

/**
 * The occurrences of a plan that are to be written: those of a year, 60 at most,
 * and the next one wherever it lies. So a series without an end keeps a bounded
 * number of rows ahead of today.
 *
 * @param from - the first day that has not been written
 * @param ahead - how many are written already that have not begun
 */
export function fillingOf(
  plan: RecurrencePlan,
  options: { now: Date; from?: string; ahead: number },
): Filling {
  const { now, from, ahead } = options;
  const until = dayAfter(now, daysAhead);
  const room = Math.max(mostAhead - ahead, 0);
  // One more than is written tells whether the series goes on.
  const next = occurrencesOf(plan, { from, limit: room + 1 });
  const within = next.filter(({ day }) => day <= until).slice(0, room);
  const occurrences =
    within.length === 0 && ahead === 0 ? next.slice(0, 1) : within;
  const goesOn = next.length > occurrences.length;
  const last = occurrences.at(-1)?.day;
  return {
    occurrences,
    filledUntil:
      last ?? (from ? dayAfter(new Date(`${from}T00:00Z`), -1) : until),
    fillAt: goesOn ? new Date(now.getTime() + everyDays * dayMs) : null,
  };
}
