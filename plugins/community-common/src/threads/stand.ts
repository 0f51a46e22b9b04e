import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  id,
  instant,
  limits,
  pageSize,
  people,
  ref,
  role,
  text,
} from '../contract/fields';
import { target } from './target';
import { oneThread, threadDetail, threadStatus } from './views';

const reason = text(limits.reason.max);
const steerers = 'An owner or catalyst of the entity, or an administrator';
const requester = 'The author of what somebody else has shipped';

export const responseRevisionView = z
  .object({
    body: z.string(),
    author: ref,
    role,
    at: instant,
    movedTo: threadStatus
      .optional()
      .meta({ description: 'The status it moved the thread to' }),
  })
  .meta({
    id: 'ResponseRevision',
    description: 'What the official response said before it was revised',
  });

export const responseRevisionPage = z
  .object({
    items: z.array(responseRevisionView),
    nextCursor: z.string().optional(),
    people,
  })
  .meta({ id: 'ResponseRevisionPage' });

/** Where a thread stands: routes and shapes. @public */
export const standRoutes = {
  move: endpoint({
    method: 'put',
    path: '/threads/:id/status',
    summary: 'Moves a thread to another status of its kind',
    who: steerers,
    params: { id },
    body: {
      status: threadStatus,
      reason: reason.optional(),
      target: target.nullable().optional(),
      replacedBy: id.optional().meta({
        description:
          'What to read instead of a practice that is outdated: another thread',
      }),
    },
    answer: oneThread,
  }),
  respond: endpoint({
    method: 'put',
    path: '/threads/:id/response',
    summary:
      'Writes or revises the official response, and moves the status in the same act when told; what it says is the reason of a move that needs one',
    who: steerers,
    params: { id },
    body: {
      body: text(limits.body.max),
      status: threadStatus.optional(),
      target: target.nullable().optional(),
      replaces: z.iso.datetime().optional().meta({
        description:
          'When the response that is revised was last changed (`editedAt`, else `createdAt`); needed to revise somebody else’s, so that nobody overwrites one they have not read',
      }),
    },
    answer: threadDetail,
  }),
  listRevisions: endpoint({
    method: 'get',
    path: '/threads/:id/response/revisions',
    summary:
      'What the official response said before, last first, a page at a time',
    who: 'Whoever may see the entity',
    params: { id },
    query: { cursor, limit: pageSize },
    answer: responseRevisionPage,
  }),
  setTarget: endpoint({
    method: 'put',
    path: '/threads/:id/target',
    summary: 'Says by when what is planned or in progress is meant to be there',
    who: steerers,
    params: { id },
    body: { target },
    answer: threadDetail,
  }),
  clearTarget: endpoint({
    method: 'delete',
    path: '/threads/:id/target',
    summary: 'Takes the target back',
    who: steerers,
    params: { id },
    answer: threadDetail,
  }),
  confirm: endpoint({
    method: 'put',
    path: '/threads/:id/confirmation',
    summary: 'Says that what was shipped does what was asked for',
    who: requester,
    params: { id },
    answer: threadDetail,
  }),
  reopen: endpoint({
    method: 'post',
    path: '/threads/:id/reopening',
    summary: 'Opens what was shipped again, because it does not do it yet',
    who: requester,
    params: { id },
    body: { reason },
    answer: threadDetail,
  }),
};

/** An earlier official response. @public */
export type ResponseRevisionView = z.infer<typeof responseRevisionView>;
/** @public */
export type ResponseRevisionPage = z.infer<typeof responseRevisionPage>;
