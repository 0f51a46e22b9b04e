import type {
  HackathonPhase,
  JudgingWay,
} from '@platform-community/backstage-plugin-community-common';
import type { DbInstant } from '../../database/time';

/** How the hackathon of an occurrence is set up. */
export interface HackathonRow {
  occurrence_id: string;
  team_size: number;
  /** When submissions are due, in minutes from the end of the event. */
  submit_offset: number;
  judging: JudgingWay;
  /** How long judging takes. */
  judge_minutes: number;
  /** The phase that people were told of. */
  told: HackathonPhase;
}

export interface ProjectRow {
  id: string;
  occurrence_id: string;
  title: string;
  pitch: string;
  thread_id: string | null;
  started_by: string;
  started_at: DbInstant;
  repository: string | null;
  demo: string | null;
  /** Null as long as nothing is submitted. */
  submission: string | null;
  submitted_by: string | null;
  submitted_at: DbInstant | null;
  award: string | null;
  component_ref: string | null;
  grown_thread_id: string | null;
}

export interface MemberRow {
  project_id: string;
  person_ref: string;
  joined_at: DbInstant;
}

/** A project with its team, first to join first. */
export interface TeamedProject extends ProjectRow {
  team: string[];
}

/** What somebody thinks of two projects, the one with the lesser id first. */
export interface ComparisonRow {
  one_id: string;
  other_id: string;
  person_ref: string;
  /** Null for who could not say. */
  better_id: string | null;
}

export interface ProjectVoteRow {
  project_id: string;
  person_ref: string;
}

/** Who judges, and by which code it is published. */
export interface JudgeRow {
  occurrence_id: string;
  person_ref: string;
  code: string;
}
