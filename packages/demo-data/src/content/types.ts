import type {
  LabelColor,
  ReportReason,
} from '@platform-community/backstage-plugin-community-common';

export type DemoKind = 'idea' | 'problem' | 'question' | 'practice' | 'kudos';

export type DemoStatus =
  | 'open'
  | 'under-review'
  | 'planned'
  | 'in-progress'
  | 'shipped'
  | 'declined'
  | 'answered'
  | 'closed'
  | 'current'
  | 'outdated';

export interface DemoReply {
  by: string;
  /** hours after the thread started */
  after: number;
  body: string;
  /** accepted as the answer by the asker (questions only, one per thread, top level or nested) */
  accepted?: true;
  replies?: Array<Omit<DemoReply, 'replies'>>;
}

export interface DemoResponse {
  /** what it said before it was revised, by the same person */
  earlier?: Array<{ after: number; body: string }>;
  by: string;
  after: number;
  body: string;
  /** moves the status in the same act */
  status?: DemoStatus;
  /** how many quarters after the one it is written in */
  target?: number;
}

export interface DemoMove {
  by: string;
  after: number;
  to: DemoStatus;
  reason?: string;
  /** the title of what to read instead of a practice that is outdated, on the same entity */
  replacedBy?: string;
  /** how many quarters after the one it is moved in */
  target?: number;
}

export interface DemoThread {
  entity: string;
  kind: DemoKind;
  title: string;
  body: string;
  by: string;
  /** days before now */
  daysAgo: number;
  /** user names (without user:default/) in the order they voted; never the author */
  votes: string[];
  replies?: DemoReply[];
  response?: DemoResponse;
  moves?: DemoMove[];
  /** hours after the thread started; by its author, once somebody else has shipped it */
  confirmedAfter?: number;
  watchers?: string[];
}

/** A thread, as it is told from the others. */
export interface NamedThread {
  entity: string;
  title: string;
}

/** Something that a thread links to. */
export interface DemoLink {
  /** the thread it stands on, which has nothing like it yet */
  on: NamedThread;
  /** an address, an entity reference, or another thread */
  to: string | NamedThread;
  /** what to call a document */
  name?: string;
  /** its author, or somebody who steers the entity */
  by: string;
  daysAgo: number;
}

export interface DemoTerm {
  entity: string;
  person: string;
  appointedBy: string;
  focus: string;
  sinceDaysAgo: number;
  untilInDays: number;
  /** not a term yet: they were asked, with this, and have not answered */
  asked?: string;
  /** ended early */
  ended?: {
    daysAgo: number;
    by: string;
    how: 'stepped-down' | 'removed';
    reason?: string;
  };
}

export interface DemoEvent {
  entities: string[];
  kind: 'demo' | 'office-hours' | 'hackathon' | 'workshop' | 'meetup';
  title: string;
  description: string;
  by: string;
  /** days from now, negative = past; of a series when it may begin first */
  inDays: number;
  /** local wall time in the event's zone, e.g. '14:00' */
  at: string;
  minutes: number;
  timeZone: string;
  place?: string;
  url?: string;
  /** how many can come */
  capacity?: number;
  /** besides who plans it */
  hosts?: string[];
  /** a series: how it recurs, as RFC 5545 says it */
  rule?: string;
  /** of a series: who said that they come to all of it */
  regulars?: string[];
  /** who comes, of a series the next time */
  going: string[];
  maybe?: string[];
  notGoing?: string[];
  plannedDaysAgo: number;
  cancelled?: { daysAgo: number; reason: string };
  /** of what takes place once: what is proposed for it, and what is on it */
  agenda?: DemoAgendaItem[];
  /** of a hackathon; where it is over: the best first */
  projects?: DemoProject[];
}

/** A project of a hackathon. */
export interface DemoProject {
  title: string;
  pitch: string;
  thread?: NamedThread;
  by: string;
  /** after the event was planned */
  afterDays: number;
  /** who joins it; whoever starts it is in it unless it is an idea for others */
  team?: string[];
  isForOthers?: true;
  submission?: { text: string; repository?: string; demo?: string };
  award?: string;
  /** what it grew into */
  component?: string;
}

/** Something that somebody proposes for an event, or puts on its agenda. */
export interface DemoAgendaItem {
  kind: 'demo' | 'question' | 'thread' | 'slot' | 'questions';
  /** that of its thread if left out */
  title?: string;
  details?: string;
  thread?: NamedThread;
  by: string;
  daysAgo: number;
  minutes?: number;
  votes?: string[];
  /** taken into the running order by whoever plans the event, in this order */
  isAccepted?: true;
}

/** Somebody who watches the community of an entity. */
export interface DemoWatch {
  entity: string;
  by: string;
  daysAgo: number;
}

/** Somebody who said that they can help with an entity. */
export interface DemoOffer {
  entity: string;
  by: string;
  /** empty for anything */
  topics: string[];
  daysAgo: number;
}

/** An election whose nominations are open. */
export interface DemoElection {
  entity: string;
  title: string;
  /** An owner, who is its officer as well. */
  by: string;
  seats: number;
  openedDaysAgo: number;
  nominationsCloseInDays: number;
  votingOpensInDays: number;
  votingClosesInDays: number;
  /** How long the terms are, from the day voting closes. */
  termDays: number;
}

/** A label of an entity, and the threads that carry it. */
export interface DemoLabel {
  entity: string;
  name: string;
  color: LabelColor;
  description: string;
  /** who leads the entity and what is a part of it */
  by: string;
  daysAgo: number;
  threads: NamedThread[];
}

/** Something done to keep threads in order. */
export type DemoTidying = { on: NamedThread; by: string; daysAgo: number } & (
  | { act: 'pin' }
  | { act: 'lock'; reason: string }
  /** among those who lead */
  | { act: 'note'; body: string }
  | {
      act: 'report';
      why: ReportReason;
      words: string;
      /** by somebody who leads; it waits for them otherwise */
      kept?: { by: string; daysAgo: number };
    }
);
