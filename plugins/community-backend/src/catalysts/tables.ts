import type { DbInstant } from '../database/time';

export interface TermRow {
  id: string;
  entity_ref: string;
  person_ref: string;
  focus: string;
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
  ended_how: 'stepped-down' | 'removed' | 'succeeded' | null;
  ended_reason: string | null;
}
