import type { EventResults } from './eventResults';
import type { GrowthRow, ResultRow, Results } from './results';

/** Something the suite has set itself, and how it stands. */
export interface Goal {
  what: string;
  measured: number;
  wanted: string;
  met: boolean;
}

/** Search and similar have goals of their own. */
const lists = [
  'tab',
  'list-top',
  'list-new',
  'list-deep',
  'rollup-500',
  'thread-1000',
];

/** All of what was measured. */
export function goalsOf(results: Results): Goal[] {
  return [
    ...(results.rows.length > 0 ? threadGoals(results) : []),
    ...(results.events ? eventGoals(results.events) : []),
  ];
}

/** How often a calendar program comes back that is in a hurry, in seconds. */
const pollEvery = 3600;

/** Ratios of one run between few events and many, and what calendars cost. */
function eventGoals({ lists: ofEvents, feeds }: EventResults): Goal[] {
  const grown = (database: string, value: 'p50' | 'p95', most: number) => {
    const rows = ofEvents.filter(row => row.database === database);
    const [few, many] = [rows[0], rows[rows.length - 1]];
    return atMost(
      `events of an entity: ${value} with ${inWords(
        many.events,
      )} stored, of that with ${inWords(few.events)}, ${database}`,
      ratio(many[value], few[value]),
      most,
    );
  };
  const { tokens, unchanged, whole } = feeds.usual;
  const { wide } = feeds;
  return [
    ...['PostgreSQL', 'SQLite'].flatMap(database => [
      grown(database, 'p50', 1.15),
      grown(database, 'p95', 1.5),
    ]),
    atMost(
      'feed: cost of a 304, of that of a 200',
      ratio(whole.rps, unchanged.rps),
      1,
    ),
    atMost(
      `feed: % of one server’s time that ${inWords(
        tokens,
      )} hourly calendars take`,
      (100 * tokens) / pollEvery / unchanged.rps,
      1,
    ),
    atMost(
      'feed of 500 components: cost of a 304, of that of a usual one',
      ratio(unchanged.rps, wide.unchanged.rps),
      5,
    ),
  ];
}

/** Ratios of one run, at each size and between the sizes. */
function threadGoals(results: Results): Goal[] {
  const sizes = [...new Set(results.rows.map(row => row.threads))].sort(
    (a, b) => a - b,
  );
  const largest = sizes[sizes.length - 1];
  const at = (
    scenario: string,
    threads: number,
    server: ResultRow['server'] = 'product',
  ) =>
    results.rows.find(
      row =>
        row.scenario === scenario &&
        row.threads === threads &&
        row.server === server,
    );

  const ofPlugin = (scenario: string, least: number) =>
    sizes.map(threads =>
      atLeast(
        `${scenario}: rate, of the empty plugin’s, at ${inWords(threads)}`,
        ratio(at(scenario, threads)?.rps, at(scenario, threads, 'plugin')?.rps),
        least,
      ),
    );
  const memory = (server: string) =>
    results.memory.find(row => row.server === server && row.threads === largest)
      ?.megabytes ?? NaN;

  return [
    ...lists.flatMap(scenario => ofPlugin(scenario, 0.8)),
    ...['vote', 'reply'].flatMap(scenario => ofPlugin(scenario, 0.7)),
    ...growthGoals(results.growth ?? []),
    ...sizes.map(threads =>
      atMost(
        `list-deep: cost, of list-top’s, at ${inWords(threads)}`,
        ratio(at('list-top', threads)?.rps, at('list-deep', threads)?.rps),
        1.1,
      ),
    ),
    ...sizes.map(threads =>
      atMost(
        `rollup-500: cost, of a single entity’s, at ${inWords(threads)}`,
        ratio(at('list-top', threads)?.rps, at('rollup-500', threads)?.rps),
        5,
      ),
    ),
    atMost(
      'peak memory in MB, of 1.3 times the empty plugin’s and 100',
      memory('product'),
      Math.round(memory('plugin') * 1.3 + 100),
    ),
  ];
}

/** Ratios of two servers that took turns, on few threads and on many. */
function growthGoals(rows: GrowthRow[]): Goal[] {
  return [...new Set(rows.map(row => row.scenario))].map(scenario => {
    const [few, many] = rows.filter(row => row.scenario === scenario);
    const isFound = scenario === 'search' || scenario === 'similar';
    return atMost(
      `${scenario}: ${isFound ? 'p99' : 'cost'} at ${inWords(
        many.threads,
      )}, of that at ${inWords(few.threads)}`,
      isFound ? ratio(many.p99, few.p99) : ratio(few.rps, many.rps),
      isFound ? 10 : 1.15,
    );
  });
}

function ratio(value: number | undefined, base: number | undefined): number {
  return value === undefined || base === undefined ? NaN : value / base;
}

function atLeast(what: string, measured: number, least: number): Goal {
  return { what, measured, wanted: `≥ ${least}`, met: measured >= least };
}

function atMost(what: string, measured: number, most: number): Goal {
  return { what, measured, wanted: `≤ ${most}`, met: measured <= most };
}

/** 10,000 and not 10000. */
export function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
