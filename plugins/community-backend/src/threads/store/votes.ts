import type { Knex } from 'knex';
import type { Origins } from '../demand/VoteOrigins';
import { withdrawFromMerged } from '../merging/store/bringVotes';
import type { ThreadRow, VoteRow } from '../tables';
import {
  addOrigins,
  demandOf,
  readOrigins,
  removeOrigins,
  type OriginChange,
} from './origins';

/** What a thread counts of its votes. */
export type Demand = Pick<
  ThreadRow,
  'score' | 'team_count' | 'system_count' | 'demand'
>;

/**
 * Takes one person's vote once, however often it is sent, and where it comes
 * from.
 *
 * @param thread - held, so that its counters are those of its votes
 * @returns what the thread counts now, for the caller to write; nothing where
 *   the vote was counted before
 *
 * @remarks
 * Cost: one insert by primary key and one upsert of the origins; one update
 * where it was counted already. The same for ten votes or a million. Races: two
 * presses meet at the primary key, the loser changes nothing.
 */
export async function castVote(
  tx: Knex.Transaction,
  thread: ThreadRow,
  vote: { voter: string; at: Date; origins: Origins },
): Promise<Demand | undefined> {
  const { id: threadId } = thread;
  const { origins } = vote;
  const added = await tx<VoteRow>('thread_votes')
    .insert({
      thread_id: threadId,
      voter_ref: vote.voter,
      cast_at: vote.at,
      origins: JSON.stringify(origins),
    })
    .onConflict(['thread_id', 'voter_ref'])
    .ignore()
    .returning('thread_id');
  if (added.length === 0) {
    // What a merge brought is theirs once they say so themselves.
    await tx<VoteRow>('thread_votes')
      .where({ thread_id: threadId, voter_ref: vote.voter })
      .update({ from_thread_id: null });
    return undefined;
  }
  return demandAfter(thread, 1, await addOrigins(tx, threadId, origins));
}

/** Takes a vote back with all it counted; nothing where there was none. */
export async function withdrawVote(
  tx: Knex.Transaction,
  thread: ThreadRow,
  vote: { voter: string },
): Promise<Demand | undefined> {
  const { id: threadId } = thread;
  const cast = tx<VoteRow>('thread_votes').where({
    thread_id: threadId,
    voter_ref: vote.voter,
  });
  const removed = await cast.clone().first('origins');
  if (!removed) return undefined;
  await cast.delete();
  await withdrawFromMerged(tx, { threadId, voter: vote.voter });
  const origins = readOrigins(removed.origins);
  return demandAfter(thread, -1, await removeOrigins(tx, threadId, origins));
}

/** A thread's counters, moved by one vote and the origins it brought or took. */
function demandAfter(
  thread: ThreadRow,
  by: 1 | -1,
  change: OriginChange,
): Demand {
  const score = thread.score + by;
  const teams = thread.team_count + by * change.teams;
  return {
    score,
    team_count: teams,
    system_count: thread.system_count + by * change.systems,
    demand: demandOf(teams, score),
  };
}

/** Writes what a thread counts of its votes. One update by id. */
export function writeDemand(
  tx: Knex.Transaction,
  threadId: string,
  demand: Demand,
): Knex.QueryBuilder {
  return tx<ThreadRow>('threads').where({ id: threadId }).update(demand);
}

/** Everybody who voted for a thread. */
export async function votersOf(
  knex: Knex,
  threadId: string,
): Promise<string[]> {
  const rows = await knex<VoteRow>('thread_votes')
    .select('voter_ref')
    .where({ thread_id: threadId });
  return rows.map(row => row.voter_ref);
}
