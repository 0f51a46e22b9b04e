import type { Knex } from 'knex';
import type { ThreadRow, VoteRow } from '../tables';

/**
 * Counts one person's vote once, however often it is sent.
 *
 * @returns whether it was not counted before
 *
 * @remarks
 * Cost: one insert by primary key, one update by id; the same for ten votes or
 * a million. Races: two presses meet at the primary key, the loser changes
 * nothing.
 */
export async function castVote(
  tx: Knex.Transaction,
  vote: { threadId: string; voter: string; at: Date },
): Promise<boolean> {
  const added = await tx<VoteRow>('thread_votes')
    .insert({
      thread_id: vote.threadId,
      voter_ref: vote.voter,
      cast_at: vote.at,
    })
    .onConflict(['thread_id', 'voter_ref'])
    .ignore()
    .returning('thread_id');
  if (added.length === 0) return false;
  await tx<ThreadRow>('threads')
    .where({ id: vote.threadId })
    .increment('score', 1);
  return true;
}

/** Takes a vote back; returns whether there was one. */
export async function withdrawVote(
  tx: Knex.Transaction,
  vote: { threadId: string; voter: string },
): Promise<boolean> {
  const removed = await tx<VoteRow>('thread_votes')
    .where({ thread_id: vote.threadId, voter_ref: vote.voter })
    .delete();
  if (removed === 0) return false;
  await tx<ThreadRow>('threads')
    .where({ id: vote.threadId })
    .decrement('score', 1);
  return true;
}

/** Those of some threads that a person has voted for. */
export async function votedBy(
  knex: Knex,
  voter: string,
  threadIds: string[],
): Promise<Set<string>> {
  const rows = await knex<VoteRow>('thread_votes')
    .select('thread_id')
    .where('voter_ref', voter)
    .whereIn('thread_id', threadIds);
  return new Set(rows.map(row => row.thread_id));
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
