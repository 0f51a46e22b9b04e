import { z } from 'zod';
import { endpoint, serviceEndpoint } from '../contract/endpoint';
import {
  day,
  entities,
  entityRef,
  id,
  idempotencyKey,
  instant,
  limits,
  line,
  people,
  ref,
  text,
  userRef,
} from '../contract/fields';
import { scopeText } from '../scope';
import { catalystRightNames, type CatalystRight } from './rights';

/**
 * How a term came to its end before its last day; `succeeded` by another term of
 * the same person, who was elected again.
 *
 * @public
 */
export const termEndings = ['stepped-down', 'removed', 'succeeded'] as const;

/** How a catalyst comes to a term. @public */
export const termOrigins = ['appointed', 'elected'] as const;

export const termView = z
  .object({
    id,
    entityRef: ref,
    person: ref,
    focus: z.string().meta({ description: 'What they look after' }),
    since: day.meta({ description: 'First day of the term, counted in UTC' }),
    until: day.meta({ description: 'Last day of the term, counted in UTC' }),
    appointedBy: ref,
    how: z.enum(termOrigins),
    electionId: id.optional().meta({ description: 'Where they were elected' }),
    inherited: z.boolean().meta({
      description:
        'Whether it is on a system or domain that what was asked for is a part of',
    }),
    running: z.boolean(),
    ended: z
      .object({
        at: instant,
        by: ref,
        how: z.enum(termEndings),
        reason: z.string().optional(),
      })
      .optional(),
    can: z.object({ stepDown: z.boolean(), remove: z.boolean() }),
  })
  .meta({ id: 'Term', description: 'A catalyst’s term on an entity' });

/** A catalyst whom the entity's own file names; nothing can be done to it here. */
export const declaredCatalystView = z
  .object({ entityRef: ref, person: ref })
  .meta({
    id: 'DeclaredCatalyst',
    description:
      'A catalyst whom an annotation in the entity’s own file names, and who has no running term on it',
  });

const oneTerm = z
  .object({ term: termView, people, entities })
  .meta({ id: 'OneTerm' });

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
  .object({ entityRef: ref, person: ref, since: day, until: day })
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
      'The catalysts of a scope: running terms, or with `history` also those before',
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
        can: z.object({ appoint: z.boolean() }),
        people,
        entities,
      })
      .meta({ id: 'TermList' }),
  }),
  appoint: endpoint({
    method: 'post',
    path: '/catalysts',
    summary: 'Appoints a catalyst for a term, from today on',
    who: 'An owner of the entity, or an administrator',
    body: {
      entityRef,
      person: userRef,
      focus: line(limits.focus.max),
      until: day,
      idempotencyKey,
    },
    answer: oneTerm,
    status: 201,
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
};

/** A catalyst's term as the API shows it. @public */
export type TermView = z.infer<typeof termView>;
/** A catalyst whom an entity's own file names. @public */
export type DeclaredCatalystView = z.infer<typeof declaredCatalystView>;
