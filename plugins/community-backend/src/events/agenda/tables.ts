import type {
  AgendaKind,
  AgendaState,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../../database/time';

/** Something on the agenda of an occurrence, or proposed for it. */
export interface AgendaItemRow {
  id: string;
  occurrence_id: string;
  kind: AgendaKind;
  state: AgendaState;
  /** Null where it is that of the thread. */
  title: string | null;
  details: string;
  thread_id: string | null;
  proposed_by: string;
  proposed_at: DbInstant;
  minutes: number;
  /** In the running order; null for what is not in it. */
  position: number | null;
  vote_count: number;
  started_at: DbInstant | null;
  done_at: DbInstant | null;
  decline_reason: string | null;
  answer: string | null;
  time_mark: number | null;
  /** The reply in which the answer was written back. */
  reply_id: string | null;
}

/** An item with what a person has to do with it. */
export interface MarkedItemRow extends AgendaItemRow {
  /** Their reference, if they voted for it. */
  voted_by: string | null;
  /** `reply_id`, as long as that reply is there. */
  kept_reply: string | null;
}
