import type { Knex } from 'knex';
import { takeAlong, withItems } from '../agenda/store/takeAlong';
import { takeProjectsAlong, withProjects } from '../hackathons/store/takeAlong';
import { reseat } from '../seats/reseat';
import { seatSeriesAnswers } from '../seats/seatSeriesAnswers';
import { insertOccurrences, occurrencesOfEvent } from '../store/occurrences';
import { updateEvent } from '../store/writeEvent';
import type { AnswerRow, EventRow, OccurrenceRow } from '../tables';
import type { Promotion } from '../seats/giveFreeSeats';
import { occurrenceRow } from './fill';
import { fillingOf } from './horizon';
import { pairUp } from './pairUp';
import { planOf } from './planOf';

/** What came of a plan that was made anew. */
export interface Retimed {
  promoted: Promotion[];
  /** Who would have come to what takes place no more. */
  lost: string[];
}

/**
 * Brings the occurrences of an event in line with its new plan. They keep their
 * answers and what they have of their own, but for times of their own. None of
 * them is over, or it takes place once; the caller holds the event.
 *
 * @param after - the event as it has been written
 */
export async function retime(
  tx: Knex.Transaction,
  before: EventRow,
  after: EventRow,
  options: { entityRefs: string[]; now: Date },
): Promise<Retimed> {
  const { entityRefs, now } = options;
  const rows = await tx<OccurrenceRow>('event_occurrences')
    .where('event_id', after.id)
    .orderBy('day');
  const { occurrences, filledUntil, fillAt } = fillingOf(planOf(after), {
    now,
    ahead: 0,
  });
  const newDay = pairUp(
    { rule: before.rule, days: rows.map(({ day }) => day) },
    { rule: after.rule, days: occurrences.map(({ day }) => day) },
  );
  const planned = new Map(
    occurrences.map(one => [one.day, occurrenceRow(after, one, now)]),
  );

  const gone = rows.filter(({ day }) => !newDay.has(day));
  const lost = await expected(tx, gone);
  await letGoOfDays(tx, gone, '^');

  const kept = rows.filter(({ day }) => newDay.has(day));
  await moveTo(
    tx,
    kept.map(row => {
      const { day, original_local, starts_local, minutes, starts_at, ends_at } =
        planned.get(newDay.get(row.day)!)!;
      return {
        ...row,
        day,
        original_local,
        starts_local,
        minutes,
        starts_at,
        ends_at,
        sequence: 0,
        reminded: null,
      };
    }),
  );

  const taken = new Set(newDay.values());
  const added = [...planned.values()].filter(({ day }) => !taken.has(day));
  await insertOccurrences(tx, added, entityRefs);
  const stays = [
    ...kept.map(({ id, day }) => ({ id, day: newDay.get(day)! })),
    ...added,
  ].sort((a, b) => a.day.localeCompare(b.day));
  await forget(tx, gone, stays);
  await seatSeriesAnswers(tx, after, added);
  await updateEvent(tx, after.id, {
    filled_until: filledUntil,
    fill_at: fillAt,
  });
  const promoted = await reseat(
    tx,
    await occurrencesOfEvent(tx, after.id),
    now,
  );
  const still = new Set(await expected(tx, kept));
  return { promoted, lost: lost.filter(person => !still.has(person)) };
}

function idsOf(rows: OccurrenceRow[]): string[] {
  return rows.map(({ id }) => id);
}

async function expected(
  tx: Knex.Transaction,
  rows: OccurrenceRow[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const answers = await tx<AnswerRow>('event_answers')
    .distinct('person_ref')
    .whereIn('occurrence_id', idsOf(rows))
    .whereIn('answer', ['going', 'maybe']);
  return answers.map(({ person_ref }) => person_ref);
}

/**
 * Lets occurrences have no day for now: one takes that which another still has.
 *
 * @param mark - what tells them from other occurrences without a day
 */
async function letGoOfDays(
  tx: Knex.Transaction,
  rows: OccurrenceRow[],
  mark: '~' | '^',
): Promise<void> {
  await tx('event_occurrences')
    .whereIn('id', idsOf(rows))
    .update({ day: tx.raw(`'${mark}' || substr(day, 2)`) });
}

/**
 * Deletes occurrences that take place no more. What was proposed for one goes to
 * the next of those that stay, or to the last.
 *
 * @param stays - in their order
 */
async function forget(
  tx: Knex.Transaction,
  gone: OccurrenceRow[],
  stays: Array<{ id: string; day: string }>,
): Promise<void> {
  const going = new Map<string, string[]>();
  for (const { id, day } of gone) {
    const to = stays.find(one => one.day > day) ?? stays.at(-1);
    if (to) going.set(to.id, [...(going.get(to.id) ?? []), id]);
  }
  // A date has an agenda or projects seldom, and a change leaves few dates without
  // a place.
  const withAgenda = new Set(await withItems(tx, idsOf(gone)));
  const withTeams = new Set(await withProjects(tx, idsOf(gone)));
  for (const [to, ids] of going) {
    const items = ids.filter(id => withAgenda.has(id));
    if (items.length > 0) await takeAlong(tx, items, to);
    const projects = ids.filter(id => withTeams.has(id));
    if (projects.length > 0) await takeProjectsAlong(tx, projects, to);
  }
  await tx('event_occurrences').whereIn('id', idsOf(gone)).delete();
}

/** Writes occurrences at their new times, wherever these stand. */
async function moveTo(
  tx: Knex.Transaction,
  rows: OccurrenceRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = idsOf(rows);
  await letGoOfDays(tx, rows, '~');
  await tx<OccurrenceRow>('event_occurrences')
    .insert(rows)
    .onConflict('id')
    .merge([
      'day',
      'original_local',
      'starts_local',
      'minutes',
      'starts_at',
      'ends_at',
      'sequence',
      'reminded',
    ]);
  for (const table of ['occurrence_entities', 'event_answers']) {
    await tx(table)
      .whereIn('occurrence_id', ids)
      .update({
        ends_at: tx.raw(
          '(select o.ends_at from event_occurrences o where o.id = occurrence_id)',
        ),
      });
  }
}
