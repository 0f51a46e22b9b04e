import type { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import { limits, line } from '../contract/fields';
import { scopeText } from '../scope';
import { threadPage } from './views';

export const similarThreads = threadPage
  .omit({ nextCursor: true })
  .meta({ id: 'SimilarThreads', description: 'The likeliest first' });

/** Finding what is there already. @public */
export const searchingRoutes = {
  similar: endpoint({
    method: 'get',
    path: '/threads/similar',
    summary:
      'Threads of a scope that a new one with this title may repeat, five at most',
    who: 'Whoever may see the entity',
    query: {
      scope: scopeText,
      title: line(limits.title.max, limits.title.min),
    },
    answer: similarThreads,
  }),
};

/** @public */
export type SimilarThreads = z.infer<typeof similarThreads>;
