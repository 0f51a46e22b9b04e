/**
 * A day such as `2027-03-31` as the locale writes it: `31 Mar`, with its year
 * when it is not this one. Days of terms are counted in UTC.
 */
export function formatDay(
  day: string,
  locale: string | undefined,
  now: Date = new Date(),
): string {
  const otherYear = day.slice(0, 4) !== now.toISOString().slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
