import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import { entities, id, pageSize, people, ref } from '../contract/fields';
import { proposalKinds } from '../events/agenda';
import { eventView } from '../events/views';
import { threadView } from '../threads/contract';
import { caseView } from '../threads/moderation';
import { termView } from './contract';

/** What an event to come may still want, before people can decide on it. @public */
export const eventWants = ['description', 'place'] as const;

/** What an event to come still wants. @public */
export type EventWant = (typeof eventWants)[number];

/**
 * What an event still wants: to say what it is about, and where or by which
 * address one takes part.
 *
 * @public
 */
export function wantsOf(event: {
  excerpt: string;
  place?: string;
  url?: string;
}): EventWant[] {
  return eventWants.filter(want =>
    want === 'description' ? !event.excerpt : !event.place && !event.url,
  );
}

const more = z.boolean().meta({ description: 'Whether there are others' });
const someThreads = z.object({ items: z.array(threadView), more });

const deskProposal = z
  .object({
    id,
    kind: z.enum(proposalKinds),
    title: z.string(),
    proposedBy: ref,
    votes: z.number().int(),
  })
  .meta({ id: 'DeskProposal' });

export const deskView = z
  .object({
    looksAfter: z.number().int().meta({
      description:
        'How many entities the person looks after: they own them, or have a running term on them',
    }),
    escalated: someThreads.meta({
      description:
        'Threads that nobody replied to for so long that the suite told of them; the longest waiting first',
    }),
    unanswered: someThreads.meta({
      description:
        'Questions that wait for a first reply and have not been told of yet; the longest waiting first',
    }),
    reported: z.object({ items: z.array(caseView), more }).meta({
      description:
        'What was reported or is held, where the person decides on it; the longest waiting first',
    }),
    shipProposals: someThreads.meta({
      description:
        'Threads whose linked work is done, where the person may say whether they are shipped; the longest waiting first',
    }),
    terms: z.object({ items: z.array(termView), more }).meta({
      description:
        'Terms that end within 30 days: the person’s own, and those on what they own; the first to end first',
    }),
    events: z.object({ items: z.array(eventView), more }).meta({
      description:
        'Events of the next four weeks that the person may change and that still want a description, or a place or link; soonest first',
    }),
    proposals: z
      .object({
        items: z.array(
          z.object({
            event: eventView,
            count: z.number().int().meta({ description: 'How many there are' }),
            proposals: z.array(deskProposal).meta({
              description: 'The most wanted of them, five at most',
            }),
          }),
        ),
        more,
      })
      .meta({
        description:
          'Events of the next four weeks for whose agenda something is proposed that the person may decide on; soonest first',
      }),
    people,
    entities,
  })
  .meta({
    id: 'Desk',
    description: 'What waits for a person over all that they look after',
  });

/** The desk of whoever looks after something. @public */
export const deskRoutes = {
  desk: endpoint({
    method: 'get',
    path: '/desk',
    summary: 'What waits for one over all that one looks after, in one answer',
    who: 'Everybody, of themselves; empty for whoever looks after nothing',
    query: { limit: pageSize },
    answer: deskView,
  }),
};

/** @public */
export type DeskView = z.infer<typeof deskView>;
