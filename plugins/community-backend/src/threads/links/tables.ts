import type {
  LinkKind,
  Role,
  ThreadLinkState,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../../database/time';

/** What became of the question whether a thread is shipped. */
export type Proposal = 'open' | 'confirmed' | 'dismissed' | 'shipped';

export interface LinkRow {
  id: string;
  thread_id: string;
  key: string;
  kind: LinkKind;
  target: string;
  label: string;
  title: string | null;
  added_by: string;
  added_role: Role;
  added_at: DbInstant;
  provider: string | null;
  state: ThreadLinkState | null;
  closed_at: DbInstant | null;
  version: string | null;
  known_at: DbInstant | null;
  tried_at: DbInstant | null;
  failures: number;
  not_before: DbInstant | null;
  look_at: DbInstant | null;
  proposal: Proposal | null;
  proposed_at: DbInstant | null;
  answered_by: string | null;
  answered_at: DbInstant | null;
}
