import type { Machine } from './results';

/** What the product did with one kind of request. */
export interface EventRow {
  /** Answers a second. */
  rps: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Of one answer. */
  bytes: number;
  /** Statements for one answer; not counted on SQLite. */
  statements?: number;
}

/** Calendar programs that come back again and again. */
export interface FeedRows {
  /** How many of them there are. */
  tokens: number;
  /** How many ask at a time. */
  clients: number;
  /** Those that have the calendar already. */
  unchanged: EventRow;
  /** Those that want all of it. */
  whole: EventRow;
}

/** The part of `bench/results.json` that is about events. */
export interface EventResults {
  measuredAt: string;
  machine: Machine;
  /** What else the machine did when it began: its load of the minute before. */
  loadBefore: number;
  /** What comes up on one entity, with few events elsewhere and with many. */
  lists: Array<
    EventRow & {
      database: 'PostgreSQL' | 'SQLite';
      events: number;
      occurrences: number;
    }
  >;
  feeds: {
    /** How many are stored; on PostgreSQL. */
    events: number;
    /** Of what somebody goes to, of components and of small systems. */
    usual: FeedRows;
    /** Of a system of 500 components. */
    wide: FeedRows;
  };
}
