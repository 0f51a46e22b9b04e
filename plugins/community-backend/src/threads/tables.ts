import type {
  Role,
  StatusChangeView,
  ThreadKind,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../database/time';

/** Why a thread that is there is in no list. */
export type Unlisted = 'merged' | 'hidden' | 'held' | 'archived';

/** A thread as lists need it: everything but the long texts. */
export interface ThreadRow {
  id: string;
  entity_ref: string;
  kind: ThreadKind;
  status: ThreadStatus;
  title: string;
  excerpt: string;
  author_ref: string;
  author_role: Role;
  created_at: DbInstant;
  edited_at: DbInstant | null;
  deleted_at: DbInstant | null;
  deleted_by: string | null;
  unlisted: Unlisted | null;
  merged_into: string | null;
  /** How many people want it, and from how many teams and systems. */
  score: number;
  team_count: number;
  system_count: number;
  /** The order by demand. */
  demand: number;
  reply_count: number;
  last_activity_at: DbInstant;
  first_reply_at: DbInstant | null;
  first_reply_role: Role | null;
  waiting: boolean | number;
  /** 0 nobody, 1 the catalysts, 2 the owners were told that it waits. */
  escalation: number;
  escalated_at: DbInstant | null;
  shipped_at: DbInstant | null;
  shipped_by: string | null;
  confirmed_at: DbInstant | null;
  target: string | null;
  answer_id: string | null;
  answer_by: string | null;
  answer_role: Role | null;
  answer_at: DbInstant | null;
  response_by: string | null;
  response_role: Role | null;
  response_at: DbInstant | null;
  response_edited_at: DbInstant | null;
  response_moved_to: ThreadStatus | null;
  earlier_responses: number;
  pinned_at: DbInstant | null;
  locked_at: DbInstant | null;
  locked_by: string | null;
  locked_role: Role | null;
  lock_reason: string | null;
  /** The thread to read instead of it. */
  replaced_by: string | null;
}

/** A thread with its texts. */
export interface FullThreadRow extends ThreadRow {
  body: string;
  unlisted_reason: string | null;
  response_body: string | null;
}

/** The columns of a `ThreadRow`: lists carry no bodies. */
export const listColumns = [
  'id',
  'entity_ref',
  'kind',
  'status',
  'title',
  'excerpt',
  'author_ref',
  'author_role',
  'created_at',
  'edited_at',
  'deleted_at',
  'deleted_by',
  'unlisted',
  'merged_into',
  'score',
  'team_count',
  'system_count',
  'demand',
  'reply_count',
  'last_activity_at',
  'first_reply_at',
  'first_reply_role',
  'waiting',
  'escalation',
  'escalated_at',
  'shipped_at',
  'shipped_by',
  'confirmed_at',
  'target',
  'answer_id',
  'answer_by',
  'answer_role',
  'answer_at',
  'response_by',
  'response_role',
  'response_at',
  'response_edited_at',
  'response_moved_to',
  'earlier_responses',
  'pinned_at',
  'locked_at',
  'locked_by',
  'locked_role',
  'lock_reason',
  'replaced_by',
] as const satisfies ReadonlyArray<keyof ThreadRow>;

export interface ReplyRow {
  id: string;
  thread_id: string;
  parent_id: string | null;
  root_id: string;
  body: string;
  author_ref: string;
  author_role: Role;
  created_at: DbInstant;
  edited_at: DbInstant | null;
  deleted_at: DbInstant | null;
  deleted_by: string | null;
  unlisted: 'hidden' | 'held' | null;
  unlisted_reason: string | null;
}

export interface VoteRow {
  thread_id: string;
  voter_ref: string;
  cast_at: DbInstant;
  /** JSON of the teams and systems it comes from. */
  origins: string | null;
  /** The merged thread that brought it; none for one that was cast. */
  from_thread_id: string | null;
}

export interface MoveRow {
  id: string;
  thread_id: string;
  what: StatusChangeView['what'];
  from_status: ThreadStatus | null;
  to_status: ThreadStatus;
  by_ref: string;
  /** `suite` where it moved by itself. */
  by_role: Role | 'suite';
  reason: string | null;
  target: string | null;
  with_response: boolean | number;
  other_thread: string | null;
  from_entity: string | null;
  to_entity: string | null;
  /** JSON of the names of labels that a transfer left behind. */
  lost_labels: string | null;
  moved_at: DbInstant;
}

/** What an official response said before it was revised. */
export interface ResponseRevisionRow {
  thread_id: string;
  /** 1 is the first. */
  version: number;
  body: string;
  by_ref: string;
  by_role: Role;
  moved_to: ThreadStatus | null;
  written_at: DbInstant;
}

export interface WatchRow {
  target: string;
  person_ref: string;
  watching: boolean | number;
  since: DbInstant;
  seen_at: DbInstant | null;
  /** The merged thread that brought it; none where a person said so. */
  from_thread_id: string | null;
}
