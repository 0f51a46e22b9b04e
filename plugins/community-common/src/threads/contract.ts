import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entityRef,
  id,
  idempotencyKey,
  limits,
  line,
  nothing,
  pageSize,
  text,
} from '../contract/fields';
import { helpingRoutes } from './helping';
import { roadmapRoutes } from './roadmap';
import { standRoutes } from './stand';
import { linkRoutes } from './links';
import { searchingRoutes } from './searching';
import { moderationRoutes } from './moderation';
import { noteRoutes } from './notes';
import { mergingRoutes } from './merging';
import { orphanRoutes } from './orphans';
import { transferRoutes } from './transfer';
import { labelIds, labelRoutes } from './labels';
import { tidyRoutes } from './tidying';
import {
  oneReply,
  oneThread,
  replyPage,
  threadDetail,
  threadFilter,
  threadKind,
  threadPage,
} from './views';

export * from './views';

const title = line(limits.title.max, limits.title.min);
const body = text(limits.body.max);

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
    body: {
      entityRef,
      kind: threadKind,
      title,
      body,
      labelIds: labelIds.optional(),
      idempotencyKey,
    },
    answer: oneThread,
    status: 201,
  }),
  // Before what stands at `/threads/:id`: routes are tried in this order.
  ...searchingRoutes,
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
  markSeen: endpoint({
    method: 'put',
    path: '/threads/:id/seen',
    summary:
      'Says that one has looked at a thread, so that nothing in it is new',
    who: seen,
    params: { id },
    answer: nothing,
    status: 204,
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
    summary:
      'The replies to a thread, and to what was merged into it, in reading order, a page at a time',
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
  ...standRoutes,
  ...roadmapRoutes,
  ...linkRoutes,
  ...noteRoutes,
  ...moderationRoutes,
  ...mergingRoutes,
  ...transferRoutes,
  ...orphanRoutes,
  ...labelRoutes,
  ...tidyRoutes,
};
