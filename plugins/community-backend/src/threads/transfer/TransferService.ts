import type { TransferPreview } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { carryLabels } from '../labels/carryLabels';
import { labelsFor } from '../labels/labelsFor';
import { labelsThere } from '../labels/labelsThere';
import { labelsOn } from '../labels/store/labels';
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
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    threads: ThreadService;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async preview(
    viewer: Viewer,
    id: string,
    entityRef: string,
  ): Promise<TransferPreview> {
    const thread = await this.#reader.see(viewer, id);
    assertAllowed(mayTransfer(viewer, thread));
    const { ref } = await viewer.seeOne(entityRef);
    const [carried, possible] = await Promise.all([
      labelsOn(this.#knex, [id]),
      labelsFor(this.#knex, viewer, ref),
    ]);
    const there = labelsThere(carried.get(id) ?? [], possible, ref);
    return {
      labels: {
        kept: [...there.kept.values()].map(({ name }) => name),
        lost: there.lost.map(({ name }) => name),
      },
    };
  }

  async transfer(
    viewer: Viewer,
    id: string,
    input: { entityRef: string; reason?: string },
  ) {
    await this.#reader.see(viewer, id);
    const to = await viewer.seeOne(input.entityRef);
    const possible = await labelsFor(this.#knex, viewer, to.ref);
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(mayTransfer(viewer, thread));
      assertAllowed(keepsSightOn(viewer, thread, to.ref));
      if (thread.entity_ref === to.ref) return;
      const lost = await carryLabels(tx, [id], { entityRef: to.ref, possible });
      await recordAct(tx, viewer, thread, {
        what: 'transferred',
        from_entity: thread.entity_ref,
        to_entity: to.ref,
        lost_labels: lost.has(id) ? JSON.stringify(lost.get(id)) : null,
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
