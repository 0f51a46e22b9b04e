import type { Knex } from 'knex';
import type { PlannedOccurrence } from '../occurrence';
import { toDate } from '../../database/time';
import type { AnswerRow } from '../tables';

/** Somebody who had waited and now has a place. */
export interface Promotion {
  occurrence: PlannedOccurrence;
  person: string;
}

type Seated = Pick<
  AnswerRow,
  'occurrence_id' | 'person_ref' | 'seat' | 'place'
>;

/**
 * Gives free places to those who wait, first come, first served. Once it has
 * begun nobody is given one. The caller holds the event's row, so no place is
 * given twice.
 *
 * @remarks
 * Cost: one statement for who holds or waits, and one for those who move up.
 */
export async function giveFreeSeats(
  tx: Knex.Transaction,
  occurrences: PlannedOccurrence[],
  now: Date,
): Promise<Promotion[]> {
  const open = occurrences.filter(
    ({ cancelled_at, starts_at }) => !cancelled_at && toDate(starts_at) > now,
  );
  if (open.length === 0) return [];
  const seated: Seated[] = await tx<AnswerRow>('event_answers')
    .select('occurrence_id', 'person_ref', 'seat', 'place')
    .whereIn(
      'occurrence_id',
      open.map(({ id }) => id),
    )
    .andWhere('answer', 'going')
    .whereNotNull('seat')
    .orderBy(['occurrence_id', 'place', 'person_ref']);
  const promotions = open.flatMap(occurrence => {
    const here = seated.filter(row => row.occurrence_id === occurrence.id);
    const held = here.filter(({ seat }) => seat === 'held').length;
    const free =
      occurrence.capacity === null ? Infinity : occurrence.capacity - held;
    return here
      .filter(({ seat }) => seat === 'waiting')
      .slice(0, Math.max(free, 0))
      .map(({ person_ref }) => ({ occurrence, person: person_ref }));
  });
  if (promotions.length > 0) {
    await tx<AnswerRow>('event_answers')
      .whereIn(
        ['occurrence_id', 'person_ref'],
        promotions.map(({ occurrence, person }) => [occurrence.id, person]),
      )
      .update({ seat: 'held' });
  }
  return promotions;
}
