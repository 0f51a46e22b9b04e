import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import type { PlannedOccurrence } from '../occurrence';
import type { AnswerRow, OccurrenceRow } from '../tables';
import { giveFreeSeats, type Promotion } from './giveFreeSeats';
import { attendanceAt, needsSeat, type Answer } from './needsSeat';
import { recount } from './recount';

const none = { held: 0, waiting: 0 };

/**
 * Keeps what a person says about coming to some occurrences of one event, whose
 * row the caller holds. Where no place is free they wait for one at the end of
 * the line; where they leave one, the next in line has it.
 *
 * @param given - `undefined` takes the answer back
 * @returns whether anything changed, and who has a place now who had waited
 * @throws ConflictError when all places are taken and it has begun
 *
 * @remarks
 * Who says the same again keeps their place. Cost: a few statements, however many
 * occurrences of the series are ahead.
 */
export async function answerFor(
  tx: Knex.Transaction,
  occurrences: PlannedOccurrence[],
  options: { person: string; given: Answer | undefined; now: Date },
): Promise<{ changed: boolean; promoted: Promotion[] }> {
  const { person, given, now } = options;
  const ids = occurrences.map(({ id }) => id);
  const rows = await tx<AnswerRow>('event_answers')
    .where('person_ref', person)
    .whereIn('occurrence_id', ids);
  const before = new Map(rows.map(row => [row.occurrence_id, row]));
  const taken = await seatsTaken(tx, ids);

  const changed = occurrences.filter(occurrence => {
    const had = before.get(occurrence.id);
    return (
      had?.answer !== given?.answer ||
      (given !== undefined &&
        had?.attendance !== attendanceAt(occurrence, given))
    );
  });
  if (changed.length === 0) return { changed: false, promoted: [] };

  const changedIds = changed.map(({ id }) => id);
  await tx<AnswerRow>('event_answers')
    .where('person_ref', person)
    .whereIn('occurrence_id', changedIds)
    .delete();
  if (given) {
    const answers = changed.map((occurrence): AnswerRow => {
      const had = before.get(occurrence.id);
      const { held, waiting } = taken.get(occurrence.id) ?? none;
      const others = held - Number(had?.seat === 'held');
      const inLine = waiting - Number(had?.seat === 'waiting');
      const { capacity } = occurrence;
      const isFree = capacity === null || (others < capacity && inLine === 0);
      const needs = needsSeat(occurrence, given);
      if (needs && !isFree && toDate(occurrence.starts_at) <= now) {
        throw new ConflictError('All places are taken, and it has begun');
      }
      const seat = isFree ? 'held' : 'waiting';
      return {
        occurrence_id: occurrence.id,
        person_ref: person,
        answer: given.answer,
        attendance: attendanceAt(occurrence, given),
        seat: needs ? seat : null,
        place: occurrence.last_place + 1,
        answered_at: now,
        ends_at: occurrence.ends_at,
      };
    });
    await tx.batchInsert('event_answers', answers, 100);
    await tx<OccurrenceRow>('event_occurrences')
      .whereIn('id', changedIds)
      .increment('last_place', 1);
  }
  const promoted = await giveFreeSeats(tx, changed, now);
  await recount(tx, changedIds);
  return { changed: true, promoted };
}

/** How many hold a place and how many wait, by occurrence. */
async function seatsTaken(
  tx: Knex.Transaction,
  occurrenceIds: string[],
): Promise<Map<string, typeof none>> {
  const rows: Array<{ id: string; seat: 'held' | 'waiting'; seats: number }> =
    await tx('event_answers')
      .select({ id: 'occurrence_id' }, 'seat')
      .count({ seats: '*' })
      .whereIn('occurrence_id', occurrenceIds)
      .andWhere('answer', 'going')
      .whereNotNull('seat')
      .groupBy('occurrence_id', 'seat');
  const taken = new Map<string, typeof none>();
  for (const { id, seat, seats } of rows) {
    taken.set(id, { ...(taken.get(id) ?? none), [seat]: Number(seats) });
  }
  return taken;
}
