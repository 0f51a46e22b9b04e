import os from 'node:os';
import type { Measured, ServerName } from '../load/measure';
import type { EventResults } from './eventResults';

/** One line of `bench/results.json`. */
export interface ResultRow {
  scenario: string;
  threads: number;
  server: Exclude<ServerName, 'permissions'>;
  /** Answers a second. */
  rps: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Of one answer. */
  bytes: number;
  /** Statements for one answer. */
  statements: number;
}

/** Reads that are to cost about the same however many threads there are. */
export const growing = [
  'tab',
  'list-top',
  'list-new',
  'list-deep',
  'search',
  'similar',
  'thread-1000',
] as const;

/** The product with few threads or many, while the other took turns with it. */
export interface GrowthRow
  extends Pick<ResultRow, 'threads' | 'rps' | 'p50' | 'p99'> {
  scenario: (typeof growing)[number];
}

/** The most memory a server ever held, in megabytes. */
export interface MemoryRow {
  threads: number;
  server: ServerName;
  megabytes: number;
}

/** Where figures come from. */
export interface Machine {
  cpu: string;
  cores: number;
  gigabytes: number;
  node: string;
  postgres: string;
}

export interface Results {
  measuredAt: string;
  machine: Machine;
  /** What each floor runs, so that nobody has to guess. */
  floors: Record<'plugin' | 'bare', string>;
  rows: ResultRow[];
  /** The product with the permission framework on, asking a policy. */
  withPermissions: ResultRow[];
  memory: MemoryRow[];
  /** None unless there was more than one size. */
  growth?: GrowthRow[];
  /** How long it took to fill the database, in seconds. */
  filling: Array<{ threads: number; seconds: number }>;
  /** Events and their calendars, which are measured on databases of their own. */
  events?: EventResults;
}

export function machineOf(postgres: string): Machine {
  return {
    cpu: os.cpus()[0].model.trim(),
    cores: os.cpus().length,
    gigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres,
  };
}

export function emptyResults(postgres: string): Results {
  return {
    measuredAt: new Date().toISOString(),
    machine: machineOf(postgres),
    floors: {
      plugin:
        'An empty plugin in the same Backstage: checks the credentials, runs the statement of the list (for tab and thread-1000: all statements of the page) through knex and answers the rows. A write is one insert.',
      bare: 'Node’s http and pg: the same statements, no credentials, no framework. A write is one insert.',
    },
    rows: [],
    withPermissions: [],
    memory: [],
    filling: [],
  };
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Puts what was measured at one size into its places. */
export function addMeasured(
  results: Results,
  threads: number,
  measured: Measured[],
): void {
  for (const one of measured) {
    const row: ResultRow = {
      scenario: one.scenario,
      threads,
      server: one.server === 'permissions' ? 'product' : one.server,
      rps: rounded(one.rps, 1),
      p50: rounded(one.p50, 2),
      p99: rounded(one.p99, 2),
      bytes: one.bytes,
      statements: one.statements,
    };
    const rows =
      one.server === 'permissions' ? results.withPermissions : results.rows;
    rows.push(row);
  }
}
