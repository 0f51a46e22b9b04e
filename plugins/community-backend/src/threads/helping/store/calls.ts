import type { Knex } from 'knex';
import type { DbInstant } from '../../../database/time';

export interface CallRow {
  thread_id: string;
  person_ref: string;
  by_ref: string;
  called_at: DbInstant;
}

/**
 * Notes that a person was called on.
 *
 * @returns whether they were not before
 *
 * @remarks
 * Races: the caller holds the thread's row, so that the calls it has counted
 * are all there are.
 */
export async function recordCall(
  tx: Knex.Transaction,
  call: { threadId: string; person: string; by: string; at: Date },
): Promise<boolean> {
  const added = await tx<CallRow>('thread_calls')
    .insert({
      thread_id: call.threadId,
      person_ref: call.person,
      by_ref: call.by,
      called_at: call.at,
    })
    .onConflict(['thread_id', 'person_ref'])
    .ignore()
    .returning('person_ref');
  return added.length > 0;
}

/** Who was called on for a thread, in that order. */
export async function callsFor(
  knex: Knex,
  threadId: string,
): Promise<CallRow[]> {
  return knex<CallRow>('thread_calls')
    .where({ thread_id: threadId })
    .orderBy(['called_at', 'person_ref']);
}

/** Says whether a person wants to be called on. */
export async function setCallMute(
  knex: Knex,
  mute: { person: string; muted: boolean; at: Date },
): Promise<void> {
  if (mute.muted) {
    await knex('call_mutes')
      .insert({ person_ref: mute.person, since: mute.at })
      .onConflict('person_ref')
      .ignore();
  } else {
    await knex('call_mutes').where({ person_ref: mute.person }).delete();
  }
}

/** Those of some people who do not want to be called on. */
export async function mutedAmong(
  knex: Knex,
  people: string[],
): Promise<Set<string>> {
  const rows = await knex('call_mutes')
    .select('person_ref')
    .whereIn('person_ref', people);
  return new Set(rows.map(row => row.person_ref));
}
