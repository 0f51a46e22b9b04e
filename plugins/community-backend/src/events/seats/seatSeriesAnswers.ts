import type { Knex } from 'knex';
import type {
  AnswerRow,
  EventRow,
  OccurrenceRow,
  SeriesAnswerRow,
} from '../tables';
import { attendanceAt, needsSeat } from './needsSeat';
import { recount } from './recount';

/**
 * Carries answers for the whole series over to occurrences that have just been
 * written, in the order in which they were given.
 */
export async function seatSeriesAnswers(
  tx: Knex.Transaction,
  event: EventRow,
  occurrences: OccurrenceRow[],
): Promise<void> {
  if (occurrences.length === 0) return;
  const given = await tx<SeriesAnswerRow>('series_answers')
    .where('event_id', event.id)
    .orderBy(['answered_at', 'person_ref']);
  if (given.length === 0) return;
  let held = 0;
  // All begin alike, so the seats of one are those of each.
  const seats = given.map(answer => {
    if (!needsSeat(event, answer)) return null;
    const isFree = event.capacity === null || held < event.capacity;
    held += Number(isFree);
    return isFree ? ('held' as const) : ('waiting' as const);
  });
  const answers = occurrences.flatMap(occurrence =>
    given.map(
      (answer, at): AnswerRow => ({
        occurrence_id: occurrence.id,
        person_ref: answer.person_ref,
        answer: answer.answer,
        attendance: attendanceAt(event, answer),
        seat: seats[at],
        place: at + 1,
        answered_at: answer.answered_at,
        ends_at: occurrence.ends_at,
      }),
    ),
  );
  await tx.batchInsert('event_answers', answers, 100);
  const ids = occurrences.map(({ id }) => id);
  await tx<OccurrenceRow>('event_occurrences')
    .whereIn('id', ids)
    .update({ last_place: given.length });
  await recount(tx, ids);
}
