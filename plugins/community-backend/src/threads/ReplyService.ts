import { ConflictError, InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import { after, toDate } from '../database/time';
import type { DomainEvent } from '../outbox/DomainEvent';
import { recordEvent, recordEvents } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import { dropAnswer, setAnswer, uncountReply } from './changeReplies';
import type { Limits } from './limits/Limits';
import { peopleMentioned, peopleNewlyMentioned } from './mentioned';
import { holdEditedReply } from './moderation/holding';
import { settle } from './moderation/settle';
import { readsReply, replyVerdicts, threadVerdicts } from './policy';
import { dropReplyWords, keepReplyWords } from './search/store/searchTexts';
import { findReply, updateReply } from './store/replies';
import { keepRevision } from './tidying/store/revisions';
import type { ThreadReader } from './ThreadReader';
import type { ThreadService } from './ThreadService';
import type { FullThreadRow, ReplyRow } from './tables';
import { writeReply } from './writeReply';

interface NewReply {
  body: string;
  parentId?: string;
  idempotencyKey?: string;
}

/** Changes what is said in threads, and which reply is the answer. */
export class ReplyService {
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;
  readonly #limits: Limits;

  constructor(options: {
    reader: ThreadReader;
    threads: ThreadService;
    limits: Limits;
  }) {
    this.#reader = options.reader;
    this.#threads = options.threads;
    this.#limits = options.limits;
  }

  async add(viewer: Viewer, threadId: string, input: NewReply) {
    const mentioned = await peopleMentioned(viewer, input.body);
    const { idempotencyKey, ...request } = input;
    let id = newId(viewer.now);

    const said = await this.#threads.holding(
      viewer,
      threadId,
      async (tx, thread) => {
        const parent = input.parentId
          ? await findReply(tx, input.parentId)
          : undefined;
        // Ids are the reading order: a reply stands below what it answers.
        if (parent) id = newId(after(parent.created_at, viewer.now));
        const earlier = await takeKey(tx, {
          person: viewer.ref,
          key: idempotencyKey,
          operation: 'reply',
          request: { threadId, ...request },
          resultId: id,
          now: viewer.now,
        });
        if (earlier) {
          id = earlier;
          return undefined;
        }
        assertAllowed(threadVerdicts(viewer, thread).reply);
        if (input.parentId) assertParent(viewer, thread, parent);
        const reply = await writeReply(tx, viewer, thread, {
          limits: this.#limits,
          said: { id, body: input.body, parentId: input.parentId, mentioned },
        });
        return { reply, thread };
      },
    );
    return said
      ? this.#reader.shownReply(viewer, said)
      : this.#reader.oneReply(viewer, id);
  }

  async edit(viewer: Viewer, id: string, input: { body: string }) {
    const before = await this.#reader.seeReply(viewer, id);
    const mentioned = await peopleNewlyMentioned(
      viewer,
      before.reply.body,
      input.body,
    );
    await this.#holding(viewer, before.reply, async (tx, thread, reply) => {
      assertAllowed(replyVerdicts(viewer, thread, reply).edit);
      if (reply.body !== input.body) {
        await keepRevision(tx, {
          thread_id: thread.id,
          reply_id: id,
          title: null,
          body: reply.body,
          written_at: reply.edited_at ?? reply.created_at,
        });
      }
      await updateReply(tx, id, { body: input.body, edited_at: viewer.now });
      const edited: DomainEvent = {
        ...about(viewer, thread),
        type: 'thread.reply-edited',
        mentioned,
      };
      const held = await this.#limits.holdsEdit(tx, viewer, {
        entityRef: thread.entity_ref,
        before: reply.body,
        text: input.body,
        writtenAt: toDate(reply.created_at),
      });
      if (!held) await keepReplyWords(tx, { id, body: input.body }, thread);
      await recordEvent(
        tx,
        viewer,
        held
          ? await holdEditedReply(tx, viewer, thread, reply, edited)
          : edited,
      );
    });
    return this.#reader.oneReply(viewer, id);
  }

  async delete(viewer: Viewer, id: string): Promise<void> {
    const before = await this.#reader.seeReply(viewer, id);
    await this.#holding(viewer, before.reply, async (tx, thread, reply) => {
      assertAllowed(replyVerdicts(viewer, thread, reply).delete);
      await forgetReply(tx, viewer, thread, reply);
      await recordEvents(tx, viewer, [
        { ...about(viewer, thread, reply), type: 'thread.reply-deleted' },
        ...(await settle(tx, viewer, thread, {
          subjectId: id,
          how: 'deleted',
        })),
      ]);
    });
  }

  /** Accepts a reply as the answer; another one that was accepted gives way. */
  async accept(viewer: Viewer, threadId: string, replyId: string) {
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).accept);
      const reply = await findReply(tx, replyId);
      if (reply?.thread_id !== threadId || !readsReply(viewer, thread, reply)) {
        throw new InputError('replyId: is not a reply to this thread');
      }
      assertAllowed(replyVerdicts(viewer, thread, reply).accept);
      if (thread.answer_id === replyId) return;
      await setAnswer(tx, viewer, thread, reply);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.answered',
        answeredBy: reply.author_ref,
      });
    });
    return this.#reader.get(viewer, threadId);
  }

  async unaccept(viewer: Viewer, threadId: string) {
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).accept);
      if (!thread.answer_id) return;
      await dropAnswer(tx, viewer, thread);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.unanswered',
      });
    });
    return this.#reader.get(viewer, threadId);
  }

  /** Acts on a reply once its thread is held, which all its writers hold. */
  async #holding(
    viewer: Viewer,
    known: ReplyRow,
    act: (
      tx: Knex.Transaction,
      thread: FullThreadRow,
      reply: ReplyRow,
    ) => Promise<void>,
  ): Promise<void> {
    await this.#threads.holding(viewer, known.thread_id, async (tx, thread) => {
      const reply = await findReply(tx, known.id);
      if (!reply) throw new ConflictError('This reply was deleted meanwhile');
      await act(tx, thread, reply);
    });
  }
}

function assertParent(
  viewer: Viewer,
  thread: FullThreadRow,
  parent: ReplyRow | undefined,
): void {
  if (parent?.thread_id !== thread.id || !readsReply(viewer, thread, parent)) {
    throw new InputError('parentId: is not a reply to this thread');
  }
  if (parent.parent_id) {
    throw new InputError(
      'parentId: is itself a reply to a reply; answer the one above it',
    );
  }
  if (parent.unlisted) throw new ConflictError('This reply is hidden');
}

/** Lets a thread know nothing of a reply any more that is about to go. */
export async function forgetReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
): Promise<void> {
  await updateReply(tx, reply.id, {
    deleted_at: viewer.now,
    deleted_by: viewer.ref,
  });
  await dropReplyWords(tx, reply.id);
  await uncountReply(tx, viewer, thread, reply);
}
