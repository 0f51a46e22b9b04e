import type { Knex } from 'knex';
import type { AgendaItemRow, MarkedItemRow } from '../tables';

/**
 * What is on the agendas of some occurrences, with what a person has to do with
 * each item: one statement over `agenda_items_occurrence_idx`, as much as an
 * agenda holds at most.
 */
export async function listItems(
  knex: Knex,
  options: {
    occurrenceIds: string[];
    person: string;
    state?: AgendaItemRow['state'];
  },
): Promise<MarkedItemRow[]> {
  const { occurrenceIds, person, state } = options;
  const query = knex('agenda_items as i')
    .select('i.*', 'v.person_ref as voted_by', 'r.id as kept_reply')
    .leftJoin('agenda_votes as v', join =>
      join.on('v.item_id', 'i.id').andOnVal('v.person_ref', person),
    )
    .leftJoin('replies as r', join =>
      join.on('r.id', 'i.reply_id').andOnNull('r.deleted_at'),
    )
    .whereIn('i.occurrence_id', occurrenceIds)
    .orderBy(['i.proposed_at', 'i.id']);
  if (state) query.where('i.state', state);
  return query;
}

/** An item, and the event and day it belongs to. */
export async function findItem(
  knex: Knex,
  id: string,
): Promise<(AgendaItemRow & { event_id: string; day: string }) | undefined> {
  return knex('agenda_items')
    .select('agenda_items.*', 'o.event_id', 'o.day')
    .join('event_occurrences as o', 'o.id', 'agenda_items.occurrence_id')
    .where('agenda_items.id', id)
    .first();
}

/** All on the agenda of an occurrence, in the running order and then by age. */
export async function itemsOf(
  knex: Knex,
  occurrenceId: string,
): Promise<AgendaItemRow[]> {
  return knex<AgendaItemRow>('agenda_items')
    .where({ occurrence_id: occurrenceId })
    .orderByRaw('position is null, position, proposed_at, id');
}

export async function insertItems(
  tx: Knex.Transaction,
  rows: AgendaItemRow[],
): Promise<void> {
  await tx<AgendaItemRow>('agenda_items').insert(rows);
}

/** Writes columns of an item whose event the transaction holds. */
export async function updateItem(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<AgendaItemRow>,
): Promise<void> {
  await tx<AgendaItemRow>('agenda_items').where({ id }).update(changes);
}

/** Marks items done. */
export async function finishItems(
  tx: Knex.Transaction,
  ids: string[],
  at: Date,
): Promise<void> {
  await tx<AgendaItemRow>('agenda_items')
    .whereIn('id', ids)
    .update({ state: 'done', done_at: at });
}

/** Writes the running order of an agenda, in one statement. */
export async function writeOrder(
  tx: Knex.Transaction,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  const cases = ids.map((_, at) => `when ? then ${at}`).join(' ');
  await tx('agenda_items')
    .whereIn('id', ids)
    .update({ position: tx.raw(`case id ${cases} end`, ids) });
}

export async function deleteItem(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  await tx<AgendaItemRow>('agenda_items').where({ id }).delete();
}

/**
 * Casts a vote or takes it back, and counts what there is then.
 *
 * @returns whether anything changed
 */
export async function setVote(
  tx: Knex.Transaction,
  vote: { itemId: string; person: string; wanted: boolean },
): Promise<boolean> {
  const row = { item_id: vote.itemId, person_ref: vote.person };
  const before = await tx('agenda_votes').where(row).first();
  if (Boolean(before) === vote.wanted) return false;
  if (vote.wanted) await tx('agenda_votes').insert(row);
  else await tx('agenda_votes').where(row).delete();
  await tx('agenda_items')
    .where({ id: vote.itemId })
    .update({
      vote_count: tx.raw(
        '(select count(*) from agenda_votes v where v.item_id = agenda_items.id)',
      ),
    });
  return true;
}
