import type {
  EventKind,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../database/time';

export interface EventRow {
  id: string;
  kind: EventKind;
  title: string;
  description: string;
  excerpt: string;
  host_ref: string;
  starts_local: string;
  time_zone: string;
  minutes: number;
  starts_at: DbInstant;
  ends_at: DbInstant;
  place: string | null;
  url: string | null;
  sequence: number;
  created_at: DbInstant;
  revised_at: DbInstant;
  cancelled_at: DbInstant | null;
  cancel_reason: string | null;
  going_count: number;
  maybe_count: number;
}

export interface EventEntityRow {
  event_id: string;
  entity_ref: string;
  ends_at: DbInstant;
}

export interface RsvpRow {
  event_id: string;
  person_ref: string;
  answer: RsvpAnswer;
  answered_at: DbInstant;
}
