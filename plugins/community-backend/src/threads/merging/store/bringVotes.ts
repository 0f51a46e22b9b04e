import type { Knex } from 'knex';
import { toDate } from '../../../database/time';
import type { Origins } from '../../demand/VoteOrigins';
import { recountDemand } from '../../store/origins';
import type { ThreadRow, VoteRow } from '../../tables';

/**
 * Adds to a thread the votes of those who want one that is merged into it:
 * whoever voted for it and whoever started it, once each, but the author of the
 * thread. Each says which merge brought it, so that only those are taken back.
 *
 * @param origins - where who started it comes from
 *
 * @remarks
 * Cost: reads the votes of the merged thread once. Races: the caller holds both
 * threads, and whoever votes holds the thread.
 */
export async function bringVotes(
  tx: Knex.Transaction,
  from: ThreadRow,
  into: ThreadRow,
  origins: Origins,
): Promise<void> {
  await tx.raw(
    `insert into thread_votes (thread_id, voter_ref, cast_at, origins, from_thread_id)
     select t.id, v.voter_ref, v.cast_at, v.origins, v.thread_id
     from thread_votes v join threads t on t.id = ?
     where v.thread_id = ? and v.voter_ref <> t.author_ref
     on conflict (thread_id, voter_ref) do nothing`,
    [into.id, from.id],
  );
  if (from.author_ref !== into.author_ref) {
    await tx<VoteRow>('thread_votes')
      .insert({
        thread_id: into.id,
        voter_ref: from.author_ref,
        cast_at: toDate(from.created_at),
        origins: JSON.stringify(origins),
        from_thread_id: from.id,
      })
      .onConflict(['thread_id', 'voter_ref'])
      .ignore();
  }
  await recountDemand(tx, into.id);
}

/**
 * Takes away what a merge brought, but leaves to people who also want another
 * thread that is still merged the vote that this one brings.
 */
export async function takeVotesBack(
  tx: Knex.Transaction,
  from: ThreadRow,
  intoId: string,
): Promise<void> {
  const another = `
    select m.id from threads m
    where m.merged_into = thread_votes.thread_id and m.id <> ?
      and (m.author_ref = thread_votes.voter_ref or exists (
        select 1 from thread_votes v
        where v.thread_id = m.id and v.voter_ref = thread_votes.voter_ref))
      and not exists (
        select 1 from merge_withdrawals w
        where w.thread_id = m.id and w.voter_ref = thread_votes.voter_ref)
    order by m.id limit 1`;
  await tx.raw(
    `update thread_votes set from_thread_id = (${another})
     where thread_id = ? and from_thread_id = ? and exists (${another})`,
    [from.id, intoId, from.id, from.id],
  );
  await tx<VoteRow>('thread_votes')
    .where({ thread_id: intoId, from_thread_id: from.id })
    .delete();
  await recountDemand(tx, intoId);
}

/**
 * Remembers that a person took back their vote for a thread, to take it back
 * from what is merged into it too once that stands by itself again.
 *
 * @remarks
 * Cost: one statement by the index of merged threads; nothing to do for most.
 */
export async function withdrawFromMerged(
  tx: Knex.Transaction,
  vote: { threadId: string; voter: string },
): Promise<void> {
  await tx.raw(
    `insert into merge_withdrawals (thread_id, voter_ref)
     select m.id, people.ref from threads m, (select cast(? as varchar(200)) as ref) people
     where m.merged_into = ? and (m.author_ref = people.ref or exists (
       select 1 from thread_votes v
       where v.thread_id = m.id and v.voter_ref = people.ref))
     on conflict (thread_id, voter_ref) do nothing`,
    [vote.voter, vote.threadId],
  );
}

/** Does to a thread that stands by itself again what was put off till then. */
export async function settleWithdrawals(
  tx: Knex.Transaction,
  threadId: string,
): Promise<void> {
  const gone = tx('merge_withdrawals').where({ thread_id: threadId });
  await tx<VoteRow>('thread_votes')
    .where({ thread_id: threadId })
    .whereIn('voter_ref', gone.clone().select('voter_ref'))
    .delete();
  await gone.delete();
  await recountDemand(tx, threadId);
}
