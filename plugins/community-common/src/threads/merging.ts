import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import { id } from '../contract/fields';
import { threadDetail, threadView } from './views';

export const mergePreview = z
  .object({
    thread: threadView,
    into: threadView,
    votes: z.object({
      now: z.number().int(),
      then: z.number().int(),
      alreadyCounted: z.number().int().meta({
        description:
          'People who want the thread and add nothing: they voted for the other one, or started it',
      }),
    }),
    watchersAdded: z.number().int(),
    refusal: z.string().optional().meta({
      description: 'Why it cannot be merged, in words; none when it can',
    }),
  })
  .meta({ id: 'MergePreview', description: 'What a merge would do' });

/** Merging threads, and taking that back: routes and shapes. @public */
export const mergingRoutes = {
  previewMerge: endpoint({
    method: 'get',
    path: '/threads/:id/merge',
    summary: 'What merging a thread into another would do',
    who: 'An owner or catalyst of the entity, or an administrator',
    params: { id },
    query: { into: id },
    answer: mergePreview,
  }),
  merge: endpoint({
    method: 'put',
    path: '/threads/:id/merge',
    summary:
      'Merges a thread into another, which counts its voters once each and is told of to its watchers; answers with that other one',
    who: 'An owner or catalyst of the entities of both threads, or an administrator',
    params: { id },
    body: { into: id },
    answer: threadDetail,
  }),
  unmerge: endpoint({
    method: 'delete',
    path: '/threads/:id/merge',
    summary: 'Takes a merge back: both threads have what was theirs',
    who: 'An owner or catalyst of the entity of either thread, or an administrator',
    params: { id },
    answer: threadDetail,
  }),
};

/** @public */
export type MergePreview = z.infer<typeof mergePreview>;
