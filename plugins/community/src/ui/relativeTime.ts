const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago (or ahead) an instant is, in words: to the day within two weeks,
 * as a date beyond that, with its year when it is another one.
 */
export function relativeTime(at: Date, now: number, locale: string): string {
  const distance = at.getTime() - now;
  const far = Math.abs(distance);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (far < minute) return words.format(0, 'second');
  if (far < hour) return words.format(Math.trunc(distance / minute), 'minute');
  if (far < day) return words.format(Math.trunc(distance / hour), 'hour');
  if (far < 14 * day) return words.format(Math.trunc(distance / day), 'day');
  return shortDate(at, now, locale);
}

/** A date without its time, with its year when it is another one. */
export function shortDate(at: Date, now: number, locale: string): string {
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  }).format(at);
}
