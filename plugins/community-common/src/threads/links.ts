import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import { id, limits, line } from '../contract/fields';
import { threadDetail } from './views';

export * from './linkViews';

const address = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(limits.url.max, `must have at most ${limits.url.max} characters`)
  // What the parser of addresses would take out or escape for itself.
  .refine(
    value => !/[\s\p{Cc}\p{Surrogate}]/u.test(value),
    'must not contain spaces or control characters',
  )
  .meta({
    description:
      'An http or https address, an address within the app, an entity reference, or the id of a thread',
    example: 'https://github.com/acme/api/pull/12',
  });

const params = { id, linkId: id };
const steering = 'An owner or catalyst of the entity, or an administrator';

/** What a thread links to: routes and shapes. @public */
export const linkRoutes = {
  addLink: endpoint({
    method: 'put',
    path: '/threads/:id/links',
    summary:
      'Links a thread to something; once, however often and in whichever spelling it is sent',
    who: 'Its author, an owner or catalyst of the entity, or an administrator',
    params: { id },
    body: {
      address,
      title: line(limits.title.max, limits.title.min).optional().meta({
        description: 'What to call a document that cannot be asked for its own',
      }),
    },
    answer: threadDetail,
  }),
  removeLink: endpoint({
    method: 'delete',
    path: '/threads/:id/links/:linkId',
    summary: 'Takes a link off a thread',
    who: 'Whoever added it, an owner or catalyst of the entity, or an administrator',
    params,
    answer: threadDetail,
  }),
  confirmShipped: endpoint({
    method: 'put',
    path: '/threads/:id/links/:linkId/shipped',
    summary:
      'Moves the thread to `shipped` because what is linked is merged or completed',
    who: steering,
    params,
    answer: threadDetail,
  }),
  dismissShipped: endpoint({
    method: 'delete',
    path: '/threads/:id/links/:linkId/shipped',
    summary:
      'Says that the thread is not shipped though what is linked is merged or completed',
    who: steering,
    params,
    answer: threadDetail,
  }),
};
