import {
  movesFrom,
  statusesWithTarget,
  threadCreatePermission,
  threadDeletePermission,
  threadModeratePermission,
  threadReadPermission,
  threadReplyPermission,
  threadUpdatePermission,
  threadVotePermission,
  type CatalystRight,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadResource } from '@platform-community/backstage-plugin-community-node';
import { leads } from '../catalysts/rights';
import {
  allow,
  both,
  deny,
  notNow,
  permitted,
  type Verdict,
} from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import type { ReplyRow, ThreadRow, Unlisted } from './tables';

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

/**
 * Whether a viewer sees a thread at all; its twins in SQL are `whereScreen` and
 * `whereListed`.
 */
export function seesThread(viewer: Viewer, thread: ThreadRow): boolean {
  return (
    viewer.sees(thread.entity_ref) &&
    viewer.permits(threadReadPermission, toResource(thread)) &&
    (!isWithheld(thread) ||
      thread.author_ref === viewer.ref ||
      moderates(viewer, thread).allowed)
  );
}

/** Whether a thread or reply is hidden, or held for a moderator. */
export function isWithheld(thing: { unlisted: Unlisted | null }): boolean {
  return thing.unlisted === 'hidden' || thing.unlisted === 'held';
}

/** Whether a viewer keeps order where a thread is. */
export function moderates(viewer: Viewer, thread: ThreadRow): Verdict {
  return both(
    permitted(viewer.permits(threadModeratePermission, toResource(thread))),
    leads(viewer, thread.entity_ref, 'moderate'),
  );
}

/**
 * Whether a viewer decides on a case about what somebody wrote. It is not there
 * for whoever wrote it.
 */
export function decidesOn(
  viewer: Viewer,
  thread: ThreadRow,
  author: string,
): boolean {
  return moderates(viewer, thread).allowed && author !== viewer.ref;
}

/** What a moderator may do with a thread, or a reply in it. */
function moderation(
  viewer: Viewer,
  thread: ThreadRow,
  thing: { author_ref: string; unlisted: Unlisted | null },
) {
  const isAuthor = thing.author_ref === viewer.ref;
  const mayDecide = both(
    moderates(viewer, thread),
    isAuthor
      ? deny('Somebody else decides on what you wrote yourself')
      : allow(),
  );
  return {
    report: both(
      isAuthor ? deny('You wrote this yourself') : allow(),
      thing.unlisted === null ? allow() : notNow('This is hidden already'),
    ),
    hide: both(
      mayDecide,
      thing.unlisted === null || thing.unlisted === 'archived'
        ? allow()
        : notNow('This cannot be hidden as things stand'),
    ),
    restore: both(
      mayDecide,
      thing.unlisted === 'hidden' ? allow() : notNow('This is not hidden'),
    ),
  };
}

/** Nothing goes on in what others cannot read. */
function isInSight(thing: { unlisted: Unlisted | null }): Verdict {
  if (thing.unlisted === 'hidden') return notNow('This is hidden');
  if (thing.unlisted === 'held') return notNow('This waits for a moderator');
  return allow();
}

/** What was merged or archived is only read. */
export function isAlive(thread: ThreadRow): Verdict {
  if (thread.unlisted === 'merged') {
    return notNow('This thread was merged into another one');
  }
  return thread.unlisted === 'archived'
    ? notNow('This thread is archived')
    : allow();
}

/** What a viewer may do with a thread that they see. */
export function threadVerdicts(viewer: Viewer, thread: ThreadRow) {
  const resource = toResource(thread);
  const isAuthor = thread.author_ref === viewer.ref;
  const may = (right: CatalystRight) => leads(viewer, thread.entity_ref, right);
  const authorMay = (right: CatalystRight, what: string) =>
    isAuthor
      ? allow()
      : leads(viewer, thread.entity_ref, right, what, ['its author']);
  const inSight = isInSight(thread);
  const votes = permitted(viewer.permits(threadVotePermission, resource));
  const replies = permitted(viewer.permits(threadReplyPermission, resource));
  const updates = permitted(viewer.permits(threadUpdatePermission, resource));
  const deletes = permitted(viewer.permits(threadDeletePermission, resource));
  const alive = isAlive(thread);
  const unlocked =
    thread.locked_at && !may('lock').allowed
      ? notNow('This thread is locked')
      : allow();
  const isOpen = both(
    inSight,
    thread.status === 'closed' ? notNow('This thread is closed') : alive,
  );

  return {
    vote: both(
      votes,
      isAuthor ? deny('A thread needs no vote of its author') : allow(),
      isOpen,
    ),
    reply: both(replies, isOpen, unlocked),
    edit: both(
      updates,
      // Nobody puts words in another's mouth, administrators neither.
      isAuthor ? allow() : deny('Only its author may edit this thread'),
      // What a moderator reads is what they let through.
      inSight,
    ),
    delete: both(deletes, authorMay('delete', 'may delete this thread')),
    accept: both(
      updates,
      thread.kind === 'question'
        ? allow()
        : notNow('Only a question has an answer'),
      isAuthor ? allow() : may('accept'),
      isOpen,
    ),
    call: both(
      replies,
      thread.kind === 'question' && thread.status === 'open'
        ? allow()
        : notNow('Help is asked for open questions only'),
      isAuthor ? allow() : may('accept'),
      inSight,
      alive,
    ),
    link: both(updates, authorMay('link', 'may add links'), inSight, alive),
    setTarget: both(
      updates,
      may('move'),
      inSight,
      statusesWithTarget.includes(thread.status)
        ? allow()
        : notNow('Only what is planned or in progress has a target'),
      alive,
    ),
    confirm: both(
      updates,
      inSight,
      isAuthor
        ? allow()
        : deny('Only its author may say whether it does what they asked for'),
      awaitsConfirmation(thread)
        ? allow()
        : notNow('Nothing that was shipped waits for a word of its author'),
      alive,
    ),
    respond: both(updates, may('respond'), inSight, alive),
    move: both(updates, may('move'), inSight, alive),
    pin: both(updates, may('pin'), inSight, alive),
    lock: both(updates, may('lock'), inSight, alive),
    label: both(updates, may('label'), inSight, alive),
    purge: both(deletes, mayErase(viewer)),
    ...moderation(viewer, thread, thread),
    note: moderates(viewer, thread),
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

/** What is erased for good is not for those to decide who were in it. */
function mayErase(viewer: Viewer): Verdict {
  return viewer.administrator
    ? allow()
    : deny('Only administrators may erase something for good');
}

/** Whether a viewer may make and change the labels of an entity they see. */
export function mayKeepLabels(viewer: Viewer, entityRef: string): Verdict {
  return both(
    permitted(viewer.gate.screen(threadUpdatePermission) !== 'none'),
    leads(viewer, entityRef, 'label', 'may keep labels'),
  );
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

/**
 * The statuses a viewer may move a thread to.
 *
 * @param can - what the viewer may do with it, where that is known
 */
export function movesOf(
  viewer: Viewer,
  thread: ThreadRow,
  can: { move: Verdict } = threadVerdicts(viewer, thread),
): ThreadStatus[] {
  if (!can.move.allowed) return [];
  return movesFrom(thread.kind, thread.status).filter(
    status => keepsSight(viewer, thread, status).allowed,
  );
}

/**
 * Whether a viewer reads a reply in a thread that they see. Where it is hidden
 * from them they see its place; of one that is held not even that.
 */
export function readsReply(
  viewer: Viewer,
  thread: ThreadRow,
  reply: ReplyRow,
): boolean {
  return (
    !isWithheld(reply) ||
    reply.author_ref === viewer.ref ||
    moderates(viewer, thread).allowed
  );
}

/**
 * What a viewer may do with a reply in a thread that they see.
 *
 * @param onThread - what the viewer may do with the thread, where that is known
 */
export function replyVerdicts(
  viewer: Viewer,
  thread: ThreadRow,
  reply: ReplyRow,
  onThread = threadVerdicts(viewer, thread),
) {
  const resource = toResource(thread);
  const isAuthor = reply.author_ref === viewer.ref;
  const there = reply.deleted_at ? notNow('This reply was deleted') : allow();
  const inSight = isInSight(reply);
  const mayModerate = moderation(viewer, thread, reply);
  const onReply = {
    report: both(there, mayModerate.report),
    hide: both(there, mayModerate.hide),
    restore: both(there, mayModerate.restore),
  };
  return {
    edit: both(
      there,
      permitted(viewer.permits(threadReplyPermission, resource)),
      isAuthor ? allow() : deny('Only its author may edit this reply'),
      inSight,
      isInSight(thread),
    ),
    delete: both(
      there,
      isAuthor
        ? permitted(viewer.permits(threadReplyPermission, resource))
        : both(
            permitted(viewer.permits(threadDeletePermission, resource)),
            leads(
              viewer,
              thread.entity_ref,
              'delete',
              'may delete this reply',
              ['its author'],
            ),
          ),
    ),
    accept: both(there, onThread.accept, inSight),
    purge: onThread.purge,
    reply: both(
      there,
      onThread.reply,
      inSight,
      reply.parent_id
        ? notNow('Replies to a reply are not replied to, the one above them is')
        : allow(),
    ),
    ...onReply,
  };
}
