import { ConflictError, InputError } from '@backstage/errors';
import {
  isWaiting,
  movesFrom,
  statusesWithReason,
  targetAfter,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { keepsSight } from '../policy';
import { recordMove } from '../store/moves';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow, MoveRow } from '../tables';

/** A move of a thread, and what goes with it. */
export interface StatusMove {
  status: ThreadStatus;
  reason?: string;
  /** By when it is meant to be there; `null` takes a target away. */
  target?: string | null;
  /** The thread to read instead of a practice that is outdated. */
  replacedBy?: string;
  /** Whether an official response does it. */
  withResponse?: boolean;
}

/** Moves a thread that is held along the table of its kind. */
export async function moveWithin(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  to: StatusMove,
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

/**
 * Changes the status of a thread that is held and keeps its history.
 *
 * @throws InputError where a reason is needed and there is none
 */
export async function changeStatus(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  to: StatusMove,
): Promise<void> {
  // Who moved it out of their own sight would be told that it is not there.
  assertAllowed(keepsSight(viewer, thread, to.status));
  if (statusesWithReason.includes(to.status) && !to.reason) {
    throw new InputError(`reason: is required to move to '${to.status}'`);
  }
  await writeStatus(tx, thread, to, {
    ref: viewer.ref,
    role: viewer.roleFor(thread.entity_ref),
    at: viewer.now,
  });
}

/**
 * The one door through which a status changes, for whoever may: a person, or the
 * suite itself, whose role in the history is `suite`.
 */
export async function writeStatus(
  tx: Knex.Transaction,
  thread: FullThreadRow,
  to: StatusMove,
  by: { ref: string; role: MoveRow['by_role']; at: Date },
): Promise<void> {
  const ships = to.status === 'shipped';
  const target = targetAfter(to.status, thread.target, to.target);
  await updateThread(tx, thread.id, {
    status: to.status,
    last_activity_at: by.at,
    waiting: isWaiting({
      kind: thread.kind,
      status: to.status,
      firstReplyAt: thread.first_reply_at,
    }),
    target,
    shipped_at: ships ? by.at : null,
    shipped_by: ships && by.role !== 'suite' ? by.ref : null,
    confirmed_at: null,
    replaced_by: to.replacedBy ?? null,
  });
  await recordMove(tx, {
    thread_id: thread.id,
    what: 'moved',
    from_status: thread.status,
    to_status: to.status,
    by_ref: by.ref,
    by_role: by.role,
    reason: to.reason ?? null,
    target,
    with_response: to.withResponse ?? false,
    moved_at: by.at,
  });
}
