import type {
  ReportReason,
  Role,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../../database/time';
import type { Unlisted } from '../tables';

/** How a case was closed. */
export type Closing = 'kept' | 'hidden' | 'deleted';

/** A thread or reply that waits, or has waited, for a moderator. */
export interface CaseRow {
  id: string;
  thread_id: string;
  reply_id: string | null;
  /** The reply it is about, else the thread. */
  subject_id: string;
  entity_ref: string;
  author_ref: string;
  held: boolean | number;
  /** The domain event that is told once it is published, JSON. */
  untold: string | null;
  /** Whether it was the answer when it was held. */
  was_answer: boolean | number;
  report_count: number;
  opened_at: DbInstant;
  closed_at: DbInstant | null;
  closed_by: string | null;
  closed_how: Closing | null;
}

export interface ReportRow {
  subject_id: string;
  reporter_ref: string;
  case_id: string;
  reason: ReportReason;
  words: string | null;
  created_at: DbInstant;
}

export interface ActRow {
  id: string;
  thread_id: string;
  reply_id: string | null;
  entity_ref: string;
  act: 'hidden' | 'restored' | 'kept' | 'published';
  by_ref: string;
  by_role: Role;
  reason: string | null;
  /** What a restoring goes back to. */
  was_unlisted: Unlisted | null;
  was_answer: boolean | number;
  done_at: DbInstant;
}
