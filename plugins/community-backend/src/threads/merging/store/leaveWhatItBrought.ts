import type { Knex } from 'knex';
import { threadTarget } from '../../store/watches';
import type { ThreadRow, WatchRow } from '../../tables';

/**
 * Leaves to people what a merged thread that is about to be erased has brought
 * to the other one: nothing could take it back any more, and nothing is left
 * that names it.
 *
 * @remarks
 * Cost: reads the votes of the merged thread once. Races: the caller holds the
 * merged thread; how many votes there are does not change.
 */
export async function leaveWhatItBrought(
  tx: Knex.Transaction,
  from: ThreadRow,
): Promise<void> {
  if (!from.merged_into) return;
  await tx.raw(
    `update thread_votes set from_thread_id = null
     where thread_id = ? and from_thread_id is not null
       and (voter_ref = ? or voter_ref in (
         select v.voter_ref from thread_votes v where v.thread_id = ?))
       and voter_ref not in (
         select w.voter_ref from merge_withdrawals w where w.thread_id = ?)`,
    [from.merged_into, from.author_ref, from.id, from.id],
  );
  await tx<WatchRow>('watches')
    .where({
      target: threadTarget(from.merged_into),
      from_thread_id: from.id,
    })
    .update({ from_thread_id: null });
}
