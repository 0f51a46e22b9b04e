/** The longest term, in days. @public */
export const longestTermDays = 366;

/**
 * How long a proposal can be accepted, in days; shorter where the term that it
 * proposes ends before.
 *
 * @public
 */
export const proposalDays = 14;

/** The day of an instant, counted in UTC, as `2027-03-31`. @public */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** How many days lie from one day to another. @public */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) /
      86_400_000,
  );
}

/**
 * Whether a term runs at an instant: from the first moment of its first day to
 * the last moment of its last day, unless it was ended before.
 *
 * @public
 */
export function isRunning(
  term: { since: string; until: string; ended?: unknown },
  at: Date,
): boolean {
  const today = dayOf(at);
  return !term.ended && term.since <= today && today <= term.until;
}
