import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { countReplyAgain } from '../changeReplies';
import { recordFirstWords } from '../limits/store/firstWords';
import { isWithheld } from '../policy';
import { keepReplyWords } from '../search/store/searchTexts';
import { updateReply } from '../store/replies';
import { updateThread } from '../store/updateThread';
import type { FullThreadRow, ReplyRow } from '../tables';
import { heldCaseOf } from './store/cases';

/**
 * Publishes a thread that was held. One that was new begins now: it is the
 * newest of its lists, and nobody has let it wait before. One that was edited
 * comes back as it was.
 *
 * @returns what everybody is told now that was not told then
 */
export async function publishThread(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
): Promise<DomainEvent[]> {
  const { untold, wasRead } = await heldBy(tx, thread);
  const begun = wasRead ? toDate(thread.created_at) : viewer.now;
  // Before the pulse, as whoever says something takes them.
  await recordFirstWords(tx, { person: thread.author_ref, at: begun });
  await updateThread(tx, thread.id, {
    unlisted: null,
    unlisted_reason: null,
    ...(!wasRead && { created_at: begun, last_activity_at: begun }),
  });
  return published(viewer, { ...thread, unlisted: null }, { untold });
}

/** The same for a reply; its place in the conversation stays. */
export async function publishReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  reply: ReplyRow,
): Promise<DomainEvent[]> {
  const { untold, wasRead, wasAnswer } = await heldBy(tx, thread, reply);
  const begun = wasRead ? toDate(reply.created_at) : viewer.now;
  await recordFirstWords(tx, { person: reply.author_ref, at: begun });
  await updateReply(tx, reply.id, {
    unlisted: null,
    unlisted_reason: null,
    created_at: begun,
  });
  await keepReplyWords(tx, reply, thread);
  await countReplyAgain(tx, viewer, thread, reply, wasAnswer);
  if (!wasRead) await updateThread(tx, thread.id, { last_activity_at: begun });
  return published(viewer, thread, { untold, reply });
}

/** What held a thread or reply back, and what is told of it without that. */
async function heldBy(
  tx: Knex.Transaction,
  thread: FullThreadRow,
  reply?: ReplyRow,
): Promise<{ untold?: DomainEvent; wasRead: boolean; wasAnswer: boolean }> {
  const held = await heldCaseOf(tx, {
    threadId: thread.id,
    subjectId: (reply ?? thread).id,
  });
  const untold = held?.untold
    ? (JSON.parse(held.untold) as DomainEvent)
    : undefined;
  return {
    untold,
    // What was held because of an edit had been read before.
    wasRead:
      untold?.type === 'thread.edited' ||
      untold?.type === 'thread.reply-edited',
    wasAnswer: Boolean(held?.was_answer),
  };
}

function published(
  viewer: Viewer,
  thread: FullThreadRow,
  of: { untold?: DomainEvent; reply?: ReplyRow },
): DomainEvent[] {
  const { untold, reply } = of;
  const events: DomainEvent[] = [
    {
      ...about(viewer, thread),
      type: 'thread.published',
      author: (reply ?? thread).author_ref,
      onReply: reply !== undefined,
    },
  ];
  // Of a reply in a thread that is hidden meanwhile only its author is told.
  if (untold && !isWithheld(thread)) {
    // The thread may have gone to another place meanwhile.
    events.unshift({ ...untold, entityRefs: [thread.entity_ref] });
  }
  return events;
}
