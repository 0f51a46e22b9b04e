import type {
  ElectionDetail,
  ElectionPlanView,
  ElectionResultView,
  ElectionSummary,
  NominationView,
} from '@platform-community/backstage-plugin-community-common';
import { anId, testEntities, testEntityRef, testPeople } from './builders';

type Election = ElectionDetail['election'];

/** An election as a list shows it: nominations are open. */
export function anElection(
  overrides: Partial<ElectionSummary> = {},
): ElectionSummary {
  return {
    id: anId(),
    entityRef: testEntityRef,
    title: 'Catalysts of deploy-pipeline, 2027',
    state: 'nominating',
    movesOnAt: '2026-11-23T17:00:00.000Z',
    seats: 2,
    nominationsOpenAt: '2026-11-10T09:00:00.000Z',
    nominationsCloseAt: '2026-11-23T17:00:00.000Z',
    votingOpenAt: '2026-11-24T17:00:00.000Z',
    votingCloseAt: '2026-11-27T17:00:00.000Z',
    elected: [],
    onRoll: true,
    voted: false,
    inherited: false,
    can: { nominate: false, vote: false },
    ...overrides,
  };
}

/** A plan that uses most of what a plan can say. */
export function aPlan(
  overrides: Partial<ElectionPlanView> = {},
): ElectionPlanView {
  return {
    seats: 2,
    method: 'schulze',
    secrecy: 'unlinkable',
    nominationsOpenAt: '2026-11-10T09:00:00.000Z',
    nominationsCloseAt: '2026-11-23T17:00:00.000Z',
    votingOpenAt: '2026-11-24T17:00:00.000Z',
    votingCloseAt: '2026-11-27T17:00:00.000Z',
    exceptionsUntil: '2026-11-24T17:00:00.000Z',
    termUntil: '2027-05-31',
    rollOf: ['owners', 'dependents'],
    rollGroups: [],
    quorum: 20,
    endorsers: 2,
    endorserTeams: 1,
    officers: ['user:default/ada'],
    vacancies: 'next',
    seedCommitment: 'c0ffee',
    ...overrides,
  };
}

/** Somebody who stands: Ada, a candidate by her own nomination. */
export function aNomination(
  overrides: Partial<NominationView> = {},
): NominationView {
  return {
    id: anId(),
    person: 'user:default/ada',
    nominatedBy: 'user:default/ada',
    state: 'accepted',
    statement: 'I keep the **canaries** alive.',
    endorsers: ['user:default/jun', 'user:default/musa'],
    endorserTeams: 2,
    endorsed: false,
    isCandidate: true,
    ...overrides,
    can: {
      answer: false,
      edit: false,
      withdraw: false,
      endorse: false,
      ...overrides.can,
    },
  };
}

/** What somebody may do with an election, nothing unless told. */
type Abilities = Partial<Election['can']>;

/** An election as its own page shows it. */
export function anElectionDetail(
  overrides: Partial<Omit<Election, 'can' | 'plan'>> & {
    can?: Abilities;
    plan?: Partial<ElectionPlanView>;
  } = {},
): ElectionDetail {
  const { can, plan, ...rest } = overrides;
  return {
    election: {
      ...anElection({ movesOnAt: undefined }),
      plan: aPlan(plan),
      createdBy: 'user:default/ada',
      nominations: [],
      roll: { size: 140, takenAt: '2026-11-10T09:00:00.000Z' },
      mine: {},
      ...rest,
      can: {
        nominate: false,
        vote: false,
        change: false,
        cancel: false,
        askException: false,
        decideExceptions: false,
        fillVacancy: false,
        ...can,
      },
    },
    people: testPeople,
    entities: testEntities,
  };
}

/** A result that was counted and published. */
export function aResult(
  overrides: Partial<ElectionResultView> = {},
): ElectionResultView {
  return {
    outcome: 'elected',
    method: 'schulze',
    closedAt: '2026-11-27T17:00:00.000Z',
    elected: ['user:default/ada'],
    order: [['user:default/ada'], ['user:default/jun'], ['user:default/musa']],
    rollSize: 140,
    voted: 61,
    quorum: 28,
    seed: 'the seed',
    fills: [],
    ...overrides,
  };
}
