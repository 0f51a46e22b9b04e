import type { Knex } from 'knex';
import type { Origins } from '../demand/VoteOrigins';
import { withdrawFromMerged } from '../merging/store/bringVotes';
import type { ThreadRow, VoteRow } from '../tables';
import {
  addOrigins,
  demandInSql,
  readOrigins,
  removeOrigins,
  type OriginChange,
} from './origins';

/**
 * Counts one person's vote once, however often it is sent, and where it comes
 * from.
 *
 * @returns whether it was not counted before
 *
 * @remarks
 * Cost: one insert by primary key, one upsert of the origins, one update by id;
 * one update more where it was counted already. The same for ten votes or a
 * million. Races: the caller holds the thread's
 * row; two presses meet at the primary key, the loser changes nothing.
 */
export async function castVote(
  tx: Knex.Transaction,
  vote: { threadId: string; voter: string; at: Date; origins: Origins },
): Promise<boolean> {
  const { threadId, origins } = vote;
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
    return false;
  }
  await changeDemand(tx, threadId, 1, await addOrigins(tx, threadId, origins));
  return true;
}

/** Takes a vote back with all it counted; returns whether there was one. */
export async function withdrawVote(
  tx: Knex.Transaction,
  vote: { threadId: string; voter: string },
): Promise<boolean> {
  const { threadId } = vote;
  const cast = tx<VoteRow>('thread_votes').where({
    thread_id: threadId,
    voter_ref: vote.voter,
  });
  const removed = await cast.clone().first('origins');
  if (!removed) return false;
  await cast.delete();
  const origins = readOrigins(removed.origins);
  await changeDemand(
    tx,
    threadId,
    -1,
    await removeOrigins(tx, threadId, origins),
  );
  await withdrawFromMerged(tx, vote);
  return true;
}

/** Moves a thread's counters by one vote and the origins it brought or took. */
async function changeDemand(
  tx: Knex.Transaction,
  threadId: string,
  by: 1 | -1,
  origins: OriginChange,
): Promise<void> {
  await tx<ThreadRow>('threads')
    .where({ id: threadId })
    .update({
      score: tx.raw('score + ?', [by]),
      team_count: tx.raw('team_count + ?', [by * origins.teams]),
      system_count: tx.raw('system_count + ?', [by * origins.systems]),
      demand: tx.raw(
        demandInSql(`(team_count + ${by * origins.teams})`, `(score + ${by})`),
      ),
    });
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
