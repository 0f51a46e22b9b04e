import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Outbox } from '../../outbox/Outbox';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { seesThread, threadVerdicts } from '../policy';
import { forgetReply } from '../ReplyService';
import { leaveWhatItBrought } from '../merging/store/leaveWhatItBrought';
import { hasMerged } from '../merging/store/mergedThreads';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow } from '../tables';
import { noThread, type ThreadReader } from '../ThreadReader';
import {
  eraseReply,
  eraseThread,
  findEvenDeleted,
  forgetErasedWords,
  lockEvenDeleted,
} from './store/erase';

/**
 * Erases texts for good: what should never have been written, or what somebody
 * has a right to have erased. Notifications that were sent cannot be recalled.
 */
export class PurgeService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #outbox: Pick<Outbox, 'poke'>;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#outbox = options.outbox;
  }

  async thread(viewer: Viewer, id: string, title: string): Promise<void> {
    await this.#holding(viewer, id, noThread(id), async (tx, thread) => {
      assertTitle(thread, title);
      if (await hasMerged(tx, id)) {
        throw new ConflictError(
          'Other threads were merged into this one: give them back first',
        );
      }
      // So that the counts of its entity know that it goes.
      if (!thread.deleted_at) {
        await updateThread(tx, id, { deleted_at: viewer.now });
      }
      await leaveWhatItBrought(tx, thread);
      await eraseThread(tx, id);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.purged',
        title: '',
      });
    });
  }

  async reply(viewer: Viewer, id: string, title: string): Promise<void> {
    const none = new NotFoundError(`There is no reply '${id}'`);
    const known = await findEvenDeleted(this.#knex, id);
    if (!known) throw none;
    await this.#holding(viewer, known.thread_id, none, async (tx, thread) => {
      const reply = await findEvenDeleted(tx, id);
      if (!reply || (reply.deleted_at && !viewer.administrator)) throw none;
      assertTitle(thread, title);
      if (!reply.deleted_at) await forgetReply(tx, viewer, thread, reply);
      await eraseReply(tx, reply, { person: viewer.ref, at: viewer.now });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread, reply),
        type: 'thread.reply-purged',
        title: '',
      });
    });
  }

  /** Like `ThreadService.holding`, but of what was deleted as well. */
  async #holding(
    viewer: Viewer,
    threadId: string,
    none: Error,
    act: (tx: Knex.Transaction, thread: FullThreadRow) => Promise<void>,
  ): Promise<void> {
    const row = await this.#knex<FullThreadRow>('threads')
      .where({ id: threadId })
      .first();
    if (row) await this.#reader.seeEntity(viewer, row.entity_ref);
    await this.#knex.transaction(async tx => {
      const thread = row && (await lockEvenDeleted(tx, threadId));
      if (!thread || !seesThread(viewer, thread)) throw none;
      if (thread.deleted_at && !viewer.administrator) throw none;
      assertAllowed(threadVerdicts(viewer, thread).purge);
      await act(tx, thread);
      await forgetErasedWords(tx);
    });
    this.#outbox.poke();
  }
}

/** Nobody erases another thing than they mean to. */
function assertTitle(thread: FullThreadRow, title: string): void {
  if (title !== thread.title) {
    throw new InputError('title: is not the title of the thread');
  }
}
