import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entities,
  entityRef,
  id,
  idempotencyKey,
  instant,
  limits,
  line,
  nothing,
  pageSize,
  people,
  ref,
  role,
  text,
} from '../contract/fields';
import { scopeText } from '../scope';
import { helpingRoutes } from './helping';
import { threadKinds, threadStatuses } from './status';

export const threadKind = z
  .enum(threadKinds)
  .meta({ id: 'ThreadKind', description: 'What a thread is' });
export const threadStatus = z
  .enum(threadStatuses)
  .meta({ id: 'ThreadStatus', description: 'Where a thread stands' });

/** The orders of a list of threads. @public */
export const threadSorts = ['top', 'new', 'active', 'unanswered'] as const;
export const threadSort = z.enum(threadSorts).meta({
  id: 'ThreadSort',
  description:
    '`top` by votes, `new` by start, `active` by last activity, `unanswered` only what waits for a first reply, newest first',
});

const title = line(limits.title.max, limits.title.min);
const body = text(limits.body.max);
const reason = text(limits.reason.max);

export const threadAbilities = z
  .object({
    vote: z.boolean(),
    reply: z.boolean(),
    edit: z.boolean(),
    delete: z.boolean(),
    accept: z.boolean(),
    respond: z.boolean(),
    /** Whether they may see who may know, and call on some of them. */
    call: z.boolean(),
    /** The statuses this person may move the thread to. */
    moveTo: z.array(threadStatus),
  })
  .meta({
    id: 'ThreadAbilities',
    description: 'What the person who asks may do with the thread',
  });

export const threadView = z
  .object({
    id,
    entityRef: ref,
    kind: threadKind,
    status: threadStatus,
    title: z.string(),
    excerpt: z.string(),
    author: ref,
    authorRole: role,
    createdAt: instant,
    editedAt: instant.optional(),
    lastActivityAt: instant,
    score: z.number().int(),
    replyCount: z.number().int(),
    voted: z.boolean(),
    watching: z.boolean(),
    hasResponse: z.boolean(),
    escalatedTo: z.enum(['catalysts', 'owners']).optional().meta({
      description: 'Who was told that it still waits for a first reply',
    }),
    answer: z
      .object({ by: ref, role, at: instant })
      .optional()
      .meta({ description: 'Who gave the accepted answer, and when' }),
    can: threadAbilities,
  })
  .meta({ id: 'Thread' });

export const replyView = z
  .object({
    id,
    threadId: id,
    parentId: id.optional(),
    body: z.string().meta({ description: 'Markdown; empty once deleted' }),
    author: ref,
    role: role.meta({ description: 'Frozen when the reply was written' }),
    createdAt: instant,
    editedAt: instant.optional(),
    deleted: z.boolean(),
    accepted: z.boolean(),
    can: z.object({
      edit: z.boolean(),
      delete: z.boolean(),
      accept: z.boolean(),
      reply: z.boolean(),
    }),
  })
  .meta({ id: 'Reply' });

export const responseView = z
  .object({
    body: z.string(),
    author: ref,
    role,
    createdAt: instant,
    editedAt: instant.optional(),
    /** The status it moved the thread to, when it did. */
    movedTo: threadStatus.optional(),
  })
  .meta({
    id: 'OfficialResponse',
    description: 'The stand of an owner or a catalyst on a thread',
  });

export const statusChangeView = z
  .object({
    from: threadStatus.optional(),
    to: threadStatus,
    by: ref,
    role,
    at: instant,
    reason: z.string().optional(),
  })
  .meta({ id: 'StatusChange' });

export const threadPage = z
  .object({
    items: z.array(threadView),
    nextCursor: z.string().optional(),
    people,
    entities,
  })
  .meta({ id: 'ThreadPage' });

export const replyPage = z
  .object({
    items: z.array(replyView),
    nextCursor: z.string().optional(),
    people,
  })
  .meta({
    id: 'ReplyPage',
    description: 'Replies in reading order: each followed by the replies to it',
  });

export const threadDetail = z
  .object({
    thread: threadView.extend({ body: z.string() }),
    response: responseView.optional(),
    history: z.array(statusChangeView),
    replies: replyPage.omit({ people: true }),
    people,
    entities,
  })
  .meta({ id: 'ThreadDetail' });

const oneThread = z
  .object({ thread: threadView.extend({ body: z.string() }), people, entities })
  .meta({ id: 'OneThread' });
const oneReply = z
  .object({ reply: replyView, people })
  .meta({ id: 'OneReply' });

export const threadFilter = {
  scope: scopeText,
  sort: threadSort.optional(),
  kind: threadKind.optional(),
  status: threadStatus.optional(),
  q: z
    .string()
    .max(limits.search.max, `must have at most ${limits.search.max} characters`)
    .optional()
    .meta({ description: 'Words to search for in titles and bodies' }),
  limit: pageSize,
};

const seen = 'Whoever may see the entity';

/** Threads: routes and shapes. @public */
export const threadContract = {
  list: endpoint({
    method: 'get',
    path: '/threads',
    summary: 'The threads of a scope, a page at a time',
    who: seen,
    query: { ...threadFilter, cursor },
    answer: threadPage,
  }),
  create: endpoint({
    method: 'post',
    path: '/threads',
    summary: 'Starts a thread on an entity',
    who: seen,
    body: { entityRef, kind: threadKind, title, body, idempotencyKey },
    answer: oneThread,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/threads/:id',
    summary:
      'A thread with its official response, status history and first replies',
    who: seen,
    params: { id },
    answer: threadDetail,
  }),
  edit: endpoint({
    method: 'patch',
    path: '/threads/:id',
    summary: 'Changes the title or the text of a thread',
    who: 'Its author',
    params: { id },
    body: { title: title.optional(), body: body.optional() },
    answer: oneThread,
  }),
  delete: endpoint({
    method: 'delete',
    path: '/threads/:id',
    summary: 'Hides a thread from everybody',
    who: 'Its author, an owner or catalyst of the entity, or an administrator',
    params: { id },
    answer: nothing,
    status: 204,
  }),
  castVote: endpoint({
    method: 'put',
    path: '/threads/:id/vote',
    summary: 'Votes for a thread; once, however often it is sent',
    who: 'Everybody who sees it but its author',
    params: { id },
    answer: oneThread,
  }),
  withdrawVote: endpoint({
    method: 'delete',
    path: '/threads/:id/vote',
    summary: 'Takes the vote back',
    who: 'Everybody who sees it but its author',
    params: { id },
    answer: oneThread,
  }),
  watch: endpoint({
    method: 'put',
    path: '/threads/:id/watch',
    summary: 'Asks to be told about a thread',
    who: seen,
    params: { id },
    answer: oneThread,
  }),
  unwatch: endpoint({
    method: 'delete',
    path: '/threads/:id/watch',
    summary: 'Asks not to be told about a thread any more',
    who: seen,
    params: { id },
    answer: oneThread,
  }),
  move: endpoint({
    method: 'put',
    path: '/threads/:id/status',
    summary: 'Moves a thread to another status of its kind',
    who: 'An owner or catalyst of the entity, or an administrator',
    params: { id },
    body: { status: threadStatus, reason: reason.optional() },
    answer: oneThread,
  }),
  respond: endpoint({
    method: 'put',
    path: '/threads/:id/response',
    summary:
      'Writes or revises the official response, and moves the status in the same act when told',
    who: 'An owner or catalyst of the entity, or an administrator',
    params: { id },
    body: {
      body,
      status: threadStatus.optional(),
      replaces: z.iso.datetime().optional().meta({
        description:
          'When the response that is revised was last changed (`editedAt`, else `createdAt`); needed to revise somebody else’s, so that nobody overwrites one they have not read',
      }),
    },
    answer: threadDetail,
  }),
  accept: endpoint({
    method: 'put',
    path: '/threads/:id/answer',
    summary: 'Accepts a reply as the answer to a question',
    who: 'The asker, an owner or catalyst of the entity, or an administrator',
    params: { id },
    body: { replyId: id },
    answer: threadDetail,
  }),
  unaccept: endpoint({
    method: 'delete',
    path: '/threads/:id/answer',
    summary: 'Takes the acceptance of an answer back',
    who: 'The asker, an owner or catalyst of the entity, or an administrator',
    params: { id },
    answer: threadDetail,
  }),
  listReplies: endpoint({
    method: 'get',
    path: '/threads/:id/replies',
    summary: 'The replies to a thread in reading order, a page at a time',
    who: seen,
    params: { id },
    query: { cursor, limit: pageSize },
    answer: replyPage,
  }),
  reply: endpoint({
    method: 'post',
    path: '/threads/:id/replies',
    summary: 'Replies to a thread, or to one of its replies',
    who: seen,
    params: { id },
    body: { body, parentId: id.optional(), idempotencyKey },
    answer: oneReply,
    status: 201,
  }),
  editReply: endpoint({
    method: 'patch',
    path: '/replies/:id',
    summary: 'Changes the text of a reply',
    who: 'Its author',
    params: { id },
    body: { body },
    answer: oneReply,
  }),
  deleteReply: endpoint({
    method: 'delete',
    path: '/replies/:id',
    summary: 'Deletes a reply; replies to it stay',
    who: 'Its author, an owner or catalyst of the entity, or an administrator',
    params: { id },
    answer: nothing,
    status: 204,
  }),
  ...helpingRoutes,
};

/** @public */
export type ThreadSort = z.infer<typeof threadSort>;
/** @public */
export type ThreadAbilities = z.infer<typeof threadAbilities>;
/** A thread as a list shows it. @public */
export type ThreadView = z.infer<typeof threadView>;
/** @public */
export type ReplyView = z.infer<typeof replyView>;
/** @public */
export type OfficialResponseView = z.infer<typeof responseView>;
/** @public */
export type StatusChangeView = z.infer<typeof statusChangeView>;
/** @public */
export type ThreadPage = z.infer<typeof threadPage>;
/** @public */
export type ReplyPage = z.infer<typeof replyPage>;
/** @public */
export type ThreadDetail = z.infer<typeof threadDetail>;
