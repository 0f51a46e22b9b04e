import {
  isWaiting,
  statusAfterAnswer,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { changeStatus } from './stand/changeStatus';
import { firstResponseByOther } from './stand/store/revisions';
import { firstReplyByOther } from './store/replies';
import { updateThread } from './store/updateThread';
import type { FullThreadRow, ReplyRow } from './tables';

/** Makes a reply the answer to a question that is held. */
export async function setAnswer(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
): Promise<void> {
  await updateThread(tx, thread.id, {
    answer_id: reply.id,
    answer_by: reply.author_ref,
    answer_role: reply.author_role,
    answer_at: toDate(reply.created_at),
  });
  if (thread.status !== statusAfterAnswer(true)) {
    await changeStatus(tx, viewer, thread, { status: statusAfterAnswer(true) });
  }
}

/** Leaves a question that is held without an answer: it waits again. */
export async function dropAnswer(
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

/**
 * Lets a thread count a reply no longer that nobody is to read any more. The
 * question that it answered waits again: nobody can read what answered it.
 *
 * @param reply - as it was before it went: what was hidden or held was not counted
 * @returns whether it was the answer
 */
export async function uncountReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
): Promise<{ wasAnswer: boolean }> {
  const wasAnswer = thread.answer_id === reply.id;
  if (wasAnswer) await dropAnswer(tx, viewer, thread);
  if (!reply.unlisted) {
    await recountReplies(
      tx,
      wasAnswer ? { ...thread, status: statusAfterAnswer(false) } : thread,
      -1,
    );
  }
  return { wasAnswer };
}

/**
 * Lets a thread count a reply again that everybody may read again. If it was the
 * answer it is again, unless another one has become it or the question has been
 * closed meanwhile.
 */
export async function countReplyAgain(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
  wasAnswer: boolean,
): Promise<void> {
  await recountReplies(tx, thread, 1);
  if (
    wasAnswer &&
    !thread.answer_id &&
    thread.status === statusAfterAnswer(false)
  ) {
    await setAnswer(tx, viewer, thread, reply);
  }
}

/** Sets right what a thread knows of its replies once one came or went. */
export async function recountReplies(
  tx: Knex.Transaction,
  thread: FullThreadRow,
  by: 1 | -1,
): Promise<void> {
  const first = await firstReplyByOther(tx, {
    threadId: thread.id,
    author: thread.author_ref,
  });
  const response = await firstResponseByOther(tx, thread);
  const reply = first && {
    at: toDate(first.created_at),
    role: first.author_role,
  };
  const [earliest] = [reply, response]
    .flatMap(word => word ?? [])
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  await updateThread(tx, thread.id, {
    reply_count: thread.reply_count + by,
    first_reply_at: earliest?.at ?? null,
    first_reply_role: earliest?.role ?? null,
    waiting: isWaiting({
      kind: thread.kind,
      status: thread.status,
      firstReplyAt: earliest,
    }),
  });
}
