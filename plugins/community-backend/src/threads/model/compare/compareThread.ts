import type {
  ReplyView,
  ThreadDetail,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { refusalOf } from '../../../testing/startCommunity';
import { hasPlace } from '../consequences';
import { addressOf, isProposed } from '../deeds/linking';
import type { Stage } from '../Deed';
import {
  isPublic,
  isWithheld,
  type Memory,
  type RememberedReply,
  type RememberedThread,
} from '../Memory';
import {
  mayAccept,
  mayUnmerge,
  movesOf,
  replyRules,
  threadRules,
  type Doing,
} from '../rules';
import { demandOf } from './demandOf';

type Abilities = Record<string, unknown>;

/** What a view of a thread is expected to say, wherever it is shown. */
export function expectedView(doing: Doing) {
  const { memory, who, thread } = doing;
  const voters = memory.voters(thread);
  const can: Abilities = Object.fromEntries(
    Object.entries(threadRules).map(([name, rule]) => [
      name,
      rule(doing) === 200,
    ]),
  );
  return {
    id: thread.id,
    entityRef: thread.entity,
    kind: thread.kind,
    status: thread.status,
    title: thread.title,
    author: thread.by,
    score: voters.size,
    demand: demandOf(voters),
    replyCount: thread.replies.filter(isPublic).length,
    voted: voters.has(who),
    watching: thread.watches.get(who)?.watching ?? false,
    hasResponse: thread.response !== undefined,
    target: thread.target,
    shipped: thread.shipped !== undefined,
    confirmed: thread.confirmed,
    unlisted: thread.unlisted,
    pinned: thread.pinnedAt !== undefined,
    lockedBy: thread.lockedBy,
    answeredBy: thread.answer?.by,
    labels: [...thread.labels].map(({ id }) => id).sort(),
    can: { ...can, moveTo: [...movesOf(doing)] },
  };
}

/** The same of what was answered. */
export function saidView(view: ThreadView) {
  return {
    id: view.id,
    entityRef: view.entityRef,
    kind: view.kind,
    status: view.status,
    title: view.title,
    author: view.author,
    score: view.score,
    demand: view.demand,
    replyCount: view.replyCount,
    voted: view.voted,
    watching: view.watching,
    hasResponse: view.hasResponse,
    target: view.target,
    shipped: view.shippedAt !== undefined,
    confirmed: view.confirmedAt !== undefined,
    unlisted: view.unlisted,
    pinned: view.pinned,
    lockedBy: view.lock?.by,
    answeredBy: view.answer?.by,
    labels: view.labels.map(({ id }) => id).sort(),
    can: view.can,
  };
}

function expectedReply(doing: Doing, reply: RememberedReply) {
  const { memory, who, thread } = doing;
  const reads = memory.reads(who, thread, reply);
  const mayReply =
    threadRules.reply(doing) === 200 &&
    !reply.deleted &&
    !isWithheld(reply) &&
    !reply.parent;
  const can: Abilities = Object.fromEntries(
    Object.entries(replyRules).map(([name, rule]) => [
      name,
      rule(doing, reply) === 200,
    ]),
  );
  return {
    id: reply.id,
    parentId: reply.parent?.id,
    body: reply.deleted || !reads ? '' : reply.body,
    author: reply.by,
    deleted: reply.deleted,
    accepted: thread.answer === reply,
    unlisted: reply.deleted ? undefined : reply.unlisted,
    can: {
      ...can,
      accept: mayAccept(doing, reply) === 200,
      reply: mayReply,
      purge: threadRules.purge(doing) === 200,
    },
  };
}

function saidReply(view: ReplyView) {
  const { id, parentId, body, author, deleted, accepted, unlisted, can } = view;
  return { id, parentId, body, author, deleted, accepted, unlisted, can };
}

/**
 * The replies that somebody finds, in reading order: those to the thread and
 * those to what was merged into it, each as where it was written.
 */
function expectedReplies(doing: Doing) {
  const { memory, who, thread } = doing;
  const orderOf = (reply: RememberedReply) =>
    `${(reply.parent ?? reply).id} ${reply.id}`;
  const heard = memory
    .mergedInto(thread)
    .filter(from => memory.hearsOf(who, from, thread));
  return [thread, ...heard]
    .flatMap(from => from.replies.map(reply => ({ from, reply })))
    .filter(({ from, reply }) => hasPlace(from, reply))
    .filter(
      ({ from, reply }) =>
        reply.unlisted !== 'held' || memory.reads(who, from, reply),
    )
    .sort((a, b) => (orderOf(a.reply) < orderOf(b.reply) ? -1 : 1))
    .map(({ from, reply }) => expectedReply({ ...doing, thread: from }, reply));
}

function expectedDetail(doing: Doing) {
  const { memory, who, thread } = doing;
  const seenId = (other?: RememberedThread) =>
    other && memory.hearsOf(who, other, thread) ? other.id : undefined;
  const seenPlace = (ref?: string) =>
    ref && memory.reaches(who, ref) && memory.seesEntity(who, ref)
      ? ref
      : undefined;
  const { response, mergedInto: into } = thread;
  return {
    body: thread.body,
    response: response && {
      body: response.body,
      author: response.by,
      movedTo: response.movedTo,
      earlier: thread.responders.length - 1,
    },
    replacement: seenId(thread.replacedBy),
    history: thread.history.map(step => ({
      what: step.what,
      to: step.to,
      by: step.by,
      thread: seenId(step.other),
      places: step.places?.map(ref =>
        ref === thread.entity ? ref : seenPlace(ref),
      ),
    })),
    mergedInto: into && {
      thread: seenId(into),
      canUnmerge: mayUnmerge(doing) === 200,
    },
    mergedFrom: memory
      .mergedInto(thread)
      .filter(from => memory.hearsOf(who, from, thread))
      .map(({ id }) => id)
      .sort(),
    links: thread.links
      .filter(({ to }) => {
        if ('thread' in to) return memory.hearsOf(who, to.thread, thread);
        if (!('entity' in to)) return true;
        // Whoever sees a thread knows where it is, though that is gone.
        return to.entity === thread.entity || memory.seesEntity(who, to.entity);
      })
      .map(link => ({ id: link.id, address: addressOf(link.to) })),
    proposal: movesOf(doing).includes('shipped')
      ? thread.links.find(link => isProposed(thread, link))?.id
      : undefined,
    replies: expectedReplies(doing),
  };
}

function saidDetail(detail: ThreadDetail) {
  const { response, mergedInto: into } = detail;
  return {
    body: detail.thread.body,
    response: response && {
      body: response.body,
      author: response.author,
      movedTo: response.movedTo,
      earlier: response.earlier,
    },
    replacement: detail.replacement?.id,
    history: detail.history.map(step => ({
      what: step.what,
      to: step.to,
      by: step.by,
      thread: step.thread?.id,
      places:
        step.what === 'transferred'
          ? [step.fromEntity, step.toEntity]
          : undefined,
    })),
    mergedInto: into && {
      thread: into.thread?.id,
      canUnmerge: into.can.unmerge,
    },
    mergedFrom: detail.mergedFrom.map(({ thread }) => thread.id).sort(),
    links: detail.links.map(link => ({
      id: link.id,
      address: link.thread?.id ?? link.entityRef ?? link.url,
    })),
    proposal: detail.shipProposal?.linkId,
    replies: detail.replies.items.map(saidReply),
  };
}

/** Holds what somebody is shown of a thread against what is remembered. */
export async function expectThread(
  { community }: Stage,
  memory: Memory,
  who: string,
  thread: RememberedThread,
): Promise<void> {
  const api = community.as(who);
  const { id } = thread;
  if (!memory.sees(who, thread)) {
    const { status } = await refusalOf(api.threads.get({ id }));
    expect({ who, sees: thread.word, status }).toEqual({
      who,
      sees: thread.word,
      status: 404,
    });
    return;
  }
  const doing = { memory, who, thread };
  const detail = await api.threads.get({ id });
  expect({ who, ...saidView(detail.thread) }).toEqual({
    who,
    ...expectedView(doing),
  });
  expect({ who, id, ...saidDetail(detail) }).toEqual({
    who,
    id,
    ...expectedDetail(doing),
  });
}

/** The notes on a thread, and what it said before, as somebody reads them. */
export async function expectAside(
  { community }: Stage,
  memory: Memory,
  who: string,
  thread: RememberedThread,
): Promise<void> {
  const { threads } = community.as(who);
  const { id } = thread;
  const doing: Doing = { memory, who, thread };
  const leads = threadRules.note(doing) === 200;
  const notes = leads ? (await threads.listNotes({ id })).items : [];
  if (!leads) {
    const { status } = await refusalOf(threads.listNotes({ id }));
    expect(status).toBe(threadRules.note(doing));
  }
  expect(notes.map(({ body }) => body)).toEqual(
    leads ? thread.notes.map(({ body }) => body) : [],
  );
  if (!memory.sees(who, thread)) return;
  const { items } = await threads.listVersions({ id });
  expect(items).toHaveLength(thread.versions + 1);
}
