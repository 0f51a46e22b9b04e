import { excerptOf } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { writeTogether } from '../database/writeTogether';
import type { DomainEvent } from '../outbox/DomainEvent';
import { recordEvent } from '../outbox/store';
import type { Viewer } from '../viewer/Viewer';
import { about } from './about';
import type { Limits } from './limits/Limits';
import { hold } from './moderation/holding';
import { keepReplyWords } from './search/store/searchTexts';
import { insertReply } from './store/replies';
import { updateThread } from './store/updateThread';
import { threadTarget, watchUnlessAsked } from './store/watches';
import type { FullThreadRow, ReplyRow } from './tables';

/** What somebody says in a thread. */
export interface Said {
  /** The id of the reply; ids are the reading order. */
  id: string;
  body: string;
  parentId?: string;
  /** Who is mentioned in it. */
  mentioned: string[];
}

/**
 * Writes a reply to a thread that the transaction holds and in which the viewer
 * may reply: with its watch, its words for the search, the counters of the thread
 * and what is told of it; or holds it for a moderator.
 *
 * @throws TooManyRequestsError when the viewer has written too many
 */
export async function writeReply(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  options: { limits: Limits; said: Said },
): Promise<ReplyRow> {
  const { limits, said } = options;
  const { held } = await limits.countWords(tx, viewer, {
    deed: 'replies',
    entityRef: thread.entity_ref,
    text: said.body,
  });
  const role = viewer.roleFor(thread.entity_ref);
  const reply: ReplyRow = {
    id: said.id,
    thread_id: thread.id,
    parent_id: said.parentId ?? null,
    root_id: said.parentId ?? said.id,
    body: said.body,
    author_ref: viewer.ref,
    author_role: role,
    created_at: viewer.now,
    edited_at: null,
    deleted_at: null,
    deleted_by: null,
    unlisted: held ? 'held' : null,
    unlisted_reason: null,
  };
  const writes = [
    insertReply(tx, reply),
    watchUnlessAsked(tx, {
      target: threadTarget(thread.id),
      person: viewer.ref,
      at: viewer.now,
    }),
  ];
  const replied: DomainEvent = {
    ...about(viewer, thread),
    type: 'thread.replied',
    replyId: said.id,
    excerpt: excerptOf(said.body),
    mentioned: said.mentioned,
  };
  if (held) {
    await writeTogether(tx, writes);
    const told = await hold(tx, viewer, {
      threadId: thread.id,
      replyId: said.id,
      entityRef: thread.entity_ref,
      title: thread.title,
      untold: replied,
    });
    await recordEvent(tx, viewer, told);
    return reply;
  }
  await writeTogether(tx, [
    ...writes,
    keepReplyWords(tx, reply, thread),
    recordEvent(tx, viewer, replied),
  ]);
  const isFirstWord =
    !thread.first_reply_at && thread.author_ref !== viewer.ref;
  await updateThread(tx, thread.id, {
    reply_count: thread.reply_count + 1,
    last_activity_at: viewer.now,
    ...(isFirstWord && {
      first_reply_at: viewer.now,
      first_reply_role: role,
      waiting: false,
    }),
  });
  return reply;
}
