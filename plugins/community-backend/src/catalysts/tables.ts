import type { DbInstant } from '../database/time';

export interface TermRow {
  id: string;
  entity_ref: string;
  person_ref: string;
  focus: string;
  /** First and last day, UTC, such as 2027-03-31. */
  since: string;
  until: string;
  appointed_by: string;
  created_at: DbInstant;
  open: boolean | number;
  ended_at: DbInstant | null;
  ended_by: string | null;
  ended_how: 'stepped-down' | 'removed' | null;
  ended_reason: string | null;
}
