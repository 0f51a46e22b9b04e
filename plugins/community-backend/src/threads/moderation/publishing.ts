import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { recountReplies } from '../changeReplies';
import { recordFirstWords } from '../limits/store/firstWords';
import { keepReplyWords } from '../search/store/searchTexts';
import { updateReply } from '../store/replies';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow, ReplyRow } from '../tables';
import { heldCaseOf, openCase } from './store/cases';

/**
 * Holds a thread, or a reply in it, for a moderator.
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
    onReply: thing.replyId !== undefined,
  };
}

/**
 * Publishes a thread that was held. It begins now: it is the newest of its
 * lists, and nobody has let it wait before.
 *
 * @returns what everybody is told now that was not told then
 */
export async function publishThread(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
): Promise<DomainEvent[]> {
  // Before the pulse, as whoever says something takes them.
  await recordFirstWords(tx, { person: thread.author_ref, at: viewer.now });
  await updateThread(tx, thread.id, {
    unlisted: null,
    unlisted_reason: null,
    created_at: viewer.now,
    last_activity_at: viewer.now,
  });
  return published(tx, viewer, thread, thread.author_ref);
}

/** The same for a reply; its place in the conversation stays. */
export async function publishReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
): Promise<DomainEvent[]> {
  await recordFirstWords(tx, { person: reply.author_ref, at: viewer.now });
  await updateReply(tx, reply.id, {
    unlisted: null,
    unlisted_reason: null,
    created_at: viewer.now,
  });
  await keepReplyWords(tx, reply, thread);
  await recountReplies(tx, thread, 1);
  await updateThread(tx, thread.id, { last_activity_at: viewer.now });
  return published(tx, viewer, thread, reply.author_ref, reply.id);
}

async function published(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  author: string,
  replyId?: string,
): Promise<DomainEvent[]> {
  const held = await heldCaseOf(tx, {
    threadId: thread.id,
    subjectId: replyId ?? thread.id,
  });
  const untold: DomainEvent[] = held?.untold
    ? [
        {
          ...(JSON.parse(held.untold) as DomainEvent),
          // The thread may have gone to another place meanwhile.
          entityRefs: [thread.entity_ref],
        },
      ]
    : [];
  return [
    ...untold,
    {
      ...about(viewer, thread),
      type: 'thread.published',
      author,
      onReply: replyId !== undefined,
    },
  ];
}
