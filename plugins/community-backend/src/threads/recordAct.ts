import type { Knex } from 'knex';
import type { Viewer } from '../viewer/Viewer';
import { recordMove } from './store/moves';
import type { MoveRow, ThreadRow } from './tables';

type Act = Pick<MoveRow, 'what'> &
  Partial<
    Pick<
      MoveRow,
      'other_thread' | 'from_entity' | 'to_entity' | 'lost_labels' | 'reason'
    >
  >;

/** Adds a step to the history of a thread that leaves its status as it is. */
export async function recordAct(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: ThreadRow,
  act: Act,
): Promise<void> {
  await recordMove(tx, {
    reason: null,
    target: null,
    with_response: false,
    ...act,
    thread_id: thread.id,
    from_status: thread.status,
    to_status: thread.status,
    by_ref: viewer.ref,
    by_role: viewer.roleFor(thread.entity_ref),
    moved_at: viewer.now,
  });
}
