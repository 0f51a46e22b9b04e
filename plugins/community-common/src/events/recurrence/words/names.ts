import { civilOf, dayNumber } from '../days';
import { weekdays, type Weekday } from '../Rule';

/** The words that recurrence is told in, and read from. English, in one place. */

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const weekdayNames: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

export function weekdayName(day: Weekday): string {
  return weekdayNames[day];
}

/** The day of the week that a word such as “tues”, “Tuesday” or “Tuesdays” names. */
export function weekdayNamed(word: string): Weekday | undefined {
  const start = word.slice(0, 3).toLowerCase();
  return weekdays.find(day =>
    weekdayNames[day].toLowerCase().startsWith(start),
  );
}

/** The month, 1 to 12, that a word such as “sept” or “September” names. */
export function monthNamed(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.findIndex(name => name.toLowerCase().startsWith(start)) + 1;
}

/** `1st`, `22nd`, `13th`. */
export function nth(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
  return `${number}${ending}`;
}

export const ordinalNames = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `first`, `20th`, `last`, `second to last`. */
export function ordinalWords(ordinal: number): string {
  if (ordinal === -1) return 'last';
  if (ordinal < 0) return `${ordinalWords(-ordinal)} to last`;
  return ordinalNames[ordinal - 1] ?? nth(ordinal);
}

/** `Monday, Tuesday and Friday`. */
export function listWords(items: string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

/** `24 December 2026`. */
export function dateWords(local: string): string {
  const { year, month, day } = civilOf(dayNumber(local));
  return `${day} ${monthNames[month - 1]} ${year}`;
}
