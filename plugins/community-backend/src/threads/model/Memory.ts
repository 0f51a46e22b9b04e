import type {
  ThreadKind,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import {
  attic,
  ledger,
  payments,
  people,
  search,
  secret,
} from '../../testing/world';
import type { Unlisted } from '../tables';

/** Everybody who takes part, and every place where they do. */
export const cast: string[] = Object.values(people);
export const places = [payments, ledger, attic, search, secret];

/** Wholes whose labels hold for what is a part of them. */
export const system = 'system:default/payments';
const wholes: Record<string, string[]> = {
  [payments]: [system],
  [ledger]: [system],
};

const owners: Record<string, string[]> = {
  [payments]: [people.owner],
  [ledger]: [people.owner],
  [attic]: [people.owner],
  [secret]: [people.owner],
  [system]: [people.owner],
  [search]: [people.catalyst, people.stranger],
};

export interface RememberedReply {
  id: string;
  /** A word that nothing else says. */
  word: string;
  body: string;
  by: string;
  parent?: RememberedReply;
  createdAt: number;
  deleted: boolean;
  unlisted?: 'hidden' | 'held';
  /** How it was when it was hidden. */
  hiding?: { was?: 'held'; wasAnswer: boolean };
  versions: number;
}

export interface RememberedStep {
  what: string;
  to: ThreadStatus;
  by: string;
  other?: RememberedThread;
  places?: [string, string];
}

export interface RememberedLink {
  id: string;
  to: { thread: RememberedThread } | { entity: string } | { url: string };
  by: string;
  /** Since when it is asked whether that makes the thread shipped. */
  proposedAt?: number;
}

export interface RememberedNote {
  id: string;
  body: string;
  by: string;
}

export interface RememberedThread {
  id: string;
  word: string;
  title: string;
  body: string;
  versions: number;
  entity: string;
  kind: ThreadKind;
  status: ThreadStatus;
  by: string;
  createdAt: number;
  activeAt: number;
  deleted: boolean;
  purged: boolean;
  unlisted?: Unlisted;
  wasUnlisted?: Unlisted;
  mergedInto?: RememberedThread;
  /** Who cast a vote here, or said that they want it whatever was merged. */
  votes: Set<string>;
  /** Who took their vote back where this is merged into. */
  withdrawn: Set<string>;
  watches: Map<string, { watching: boolean; from?: RememberedThread }>;
  replies: RememberedReply[];
  answer?: RememberedReply;
  response?: { body: string; by: string; at: string; movedTo?: ThreadStatus };
  /** Who has ever revised or written the official response, first to last. */
  responders: string[];
  target?: string;
  shipped?: { at: number; by: string };
  confirmed: boolean;
  replacedBy?: RememberedThread;
  pinnedAt?: number;
  lockedBy?: string;
  labels: Set<RememberedLabel>;
  notes: RememberedNote[];
  links: RememberedLink[];
  called: Set<string>;
  history: RememberedStep[];
  /** When somebody decided whether it is shipped. */
  decidedAt: number;
}

export interface RememberedLabel {
  id: string;
  name: string;
  entity: string;
}

/** One for each time that a thread or reply came to wait for a moderator. */
export interface RememberedCase {
  thread: RememberedThread;
  reply?: RememberedReply;
  held: boolean;
  /** It was held because of what an edit had made of it. */
  edited?: { wasAnswer: boolean };
  reports: number;
  open: boolean;
}

/** What somebody knows who has only watched what was done. */
export class Memory {
  now: number;
  /** Is the attic out of the catalog? */
  gone = false;
  /** Where cato is a catalyst. */
  terms = new Map<string, string>();
  threads: RememberedThread[] = [];
  labels: RememberedLabel[] = [];
  cases: RememberedCase[] = [];
  /** Who reported what, by the id of what it is. */
  reported = new Map<string, Set<string>>();
  /** Since when somebody says something that everybody may read. */
  spoken = new Map<string, number>();
  /** Who offered help, by entity. */
  offers = new Map<string, Set<string>>();
  muted = new Set<string>();
  #words = 0;

  constructor(now: number) {
    this.now = now;
  }

  /** A word that was never said before. */
  newWord(): string {
    this.#words += 1;
    return `zq${this.#words}x`;
  }

  isThere(entity: string): boolean {
    return !(this.gone && entity === attic);
  }

  seesEntity(who: string, entity: string): boolean {
    if (!this.isThere(entity)) return false;
    return entity !== secret || who === people.owner;
  }

  /** Whether somebody has to do with what an entity left behind, or that is there. */
  reaches(who: string, entity: string): boolean {
    return this.isThere(entity)
      ? this.seesEntity(who, entity)
      : who === people.administrator;
  }

  roleOn(who: string, entity: string): 'owner' | 'catalyst' | 'member' {
    if (this.isThere(entity) && owners[entity]?.includes(who)) return 'owner';
    return who === people.catalyst && this.terms.has(entity)
      ? 'catalyst'
      : 'member';
  }

  leads(who: string, entity: string): boolean {
    return (
      who === people.administrator || this.roleOn(who, entity) !== 'member'
    );
  }

  sees(who: string, thread: RememberedThread): boolean {
    return (
      !thread.deleted &&
      !thread.purged &&
      this.reaches(who, thread.entity) &&
      (!isWithheld(thread) ||
        thread.by === who ||
        this.leads(who, thread.entity))
    );
  }

  /**
   * Whether somebody is told of another thread where they read one. What is left
   * behind elsewhere is only seen by who looks after it.
   */
  hearsOf(who: string, other: RememberedThread, from: RememberedThread) {
    return (
      this.sees(who, other) &&
      (this.isThere(other.entity) || other.entity === from.entity)
    );
  }

  reads(who: string, thread: RememberedThread, reply: RememberedReply) {
    return (
      !isWithheld(reply) || reply.by === who || this.leads(who, thread.entity)
    );
  }

  /** What was merged into a thread, deleted since or not. */
  mergedInto(thread: RememberedThread): RememberedThread[] {
    return this.threads.filter(
      other => other.mergedInto === thread && !other.purged,
    );
  }

  /** Everybody whose vote a thread counts. */
  voters(thread: RememberedThread): Set<string> {
    const brought = this.mergedInto(thread).flatMap(from =>
      [...this.voters(from), from.by].filter(
        person => person !== thread.by && !from.withdrawn.has(person),
      ),
    );
    return new Set([...thread.votes, ...brought]);
  }

  /** The labels that threads of an entity may carry. */
  labelsFor(entity: string): RememberedLabel[] {
    const refs = [
      entity,
      ...(this.isThere(entity) ? wholes[entity] ?? [] : []),
    ];
    return this.labels.filter(label => refs.includes(label.entity));
  }

  openCase(subject: RememberedThread | RememberedReply) {
    return this.cases.find(one => one.open && subjectOf(one) === subject);
  }
}

export function subjectOf(one: RememberedCase) {
  return one.reply ?? one.thread;
}

export function isWithheld(thing: { unlisted?: Unlisted }): boolean {
  return thing.unlisted === 'hidden' || thing.unlisted === 'held';
}

export function isListed(thread: RememberedThread): boolean {
  return !thread.deleted && !thread.purged && thread.unlisted === undefined;
}

/** Whether everybody who sees the thread reads the reply. */
export function isPublic(reply: RememberedReply): boolean {
  return !reply.deleted && reply.unlisted === undefined;
}

/** Whether somebody else has said something to it yet. */
export function hasFirstWord(thread: RememberedThread): boolean {
  return (
    thread.responders.some(person => person !== thread.by) ||
    thread.replies.some(reply => isPublic(reply) && reply.by !== thread.by)
  );
}
