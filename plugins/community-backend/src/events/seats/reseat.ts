import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { PlannedOccurrence } from '../occurrence';
import type { AnswerRow } from '../tables';
import { giveFreeSeats, type Promotion } from './giveFreeSeats';
import { attendanceAt, needsSeat } from './needsSeat';
import { recount } from './recount';

/**
 * Brings the seats of occurrences in line with a new capacity, or with a room or
 * link that came or went. Nobody who has a place loses it.
 *
 * @param occurrences - as they take place now; the caller holds their event
 * @throws InputError when more people come than there would be places
 */
export async function reseat(
  tx: Knex.Transaction,
  occurrences: PlannedOccurrence[],
  now: Date,
): Promise<Promotion[]> {
  const ids = occurrences.map(({ id }) => id);
  const answers = await tx<AnswerRow>('event_answers')
    .whereIn('occurrence_id', ids)
    .andWhere('answer', 'going');
  const byId = new Map(occurrences.map(one => [one.id, one]));
  const moved = answers.flatMap(answer => {
    const where = byId.get(answer.occurrence_id)!;
    const attendance = attendanceAt(where, answer);
    const needs = needsSeat(where, answer);
    const seat = needs ? answer.seat ?? 'held' : null;
    const isSame = attendance === answer.attendance && seat === answer.seat;
    return isSame ? [] : [{ ...answer, attendance, seat }];
  });
  if (moved.length > 0) {
    await tx<AnswerRow>('event_answers')
      .insert(moved)
      .onConflict(['occurrence_id', 'person_ref'])
      .merge(['attendance', 'seat']);
  }
  await assertRoom(tx, occurrences);
  const promoted = await giveFreeSeats(tx, occurrences, now);
  await recount(tx, ids);
  return promoted;
}

async function assertRoom(
  tx: Knex.Transaction,
  occurrences: PlannedOccurrence[],
): Promise<void> {
  const limited = occurrences.filter(({ capacity }) => capacity !== null);
  if (limited.length === 0) return;
  const held: Array<{ id: string; seats: number | string }> = await tx(
    'event_answers',
  )
    .select({ id: 'occurrence_id' })
    .count({ seats: '*' })
    .whereIn(
      'occurrence_id',
      limited.map(({ id }) => id),
    )
    .andWhere('seat', 'held')
    .groupBy('occurrence_id');
  for (const { id, seats } of held) {
    const { capacity, day } = limited.find(one => one.id === id)!;
    if (Number(seats) > capacity!) {
      throw new InputError(
        `capacity: ${seats} people have a place on ${day} already`,
      );
    }
  }
}
