import { ConflictError } from '@backstage/errors';
import {
  isWaiting,
  movesFrom,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { keepsSight } from './policy';
import { recordMove } from './store/moves';
import { updateThread } from './store/updateThread';
import type { FullThreadRow } from './tables';

/** Moves a thread that is held along the table of its kind. */
export async function moveWithin(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  to: { status: ThreadStatus; reason?: string },
): Promise<void> {
  const legal = movesFrom(thread.kind, thread.status);
  if (!legal.includes(to.status)) {
    throw new ConflictError(
      legal.length > 0
        ? `status: '${thread.status}' can only become ${legal.join(
            ', ',
          )} for this kind of thread`
        : `status: '${thread.status}' cannot be moved for this kind of thread`,
    );
  }
  await changeStatus(tx, viewer, thread, to);
}

/** Changes the status of a thread that is held and keeps its history. */
export async function changeStatus(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  to: { status: ThreadStatus; reason?: string },
): Promise<void> {
  // Who moved it out of their own sight would be told that it is not there.
  assertAllowed(keepsSight(viewer, thread, to.status));
  await updateThread(tx, thread.id, {
    status: to.status,
    last_activity_at: viewer.now,
    waiting: isWaiting({
      kind: thread.kind,
      status: to.status,
      firstReplyAt: thread.first_reply_at,
    }),
    shipped_at: to.status === 'shipped' ? viewer.now : null,
  });
  await recordMove(tx, {
    thread_id: thread.id,
    from_status: thread.status,
    to_status: to.status,
    by_ref: viewer.ref,
    by_role: viewer.roleFor(thread.entity_ref),
    reason: to.reason ?? null,
    moved_at: viewer.now,
  });
}
