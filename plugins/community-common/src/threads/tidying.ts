import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  id,
  instant,
  limits,
  line,
  nothing,
  people,
  ref,
  text,
} from '../contract/fields';
import { labelIds } from './labels';
import { oneThread } from './views';

export const versionView = z
  .object({
    title: z.string().optional().meta({ description: 'None for a reply' }),
    body: z.string(),
    at: instant.meta({ description: 'When it was written so' }),
  })
  .meta({ id: 'TextVersion' });

export const versionList = z
  .object({ author: ref, items: z.array(versionView), people })
  .meta({
    id: 'TextVersions',
    description: 'What a text said, first to last; the last is what it says',
  });

const title = line(limits.title.max, limits.title.min).meta({
  description:
    'The title of the thread as it stands, to confirm what cannot be undone',
});
const reason = text(limits.reason.max);
const seen = 'Whoever may see the entity';
const leading = 'An owner or catalyst of the entity, or an administrator';

/** Keeping threads tidy: routes and shapes. @public */
export const tidyRoutes = {
  pin: endpoint({
    method: 'put',
    path: '/threads/:id/pin',
    summary: `Puts a thread first in the lists of its entity; ${limits.pins.max} at most`,
    who: leading,
    params: { id },
    answer: oneThread,
  }),
  unpin: endpoint({
    method: 'delete',
    path: '/threads/:id/pin',
    summary: 'Puts a thread back to where it stands by itself',
    who: leading,
    params: { id },
    answer: oneThread,
  }),
  lock: endpoint({
    method: 'put',
    path: '/threads/:id/lock',
    summary: 'Takes no more replies from members; again, to change the reason',
    who: leading,
    params: { id },
    body: { reason: reason.optional() },
    answer: oneThread,
  }),
  unlock: endpoint({
    method: 'delete',
    path: '/threads/:id/lock',
    summary: 'Takes replies from everybody again',
    who: leading,
    params: { id },
    answer: oneThread,
  }),
  labelThread: endpoint({
    method: 'patch',
    path: '/threads/:id/labels',
    summary: 'Puts labels on a thread and takes others off',
    who: leading,
    params: { id },
    body: { add: labelIds.optional(), remove: labelIds.optional() },
    answer: oneThread,
  }),
  listVersions: endpoint({
    method: 'get',
    path: '/threads/:id/versions',
    summary: `What a thread said before it was edited; the last ${limits.versions.max} versions`,
    who: seen,
    params: { id },
    answer: versionList,
  }),
  listReplyVersions: endpoint({
    method: 'get',
    path: '/replies/:id/versions',
    summary: `What a reply said before it was edited; the last ${limits.versions.max} versions`,
    who: seen,
    params: { id },
    answer: versionList,
  }),
  purge: endpoint({
    method: 'post',
    path: '/threads/:id/purge',
    summary:
      'Erases a thread for good with all that was said in it, deleted or not',
    who: 'An administrator',
    params: { id },
    body: { title },
    answer: nothing,
    status: 204,
  }),
  purgeReply: endpoint({
    method: 'post',
    path: '/replies/:id/purge',
    summary:
      'Erases a reply for good, deleted or not; replies to it stay readable',
    who: 'An administrator',
    params: { id },
    body: { title },
    answer: nothing,
    status: 204,
  }),
};

/** @public */
export type TextVersion = z.infer<typeof versionView>;
/** @public */
export type TextVersions = z.infer<typeof versionList>;
