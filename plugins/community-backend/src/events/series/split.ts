import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import type { HeldEvent } from '../holdEvent';
import { occurrencesAhead } from '../store/occurrences';
import { insertEvent, updateEvent } from '../store/writeEvent';
import type { EventRow, OccurrenceRow } from '../tables';
import { planColumns, planOf } from './planOf';
import { splitPlan } from './splitPlan';

/**
 * Ends a series before a day and lets a new one go on from it: what was, stays as
 * it was. The occurrences that are written keep their answers and all that hangs
 * on them. Calendars know no other way to change "this and following" either.
 *
 * @param day - that of an occurrence, and not the first one
 * @returns the new event, held because nobody else knows it
 */
export async function split(
  tx: Knex.Transaction,
  held: HeldEvent,
  day: string,
  now: Date,
): Promise<HeldEvent> {
  const { event } = held;
  const { before, rest } = splitPlan(planOf(event), day);
  const next: EventRow = {
    ...event,
    ...planColumns(rest),
    id: newId(now),
    continues: event.id,
    sequence: 0,
    created_at: now,
    revised_at: now,
  };
  await insertEvent(tx, next, held);
  await updateEvent(tx, event.id, {
    ...planColumns(before),
    filled_until: day,
    fill_at: null,
    sequence: event.sequence + 1,
    revised_at: now,
  });
  await tx<OccurrenceRow>('event_occurrences')
    .where('event_id', event.id)
    .andWhere('day', '>=', day)
    .update({ event_id: next.id });
  await tx.raw(
    `insert into series_answers (event_id, person_ref, answer, attendance, answered_at)
     select ?, person_ref, answer, attendance, answered_at
     from series_answers where event_id = ?`,
    [next.id, event.id],
  );
  return {
    ...held,
    event: next,
    ahead: await occurrencesAhead(tx, next.id, now),
  };
}
