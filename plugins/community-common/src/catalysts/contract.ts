import { z } from 'zod';
import { endpoint, serviceEndpoint } from '../contract/endpoint';
import {
  day,
  entities,
  entityRef,
  freeLine,
  id,
  idempotencyKey,
  limits,
  line,
  people,
  ref,
  text,
  userRef,
} from '../contract/fields';
import { scopeText } from '../scope';
import { directoryRoutes } from './directory';
import { historyRoutes } from './history';
import { proposalRoutes } from './proposals';
import { catalystRightNames, type CatalystRight } from './rights';
import {
  declaredCatalystView,
  oneTerm,
  proposalView,
  termOrigins,
  termView,
} from './views';

const leads = 'An owner of the entity, or an administrator';

const rightView = z
  .object({
    right: z.enum(catalystRightNames as [CatalystRight, ...CatalystRight[]]),
    may: z.boolean().meta({ description: 'Whether it is left to catalysts' }),
    allows: z.string().meta({ description: 'What it lets somebody do' }),
  })
  .meta({ id: 'CatalystRight' });

/** How many terms a snapshot lists: some megabytes. @public */
export const mostInSnapshot = 50_000;

const snapshotVersion = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'must be the version of a snapshot')
  .meta({ description: 'Another one whenever what is listed is another' });

const runningTerm = z
  .object({
    entityRef: ref,
    person: ref,
    since: day,
    until: day,
    how: z.enum(termOrigins),
  })
  .meta({ id: 'RunningTerm' });

/** Catalysts: routes and shapes. @public */
export const catalystContract = {
  rights: endpoint({
    method: 'get',
    path: '/catalysts/rights',
    summary:
      'What catalysts may do on this installation beyond what every member may, and what is left to owners',
    who: 'Everybody',
    answer: z.object({ items: z.array(rightView) }).meta({
      id: 'CatalystRights',
    }),
  }),
  list: endpoint({
    method: 'get',
    path: '/catalysts',
    summary:
      'The catalysts of a scope: running terms, or with `history` also those before; and the open proposals that one made or may answer',
    who: 'Whoever may see the entity',
    query: {
      scope: scopeText,
      history: z
        .enum(['true', 'false'])
        .transform(value => value === 'true')
        .optional(),
    },
    answer: z
      .object({
        items: z.array(termView),
        declared: z
          .array(declaredCatalystView)
          .meta({ description: 'Appointed in the catalog' }),
        proposals: z.array(proposalView).meta({
          description:
            'Of entities that one may appoint for, and to oneself; the first to lapse first, 100 at most',
        }),
        can: z.object({ appoint: z.boolean() }),
        people,
        entities,
      })
      .meta({ id: 'TermList' }),
  }),
  appoint: endpoint({
    method: 'post',
    path: '/catalysts',
    summary: 'Appoints oneself for a term, from today on',
    who: leads,
    body: {
      entityRef,
      person: userRef.optional().meta({
        description:
          'Oneself; somebody else only in an import, as they would have to be asked',
      }),
      focus: line(limits.focus.max),
      reach: freeLine(limits.reach.max).optional(),
      until: day,
      idempotencyKey,
    },
    answer: oneTerm,
    status: 201,
  }),
  ...proposalRoutes,
  change: endpoint({
    method: 'patch',
    path: '/catalysts/:id',
    summary: 'Says in other words what one looks after, or how one is reached',
    who: 'The catalyst',
    params: { id },
    body: {
      focus: line(limits.focus.max).optional(),
      reach: freeLine(limits.reach.max).optional(),
    },
    answer: oneTerm,
  }),
  extend: endpoint({
    method: 'post',
    path: '/catalysts/:id/extend',
    summary: 'Gives a term a later last day',
    who: leads,
    params: { id },
    body: { until: day },
    answer: oneTerm,
  }),
  end: endpoint({
    method: 'post',
    path: '/catalysts/:id/end',
    summary:
      'Steps down from one’s own term, or removes a catalyst with a reason',
    who: 'The catalyst; or an owner of the entity or an administrator, who must give a reason',
    params: { id },
    body: { reason: text(limits.reason.max).optional() },
    answer: oneTerm,
  }),
  snapshot: serviceEndpoint({
    method: 'get',
    path: '/catalysts/snapshot',
    summary:
      'All running terms of the whole platform, for what keeps a copy of them, such as the catalog module',
    who: 'Another backend plugin with its own credentials, and no person: it does not look at who may see what',
    query: {
      known: snapshotVersion.optional().meta({
        description:
          'The version that the caller has; while it is the newest, `items` is left out',
      }),
    },
    answer: z
      .object({
        version: snapshotVersion,
        items: z.array(runningTerm).optional(),
        complete: z.boolean().meta({
          description: `Whether that is all; no more than ${mostInSnapshot} terms are listed`,
        }),
      })
      .meta({ id: 'TermSnapshot' }),
  }),
  ...historyRoutes,
  ...directoryRoutes,
};

export {
  declaredCatalystView,
  proposalStates,
  termEndings,
  termOrigins,
  termView,
  type DeclaredCatalystView,
  type ProposalView,
  type TermView,
} from './views';
