import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { uncountReply } from '../changeReplies';
import { forgetFirstWords } from '../limits/store/firstWords';
import { dropReplyWords } from '../search/store/searchTexts';
import { updateReply } from '../store/replies';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow, ReplyRow } from '../tables';
import { holdCase, openCase, openCaseOf } from './store/cases';

/**
 * Holds a new thread, or a new reply in one, for a moderator.
 *
 * @param untold - what everybody is told once it is published
 * @returns what is told now: to those who lead, and to nobody else
 */
export async function hold(
  tx: Knex.Transaction,
  viewer: Viewer,
  thing: {
    threadId: string;
    replyId?: string;
    entityRef: string;
    title: string;
    untold: DomainEvent;
  },
): Promise<DomainEvent> {
  await openCase(tx, {
    id: newId(viewer.now),
    thread_id: thing.threadId,
    reply_id: thing.replyId ?? null,
    entity_ref: thing.entityRef,
    author_ref: viewer.ref,
    held: true,
    untold: JSON.stringify(thing.untold),
    opened_at: viewer.now,
  });
  return {
    room: 'threads',
    type: 'thread.held',
    actor: viewer.ref,
    entityRefs: [thing.entityRef],
    subject: thing.threadId,
    title: thing.title,
    unseen: true,
    onReply: thing.replyId !== undefined,
    onEdit: false,
  };
}

/**
 * Holds a thread because of what its author has made of it. It leaves all lists
 * with all that hangs on it, as a hidden one does.
 */
export async function holdEditedThread(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  untold: DomainEvent,
): Promise<DomainEvent> {
  await forgetFirstWords(tx, viewer.ref);
  await updateThread(tx, thread.id, { unlisted: 'held' });
  return holdEdited(tx, viewer, thread, undefined, { untold });
}

/** The same for a reply; it is not counted any more. */
export async function holdEditedReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
  untold: DomainEvent,
): Promise<DomainEvent> {
  await forgetFirstWords(tx, viewer.ref);
  await updateReply(tx, reply.id, { unlisted: 'held' });
  await dropReplyWords(tx, reply.id);
  const { wasAnswer } = await uncountReply(tx, viewer, thread, reply);
  return holdEdited(tx, viewer, thread, reply, { untold, wasAnswer });
}

async function holdEdited(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow | undefined,
  held: { untold: DomainEvent; wasAnswer?: boolean },
): Promise<DomainEvent> {
  const holding = {
    untold: JSON.stringify(held.untold),
    was_answer: held.wasAnswer ?? false,
  };
  // Somebody may have reported it already.
  const open = await openCaseOf(tx, (reply ?? thread).id);
  if (open) {
    await holdCase(tx, open.id, holding);
  } else {
    await openCase(tx, {
      ...holding,
      id: newId(viewer.now),
      thread_id: thread.id,
      reply_id: reply?.id ?? null,
      entity_ref: thread.entity_ref,
      author_ref: viewer.ref,
      held: true,
      opened_at: viewer.now,
    });
  }
  return {
    ...about(viewer, thread, reply),
    type: 'thread.held',
    onReply: reply !== undefined,
    onEdit: true,
  };
}
