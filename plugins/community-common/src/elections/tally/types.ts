/** How an election is counted. @public */
export type TallyMethod =
  | 'confidence'
  | 'majority'
  | 'schulze'
  | 'scottish-stv';

/**
 * One voter's ranking, or that of several who ranked alike.
 *
 * @public
 */
export interface TallyBallot {
  /**
   * Ranks, the best first, each of candidates that are ranked equally. Whoever
   * is in none of them is blank: the voter has no opinion of them.
   */
  ranking: string[][];
  /** How many voters ranked so; 1 unless told. */
  count?: number;
}

/** At most so many of a group get a seat, whoever else would have won one. @public */
export interface TallyCap {
  /** The group of a candidate, for example a team; whoever has none is not capped. */
  groupOf: Record<string, string>;
  /** How many of a group at most. */
  perGroup: number;
}

/** What is counted, and how. @public */
export interface TallyInput {
  method: TallyMethod;
  /** How many candidates are to be elected. */
  seats: number;
  candidates: string[];
  ballots: TallyBallot[];
  /**
   * What lots are drawn from, where nothing else decides between candidates.
   * Published beforehand as a commitment, so that nobody could choose it once
   * they knew who is equal. Without it lots are the same for everybody, but
   * known from the names alone.
   */
  tieBreak?: { seed: string };
  /** Counted with `schulze` only. */
  cap?: TallyCap;
}

/** Equals of whom only some could have a seat. @public */
export interface TallyLot {
  /** In the order of the draw: the first had the seats, as far as there were any. */
  drawn: string[];
}

/** Somebody who would have had a seat, but whose group had all it may. @public */
export interface TallyPassedOver {
  candidate: string;
  group: string;
}

/** A vote on one candidate. @public */
export interface ConfidenceSteps {
  method: 'confidence';
  yes: number;
  no: number;
  blank: number;
}

/** Who has how many first ranks. @public */
export interface MajoritySteps {
  method: 'majority';
  votes: Array<{ candidate: string; votes: number }>;
  /** Ballots that prefer neither. */
  blank: number;
  lots: TallyLot[];
}

/** Every pair of candidates, and the strongest chain of wins between them. @public */
export interface SchulzeSteps {
  method: 'schulze';
  /** The candidates of the rows and columns, in the order of the input. */
  candidates: string[];
  /** `pairwise[a][b]`: how many voters rank `a` above `b`; both are ranked. */
  pairwise: number[][];
  /**
   * `strongest[a][b]`: of all chains of wins from `a` to `b`, the largest that
   * the smallest win in one is; 0 where there is none.
   */
  strongest: number[][];
  /** How many others beat each one by their strongest paths. */
  losses: number[];
  passedOver: TallyPassedOver[];
  lots: TallyLot[];
}

/** Votes with five decimals, as text, so that nothing is rounded. @public */
export type StvVotes = string;

/** Ballots that went the same way. @public */
export interface StvMoved {
  /** What they are worth together. */
  votes: StvVotes;
  /** How many of them are worth how much each. */
  parcels: Array<{ ballots: number; value: StvVotes }>;
}

/** The votes that moved from one stage to the next. @public */
export interface StvTransfer {
  why: 'surplus' | 'exclusion';
  from: string;
  /** What was to be moved: the surplus, or all that the excluded one had. */
  votes: StvVotes;
  /** What each candidate got who got any. */
  to: Array<StvMoved & { candidate: string }>;
  /** Ballots that rank nobody else who is still there. */
  exhausted: StvMoved;
  /** What was cut off at the fifth decimal. */
  lost: StvVotes;
}

/** Candidates with the same votes, of whom one had to be chosen. @public */
export interface StvTie {
  /** For what: whose surplus goes first, or who is excluded. */
  about: 'surplus' | 'exclusion';
  equals: string[];
  chosen: string;
  /**
   * The latest stage, the first being 1, at which they were not all equal, if
   * there is any: it left one, or fewer for the lot.
   */
  stage?: number;
  /** The lot, where stages left more than one; the first drawn was chosen. */
  drawn?: string[];
}

/** One stage of a count by single transferable vote. @public */
export interface StvRound {
  /** Who was excluded to come here. */
  excluded?: string;
  /** What moved to come here; nothing where the last seats are filled. */
  transfer?: StvTransfer;
  /** What each candidate has now, in the order of the input. */
  votes: Array<{ candidate: string; votes: StvVotes }>;
  /** Who is elected at this stage, the most votes first. */
  elected: string[];
  /** Those of them who have no quota, but nobody left to lose the seat to. */
  withoutQuota: string[];
  /** Ties that were decided to come here. */
  ties: StvTie[];
}

/** All stages of a count by Scottish STV. @public */
export interface StvSteps {
  method: 'scottish-stv';
  /** Ballots that rank anybody. */
  valid: number;
  /** What a candidate needs to be elected. */
  quota: number;
  rounds: StvRound[];
}

/** How a result came about, for a person to follow. @public */
export type TallySteps =
  | ConfidenceSteps
  | MajoritySteps
  | SchulzeSteps
  | StvSteps;

/** What a count says. @public */
export interface TallyResult {
  /** Who has a seat; the first elected first. */
  elected: string[];
  /** All candidates from first to last, in groups of equals. */
  order: string[][];
  steps: TallySteps;
}
