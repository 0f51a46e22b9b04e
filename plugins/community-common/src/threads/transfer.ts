import { endpoint } from '../contract/endpoint';
import { entityRef, id, limits, text } from '../contract/fields';
import { threadDetail } from './views';

/** Transferring a thread to another entity. @public */
export const transferRoutes = {
  transfer: endpoint({
    method: 'put',
    path: '/threads/:id/entity',
    summary:
      'Transfers a thread to another entity, with its votes, replies, links and watchers',
    who: 'An owner or catalyst of the entity where it is, its author while nobody else has joined in, or an administrator; to any entity they see',
    params: { id },
    body: { entityRef, reason: text(limits.reason.max).optional() },
    answer: threadDetail,
  }),
};
