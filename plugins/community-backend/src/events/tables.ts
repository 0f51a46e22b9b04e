import type {
  Attendance,
  EventKind,
  RsvpAnswer,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../database/time';

/** What is planned: once, or as a series. */
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
  place: string | null;
  url: string | null;
  capacity: number | null;
  rule: string | null;
  /** JSON; see `recurring.ts`. */
  except_days: string;
  extra_times: string;
  continues: string | null;
  filled_until: string | null;
  fill_at: DbInstant | null;
  sequence: number;
  created_at: DbInstant;
  revised_at: DbInstant;
  cancelled_at: DbInstant | null;
  cancel_reason: string | null;
}

/** One time that an event takes place. */
export interface OccurrenceRow {
  id: string;
  event_id: string;
  day: string;
  original_local: string;
  starts_local: string;
  minutes: number;
  starts_at: DbInstant;
  ends_at: DbInstant;
  /** JSON of `Overrides`. */
  overrides: string | null;
  sequence: number;
  revised_at: DbInstant | null;
  cancelled_at: DbInstant | null;
  cancel_reason: string | null;
  going_count: number;
  remote_count: number;
  maybe_count: number;
  waiting_count: number;
  last_place: number;
  reminded: number | null;
  recording_url: string | null;
  slides_url: string | null;
  notes: string | null;
  materials_at: DbInstant | null;
}

/** What an occurrence has of its own; null takes away what the series has. */
export interface Overrides {
  title?: string;
  description?: string;
  place?: string | null;
  url?: string | null;
  capacity?: number | null;
}

export interface EventEntityRow {
  event_id: string;
  entity_ref: string;
}

export interface EventHostRow {
  event_id: string;
  person_ref: string;
  position: number;
}

export interface OccurrenceEntityRow {
  occurrence_id: string;
  entity_ref: string;
  ends_at: DbInstant;
}

export interface AnswerRow {
  occurrence_id: string;
  person_ref: string;
  answer: RsvpAnswer;
  attendance: Attendance | null;
  seat: 'held' | 'waiting' | null;
  place: number;
  answered_at: DbInstant;
  ends_at: DbInstant;
}

export interface SeriesAnswerRow {
  event_id: string;
  person_ref: string;
  answer: RsvpAnswer;
  attendance: Attendance | null;
  answered_at: DbInstant;
}
