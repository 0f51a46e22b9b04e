import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  entities,
  entityRef,
  pageSize,
  people,
  ref,
} from '../contract/fields';
import { scopeText } from '../scope';
import { declaredCatalystView, termView } from './views';

/** Who looks after what, and what nobody does: routes and shapes. @public */
export const directoryRoutes = {
  vacant: endpoint({
    method: 'get',
    path: '/catalysts/vacant',
    summary:
      'Components of a scope without a catalyst: first those that are spoken of or one’s own, then the others; a page may be short though there is a next one',
    who: 'Whoever may see the entity',
    query: { scope: scopeText, cursor, limit: pageSize },
    answer: z
      .object({
        items: z.array(
          z.object({
            entityRef: ref,
            can: z.object({ appoint: z.boolean() }),
          }),
        ),
        nextCursor: z.string().optional(),
        entities,
      })
      .meta({ id: 'VacantList' }),
  }),
  lookedAfter: endpoint({
    method: 'get',
    path: '/catalysts/looked-after',
    summary:
      'The running terms of a person, or of the members of a group, and the entities whose files name them as catalysts',
    who: 'Whoever may see the person or group, of what they may see',
    query: {
      by: entityRef.refine(
        by => by.startsWith('user:') || by.startsWith('group:'),
        'must be a user or group reference',
      ),
    },
    answer: z
      .object({
        items: z.array(termView),
        declared: z
          .array(declaredCatalystView)
          .meta({ description: 'Appointed in the catalog' }),
        people,
        entities,
      })
      .meta({ id: 'LookedAfterList' }),
  }),
};
