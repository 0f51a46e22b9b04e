import { z } from 'zod';
import { id, instant, ref, role } from '../contract/fields';
import { threadKind, threadStatus } from './kinds';

/** What a thread may link to. @public */
export const linkKinds = [
  'issue',
  'pull-request',
  'document',
  'thread',
  'entity',
] as const;

/** How something outside stands that is linked. @public */
export const linkStates = [
  'open',
  'draft',
  'merged',
  'completed',
  'closed',
  'missing',
] as const;

export const linkKind = z
  .enum(linkKinds)
  .meta({ id: 'LinkKind', description: 'What is linked' });
export const linkState = z.enum(linkStates).meta({
  id: 'LinkState',
  description:
    'How an issue, a pull request or a document stands: `completed` is an issue that was closed because it was done, `missing` what is not there, or not for this installation',
});

export const linkView = z
  .object({
    id,
    kind: linkKind,
    label: z
      .string()
      .meta({ description: 'A short name, such as `acme/api#12`' }),
    title: z.string().optional(),
    url: z
      .string()
      .optional()
      .meta({ description: 'Where it is, http or https, if it is outside' }),
    entityRef: ref.optional().meta({
      description: 'The entity, or the one that a linked thread is on',
    }),
    thread: z
      .object({ id, kind: threadKind, status: threadStatus })
      .optional()
      .meta({ description: 'The linked thread' }),
    live: z.boolean().meta({
      description: 'Whether the state is kept up to date',
    }),
    state: linkState.optional().meta({
      description: 'Left out while it is not known',
    }),
    closedAt: instant.optional(),
    knownAt: instant
      .optional()
      .meta({ description: 'When title and state were last known to be so' }),
    addedBy: ref,
    addedRole: role,
    addedAt: instant,
    can: z.object({ remove: z.boolean() }),
  })
  .meta({ id: 'ThreadLink', description: 'What a thread links to' });

export const shipProposalView = z
  .object({
    linkId: id,
    kind: linkKind,
    label: z.string(),
    state: linkState,
    closedAt: instant.optional(),
  })
  .meta({
    id: 'ShipProposal',
    description:
      'A linked pull request was merged, or an issue completed: is the thread shipped? Told to whoever may say so',
  });

/** @public */
export type LinkKind = z.infer<typeof linkKind>;
/** @public */
export type ThreadLinkState = z.infer<typeof linkState>;
/** What a thread links to. @public */
export type ThreadLinkView = z.infer<typeof linkView>;
/** @public */
export type ShipProposalView = z.infer<typeof shipProposalView>;
