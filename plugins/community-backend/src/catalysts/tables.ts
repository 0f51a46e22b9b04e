import type { TermMove } from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../database/time';

export interface TermRow {
  id: string;
  entity_ref: string;
  person_ref: string;
  focus: string;
  /** How to reach them; empty where they did not say. */
  reach: string;
  /** First and last day, UTC, such as 2027-03-31. */
  since: string;
  until: string;
  /** Who appointed them; of an elected catalyst the suite itself. */
  appointed_by: string;
  how: 'appointed' | 'elected';
  election_id: string | null;
  created_at: DbInstant;
  open: boolean | number;
  ended_at: DbInstant | null;
  ended_by: string | null;
  ended_how: 'stepped-down' | 'removed' | 'succeeded' | 'expired' | null;
  ended_reason: string | null;
  /** How often it was told that it ends: a month before, then a week. */
  told: 0 | 1 | 2;
  /** Of a term that is over: whether the empty seat was told, if it is one. */
  seat_told: boolean | number;
}

/** How a proposal was settled. */
export type Settling = 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

export interface ProposalRow {
  id: string;
  entity_ref: string;
  person_ref: string;
  focus: string;
  until: string;
  note: string | null;
  proposed_by: string;
  proposed_at: DbInstant;
  lapses_at: DbInstant;
  open: boolean | number;
  settled_at: DbInstant | null;
  settled_how: Settling | null;
  reason: string | null;
}

/** A line of the history, which is only ever added to. */
export interface MoveRow {
  id: string;
  entity_ref: string;
  person_ref: string;
  proposal_id: string | null;
  term_id: string | null;
  what: TermMove;
  by_ref: string;
  at: DbInstant;
  until: string | null;
  focus: string | null;
  reason: string | null;
}
