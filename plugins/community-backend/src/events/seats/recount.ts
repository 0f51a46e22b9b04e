import type { Knex } from 'knex';

const counted = {
  going_count: "answer = 'going' and (seat is null or seat = 'held')",
  remote_count: "answer = 'going' and attendance = 'remote'",
  maybe_count: "answer = 'maybe'",
  waiting_count: "seat = 'waiting'",
};

/** What the counters of an occurrence count, as SQL over its answers. */
export const counters: ReadonlyArray<[keyof typeof counted, string]> =
  Object.entries(counted) as Array<[keyof typeof counted, string]>;

/**
 * Counts anew who comes to some occurrences, whose event the transaction holds.
 *
 * @remarks
 * Cost: one walk over the answers of each; a counter that is counted cannot
 * drift, and an event has hundreds of answers, not millions.
 */
export async function recount(
  tx: Knex.Transaction,
  occurrenceIds: string[],
): Promise<void> {
  if (occurrenceIds.length === 0) return;
  const counts = Object.fromEntries(
    counters.map(([column, when]) => [
      column,
      tx.raw(
        `(select count(*) from event_answers where occurrence_id = event_occurrences.id and ${when})`,
      ),
    ]),
  );
  await tx('event_occurrences').whereIn('id', occurrenceIds).update(counts);
}
