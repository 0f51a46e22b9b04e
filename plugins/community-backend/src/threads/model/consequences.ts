import {
  targetAfter,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import {
  isListed,
  isPublic,
  subjectOf,
  type Memory,
  type RememberedReply,
  type RememberedThread,
} from './Memory';

/** What follows from more than one deed. */

/** A status changes, and with it what stood on the one before. */
export function moveTo(
  memory: Memory,
  thread: RememberedThread,
  to: {
    status: ThreadStatus;
    by: string;
    target?: string | null;
    replacedBy?: RememberedThread;
  },
): void {
  thread.status = to.status;
  thread.activeAt = memory.now;
  thread.target =
    targetAfter(to.status, thread.target ?? null, to.target) ?? undefined;
  thread.shipped =
    to.status === 'shipped' ? { at: memory.now, by: to.by } : undefined;
  thread.confirmed = false;
  thread.replacedBy = to.replacedBy;
  if (to.status === 'shipped' || to.status === 'declined') {
    thread.decidedAt = memory.now;
  }
  thread.history.push({ what: 'moved', to: to.status, by: to.by });
}

/** A step of a history that leaves the status as it is. */
export function note(
  thread: RememberedThread,
  what: string,
  by: string,
  more: { other?: RememberedThread; places?: [string, string] } = {},
): void {
  thread.history.push({ what, to: thread.status, by, ...more });
}

export function accept(
  memory: Memory,
  thread: RememberedThread,
  reply: RememberedReply,
  by: string,
): void {
  thread.answer = reply;
  if (thread.status !== 'answered') {
    moveTo(memory, thread, { status: 'answered', by });
  }
}

export function unaccept(
  memory: Memory,
  thread: RememberedThread,
  by: string,
): void {
  thread.answer = undefined;
  moveTo(memory, thread, { status: 'open', by });
}

/** Who takes part watches, unless they asked not to be told. */
export function takesPart(thread: RememberedThread, who: string): void {
  const before = thread.watches.get(who);
  thread.watches.set(who, { watching: before?.watching ?? true });
}

/** Whatever waits about a thing is decided. */
export function settle(
  memory: Memory,
  subject: RememberedThread | RememberedReply,
): void {
  const open = memory.openCase(subject);
  if (open) open.open = false;
}

/** The same of a thread and all that was said in it. */
export function settleAll(memory: Memory, thread: RememberedThread): void {
  for (const one of memory.cases) {
    if (one.thread === thread) one.open = false;
  }
}

export function hold(
  memory: Memory,
  thread: RememberedThread,
  reply?: RememberedReply,
): void {
  (reply ?? thread).unlisted = 'held';
  memory.cases.push({ thread, reply, held: true, reports: 0, open: true });
}

/** What everybody could read before is held because of an edit. */
export function holdEdited(
  memory: Memory,
  thread: RememberedThread,
  reply?: RememberedReply,
): void {
  const subject = reply ?? thread;
  const wasAnswer = reply !== undefined && thread.answer === reply;
  if (reply) dropReply(memory, thread, reply, reply.by);
  memory.spoken.delete(subject.by);
  const open = memory.openCase(subject);
  if (!open) hold(memory, thread, reply);
  subject.unlisted = 'held';
  const held = memory.openCase(subject)!;
  held.held = true;
  held.edited = { wasAnswer };
}

/** What was new when it was held begins now; what was edited is as it was. */
export function publish(
  memory: Memory,
  thread: RememberedThread,
  reply: RememberedReply | undefined,
  by: string,
): void {
  const subject = reply ?? thread;
  const { edited } =
    memory.cases.findLast(one => one.held && subjectOf(one) === subject) ?? {};
  if (!edited) {
    subject.createdAt = memory.now;
    thread.activeAt = memory.now;
  }
  sayFirst(memory, subject.by, subject.createdAt);
  if (!reply) {
    relist(memory, [thread]);
    return;
  }
  reply.unlisted = undefined;
  if (edited?.wasAnswer) acceptAgain(memory, thread, reply, by);
}

/** What was the answer is again, where nothing has taken its place. */
export function acceptAgain(
  memory: Memory,
  thread: RememberedThread,
  reply: RememberedReply,
  by: string,
): void {
  if (!thread.answer && thread.status === 'open') {
    accept(memory, thread, reply, by);
  }
}

export function sayFirst(memory: Memory, who: string, at: number): void {
  if (!memory.spoken.has(who)) memory.spoken.set(who, at);
}

/** What comes back to its lists keeps its pin where there is room for it. */
export function relist(memory: Memory, threads: RememberedThread[]): void {
  for (const thread of threads) thread.unlisted = undefined;
  const byPin = [...threads].sort(
    (a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0),
  );
  for (const thread of byPin) {
    const others = memory.threads.filter(
      other =>
        isListed(other) &&
        other.entity === thread.entity &&
        other.pinnedAt !== undefined &&
        (!threads.includes(other) || (other.pinnedAt ?? 0) > thread.pinnedAt!),
    );
    if (thread.pinnedAt !== undefined && others.length >= 3) {
      thread.pinnedAt = undefined;
    }
  }
}

/** A reply is out of sight, and answers nothing any more. */
export function dropReply(
  memory: Memory,
  thread: RememberedThread,
  reply: RememberedReply,
  by: string,
): void {
  if (thread.answer === reply) unaccept(memory, thread, by);
}

/** Whether a reply is in the way: there, or the place above one that is. */
export function hasPlace(
  thread: RememberedThread,
  reply: RememberedReply,
): boolean {
  return (
    !reply.deleted ||
    thread.replies.some(below => below.parent === reply && isPublic(below))
  );
}

export function caseSubjects(memory: Memory) {
  return memory.cases.filter(one => one.open).map(subjectOf);
}
