import { InputError } from '@backstage/errors';
import {
  dayOf,
  isTargetOver,
  statusesWithTarget,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../viewer/Viewer';
import { recordMove } from '../store/moves';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow } from '../tables';

/**
 * @param target - what somebody wants a thread of this status to have
 * @throws InputError when it is over, or goes with no thread of this status
 */
export function assertTarget(
  viewer: Viewer,
  status: ThreadStatus,
  target: string | null | undefined,
): void {
  if (!target) return;
  if (!statusesWithTarget.includes(status)) {
    throw new InputError(
      `target: goes only with ${statusesWithTarget.join(' and ')}`,
    );
  }
  if (isTargetOver(target, dayOf(viewer.now))) {
    throw new InputError('target: must not lie in the past');
  }
}

/**
 * Gives a thread that is held another target where it stands, and keeps its
 * history.
 *
 * @returns whether it is another one
 */
export async function changeTarget(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  to: { target: string | null; withResponse?: boolean },
): Promise<boolean> {
  if (to.target === thread.target) return false;
  await updateThread(tx, thread.id, {
    target: to.target,
    last_activity_at: viewer.now,
  });
  await recordMove(tx, {
    thread_id: thread.id,
    what: 'target',
    from_status: thread.status,
    to_status: thread.status,
    by_ref: viewer.ref,
    by_role: viewer.roleFor(thread.entity_ref),
    reason: null,
    target: to.target,
    with_response: to.withResponse ?? false,
    moved_at: viewer.now,
  });
  return true;
}
