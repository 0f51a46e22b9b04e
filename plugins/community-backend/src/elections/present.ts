import {
  commitmentTo,
  methodFor,
  type ElectionPlanView,
  type ElectionResultView,
  type ElectionSummary,
  type NominationView,
  type RollExceptionView,
} from '@platform-community/backstage-plugin-community-common';
import { toIso } from '../database/time';
import type { Viewer } from '../viewer/Viewer';
import { isBacked, type Backing } from './candidates';
import {
  electionVerdicts,
  mayDecide,
  nominationVerdicts,
  type Standing,
} from './policy';
import { candidatesOf, movesOn, planOf, resultOf } from './stored';
import type { Election, ExceptionRow, FillRow, NominationRow } from './tables';

/** An election as a list shows it, wherever it is listed. */
export function presentSummary(
  viewer: Viewer,
  row: Election,
  standing: Standing & { voted: boolean },
): Omit<ElectionSummary, 'inherited'> {
  const plan = planOf(row);
  const can = electionVerdicts(viewer, row, standing);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    title: row.title,
    state: row.state,
    movesOnAt: movesOn(row)?.toISOString(),
    seats: plan.seats,
    nominationsOpenAt: plan.nominationsOpenAt,
    nominationsCloseAt: plan.nominationsCloseAt,
    votingOpenAt: plan.votingOpenAt,
    votingCloseAt: plan.votingCloseAt,
    outcome: row.outcome ?? undefined,
    elected: resultOf(row)?.elected ?? [],
    onRoll: standing.onRoll,
    voted: standing.voted,
    can: { nominate: can.nominate.allowed, vote: can.vote.allowed },
  };
}

/** The plan of an election, with what is told of the seed before it is used. */
export function presentPlan(row: Election): ElectionPlanView {
  return { ...planOf(row), seedCommitment: commitmentTo(row.seed) };
}

/** How an election is counted, once it is known who stands. */
export function methodOf(row: Election) {
  const candidates = candidatesOf(row).length;
  return candidates > 0 ? methodFor(planOf(row), candidates) : undefined;
}

/**
 * A nomination as a viewer sees it, or nothing: whoever has not answered yet, or
 * declined, is named to themself and to who nominated them only.
 */
export function presentNomination(
  viewer: Viewer,
  election: Election,
  row: NominationRow,
  backing: Backing,
): NominationView | undefined {
  const concerned = [row.person_ref, row.nominated_by].includes(viewer.ref);
  const stood = row.state === 'accepted' || row.state === 'withdrawn';
  if (!stood && !concerned) return undefined;
  const can = nominationVerdicts(viewer, election, row);
  const onBallot = candidatesOf(election);
  return {
    id: row.id,
    person: row.person_ref,
    nominatedBy: row.nominated_by,
    state: row.state,
    statement: row.statement,
    team: row.team_ref ?? undefined,
    endorsers: backing.people,
    endorserTeams: backing.teams,
    endorsed: backing.people.includes(viewer.ref),
    isCandidate: election.candidates
      ? onBallot.some(({ person }) => person === row.person_ref)
      : row.state === 'accepted' && isBacked(planOf(election), backing),
    can: {
      answer: can.answer.allowed,
      edit: can.edit.allowed,
      withdraw: can.withdraw.allowed,
      endorse: can.endorse.allowed,
    },
  };
}

export function presentException(
  viewer: Viewer,
  election: Election,
  row: ExceptionRow,
): RollExceptionView {
  return {
    id: row.id,
    person: row.person_ref,
    reason: row.reason,
    askedAt: toIso(row.asked_at),
    decision: row.decision ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    note: row.note ?? undefined,
    can: { decide: mayDecide(viewer, election, row).allowed },
  };
}

/** What came of an election, once it is closed. */
export function presentResult(
  row: Election,
  fills: FillRow[],
): ElectionResultView | undefined {
  const result = resultOf(row);
  if (!result || !row.outcome || !row.closed_at) return undefined;
  return {
    ...result,
    // Of a few ballots, even the order of all would tell what one of them says.
    order: result.withheld ? [] : result.order,
    outcome: row.outcome,
    closedAt: toIso(row.closed_at),
    rollSize: row.roll_size ?? 0,
    seed: row.seed,
    fills: fills.map(fill => ({
      person: fill.person_ref,
      termId: fill.term_id,
      instead: fill.instead_ref,
      at: toIso(fill.filled_at),
    })),
  };
}
