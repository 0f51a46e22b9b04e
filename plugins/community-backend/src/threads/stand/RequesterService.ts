import type { Knex } from 'knex';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { hasConfirmed, threadVerdicts } from '../policy';
import { recordMove } from '../store/moves';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow } from '../tables';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import { moveWithin } from './changeStatus';

/** Takes the word of whoever asked for what was shipped. */
export class RequesterService {
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: { reader: ThreadReader; threads: ThreadService }) {
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  /** It does what was asked for; saying so again changes nothing. */
  async confirm(viewer: Viewer, id: string) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      if (hasConfirmed(viewer, thread)) return;
      assertAllowed(threadVerdicts(viewer, thread).confirm);
      await keepConfirmation(tx, viewer, thread);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.confirmed',
        shippedBy: thread.shipped_by ?? undefined,
      });
    });
    return this.#reader.get(viewer, id);
  }

  /** It does not do it yet: open again, for a reason. */
  async reopen(viewer: Viewer, id: string, input: { reason: string }) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).confirm);
      await moveWithin(tx, viewer, thread, { status: 'open', ...input });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.reopened',
        reason: input.reason,
        shippedBy: thread.shipped_by ?? undefined,
      });
    });
    return this.#reader.get(viewer, id);
  }
}

async function keepConfirmation(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
): Promise<void> {
  await updateThread(tx, thread.id, {
    confirmed_at: viewer.now,
    last_activity_at: viewer.now,
  });
  await recordMove(tx, {
    thread_id: thread.id,
    what: 'confirmed',
    from_status: thread.status,
    to_status: thread.status,
    by_ref: viewer.ref,
    by_role: viewer.roleFor(thread.entity_ref),
    reason: null,
    target: thread.target,
    with_response: false,
    moved_at: viewer.now,
  });
}
