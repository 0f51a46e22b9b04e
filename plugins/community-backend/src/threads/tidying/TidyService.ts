import { ConflictError } from '@backstage/errors';
import {
  limits,
  type TextVersion,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toIso } from '../../database/time';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { threadVerdicts } from '../policy';
import { updateThread } from '../store/updateThread';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import { countPinned, holdPins } from './store/pins';
import { listRevisions } from './store/revisions';

/** Pins and locks threads, and shows what texts said before. */
export class TidyService {
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

  async pin(viewer: Viewer, id: string, wanted: boolean) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).pin);
      if ((thread.pinned_at !== null) === wanted) return;
      if (wanted) {
        // Who pins another at the same time waits, then counts this one.
        await holdPins(tx, thread.entity_ref);
        if ((await countPinned(tx, thread.entity_ref)) >= limits.pins.max) {
          throw new ConflictError(
            `${limits.pins.max} threads are pinned here already; unpin one of them first`,
          );
        }
      }
      await updateThread(tx, id, { pinned_at: wanted ? viewer.now : null });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: wanted ? 'thread.pinned' : 'thread.unpinned',
      });
    });
    return this.#reader.one(viewer, id);
  }

  async lock(viewer: Viewer, id: string, input: { reason?: string }) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).lock);
      await updateThread(tx, id, {
        locked_at: viewer.now,
        locked_by: viewer.ref,
        locked_role: viewer.roleFor(thread.entity_ref),
        lock_reason: input.reason ?? null,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.locked',
      });
    });
    return this.#reader.one(viewer, id);
  }

  async unlock(viewer: Viewer, id: string) {
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).lock);
      if (thread.locked_at === null) return;
      await updateThread(tx, id, {
        locked_at: null,
        locked_by: null,
        locked_role: null,
        lock_reason: null,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.unlocked',
      });
    });
    return this.#reader.one(viewer, id);
  }

  /** What a thread said, for everybody who may read what it says. */
  async versions(viewer: Viewer, id: string) {
    const row = await this.#reader.see(viewer, id);
    return this.#withBefore(viewer, row, {
      title: row.title,
      body: row.body,
      at: toIso(row.edited_at ?? row.created_at),
    });
  }

  /** The same for a reply; one that was deleted says nothing any more. */
  async replyVersions(viewer: Viewer, id: string) {
    const { reply } = await this.#reader.seeReply(viewer, id);
    return this.#withBefore(viewer, reply, {
      body: reply.body,
      at: toIso(reply.edited_at ?? reply.created_at),
    });
  }

  async #withBefore(
    viewer: Viewer,
    text: { id: string; author_ref: string },
    now: TextVersion,
  ) {
    const before = await listRevisions(this.#knex, text.id);
    return {
      author: text.author_ref,
      items: [
        ...before.map(row => ({
          title: row.title ?? undefined,
          body: row.body,
          at: toIso(row.written_at),
        })),
        now,
      ],
      people: await viewer.peopleOf([text.author_ref]),
    };
  }
}
