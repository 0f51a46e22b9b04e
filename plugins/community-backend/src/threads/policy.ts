import {
  movesFrom,
  statusesWithTarget,
  threadCreatePermission,
  threadDeletePermission,
  threadReadPermission,
  threadReplyPermission,
  threadUpdatePermission,
  threadVotePermission,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadResource } from '@platform-community/backstage-plugin-community-node';
import {
  allow,
  both,
  deny,
  notNow,
  permitted,
  type Verdict,
} from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import type { ReplyRow, ThreadRow } from './tables';

/** What permission rules see of a thread. */
export function toResource(thread: ThreadRow): ThreadResource {
  return {
    id: thread.id,
    entityRef: thread.entity_ref,
    kind: thread.kind,
    status: thread.status,
    author: thread.author_ref,
    authorRole: thread.author_role,
  };
}

/**
 * Whether a viewer may start a thread on an entity that they see: one that they
 * may not read would be there without their knowing.
 *
 * @param thread - what it would be; left out, whether some thread may be started
 */
export function mayStart(viewer: Viewer, thread?: ThreadResource): Verdict {
  const reads = thread
    ? viewer.permits(threadReadPermission, thread)
    : viewer.gate.screen(threadReadPermission) !== 'none';
  return permitted(reads && viewer.permits(threadCreatePermission));
}

/** Whether a viewer may offer help: whoever may reply to some thread. */
export function mayOfferHelp(viewer: Viewer): Verdict {
  return permitted(viewer.gate.screen(threadReplyPermission) !== 'none');
}

/** Whether a viewer sees a thread at all; its twin in SQL is `whereScreen`. */
export function seesThread(viewer: Viewer, thread: ThreadRow): boolean {
  return (
    viewer.sees(thread.entity_ref) &&
    viewer.permits(threadReadPermission, toResource(thread))
  );
}

/** What a viewer may do with a thread that they see. */
export function threadVerdicts(viewer: Viewer, thread: ThreadRow) {
  const resource = toResource(thread);
  const isAuthor = thread.author_ref === viewer.ref;
  const steers = viewer.steers(thread.entity_ref)
    ? allow()
    : deny('Only owners and catalysts may do this');
  const votes = permitted(viewer.permits(threadVotePermission, resource));
  const replies = permitted(viewer.permits(threadReplyPermission, resource));
  const updates = permitted(viewer.permits(threadUpdatePermission, resource));
  const deletes = permitted(viewer.permits(threadDeletePermission, resource));
  const isOpen =
    thread.status === 'closed' ? notNow('This thread is closed') : allow();

  return {
    vote: both(
      votes,
      isAuthor ? deny('A thread needs no vote of its author') : allow(),
      isOpen,
    ),
    reply: both(replies, isOpen),
    edit: both(
      updates,
      // Nobody puts words in another's mouth, administrators neither.
      isAuthor ? allow() : deny('Only its author may edit this thread'),
    ),
    delete: both(
      deletes,
      isAuthor || steers.allowed
        ? allow()
        : deny('Only its author, owners and catalysts may delete this thread'),
    ),
    accept: both(
      updates,
      thread.kind === 'question'
        ? allow()
        : notNow('Only a question has an answer'),
      isAuthor ? allow() : steers,
      isOpen,
    ),
    call: both(
      replies,
      thread.kind === 'question' && thread.status === 'open'
        ? allow()
        : notNow('Help is asked for open questions only'),
      isAuthor ? allow() : steers,
    ),
    link: both(
      updates,
      isAuthor || steers.allowed
        ? allow()
        : deny('Only its author, owners and catalysts may add links'),
    ),
    respond: both(updates, steers),
    move: both(updates, steers),
    setTarget: both(
      updates,
      steers,
      statusesWithTarget.includes(thread.status)
        ? allow()
        : notNow('Only what is planned or in progress has a target'),
    ),
    confirm: both(
      updates,
      isAuthor
        ? allow()
        : deny('Only its author may say whether it does what they asked for'),
      awaitsConfirmation(thread)
        ? allow()
        : notNow('Nothing that was shipped waits for a word of its author'),
    ),
  };
}

/**
 * Whether its author is asked if what was shipped does what they asked for; who
 * shipped it themselves knows.
 */
function awaitsConfirmation(thread: ThreadRow): boolean {
  return (
    thread.status === 'shipped' &&
    !thread.confirmed_at &&
    thread.shipped_by !== thread.author_ref
  );
}

/** Whether a viewer has confirmed what was shipped, as it stands. */
export function hasConfirmed(viewer: Viewer, thread: ThreadRow): boolean {
  return thread.author_ref === viewer.ref && Boolean(thread.confirmed_at);
}

/** Whether a viewer still sees a thread once it has a status. */
export function keepsSight(
  viewer: Viewer,
  thread: ThreadRow,
  status: ThreadStatus,
): Verdict {
  return permitted(
    viewer.permits(threadReadPermission, { ...toResource(thread), status }),
  );
}

/** The statuses a viewer may move a thread to. */
export function movesOf(viewer: Viewer, thread: ThreadRow): ThreadStatus[] {
  if (!threadVerdicts(viewer, thread).move.allowed) return [];
  return movesFrom(thread.kind, thread.status).filter(
    status => keepsSight(viewer, thread, status).allowed,
  );
}

/** What a viewer may do with a reply in a thread that they see. */
export function replyVerdicts(
  viewer: Viewer,
  thread: ThreadRow,
  reply: ReplyRow,
) {
  const resource = toResource(thread);
  const isAuthor = reply.author_ref === viewer.ref;
  const there = reply.deleted_at ? notNow('This reply was deleted') : allow();
  const onThread = threadVerdicts(viewer, thread);
  return {
    edit: both(
      there,
      permitted(viewer.permits(threadReplyPermission, resource)),
      isAuthor ? allow() : deny('Only its author may edit this reply'),
    ),
    delete: both(
      there,
      isAuthor
        ? permitted(viewer.permits(threadReplyPermission, resource))
        : both(
            permitted(viewer.permits(threadDeletePermission, resource)),
            viewer.steers(thread.entity_ref)
              ? allow()
              : deny(
                  'Only its author, owners and catalysts may delete this reply',
                ),
          ),
    ),
    accept: both(there, onThread.accept),
    reply: both(
      there,
      onThread.reply,
      reply.parent_id
        ? notNow('Replies to a reply are not replied to, the one above them is')
        : allow(),
    ),
  };
}
