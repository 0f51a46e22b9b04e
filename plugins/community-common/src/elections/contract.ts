import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  cursor,
  day,
  entities,
  entityRef,
  id,
  idempotencyKey,
  instant,
  limits,
  line,
  pageSize,
  people,
  ref,
  text,
  userRef,
  moment,
} from '../contract/fields';
import { scopeText } from '../scope';
import {
  electionMethods,
  electionOutcomes,
  electionSecrecies,
  electionStates,
  rollSources,
  vacancyRules,
} from './plan';
import type { TallyInput, TallyResult } from './tally/types';

const groupRef = entityRef.refine(
  value => value.startsWith('group:'),
  'must be a group reference such as group:default/name',
);

function whole(min: number, max: number, description: string) {
  return z.number().int().min(min).max(max).meta({ description });
}

const method = z.enum(electionMethods).meta({ id: 'ElectionMethod' });
const secrecy = z.enum(electionSecrecies).meta({ id: 'ElectionSecrecy' });
const rollSource = z.enum(rollSources).meta({ id: 'RollSource' });
const vacancyRule = z.enum(vacancyRules).meta({ id: 'VacancyRule' });
const electionState = z.enum(electionStates).meta({ id: 'ElectionState' });
const tallyMethod = z
  .enum(['confidence', 'majority', 'schulze', 'scottish-stv'])
  .meta({ id: 'TallyMethod' });

/** What makes up a plan. */
const planFields = {
  title: line(limits.title.max, limits.title.min),
  seats: whole(1, limits.seats.max, 'How many catalysts are to be elected'),
  method,
  secrecy,
  nominationsOpenAt: moment,
  nominationsCloseAt: moment,
  votingOpenAt: moment,
  votingCloseAt: moment,
  exceptionsUntil: moment,
  termUntil: day.meta({
    description:
      'Last day of the terms, counted in UTC; they begin when the result is there',
    format: 'date',
  }),
  rollOf: z
    .array(rollSource)
    .max(rollSources.length)
    .transform(sources => [...new Set(sources)]),
  rollGroups: z
    .array(groupRef)
    .max(limits.rollGroups.max, `must name at most ${limits.rollGroups.max}`)
    .transform(refs => [...new Set(refs)]),
  quorum: whole(0, 100, 'How much of the roll must vote, in per cent'),
  capPerTeam: whole(
    1,
    limits.seats.max,
    'How many seats one team may have at most; counted by `schulze` only',
  ),
  endorsers: whole(
    0,
    limits.endorsers.max,
    'How many people must endorse somebody to make them a candidate',
  ),
  endorserTeams: whole(
    0,
    limits.endorsers.max,
    'From how many distinct teams they must be',
  ),
  officers: z
    .array(userRef)
    .min(1, 'must name somebody')
    .max(limits.officers.max, `must name at most ${limits.officers.max}`)
    .transform(refs => [...new Set(refs)]),
  vacancies: vacancyRule,
};

const planView = z
  .object({
    seats: z.number().int(),
    method,
    secrecy,
    nominationsOpenAt: instant,
    nominationsCloseAt: instant,
    votingOpenAt: instant,
    votingCloseAt: instant,
    exceptionsUntil: instant,
    termUntil: day,
    rollOf: z.array(rollSource),
    rollGroups: z.array(ref),
    quorum: z.number().int(),
    capPerTeam: z.number().int().optional(),
    endorsers: z.number().int(),
    endorserTeams: z.number().int(),
    officers: z.array(ref),
    vacancies: vacancyRule,
    seedCommitment: z.string().meta({
      description:
        'SHA-256 of the seed that lots are drawn from; the seed is published with the result',
    }),
  })
  .meta({ id: 'ElectionPlan' });

export const electionSummary = z
  .object({
    id,
    entityRef: ref,
    title: z.string(),
    state: electionState,
    /** The instant at which it moves on, where it does. */
    movesOnAt: instant.optional(),
    seats: z.number().int(),
    nominationsOpenAt: instant,
    nominationsCloseAt: instant,
    votingOpenAt: instant,
    votingCloseAt: instant,
    outcome: z.enum(electionOutcomes).optional(),
    elected: z.array(ref),
    onRoll: z
      .boolean()
      .meta({ description: 'Whether the person who asks is on its roll' }),
    voted: z
      .boolean()
      .meta({ description: 'Whether the person who asks has voted' }),
    inherited: z.boolean().meta({
      description:
        'Whether it is on a system or domain that what was asked for is a part of',
    }),
    can: z.object({ nominate: z.boolean(), vote: z.boolean() }),
  })
  .meta({ id: 'ElectionSummary' });

const nominationView = z
  .object({
    id,
    person: ref,
    nominatedBy: ref,
    state: z.enum(['asked', 'accepted', 'declined', 'withdrawn']),
    statement: z
      .string()
      .meta({ description: 'What the nominee says for themself; Markdown' }),
    team: ref.optional().meta({ description: 'The nominee’s team' }),
    endorsers: z.array(ref).meta({ description: 'First endorsed first' }),
    endorserTeams: z.number().int(),
    endorsed: z
      .boolean()
      .meta({ description: 'Whether the person who asks endorses them' }),
    isCandidate: z.boolean().meta({
      description:
        'Accepted and endorsed as the plan wants; once voting is open, on the ballot',
    }),
    can: z.object({
      answer: z.boolean(),
      edit: z.boolean(),
      withdraw: z.boolean(),
      endorse: z.boolean(),
    }),
  })
  .meta({ id: 'Nomination' });

const exceptionView = z
  .object({
    id,
    person: ref,
    reason: z.string(),
    askedAt: instant,
    decision: z.enum(['admitted', 'refused']).optional(),
    decidedBy: ref.optional(),
    note: z.string().optional(),
    can: z.object({ decide: z.boolean() }),
  })
  .meta({
    id: 'RollException',
    description: 'Somebody who asks to be on the roll of an election',
  });

const resultView = z
  .object({
    outcome: z.enum(electionOutcomes),
    method: tallyMethod.optional().meta({
      description: 'How it was counted; left out where nothing was counted',
    }),
    closedAt: instant,
    elected: z.array(ref),
    order: z
      .array(z.array(ref))
      .meta({ description: 'All candidates, in groups of equals' }),
    rollSize: z.number().int(),
    voted: z.number().int().optional().meta({
      description: 'How many voted; left out where the quorum was missed',
    }),
    quorum: z.number().int().meta({ description: 'How many had to vote' }),
    seed: z.string().meta({ description: 'What lots were drawn from' }),
    withheld: z.enum(['quorum', 'few-ballots']).optional().meta({
      description: 'Why the ballots are not published, where they are not',
    }),
    fills: z
      .array(z.object({ person: ref, termId: id, instead: ref, at: instant }))
      .meta({ description: 'Who took a seat that was left, the first first' }),
  })
  .meta({ id: 'ElectionResult' });

export const electionDetail = z
  .object({
    election: electionSummary.omit({ inherited: true }).extend({
      plan: planView,
      createdBy: ref,
      cancelled: z
        .object({ at: instant, by: ref, reason: z.string() })
        .optional(),
      method: tallyMethod.optional().meta({
        description: 'How it is counted; known once voting is open',
      }),
      nominations: z.array(nominationView),
      roll: z
        .object({ size: z.number().int(), takenAt: instant })
        .optional()
        .meta({ description: 'Left out before nominations open' }),
      votes: z.number().int().optional().meta({
        description:
          'How many have voted; left out before voting opens and where the quorum was missed',
      }),
      mine: z.object({
        exception: exceptionView.optional(),
        ranking: z.array(z.array(ref)).optional().meta({
          description:
            'One’s own ballot while voting is open; never where ballots are unlinkable',
        }),
      }),
      result: resultView.optional(),
      can: z.object({
        nominate: z.boolean(),
        vote: z.boolean(),
        change: z.boolean(),
        cancel: z.boolean(),
        askException: z.boolean(),
        decideExceptions: z.boolean(),
        fillVacancy: z.boolean(),
      }),
    }),
    people,
    entities,
  })
  .meta({ id: 'ElectionDetail' });

const tallyInput = z
  .custom<TallyInput>(() => true)
  .meta({
    id: 'TallyInput',
    description: 'What `tally` takes',
    type: 'object',
  });
const tallyResult = z
  .custom<TallyResult>(() => true)
  .meta({
    id: 'TallyResult',
    description: 'What `tally` gives',
    type: 'object',
  });

const seen = 'Whoever may see its entity';
const planners = 'An owner of the entity, or an administrator';
const officers = 'Its election officers';

/** Elections: routes and shapes. @public */
export const electionContract = {
  list: endpoint({
    method: 'get',
    path: '/elections',
    summary: 'The elections of a scope, the latest plan first',
    who: seen,
    query: {
      scope: scopeText,
      running: z
        .enum(['true', 'false'])
        .transform(value => value === 'true')
        .optional()
        .meta({
          description:
            'Only those that have not come to their end, with those of what the scope’s entity is a part of; or only those that have',
        }),
      cursor,
      limit: pageSize,
    },
    answer: z
      .object({
        items: z.array(electionSummary),
        nextCursor: z.string().optional(),
        can: z.object({ plan: z.boolean() }),
        people,
        entities,
      })
      .meta({ id: 'ElectionPage' }),
  }),
  plan: endpoint({
    method: 'post',
    path: '/elections',
    summary: 'Plans an election',
    who: planners,
    body: {
      entityRef,
      ...planFields,
      capPerTeam: planFields.capPerTeam.optional(),
      idempotencyKey,
    },
    answer: electionDetail,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/elections/:id',
    summary: 'An election: its plan, who stands and what came of it',
    who: seen,
    params: { id },
    answer: electionDetail,
  }),
  change: endpoint({
    method: 'patch',
    path: '/elections/:id',
    summary:
      'Changes the plan, as long as nominations are not open; null takes the cap away',
    who: planners,
    params: { id },
    body: {
      title: planFields.title.optional(),
      seats: planFields.seats.optional(),
      method: planFields.method.optional(),
      secrecy: planFields.secrecy.optional(),
      nominationsOpenAt: moment.optional(),
      nominationsCloseAt: moment.optional(),
      votingOpenAt: moment.optional(),
      votingCloseAt: moment.optional(),
      exceptionsUntil: moment.optional(),
      termUntil: day.optional(),
      rollOf: planFields.rollOf.optional(),
      rollGroups: planFields.rollGroups.optional(),
      quorum: planFields.quorum.optional(),
      capPerTeam: planFields.capPerTeam.nullable().optional(),
      endorsers: planFields.endorsers.optional(),
      endorserTeams: planFields.endorserTeams.optional(),
      officers: planFields.officers.optional(),
      vacancies: planFields.vacancies.optional(),
    },
    answer: electionDetail,
  }),
  cancel: endpoint({
    method: 'post',
    path: '/elections/:id/cancel',
    summary: 'Calls an election off, as long as voting is not open',
    who: planners,
    params: { id },
    body: { reason: text(limits.reason.max) },
    answer: electionDetail,
  }),
  nominate: endpoint({
    method: 'post',
    path: '/elections/:id/nominations',
    summary:
      'Nominates somebody, who is asked; or oneself, with a statement, which accepts at once',
    who: `${seen}, while nominations are open`,
    params: { id },
    body: { person: userRef, statement: text(limits.statement.max).optional() },
    answer: electionDetail,
    status: 201,
  }),
  answerNomination: endpoint({
    method: 'post',
    path: '/nominations/:id/answer',
    summary: 'Accepts a nomination with a statement, or declines it',
    who: 'The nominee, while nominations are open',
    params: { id },
    body: {
      answer: z.enum(['accepted', 'declined']),
      statement: text(limits.statement.max).optional(),
    },
    answer: electionDetail,
  }),
  changeStatement: endpoint({
    method: 'patch',
    path: '/nominations/:id',
    summary: 'Changes one’s own statement',
    who: 'The nominee, until voting opens',
    params: { id },
    body: { statement: text(limits.statement.max) },
    answer: electionDetail,
  }),
  withdrawNomination: endpoint({
    method: 'post',
    path: '/nominations/:id/withdraw',
    summary: 'Takes one’s candidacy back',
    who: 'The nominee, until voting opens',
    params: { id },
    answer: electionDetail,
  }),
  endorse: endpoint({
    method: 'put',
    path: '/nominations/:id/endorsement',
    summary: 'Endorses a nominee who accepted',
    who: `${seen} and is not the nominee, while nominations are open`,
    params: { id },
    answer: electionDetail,
  }),
  withdrawEndorsement: endpoint({
    method: 'delete',
    path: '/nominations/:id/endorsement',
    summary: 'Takes one’s endorsement back',
    who: `${seen}, while nominations are open`,
    params: { id },
    answer: electionDetail,
  }),
  roll: endpoint({
    method: 'get',
    path: '/elections/:id/roll',
    summary: 'Who may vote, by reference; and for officers who asks to',
    who: seen,
    params: { id },
    query: { cursor, limit: pageSize },
    answer: z
      .object({
        items: z.array(
          z.object({
            person: ref,
            via: z.enum([...rollSources, 'groups', 'exception']),
          }),
        ),
        nextCursor: z.string().optional(),
        exceptions: z.array(exceptionView),
        people,
      })
      .meta({ id: 'ElectionRoll' }),
  }),
  askException: endpoint({
    method: 'post',
    path: '/elections/:id/exceptions',
    summary: 'Asks to be put on the roll',
    who: 'Whoever is not on it, until the deadline',
    params: { id },
    body: { reason: text(limits.reason.max) },
    answer: electionDetail,
    status: 201,
  }),
  decideException: endpoint({
    method: 'post',
    path: '/roll-exceptions/:id/decision',
    summary: 'Puts somebody who asked on the roll, or refuses with a note',
    who: `${officers}, until the deadline, about others than themselves`,
    params: { id },
    body: {
      decision: z.enum(['admitted', 'refused']),
      note: text(limits.reason.max).optional(),
    },
    answer: electionDetail,
  }),
  cast: endpoint({
    method: 'put',
    path: '/elections/:id/ballot',
    summary:
      'Casts one’s ballot, or casts it anew; the same again changes nothing',
    who: 'Whoever is on the roll, while voting is open',
    params: { id },
    body: {
      ranking: z
        .array(z.array(userRef).max(limits.candidates.max))
        .max(limits.candidates.max + 1)
        .meta({
          description:
            'Ranks, the best first; whoever is in none has no opinion said of them. In a confidence vote an empty rank above the candidate says no',
        }),
      secret: z
        .string()
        .regex(
          /^[0-9a-z]{26}$/,
          'must be 26 lower-case letters and digits, drawn at random',
        )
        .optional()
        .meta({
          description:
            'Drawn by the voter’s own device, required where ballots are unlinkable; a ballot is cast anew with the same only',
        }),
    },
    answer: z
      .object({
        receipt: z.string().optional().meta({
          description:
            'What will be among the published receipts, where ballots are unlinkable',
        }),
        castAnew: z.boolean(),
      })
      .meta({ id: 'CastBallot' }),
  }),
  count: endpoint({
    method: 'get',
    path: '/elections/:id/count',
    summary: 'The ballots of an election that is closed, as `tally` takes them',
    who: seen,
    params: { id },
    answer: z
      .object({
        election: z.object({ id, title: z.string(), closedAt: instant }),
        input: tallyInput,
        result: tallyResult,
        seedCommitment: z.string(),
        receipts: z
          .array(z.string())
          .meta({ description: 'In their own order, not that of the ballots' }),
        votes: z
          .array(z.object({ person: ref, ranking: z.array(z.array(ref)) }))
          .optional()
          .meta({ description: 'Who voted how, where ballots are open' }),
        people,
      })
      .meta({ id: 'ElectionCount' }),
  }),
  fillVacancy: endpoint({
    method: 'post',
    path: '/elections/:id/vacancy',
    summary:
      'Gives a seat that was left to the next in order, for the rest of the term',
    who: planners,
    params: { id },
    answer: electionDetail,
  }),
};

/** An election as a list shows it. @public */
export type ElectionSummary = z.infer<typeof electionSummary>;
/** @public */
export type ElectionDetail = z.infer<typeof electionDetail>;
/** @public */
export type ElectionPlanView = z.infer<typeof planView>;
/** @public */
export type NominationView = z.infer<typeof nominationView>;
/** @public */
export type RollExceptionView = z.infer<typeof exceptionView>;
/** @public */
export type ElectionResultView = z.infer<typeof resultView>;
