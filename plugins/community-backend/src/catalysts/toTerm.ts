import type { TermRow } from './tables';

/** A row as the pure rules want it. */
export function toTerm(row: TermRow) {
  return {
    since: row.since,
    until: row.until,
    ended: row.ended_at ?? undefined,
  };
}
