import type { Knex } from 'knex';
import { threadTarget } from '../../store/watches';
import type { WatchRow } from '../../tables';

/**
 * Lets whoever watches a thread that is merged watch the other one, unless they
 * asked not to be told about it. Each watch says which merge brought it.
 *
 * @remarks
 * Races: a person who says so themselves at the same time is right: what they
 * say is theirs and no longer the merge's.
 */
export async function bringWatches(
  tx: Knex.Transaction,
  fromId: string,
  intoId: string,
): Promise<void> {
  await tx.raw(
    `insert into watches (target, person_ref, watching, since, from_thread_id)
     select cast(? as varchar(240)), w.person_ref, w.watching, w.since, m.id
     from watches w join threads m on m.id = ?
     where w.target = ? and w.watching
     on conflict (target, person_ref) do nothing`,
    [threadTarget(intoId), fromId, threadTarget(fromId)],
  );
}

/**
 * Takes away the watches that a merge brought, but leaves them to whoever also
 * watches another thread that is still merged.
 */
export async function takeWatchesBack(
  tx: Knex.Transaction,
  fromId: string,
  intoId: string,
): Promise<void> {
  const another = `
    select m.id from threads m
    join watches w on w.person_ref = watches.person_ref and w.watching
      and w.target = 'thread:' || m.id
    where m.merged_into = ? and m.id <> ?
    order by m.id limit 1`;
  const target = threadTarget(intoId);
  await tx.raw(
    `update watches set from_thread_id = (${another})
     where target = ? and from_thread_id = ? and exists (${another})`,
    [intoId, fromId, target, fromId, intoId, fromId],
  );
  await tx<WatchRow>('watches')
    .where({ target, from_thread_id: fromId })
    .delete();
}
