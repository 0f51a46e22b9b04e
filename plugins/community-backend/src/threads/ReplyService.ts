import { ConflictError, InputError } from '@backstage/errors';
import {
  excerptOf,
  isWaiting,
  statusAfterAnswer,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import { after, toDate } from '../database/time';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import { changeStatus } from './stand/changeStatus';
import { peopleMentioned, peopleNewlyMentioned } from './mentioned';
import { replyVerdicts, threadVerdicts } from './policy';
import { dropReplyWords, keepReplyWords } from './search/store/searchTexts';
import {
  findReply,
  firstReplyByOther,
  insertReply,
  updateReply,
} from './store/replies';
import { updateThread } from './store/updateThread';
import { threadTarget, watchUnlessAsked } from './store/watches';
import type { ThreadReader } from './ThreadReader';
import type { ThreadService } from './ThreadService';
import type { FullThreadRow, ReplyRow } from './tables';

interface NewReply {
  body: string;
  parentId?: string;
  idempotencyKey?: string;
}

/** Changes what is said in threads, and which reply is the answer. */
export class ReplyService {
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: { reader: ThreadReader; threads: ThreadService }) {
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async add(viewer: Viewer, threadId: string, input: NewReply) {
    const mentioned = await peopleMentioned(viewer, input.body);
    const { idempotencyKey, ...request } = input;
    let id = newId(viewer.now);

    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
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
        return;
      }
      assertAllowed(threadVerdicts(viewer, thread).reply);
      if (input.parentId) assertParent(thread, parent);
      const role = viewer.roleFor(thread.entity_ref);
      await insertReply(tx, {
        id,
        thread_id: threadId,
        parent_id: input.parentId ?? null,
        root_id: input.parentId ?? id,
        body: input.body,
        author_ref: viewer.ref,
        author_role: role,
        created_at: viewer.now,
      });
      await keepReplyWords(tx, { id, body: input.body }, thread);
      const isFirstWord =
        !thread.first_reply_at && thread.author_ref !== viewer.ref;
      await updateThread(tx, threadId, {
        reply_count: thread.reply_count + 1,
        last_activity_at: viewer.now,
        ...(isFirstWord && {
          first_reply_at: viewer.now,
          first_reply_role: role,
          waiting: false,
        }),
      });
      await watchUnlessAsked(tx, {
        target: threadTarget(threadId),
        person: viewer.ref,
        at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.replied',
        replyId: id,
        excerpt: excerptOf(input.body),
        mentioned,
      });
    });
    return this.#reader.oneReply(viewer, id);
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
      await updateReply(tx, id, { body: input.body, edited_at: viewer.now });
      await keepReplyWords(tx, { id, body: input.body }, thread);
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.reply-edited',
        mentioned,
      });
    });
    return this.#reader.oneReply(viewer, id);
  }

  async delete(viewer: Viewer, id: string): Promise<void> {
    const before = await this.#reader.seeReply(viewer, id);
    await this.#holding(viewer, before.reply, async (tx, thread, reply) => {
      assertAllowed(replyVerdicts(viewer, thread, reply).delete);
      await updateReply(tx, id, {
        deleted_at: viewer.now,
        deleted_by: viewer.ref,
      });
      await dropReplyWords(tx, id);
      const wasAnswer = thread.answer_id === id;
      if (wasAnswer) await dropAnswer(tx, viewer, thread);
      await recountReplies(
        tx,
        wasAnswer ? { ...thread, status: statusAfterAnswer(false) } : thread,
      );
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.reply-deleted',
      });
    });
  }

  /** Accepts a reply as the answer; another one that was accepted gives way. */
  async accept(viewer: Viewer, threadId: string, replyId: string) {
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).accept);
      const reply = await findReply(tx, replyId);
      if (reply?.thread_id !== threadId) {
        throw new InputError('replyId: is not a reply to this thread');
      }
      if (thread.answer_id === replyId) return;
      await updateThread(tx, threadId, {
        answer_id: replyId,
        answer_by: reply.author_ref,
        answer_role: reply.author_role,
        answer_at: toDate(reply.created_at),
      });
      if (thread.status !== statusAfterAnswer(true)) {
        await changeStatus(tx, viewer, thread, {
          status: statusAfterAnswer(true),
        });
      }
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
  thread: FullThreadRow,
  parent: ReplyRow | undefined,
): void {
  if (parent?.thread_id !== thread.id) {
    throw new InputError('parentId: is not a reply to this thread');
  }
  if (parent.parent_id) {
    throw new InputError(
      'parentId: is itself a reply to a reply; answer the one above it',
    );
  }
}

async function dropAnswer(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
): Promise<void> {
  await updateThread(tx, thread.id, {
    answer_id: null,
    answer_by: null,
    answer_role: null,
    answer_at: null,
  });
  await changeStatus(tx, viewer, thread, { status: statusAfterAnswer(false) });
}

/** Sets right what a thread knows of its replies once one of them is gone. */
async function recountReplies(
  tx: Knex.Transaction,
  thread: FullThreadRow,
): Promise<void> {
  const first = await firstReplyByOther(tx, {
    threadId: thread.id,
    author: thread.author_ref,
  });
  const response =
    thread.response_at && thread.response_by !== thread.author_ref
      ? { at: toDate(thread.response_at), role: thread.response_role }
      : undefined;
  const reply = first && {
    at: toDate(first.created_at),
    role: first.author_role,
  };
  const [earliest] = [reply, response]
    .flatMap(word => word ?? [])
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  await updateThread(tx, thread.id, {
    reply_count: thread.reply_count - 1,
    first_reply_at: earliest?.at ?? null,
    first_reply_role: earliest?.role ?? null,
    waiting: isWaiting({
      kind: thread.kind,
      status: thread.status,
      firstReplyAt: earliest,
    }),
  });
}
