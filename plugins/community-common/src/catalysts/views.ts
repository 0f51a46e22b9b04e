import { z } from 'zod';
import { day, entities, id, instant, people, ref } from '../contract/fields';

/** How a catalyst comes to a term. @public */
export const termOrigins = ['appointed', 'elected'] as const;

/** How a term came to its end. @public */
export const termEndings = [
  'stepped-down',
  'removed',
  'expired',
  /** By another term of the same person, who was elected again. */
  'succeeded',
] as const;

export const termView = z
  .object({
    id,
    entityRef: ref,
    person: ref,
    focus: z.string().meta({ description: 'What they look after' }),
    reach: z
      .string()
      .optional()
      .meta({ description: 'How to reach them: a few words, or an address' }),
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
    can: z.object({
      change: z.boolean().meta({ description: 'May say it in other words' }),
      extend: z.boolean(),
      stepDown: z.boolean(),
      remove: z.boolean(),
    }),
  })
  .meta({ id: 'Term', description: 'A catalyst’s term on an entity' });

export const oneTerm = z
  .object({ term: termView, people, entities })
  .meta({ id: 'OneTerm' });

/** A catalyst whom the entity's own file names; nothing can be done to it here. */
export const declaredCatalystView = z
  .object({
    entityRef: ref,
    person: ref,
    inherited: z.boolean().meta({
      description:
        'Whether it is the file of a system or domain that what was asked for is a part of',
    }),
  })
  .meta({
    id: 'DeclaredCatalyst',
    description:
      'A catalyst whom an annotation in the entity’s own file names, and who has no running term on it',
  });

/** Where a proposal stands. @public */
export const proposalStates = [
  'open',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
] as const;

export const proposalView = z
  .object({
    id,
    entityRef: ref,
    person: ref.meta({ description: 'Who is asked' }),
    focus: z.string(),
    until: day.meta({ description: 'Last day of the term, counted in UTC' }),
    note: z.string().optional(),
    by: ref.meta({ description: 'Who asks' }),
    at: instant,
    lapsesAt: instant.meta({ description: 'When it is too late to accept' }),
    state: z.enum(proposalStates),
    reason: z.string().optional().meta({ description: 'Why it was declined' }),
    can: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({
    id: 'Proposal',
    description: 'The question to somebody whether they become a catalyst',
  });

/** A catalyst's term as the API shows it. @public */
export type TermView = z.infer<typeof termView>;

/** A proposal as the API shows it. @public */
export type ProposalView = z.infer<typeof proposalView>;

/** A catalyst whom an entity's own file names. @public */
export type DeclaredCatalystView = z.infer<typeof declaredCatalystView>;
