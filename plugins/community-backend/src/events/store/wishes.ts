import type { Knex } from 'knex';
import type { OccurrenceRow } from '../tables';

/** What somebody wants to hear of an event, and of one of its occurrences. */
export async function saidOf(
  knex: Knex,
  occurrence: Pick<OccurrenceRow, 'id' | 'event_id'>,
  person: string,
): Promise<{ muted: boolean; wished: boolean }> {
  const [mute, wish] = await Promise.all([
    knex('event_mutes')
      .where({ event_id: occurrence.event_id, person_ref: person })
      .first(),
    knex('event_wishes')
      .where({ occurrence_id: occurrence.id, person_ref: person })
      .first(),
  ]);
  return { muted: mute !== undefined, wished: wish !== undefined };
}

/** Who does not want to be reminded of an event. */
export async function mutedFor(knex: Knex, eventId: string): Promise<string[]> {
  return knex('event_mutes').where('event_id', eventId).pluck('person_ref');
}

/** Who wants to know of what is left of an occurrence, besides who came. */
export async function wishesFor(
  knex: Knex,
  occurrenceId: string,
): Promise<string[]> {
  return knex('event_wishes')
    .where('occurrence_id', occurrenceId)
    .pluck('person_ref');
}

/** Keeps a row of a person, or takes it away. */
export async function keepOne(
  tx: Knex.Transaction,
  table: 'event_mutes' | 'event_wishes',
  row: Record<string, string>,
  isThere: boolean,
): Promise<void> {
  if (isThere) await tx(table).insert(row).onConflict().ignore();
  else await tx(table).where(row).delete();
}
