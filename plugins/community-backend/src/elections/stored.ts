import {
  movesOnAt,
  type ElectionTimes,
  type ParsedRequestOf,
  type electionContract,
} from '@platform-community/backstage-plugin-community-common';
import type {
  Election,
  StoredCandidate,
  StoredPlan,
  StoredResult,
} from './tables';

export type NewPlan = ParsedRequestOf<typeof electionContract.plan>['body'];

/** The plan of an election. */
export function planOf(row: Pick<Election, 'plan'>): StoredPlan {
  return JSON.parse(row.plan);
}

/** Who is on the ballot; nobody before voting opens. */
export function candidatesOf(
  row: Pick<Election, 'candidates'>,
): StoredCandidate[] {
  return row.candidates ? JSON.parse(row.candidates) : [];
}

/** What came of an election, once it is closed. */
export function resultOf(
  row: Pick<Election, 'result'>,
): StoredResult | undefined {
  return row.result ? JSON.parse(row.result) : undefined;
}

/** The instants of a plan. */
export function timesOf(plan: StoredPlan): ElectionTimes {
  return {
    nominationsOpenAt: new Date(plan.nominationsOpenAt),
    nominationsCloseAt: new Date(plan.nominationsCloseAt),
    votingOpenAt: new Date(plan.votingOpenAt),
    votingCloseAt: new Date(plan.votingCloseAt),
    exceptionsUntil: new Date(plan.exceptionsUntil),
  };
}

/** When an election moves on by itself, where it does. */
export function movesOn(row: Pick<Election, 'state' | 'plan'>) {
  return movesOnAt(row.state, timesOf(planOf(row)));
}

/** A plan as it is stored. */
export function toStored(
  plan: Omit<NewPlan, 'entityRef' | 'title' | 'idempotencyKey'>,
): StoredPlan {
  return {
    seats: plan.seats,
    method: plan.method,
    secrecy: plan.secrecy,
    nominationsOpenAt: plan.nominationsOpenAt.toISOString(),
    nominationsCloseAt: plan.nominationsCloseAt.toISOString(),
    votingOpenAt: plan.votingOpenAt.toISOString(),
    votingCloseAt: plan.votingCloseAt.toISOString(),
    exceptionsUntil: plan.exceptionsUntil.toISOString(),
    termUntil: plan.termUntil,
    rollOf: plan.rollOf,
    rollGroups: plan.rollGroups,
    quorum: plan.quorum,
    capPerTeam: plan.capPerTeam,
    endorsers: plan.endorsers,
    endorserTeams: plan.endorserTeams,
    officers: plan.officers,
    vacancies: plan.vacancies,
  };
}
