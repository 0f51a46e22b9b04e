import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  entities,
  freeText,
  id,
  idempotencyKey,
  instant,
  limits,
  line,
  people,
  ref,
  text,
} from '../contract/fields';
import { threadMention } from '../threads/mention';
import { threadView } from '../threads/views';
import { localDay } from './fields';

/** What anyone may propose for an agenda, in the order a form offers them. @public */
export const proposalKinds = ['demo', 'question', 'thread'] as const;

/**
 * The kinds of an agenda item: what anyone may propose, and what those who run
 * the agenda put between it, a slot of their own or time for questions.
 *
 * @public
 */
export const agendaKinds = [...proposalKinds, 'slot', 'questions'] as const;

/** Whether it is something that anyone may propose, and others vote on. @public */
export function isProposalKind(kind: string): kind is ProposalKind {
  return proposalKinds.some(one => one === kind);
}

/** What becomes of an agenda item. @public */
export const agendaStates = [
  'proposed',
  'accepted',
  'declined',
  'done',
] as const;

/** How long an item takes unless somebody says otherwise, in minutes. @public */
export const usualMinutes: Readonly<Record<AgendaKind, number>> = {
  demo: 10,
  question: 5,
  thread: 10,
  slot: 5,
  questions: 15,
};

const agendaKind = z.enum(agendaKinds).meta({ id: 'AgendaKind' });
const agendaState = z.enum(agendaStates).meta({
  id: 'AgendaState',
  description:
    '`proposed`, until those who run the agenda decide; `accepted` into the running order; `declined`; `done`, of a question: answered',
});

const title = line(limits.title.max, limits.title.min);
const details = freeText(limits.agendaDetails.max).meta({
  description: 'A few words more; plain text, may be empty',
});
const minutes = z
  .number()
  .int()
  .min(limits.agendaMinutes.min)
  .max(limits.agendaMinutes.max)
  .meta({ description: 'How long it takes, in minutes' });
const timeMark = z
  .number()
  .int()
  .min(0)
  .max(limits.eventMinutes.max * 60)
  .meta({
    description: 'Where in the recording it begins, in seconds from its start',
  });
const day = localDay.optional();

const itemView = z
  .object({
    id,
    kind: agendaKind,
    state: agendaState,
    title: z.string().meta({
      description:
        'In the words of whoever proposed it, or those of its thread; empty for time for questions',
    }),
    hasOwnTitle: z.boolean().meta({
      description: 'Whether the title is its own, and not that of its thread',
    }),
    details: z.string(),
    thread: threadMention.optional().meta({
      description:
        'The thread that it is about, where the person who asks may see it',
    }),
    proposedBy: ref,
    proposedAt: instant,
    minutes: z.number().int(),
    votes: z.number().int().meta({ description: 'People who want it' }),
    voted: z.boolean(),
    position: z.number().int().optional().meta({
      description:
        'Its place in the running order, from 0; a question that is taken among others has none',
    }),
    startsAt: instant.optional().meta({
      description:
        'When it begins by the running order, or is expected to now that the agenda runs',
    }),
    startedAt: instant.optional().meta({ description: 'When it really began' }),
    doneAt: instant.optional(),
    declineReason: z.string().optional(),
    answer: z.string().optional().meta({
      description: 'What was answered, in short, as a host wrote it down',
    }),
    timeMark: z.number().int().optional().meta({
      description:
        'Where in the recording it begins, in seconds; as a host said, or as it went if nobody did',
    }),
    replyId: id.optional().meta({
      description:
        'The reply in which the answer was written back to the thread',
    }),
    can: z.object({
      vote: z.boolean(),
      edit: z.boolean(),
      withdraw: z.boolean(),
      writeBack: z.boolean(),
    }),
  })
  .meta({ id: 'AgendaItem' });

export const agendaView = z
  .object({
    id: id.meta({ description: 'Id of the event' }),
    day: z.string().meta({ description: 'Which occurrence of it' }),
    items: z.array(itemView).meta({
      description:
        'The running order first; then what is proposed, the most wanted first; then what was answered or declined. What was declined is there for whoever proposed it and for those who run the agenda.',
    }),
    current: id.optional().meta({ description: 'The item that is on now' }),
    startsAt: instant,
    endsAt: instant,
    recording: z.string().optional(),
    can: z.object({
      propose: z.boolean(),
      run: z.boolean().meta({
        description:
          'Whether they accept, order and run the items, and write answers back',
      }),
    }),
    people,
    entities,
  })
  .meta({ id: 'Agenda' });

const suggestions = z
  .object({
    unanswered: z.array(threadView).meta({
      description: 'Questions that nobody has replied to, newest first',
    }),
    wanted: z.array(threadView).meta({ description: 'Open threads by demand' }),
    shipped: z.array(threadView).meta({
      description: 'What was shipped since the last event of its kind',
    }),
    since: instant.meta({ description: 'When that one ended' }),
    people,
    entities,
  })
  .meta({
    id: 'AgendaSuggestions',
    description:
      'Threads of the event’s entities that are not on its agenda yet, five of each at most',
  });

const seen = 'Whoever may see one of the event’s entities';
const runners =
  'An owner or catalyst of one of its entities, one of its hosts, or an administrator';
const proposer =
  'Whoever proposed it, until it is decided on; those who run the agenda, of what they put there';

/** The agenda of an occurrence: routes and shapes. */
export const agendaRoutes = {
  agenda: endpoint({
    method: 'get',
    path: '/events/:id/agenda',
    summary:
      'The agenda of an occurrence, with what is proposed for it: that of a day, or of the next one, or of the last',
    who: seen,
    params: { id },
    query: { day },
    answer: agendaView,
  }),
  propose: endpoint({
    method: 'post',
    path: '/events/:id/agenda',
    summary:
      'Proposes a demo or a question, or brings a thread; those who run the agenda may add a slot or time for questions',
    who: seen,
    params: { id },
    body: {
      day,
      kind: agendaKind,
      title: title.optional().meta({
        description: 'May be left out where there is a thread',
      }),
      details: details.optional(),
      threadId: id.optional(),
      minutes: minutes.optional(),
      idempotencyKey,
    },
    answer: agendaView,
    status: 201,
  }),
  suggestions: endpoint({
    method: 'get',
    path: '/events/:id/agenda/suggestions',
    summary: 'Threads that the agenda could be filled from',
    who: runners,
    params: { id },
    query: { day },
    answer: suggestions,
  }),
  fillAgenda: endpoint({
    method: 'post',
    path: '/events/:id/agenda/fill',
    summary: 'Takes threads into the running order, in the order given',
    who: runners,
    params: { id },
    body: {
      day,
      threads: z
        .array(z.object({ id, kind: z.enum(proposalKinds) }))
        .min(1, 'must name at least one thread')
        .max(
          limits.agendaFill.max,
          `must name at most ${limits.agendaFill.max} threads`,
        ),
    },
    answer: agendaView,
  }),
  present: endpoint({
    method: 'put',
    path: '/events/:id/agenda/current',
    summary:
      'Says which item is on now; the one before is done. Null ends the agenda.',
    who: runners,
    params: { id },
    body: { day, itemId: id.nullable() },
    answer: agendaView,
  }),
  editItem: endpoint({
    method: 'patch',
    path: '/agenda/:id',
    summary:
      'Changes the words of an item, as whoever proposed it or put it there; or how long it takes, also as somebody who runs the agenda',
    who: proposer,
    params: { id },
    body: {
      title: title.optional(),
      details: details.optional(),
      minutes: minutes.optional(),
    },
    answer: agendaView,
  }),
  decideItem: endpoint({
    method: 'put',
    path: '/agenda/:id/state',
    summary:
      'Accepts an item at the end of the running order, declines it, takes it back among the proposals, or marks it done',
    who: runners,
    params: { id },
    body: {
      state: agendaState,
      reason: text(limits.reason.max).optional().meta({
        description: 'Why it is declined, for whoever proposed it',
      }),
      answer: text(limits.agendaAnswer.max).optional().meta({
        description: 'Of what is done: what was answered, in short',
      }),
    },
    answer: agendaView,
  }),
  moveItem: endpoint({
    method: 'put',
    path: '/agenda/:id/place',
    summary: 'Moves an item within the running order',
    who: runners,
    params: { id },
    body: {
      before: id
        .nullable()
        .meta({ description: 'The item that comes after it; null: none' }),
    },
    answer: agendaView,
  }),
  withdrawItem: endpoint({
    method: 'delete',
    path: '/agenda/:id',
    summary: 'Takes an item off the agenda, with its votes',
    who: proposer,
    params: { id },
    answer: agendaView,
  }),
  voteItem: endpoint({
    method: 'put',
    path: '/agenda/:id/vote',
    summary: 'Says that one wants it',
    who: seen,
    params: { id },
    answer: agendaView,
  }),
  withdrawItemVote: endpoint({
    method: 'delete',
    path: '/agenda/:id/vote',
    summary: 'Takes the vote back',
    who: seen,
    params: { id },
    answer: agendaView,
  }),
  writeBack: endpoint({
    method: 'post',
    path: '/agenda/:id/reply',
    summary:
      'Leaves the answer as a reply in the thread of an item, with a link to the event and the place in the recording; the item is done then',
    who: `${runners}; and whoever may reply to the thread`,
    params: { id },
    body: {
      answer: text(limits.agendaAnswer.max),
      timeMark: timeMark.nullable().optional().meta({
        description: 'As it went unless told; null leaves it out',
      }),
    },
    answer: agendaView,
    status: 201,
  }),
};

/** @public */
export type ProposalKind = (typeof proposalKinds)[number];

/** @public */
export type AgendaKind = z.infer<typeof agendaKind>;

/** @public */
export type AgendaState = z.infer<typeof agendaState>;

/** Something on the agenda of an event, or proposed for it. @public */
export type AgendaItemView = z.infer<typeof itemView>;

/** The agenda of an occurrence. @public */
export type AgendaView = z.infer<typeof agendaView>;

/** Threads that an agenda could be filled from. @public */
export type AgendaSuggestions = z.infer<typeof suggestions>;
