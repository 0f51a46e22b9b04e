import type { Knex } from 'knex';
import type { Origins } from '../demand/VoteOrigins';
import { withdrawFromMerged } from '../merging/store/bringVotes';
import type { ThreadRow, VoteRow } from '../tables';
import {
  addOrigins,
  demandOf,
  noChange,
  readOrigins,
  removeOrigins,
  type OriginChange,
} from './origins';

/** What a thread counts of its votes. */
export type Demand = Pick<
  ThreadRow,
  'score' | 'team_count' | 'system_count' | 'demand'
>;

/** One person's vote, and where it comes from. */
export interface Vote {
  threadId: string;
  voter: string;
  at: Date;
  origins: Origins;
}

/**
 * Takes votes once each, however often they are sent.
 *
 * @param votes - of threads that are held; no vote twice
 * @returns those that were not counted before
 *
 * @remarks
 * Cost: one insert by primary key for all of them; one update where some were
 * counted already. Races: two presses meet at the primary key, the loser changes
 * nothing.
 */
export async function castVotes<V extends Vote>(
  tx: Knex.Transaction,
  votes: V[],
): Promise<V[]> {
  const rows: Array<Pick<VoteRow, 'thread_id' | 'voter_ref'>> =
    await tx<VoteRow>('thread_votes')
      .insert(
        votes.map(vote => ({
          thread_id: vote.threadId,
          voter_ref: vote.voter,
          cast_at: vote.at,
          origins: JSON.stringify(vote.origins),
        })),
      )
      .onConflict(['thread_id', 'voter_ref'])
      .ignore()
      .returning(['thread_id', 'voter_ref']);
  const keyOf = (threadId: string, voter: string) => `${threadId} ${voter}`;
  const added = new Set(rows.map(row => keyOf(row.thread_id, row.voter_ref)));
  const isNew = (vote: V) => added.has(keyOf(vote.threadId, vote.voter));
  const before = votes.filter(vote => !isNew(vote));
  if (before.length > 0) {
    // What a merge brought is theirs once they say so themselves.
    await tx<VoteRow>('thread_votes')
      .whereIn(
        ['thread_id', 'voter_ref'],
        before.map(vote => [vote.threadId, vote.voter]),
      )
      .update({ from_thread_id: null });
  }
  return votes.filter(isNew);
}

/**
 * What threads count once votes that were cast are added.
 *
 * @param threads - held, so that their counters are those of their votes
 * @returns for each thread that got any, for the caller to write
 *
 * @remarks
 * Cost: one upsert of all origins.
 */
export async function demandsWith(
  tx: Knex.Transaction,
  threads: Map<string, ThreadRow>,
  votes: Vote[],
): Promise<Map<string, Demand>> {
  const changes = await addOrigins(tx, votes);
  const counts = new Map<string, number>();
  for (const { threadId } of votes) {
    counts.set(threadId, (counts.get(threadId) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([id, count]) => [
      id,
      demandAfter(threads.get(id)!, count, changes.get(id) ?? noChange),
    ]),
  );
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
