import type { Knex } from 'knex';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { countReplyAgain, uncountReply } from '../changeReplies';
import { dropReplyWords, keepReplyWords } from '../search/store/searchTexts';
import { updateReply } from '../store/replies';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow, ReplyRow } from '../tables';
import { settle } from './settle';
import { lastHiding, recordAct } from './store/acts';
import { publishReply, publishThread } from './publishing';
import type { ActRow } from './tables';

/** A line of the history of what moderators did. */
export function actOf(
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow | undefined,
  act: ActRow['act'],
) {
  return {
    thread_id: thread.id,
    reply_id: reply?.id ?? null,
    entity_ref: thread.entity_ref,
    act,
    by_ref: viewer.ref,
    by_role: viewer.roleFor(thread.entity_ref),
    reason: null,
    was_unlisted: null,
    was_answer: false,
    done_at: viewer.now,
  };
}

/** Hides a thread that is held; everything about it stays as it is. */
export async function hideThread(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reason: string,
): Promise<DomainEvent[]> {
  await updateThread(tx, thread.id, {
    unlisted: 'hidden',
    unlisted_reason: reason,
  });
  await recordAct(tx, {
    ...actOf(viewer, thread, undefined, 'hidden'),
    reason,
    was_unlisted: thread.unlisted,
  });
  return [
    {
      ...about(viewer, thread),
      type: 'thread.hidden',
      author: thread.author_ref,
      reason,
      wasHeld: thread.unlisted === 'held',
    },
    ...(await settle(tx, viewer, thread, {
      subjectId: thread.id,
      how: 'hidden',
    })),
  ];
}

/** Shows a hidden thread again as it was; one that was held is published. */
export async function restoreThread(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
): Promise<DomainEvent[]> {
  const hiding = await lastHiding(tx, { threadId: thread.id, replyId: null });
  await recordAct(tx, actOf(viewer, thread, undefined, 'restored'));
  if (hiding?.was_unlisted === 'held') {
    return publishThread(tx, viewer, thread);
  }
  await updateThread(tx, thread.id, {
    unlisted: hiding?.was_unlisted ?? null,
    unlisted_reason: null,
  });
  return [
    {
      // Others see it from now on.
      ...about(viewer, { ...thread, unlisted: null }),
      type: 'thread.restored',
      author: thread.author_ref,
    },
  ];
}

/** Hides a reply in a thread that is held; it is not counted any more. */
export async function hideReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
  reason: string,
): Promise<DomainEvent[]> {
  await updateReply(tx, reply.id, {
    unlisted: 'hidden',
    unlisted_reason: reason,
  });
  await dropReplyWords(tx, reply.id);
  const { wasAnswer } = await uncountReply(tx, viewer, thread, reply);
  await recordAct(tx, {
    ...actOf(viewer, thread, reply, 'hidden'),
    reason,
    was_unlisted: reply.unlisted,
    was_answer: wasAnswer,
  });
  return [
    {
      ...about(viewer, thread, reply),
      type: 'thread.reply-hidden',
      replyId: reply.id,
      author: reply.author_ref,
      reason,
      wasHeld: reply.unlisted === 'held',
    },
    ...(await settle(tx, viewer, thread, {
      subjectId: reply.id,
      how: 'hidden',
    })),
  ];
}

/** Shows a hidden reply again; one that was held is published. */
export async function restoreReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
): Promise<DomainEvent[]> {
  const hiding = await lastHiding(tx, {
    threadId: thread.id,
    replyId: reply.id,
  });
  await recordAct(tx, actOf(viewer, thread, reply, 'restored'));
  if (hiding?.was_unlisted === 'held') {
    return publishReply(tx, viewer, thread, reply);
  }
  await updateReply(tx, reply.id, { unlisted: null, unlisted_reason: null });
  await keepReplyWords(tx, reply, thread);
  await countReplyAgain(tx, viewer, thread, reply, Boolean(hiding?.was_answer));
  return [
    {
      ...about(viewer, thread),
      type: 'thread.reply-restored',
      replyId: reply.id,
      author: reply.author_ref,
    },
  ];
}
