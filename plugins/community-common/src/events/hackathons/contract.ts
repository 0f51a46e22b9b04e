import { z } from 'zod';
import { endpoint } from '../../contract/endpoint';
import {
  entities,
  entityRef,
  freeText,
  id,
  idempotencyKey,
  instant,
  limits,
  line,
  moment,
  people,
  ref,
  text,
} from '../../contract/fields';
import { threadKind } from '../../threads/kinds';
import { threadMention } from '../../threads/mention';
import { localDay, webAddress } from '../fields';

/** How a hackathon is judged, in the order a form offers them. @public */
export const judgingWays = ['comparisons', 'votes'] as const;

/** What a hackathon is at, in their order. @public */
export const hackathonPhases = ['building', 'judging', 'over'] as const;

const judgingWay = z.enum(judgingWays).meta({
  id: 'JudgingWay',
  description:
    '`comparisons`: everybody is shown two projects at a time and says which is better; `votes`: everybody votes for as many as they like',
});

const phase = z.enum(hackathonPhases).meta({
  id: 'HackathonPhase',
  description:
    '`building`, until submissions are due; `judging`, until that ends; `over`, when the results stand',
});

const day = localDay.optional();
const title = line(limits.title.max, limits.title.min);
const pitch = freeText(limits.projectPitch.max).meta({
  description: 'What the project is about; plain text, may be empty',
});

const submission = z
  .object({
    repository: z.string().optional(),
    demo: z.string().optional(),
    text: z.string(),
    submittedBy: ref,
    submittedAt: instant,
  })
  .meta({ id: 'Submission', description: 'What a team hands in' });

const projectView = z
  .object({
    id,
    title: z.string(),
    pitch: z.string(),
    thread: threadMention.optional().meta({
      description:
        'The thread that it came from, where the person who asks may see it',
    }),
    startedBy: ref,
    startedAt: instant,
    team: z.array(ref).meta({ description: 'First to join first' }),
    submission: submission.optional(),
    rank: z.number().int().optional().meta({
      description:
        'Its place in the result, from 1; equals share one. Once the hackathon is over, of what was submitted.',
    }),
    voted: z.boolean().meta({
      description: 'Whether the person who asks voted for it',
    }),
    award: z.string().optional(),
    component: ref.optional().meta({
      description:
        'The entity of the catalog that it grew into, where the person who asks may see it',
    }),
    grownInto: threadMention.optional().meta({
      description: 'The thread that it became',
    }),
    can: z.object({
      join: z.boolean(),
      leave: z.boolean(),
      edit: z.boolean(),
      withdraw: z.boolean(),
      submit: z.boolean(),
      vote: z.boolean(),
      award: z.boolean(),
      grow: z.boolean().meta({
        description:
          'Whether they say what became of it: a thread, or an entity of the catalog',
      }),
    }),
  })
  .meta({ id: 'Project' });

export const hackathonView = z
  .object({
    id: id.meta({ description: 'Id of the event' }),
    day: z.string().meta({ description: 'Which occurrence of it' }),
    phase,
    teamSize: z.number().int().meta({
      description: 'How many a team has at most',
    }),
    submitBy: instant.meta({ description: 'When submissions are due' }),
    judging: judgingWay,
    judgeUntil: instant.meta({ description: 'When the result stands' }),
    projects: z.array(projectView).meta({
      description:
        'The oldest first; once it is over, by rank, and then those not submitted',
    }),
    mine: id.optional().meta({
      description: 'The project in whose team the person who asks is',
    }),
    judges: z.number().int().meta({
      description: 'How many have compared or voted so far',
    }),
    judged: z.number().int().meta({
      description: 'How many pairs, or projects, the person who asks judged',
    }),
    can: z.object({
      setUp: z.boolean(),
      start: z.boolean(),
      judge: z.boolean(),
    }),
    people,
    entities,
  })
  .meta({ id: 'Hackathon' });

const pairView = z
  .object({
    pair: z.array(projectView).meta({
      description:
        'Two projects to compare; none when there is nothing left to compare',
    }),
    judged: z.number().int().meta({
      description: 'How many pairs they have looked at',
    }),
    left: z.number().int().meta({ description: 'How many pairs are left' }),
    people,
    entities,
  })
  .meta({ id: 'PairToCompare' });

const comparison = z.object({
  one: id,
  other: id,
  better: id.nullable().meta({
    description: 'The better one of the two; null if they could not say',
  }),
});

const judgement = z
  .object({
    code: z.string().meta({
      description: 'What only whoever judged so knows to be theirs',
    }),
    comparisons: z.array(comparison).optional(),
    votes: z.array(id).optional(),
  })
  .meta({ id: 'Judgement' });

const tallyView = z
  .object({
    judging: judgingWay,
    projects: z.array(z.object({ id, title: z.string() })).meta({
      description: 'All that were submitted',
    }),
    judgements: z.array(judgement).meta({
      description:
        'What everybody judged, by their codes; their names are not told',
    }),
    order: z.array(z.array(id)).meta({
      description:
        'Groups of equals, the best first: what `countJudgements` makes of it',
    }),
    mine: z.string().optional().meta({
      description: 'The code of the person who asks',
    }),
  })
  .meta({ id: 'HackathonTally' });

const seen = 'Whoever may see one of the event’s entities';
const organisers =
  'An owner or catalyst of one of its entities, one of its hosts, or an administrator';
const team = 'Whoever is in its team, until submissions are due';
const participants =
  'Whoever is in a team, goes to the event or hosts it, while it is judged; not of their own project';
const growers = `Whoever is in its team, and ${organisers.toLocaleLowerCase(
  'en',
)}, once submissions are due`;

/** The projects of a hackathon: routes and shapes. */
export const hackathonRoutes = {
  hackathon: endpoint({
    method: 'get',
    path: '/events/:id/hackathon',
    summary:
      'The projects of a hackathon: those of a day, or of the next occurrence, or of the last',
    who: seen,
    params: { id },
    query: { day },
    answer: hackathonView,
  }),
  setUpHackathon: endpoint({
    method: 'put',
    path: '/events/:id/hackathon',
    summary:
      'Says how large teams are, when submissions are due and how they are judged, as long as none are',
    who: `${organisers}; until submissions are due`,
    params: { id },
    body: {
      day,
      teamSize: z
        .number()
        .int()
        .min(limits.teamSize.min)
        .max(limits.teamSize.max)
        .optional(),
      submitBy: moment.optional(),
      judging: judgingWay.optional(),
      judgeUntil: moment.optional(),
    },
    answer: hackathonView,
  }),
  startProject: endpoint({
    method: 'post',
    path: '/events/:id/projects',
    summary: 'Starts a project from an idea or a thread, and its team',
    who: `${seen}, until submissions are due`,
    params: { id },
    body: {
      day,
      title,
      pitch: pitch.optional(),
      threadId: id.optional().meta({ description: 'The thread it comes from' }),
      join: z.boolean().meta({
        description: 'Whether they join its team; others may all the same',
      }),
      idempotencyKey,
    },
    answer: hackathonView,
    status: 201,
  }),
  editProject: endpoint({
    method: 'patch',
    path: '/projects/:id',
    summary: 'Changes what a project is called and about',
    who: `${team}, and whoever started it`,
    params: { id },
    body: { title: title.optional(), pitch: pitch.optional() },
    answer: hackathonView,
  }),
  withdrawProject: endpoint({
    method: 'delete',
    path: '/projects/:id',
    summary: 'Takes a project away, with all that belongs to it',
    who: `Whoever started it, as long as nobody else is in its team and nothing is submitted; and ${organisers.toLocaleLowerCase(
      'en',
    )}`,
    params: { id },
    answer: hackathonView,
  }),
  joinTeam: endpoint({
    method: 'put',
    path: '/projects/:id/team',
    summary: 'Joins the team of a project that has room, as one’s only one',
    who: `${seen}, until submissions are due`,
    params: { id },
    answer: hackathonView,
  }),
  leaveTeam: endpoint({
    method: 'delete',
    path: '/projects/:id/team',
    summary: 'Leaves the team of a project',
    who: team,
    params: { id },
    answer: hackathonView,
  }),
  submitProject: endpoint({
    method: 'put',
    path: '/projects/:id/submission',
    summary: 'Hands a project in, or hands in something else instead',
    who: team,
    params: { id },
    body: {
      repository: webAddress.optional(),
      demo: webAddress.optional(),
      text: text(limits.submission.max).meta({
        description: 'What was made and how to look at it; Markdown',
      }),
    },
    answer: hackathonView,
  }),
  withdrawSubmission: endpoint({
    method: 'delete',
    path: '/projects/:id/submission',
    summary: 'Takes back what was handed in',
    who: team,
    params: { id },
    answer: hackathonView,
  }),
  voteProject: endpoint({
    method: 'put',
    path: '/projects/:id/vote',
    summary: 'Votes for a project, where it is judged by votes',
    who: participants,
    params: { id },
    answer: hackathonView,
  }),
  withdrawProjectVote: endpoint({
    method: 'delete',
    path: '/projects/:id/vote',
    summary: 'Takes the vote back',
    who: participants,
    params: { id },
    answer: hackathonView,
  }),
  pairToCompare: endpoint({
    method: 'get',
    path: '/events/:id/hackathon/pair',
    summary:
      'Two projects that the person who asks has not compared yet, of those that were compared the least',
    who: participants,
    params: { id },
    query: { day },
    answer: pairView,
  }),
  compareProjects: endpoint({
    method: 'put',
    path: '/events/:id/hackathon/comparison',
    summary:
      'Says which of two projects is better, or that one cannot say; the last word counts. Answers with the next pair.',
    who: participants,
    params: { id },
    body: { day, one: id, other: id, better: id.nullable() },
    answer: pairView,
  }),
  hackathonTally: endpoint({
    method: 'get',
    path: '/events/:id/hackathon/tally',
    summary: 'What everybody judged, for anyone to count again',
    who: `${seen}, once it is over`,
    params: { id },
    query: { day },
    answer: tallyView,
  }),
  awardProject: endpoint({
    method: 'put',
    path: '/projects/:id/award',
    summary: 'Gives a project an award, or takes it back',
    who: `${organisers}; once it is over`,
    params: { id },
    body: { award: line(limits.award.max).nullable() },
    answer: hackathonView,
  }),
  linkProject: endpoint({
    method: 'put',
    path: '/projects/:id/component',
    summary: 'Says which entity of the catalog a project grew into',
    who: growers,
    params: { id },
    body: { component: entityRef.nullable() },
    answer: hackathonView,
  }),
  growProject: endpoint({
    method: 'post',
    path: '/projects/:id/thread',
    summary:
      'Starts a thread from a project: what it is about, what was made, and by whom',
    who: `${growers}; and whoever may start a thread there`,
    params: { id },
    body: { entityRef, kind: threadKind },
    answer: hackathonView,
    status: 201,
  }),
};

/** @public */
export type JudgingWay = (typeof judgingWays)[number];

/** @public */
export type HackathonPhase = (typeof hackathonPhases)[number];

/** A project of a hackathon. @public */
export type ProjectView = z.infer<typeof projectView>;

/** The projects of a hackathon, and where it is. @public */
export type HackathonView = z.infer<typeof hackathonView>;

/** Two projects to compare. @public */
export type PairToCompare = z.infer<typeof pairView>;

/** What somebody judged. @public */
export type JudgementView = z.infer<typeof judgement>;

/** What everybody judged. @public */
export type HackathonTally = z.infer<typeof tallyView>;
