import type { Knex } from 'knex';
import type { Viewer } from '../../viewer/Viewer';
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

/** Who votes, when, and where the vote comes from. */
interface Vote {
  viewer: Pick<Viewer, 'ref' | 'now'>;
  origins: Origins;
}

/**
 * Takes votes for a thread once each, however often they are sent.
 *
 * @param votes - nobody's twice
 * @returns those that were not counted before
 *
 * @remarks
 * Cost: one insert by primary key for all of them; one update where some were
 * counted already. Races: two presses meet at the primary key, the loser counts
 * nothing.
 */
export async function castVotes<V extends Vote>(
  tx: Knex.Transaction,
  threadId: string,
  votes: V[],
): Promise<V[]> {
  const rows: Array<Pick<VoteRow, 'voter_ref'>> = await tx<VoteRow>(
    'thread_votes',
  )
    .insert(
      votes.map(({ viewer, origins }) => ({
        thread_id: threadId,
        voter_ref: viewer.ref,
        cast_at: viewer.now,
        origins: JSON.stringify(origins),
      })),
    )
    .onConflict(['thread_id', 'voter_ref'])
    .ignore()
    .returning('voter_ref');
  const added = new Set(rows.map(row => row.voter_ref));
  const before = votes.filter(({ viewer }) => !added.has(viewer.ref));
  if (before.length > 0) {
    // What a merge brought is theirs once they say so themselves.
    await tx<VoteRow>('thread_votes')
      .where({ thread_id: threadId })
      .whereIn(
        'voter_ref',
        before.map(({ viewer }) => viewer.ref),
      )
      .whereNotNull('from_thread_id')
      .update({ from_thread_id: null });
  }
  return votes.filter(({ viewer }) => added.has(viewer.ref));
}

/** Takes votes back that were cast, but not counted yet. */
export async function dropVotes(
  tx: Knex.Transaction,
  threadId: string,
  voters: string[],
): Promise<void> {
  await tx<VoteRow>('thread_votes')
    .where({ thread_id: threadId })
    .whereIn('voter_ref', voters)
    .delete();
}

/**
 * Counts where votes that were cast come from.
 *
 * @param thread - held, so that its counters are those of its votes
 * @returns what the thread counts with them, for the caller to write
 */
export async function countVotes(
  tx: Knex.Transaction,
  thread: ThreadRow,
  votes: Vote[],
): Promise<Demand> {
  const origins = votes.map(vote => vote.origins);
  const change = await addOrigins(tx, thread.id, origins);
  return demandAfter(thread, votes.length, change);
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
  const gone = await removeOrigins(tx, threadId, origins);
  return demandAfter(thread, -1, {
    teams: -gone.teams,
    systems: -gone.systems,
  });
}

/** A thread's counters, moved by some votes and the origins that come or go. */
function demandAfter(
  thread: ThreadRow,
  votes: number,
  change: OriginChange,
): Demand {
  const score = thread.score + votes;
  const teams = thread.team_count + change.teams;
  return {
    score,
    team_count: teams,
    system_count: thread.system_count + change.systems,
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
