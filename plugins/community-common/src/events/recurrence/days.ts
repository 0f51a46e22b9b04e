/**
 * Days of the calendar as numbers: days since 1970-01-01, without any zone.
 */

const dayMs = 86_400_000;

/** Years of four digits only; a calendar file has no room for more. */
export const lastDay = dayNumber('9998-12-31');

/** A day by its year, month (1 to 12) and day of the month (1 to 31). */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** The number of a day `YYYY-MM-DD`; the rest of a date-time is not looked at. */
export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayMs;
}

/** The day `YYYY-MM-DD` of a number. */
export function dayText(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** Whether a text is a day `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayText(number) === text;
}

export function civilOf(number: number): Civil {
  const date = new Date(number * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** The first day of a month; months may be beyond 1 to 12. */
export function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / dayMs;
}

export function daysInMonth(year: number, month: number): number {
  return firstOfMonth(year, month + 1) - firstOfMonth(year, month);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  // 1970-01-01 was a Thursday.
  return (((number + 3) % 7) + 7) % 7;
}
