import type {
  ElectionMethod,
  ElectionOutcome,
  ElectionSecrecy,
  ElectionState,
  RollSource,
  TallyMethod,
  VacancyRule,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../database/time';

/** What a plan fixes, as it is stored; instants are ISO 8601 in UTC. */
export interface StoredPlan {
  seats: number;
  method: ElectionMethod;
  secrecy: ElectionSecrecy;
  nominationsOpenAt: string;
  nominationsCloseAt: string;
  votingOpenAt: string;
  votingCloseAt: string;
  exceptionsUntil: string;
  termUntil: string;
  rollOf: RollSource[];
  rollGroups: string[];
  quorum: number;
  capPerTeam?: number;
  endorsers: number;
  endorserTeams: number;
  officers: string[];
  vacancies: VacancyRule;
}

/** Somebody on the ballot. */
export interface StoredCandidate {
  person: string;
  team?: string;
}

/** What came of an election, as it is stored. */
export interface StoredResult {
  method?: TallyMethod;
  elected: string[];
  order: string[][];
  voted?: number;
  quorum: number;
  withheld?: 'quorum' | 'few-ballots';
}

export interface ElectionRow {
  id: string;
  entity_ref: string;
  title: string;
  state: ElectionState;
  next_at: DbInstant | null;
  plan: string;
  seed: string;
  created_by: string;
  created_at: DbInstant;
  roll_taken_at: DbInstant | null;
  roll_size: number | null;
  candidates: string | null;
  outcome: ElectionOutcome | null;
  closed_at: DbInstant | null;
  result: string | null;
  count: string | null;
  cancelled_at: DbInstant | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}

/** All of an election but the ballots, which only a recount needs. */
export const electionColumns = [
  'id',
  'entity_ref',
  'title',
  'state',
  'next_at',
  'plan',
  'seed',
  'created_by',
  'created_at',
  'roll_taken_at',
  'roll_size',
  'candidates',
  'outcome',
  'closed_at',
  'result',
  'cancelled_at',
  'cancelled_by',
  'cancel_reason',
] as const;

/** An election without its ballots. */
export type Election = Omit<ElectionRow, 'count'>;

export interface NominationRow {
  id: string;
  election_id: string;
  person_ref: string;
  nominated_by: string;
  state: 'asked' | 'accepted' | 'declined' | 'withdrawn';
  statement: string;
  team_ref: string | null;
  created_at: DbInstant;
}

export interface EndorsementRow {
  nomination_id: string;
  person_ref: string;
  team_ref: string | null;
  created_at: DbInstant;
}

export interface RollRow {
  election_id: string;
  person_ref: string;
  via: RollSource | 'groups' | 'exception';
}

export interface ExceptionRow {
  id: string;
  election_id: string;
  person_ref: string;
  reason: string;
  asked_at: DbInstant;
  decision: 'admitted' | 'refused' | null;
  decided_by: string | null;
  note: string | null;
}

export interface BoxRow {
  election_id: string;
  votes: number;
  voters: string;
  ballots: string;
}

export interface BallotRow {
  election_id: string;
  person_ref: string;
  ranking: string;
}

export interface FillRow {
  left_term_id: string;
  election_id: string;
  term_id: string;
  person_ref: string;
  instead_ref: string;
  filled_at: DbInstant;
}
