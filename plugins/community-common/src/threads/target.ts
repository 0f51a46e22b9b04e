import { z } from 'zod';
import type { ThreadStatus } from './status';

const quarterPattern = /^(20\d\d)-Q([1-4])$/;
const datePattern = /^20\d\d-\d\d-\d\d$/;

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** By when something is meant to be there: a quarter or a day. */
export const target = z
  .string()
  .refine(
    text => quarterPattern.test(text) || datePattern.test(text),
    'must be a quarter such as 2027-Q1 or a date such as 2027-03-31',
  )
  .refine(
    text => !datePattern.test(text) || isDay(text),
    'must be a day that exists',
  )
  .meta({
    description: 'A quarter (`2027-Q1`) or a day (`2027-03-31`), in UTC',
    example: '2027-Q1',
  });

/** The statuses in which something may have a target. @public */
export const statusesWithTarget: readonly ThreadStatus[] = [
  'planned',
  'in-progress',
];

/**
 * The target a thread has once it is moved: what is planned or in progress may
 * be given one, keeps it, or loses it; what is shipped keeps it, as what it was
 * planned for; everything else has none.
 *
 * @param given - `undefined` leaves it as it is, `null` takes it away
 * @public
 */
export function targetAfter(
  status: ThreadStatus,
  before: string | null,
  given?: string | null,
): string | null {
  if (statusesWithTarget.includes(status)) {
    return given === undefined ? before : given;
  }
  return status === 'shipped' ? before : null;
}

/** The last day of a target, as `2027-03-31`. @public */
export function endOfTarget(of: string): string {
  const quarter = quarterPattern.exec(of);
  if (!quarter) return of;
  const [, year, number] = quarter;
  // Day 0 of the month that follows is the last of the quarter.
  const end = new Date(Date.UTC(Number(year), Number(number) * 3, 0));
  return end.toISOString().slice(0, 10);
}

/**
 * The order of targets, for `sort`: what is due first, the more exact one before
 * a quarter that ends the same day, none last.
 *
 * @public
 */
export function compareTargets(a?: string, b?: string): number {
  if (a === b) return 0;
  if (!a) return 1;
  if (!b) return -1;
  const byEnd = endOfTarget(a).localeCompare(endOfTarget(b), 'en');
  return byEnd || (quarterPattern.test(a) ? 1 : -1);
}

/** Whether the last day of a target is over. @public */
export function isTargetOver(of: string, today: string): boolean {
  return endOfTarget(of) < today;
}

/** A target in words: `Q1 2027`, or the day as the locale writes it. @public */
export function targetWords(of: string, locale = 'en-GB'): string {
  const quarter = quarterPattern.exec(of);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${of}T00:00:00Z`));
}

/**
 * The quarters to choose from: the one of a day and those that follow.
 *
 * @public
 */
export function quartersFrom(today: string, count: number): string[] {
  const year = Number(today.slice(0, 4));
  const first = year * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, step) => {
    const quarter = first + step;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}
