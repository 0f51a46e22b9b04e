import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  day,
  entities,
  id,
  instant,
  pageSize,
  people,
  ref,
} from '../contract/fields';
import { scopeText } from '../scope';

/**
 * What can happen to a proposal or a term. What becomes of a proposal is shown
 * to whoever it is about and to those who may appoint.
 *
 * @public
 */
export const termMoves = [
  'proposed',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
  'begun',
  'extended',
  'changed',
  'stepped-down',
  'removed',
  'expired',
  'succeeded',
] as const;

/** @public */
export type TermMove = (typeof termMoves)[number];

export const termMoveView = z
  .object({
    id,
    what: z.enum(termMoves),
    entityRef: ref,
    person: ref.meta({ description: 'The catalyst, or who was asked' }),
    by: ref.meta({
      description: 'Who did it; `plugin:default/community` for the suite',
    }),
    at: instant,
    until: day.optional().meta({ description: 'The last day that it set' }),
    focus: z.string().optional().meta({ description: 'The words that it set' }),
    reason: z.string().optional(),
  })
  .meta({
    id: 'TermMove',
    description: 'A line of the history of catalysts, which is never changed',
  });

/** How catalysts came and went: routes and shapes. @public */
export const historyRoutes = {
  history: endpoint({
    method: 'get',
    path: '/catalysts/history',
    summary: 'What happened to terms and proposals of a scope, latest first',
    who: 'Whoever may see the entity',
    query: { scope: scopeText, cursor, limit: pageSize },
    answer: z
      .object({
        items: z.array(termMoveView),
        nextCursor: z.string().optional(),
        people,
        entities,
      })
      .meta({ id: 'TermHistory' }),
  }),
};

/** A line of the history as the API shows it. @public */
export type TermMoveView = z.infer<typeof termMoveView>;
