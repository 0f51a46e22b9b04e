import type { TallyMethod } from './tally/types';

/** How several seats, or one among three candidates and more, are filled. @public */
export const electionMethods = ['schulze', 'scottish-stv'] as const;
/** @public */
export type ElectionMethod = (typeof electionMethods)[number];

/**
 * What is told of ballots: `open` shows who voted how once the count is
 * published; `confidential` never shows it, but the database knows;
 * `unlinkable` keeps nothing that joins a voter and a ballot.
 *
 * @public
 */
export const electionSecrecies = [
  'open',
  'confidential',
  'unlinkable',
] as const;
/** @public */
export type ElectionSecrecy = (typeof electionSecrecies)[number];

/** Whom the roll takes in, besides the members of named groups. @public */
export const rollSources = ['owners', 'dependents', 'everyone'] as const;
/** @public */
export type RollSource = (typeof rollSources)[number];

/** What happens when somebody who was elected leaves before their term is over. @public */
export const vacancyRules = ['next', 'election'] as const;
/** @public */
export type VacancyRule = (typeof vacancyRules)[number];

/**
 * What an election has come to, as it is stored. It moves on by itself:
 * `planned` → `nominating` → `review` → `voting` → `closed`; an election that
 * was called off is `cancelled`.
 *
 * @public
 */
export const electionStates = [
  'planned',
  'nominating',
  'review',
  'voting',
  'closed',
  'cancelled',
] as const;
/** @public */
export type ElectionState = (typeof electionStates)[number];

/** States that move on by themselves, in their order. @public */
export const runningElectionStates = [
  'planned',
  'nominating',
  'review',
  'voting',
] as const;

/** How an election came to its end. @public */
export const electionOutcomes = [
  'elected',
  'nobody-elected',
  'no-quorum',
  'no-candidates',
] as const;
/** @public */
export type ElectionOutcome = (typeof electionOutcomes)[number];

/**
 * Fewer ballots than this are not published where ballots are secret: among a
 * handful, a ranking tells whose it is.
 *
 * @public
 */
export const fewestPublishedBallots = 10;

/**
 * How so many candidates are counted: one by a confidence vote, two by majority,
 * more by the method of the plan.
 *
 * @public
 */
export function methodFor(
  plan: { method: ElectionMethod; seats: number },
  candidates: number,
): TallyMethod {
  if (candidates === 1) return 'confidence';
  if (candidates === 2 && plan.seats === 1) return 'majority';
  // One seat has no surplus to hand on, so both methods would do; this is the
  // one that the community was promised for one seat.
  return plan.seats === 1 ? 'schulze' : plan.method;
}

/**
 * How many of a roll must have voted: the share that the plan wants, rounded up,
 * and nobody where it wants none.
 *
 * @public
 */
export function quorumOf(percent: number, roll: number): number {
  return Math.ceil((percent * roll) / 100);
}

/** The instants of a plan, in the order they must have. @public */
export interface ElectionTimes {
  nominationsOpenAt: Date;
  nominationsCloseAt: Date;
  votingOpenAt: Date;
  votingCloseAt: Date;
  exceptionsUntil: Date;
}

/**
 * When an election in a state moves on, or `undefined` where it does not.
 *
 * @public
 */
export function movesOnAt(
  state: ElectionState,
  times: ElectionTimes,
): Date | undefined {
  switch (state) {
    case 'planned':
      return times.nominationsOpenAt;
    case 'nominating':
      return times.nominationsCloseAt;
    case 'review':
      return times.votingOpenAt;
    case 'voting':
      return times.votingCloseAt;
    default:
      return undefined;
  }
}

/**
 * What is wrong with the instants of a plan, named by field; `undefined` where
 * nothing is.
 *
 * @public
 */
export function problemOfTimes(times: ElectionTimes): string | undefined {
  const steps = [
    ['nominationsOpenAt', 'nominations open'],
    ['nominationsCloseAt', 'nominations close'],
    ['votingOpenAt', 'voting opens'],
    ['votingCloseAt', 'voting closes'],
  ] as const;
  for (const [at, [field]] of steps.entries()) {
    if (at === 0) continue;
    const [before, words] = steps[at - 1];
    // Candidates need no pause before the vote.
    const mayMeet = field === 'votingOpenAt';
    const [earlier, later] = [+times[before], +times[field]];
    if (mayMeet ? later < earlier : later <= earlier) {
      return `${field}: must ${
        mayMeet ? 'not lie before' : 'lie after'
      } the moment when ${words}`;
    }
  }
  if (
    times.exceptionsUntil <= times.nominationsOpenAt ||
    times.exceptionsUntil > times.votingCloseAt
  ) {
    return 'exceptionsUntil: must lie after the moment when nominations open, and not after voting closes';
  }
  return undefined;
}
