import type { Knex } from 'knex';
import { changePulse } from '../../pulse/changePulse';
import type { FullThreadRow } from '../tables';
import { keepThreadWords } from '../search/store/searchTexts';
import { recordMove } from './moves';

type NewThread = Pick<
  FullThreadRow,
  | 'id'
  | 'entity_ref'
  | 'kind'
  | 'status'
  | 'title'
  | 'body'
  | 'excerpt'
  | 'author_ref'
  | 'author_role'
  | 'waiting'
  | 'escalation'
  | 'unlisted'
> & { created_at: Date };

/**
 * Writes a new thread, the first line of its history and its search words, and
 * counts it.
 */
export async function insertThread(
  tx: Knex.Transaction,
  thread: NewThread,
): Promise<void> {
  await tx<FullThreadRow>('threads').insert({
    ...thread,
    last_activity_at: thread.created_at,
  });
  await recordMove(tx, {
    thread_id: thread.id,
    what: 'moved',
    from_status: null,
    to_status: thread.status,
    by_ref: thread.author_ref,
    by_role: thread.author_role,
    reason: null,
    target: null,
    with_response: false,
    moved_at: thread.created_at,
  });
  await keepThreadWords(tx, thread);
  // Last: whoever starts a thread on the same entity waits from here on.
  await changePulse(
    tx,
    [],
    [
      {
        deleted_at: null,
        first_reply_at: null,
        first_reply_role: null,
        ...thread,
      },
    ],
  );
}
