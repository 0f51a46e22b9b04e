import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { moveCases } from '../moderation/store/moveCases';
import { recordAct } from '../recordAct';
import { updateThread } from '../store/updateThread';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import { keepsSightOn, mayTransfer } from './policy';

/**
 * Transfers threads to other entities. All that hangs on a thread hangs on its
 * id and comes along; roles stay what they were when something was written.
 * What was merged into it stays where it is, and stays merged.
 */
export class TransferService {
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: { reader: ThreadReader; threads: ThreadService }) {
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async transfer(
    viewer: Viewer,
    id: string,
    input: { entityRef: string; reason?: string },
  ) {
    await this.#reader.see(viewer, id);
    const to = await viewer.seeOne(input.entityRef);
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(mayTransfer(viewer, thread));
      assertAllowed(keepsSightOn(viewer, thread, to.ref));
      if (thread.entity_ref === to.ref) return;
      await recordAct(tx, viewer, thread, {
        what: 'transferred',
        from_entity: thread.entity_ref,
        to_entity: to.ref,
        reason: input.reason ?? null,
      });
      await updateThread(tx, id, {
        entity_ref: to.ref,
        last_activity_at: viewer.now,
        // If it waits, those who lead its new community are told in their turn.
        escalation: viewer.quiet ? thread.escalation : 0,
        escalated_at: null,
        // What stands out there is decided there.
        pinned_at: null,
      });
      await moveCases(tx, [id], to.ref);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.transferred',
        entityRefs: [to.ref, thread.entity_ref],
        kind: thread.kind,
        author: thread.author_ref,
        announced: true,
      });
    });
    return this.#reader.get(viewer, id);
  }
}
