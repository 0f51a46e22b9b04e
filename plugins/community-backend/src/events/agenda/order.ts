import { toDate } from '../../database/time';
import type { AgendaItemRow } from './tables';

/** Where the halves of an agenda stand below each other. */
const rank = (row: AgendaItemRow): number => {
  if (row.position !== null) return 0;
  return { proposed: 1, accepted: 1, done: 2, declined: 3 }[row.state];
};

/**
 * An agenda from top to bottom: the running order; what is proposed, the most
 * wanted first and of these the oldest; what was answered; what was declined.
 */
export function inAgendaOrder<Row extends AgendaItemRow>(rows: Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.position ?? 0) - (b.position ?? 0) ||
      b.vote_count - a.vote_count ||
      toDate(a.proposed_at).getTime() - toDate(b.proposed_at).getTime() ||
      a.id.localeCompare(b.id),
  );
}

/** Whether it has begun and is not done. */
export function isOn(row: AgendaItemRow): boolean {
  return row.started_at !== null && row.done_at === null;
}

/** Whether it is a question that is taken among others, in the time for them. */
export function isAmongQuestions(row: AgendaItemRow): boolean {
  return row.kind === 'question' && row.position === null;
}

/**
 * The item that is on: while there is time for questions, the one that has been
 * taken up.
 */
export function currentOf<Row extends AgendaItemRow>(
  rows: Row[],
): Row | undefined {
  return rows
    .filter(isOn)
    .sort(
      (a, b) =>
        Number(isAmongQuestions(b)) - Number(isAmongQuestions(a)) ||
        toDate(b.started_at!).getTime() - toDate(a.started_at!).getTime(),
    )[0];
}

/** What is done once another item is on; nothing is, after the last. */
export function doneBefore(
  rows: AgendaItemRow[],
  next: AgendaItemRow | undefined,
): AgendaItemRow[] {
  return rows.filter(
    row =>
      isOn(row) &&
      row.id !== next?.id &&
      // The time for questions goes on while one of them is answered.
      !(row.kind === 'questions' && next && isAmongQuestions(next)),
  );
}
