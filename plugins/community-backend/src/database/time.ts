/**
 * An instant as the database gives it: PostgreSQL a Date, SQLite the number of
 * milliseconds that knex stored for one.
 */
export type DbInstant = Date | number;

export function toDate(instant: DbInstant): Date {
  return new Date(instant);
}

export function toIso(instant: DbInstant): string {
  return new Date(instant).toISOString();
}

/** The same, where there may be none. */
export function toIsoMaybe(
  instant: DbInstant | null | undefined,
): string | undefined {
  return instant === null || instant === undefined ? undefined : toIso(instant);
}

/**
 * An instant, or if it does not lie after another, the millisecond after that:
 * what follows keeps its order though two requests share an instant, or the
 * clocks of two replicas differ.
 */
export function after(before: DbInstant | null | undefined, at: Date): Date {
  if (before === null || before === undefined) return at;
  return new Date(Math.max(at.getTime(), toDate(before).getTime() + 1));
}
