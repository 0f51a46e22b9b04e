/**
 * Fills the databases and measures; `scripts/bench.mjs` starts it with a
 * PostgreSQL at hand and says where the results go.
 */
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { stringify } from 'yaml';
import { benchGrowth } from './benchGrowth';
import { benchSize } from './benchSize';
import { benchEvents } from './events/benchEvents';
import { generate } from './generate/generate';
import type { Seconds } from './load/measure';
import {
  addMeasured,
  emptyResults,
  growing,
  type Results,
} from './report/results';
import { tableOf } from './report/table';
import { catalogEntities } from './world';

interface Order {
  connection: pg.ClientConfig;
  folder: string;
  /** JSON; a Markdown table goes beside it. */
  results: string;
  sizes: number[];
  seconds: Seconds;
  only?: string[];
  /** Unless told, events are not measured; `only` leaves out all else. */
  events?: {
    sizes: [number, number];
    seconds: Seconds;
    only: boolean;
  };
  /** A free one for each server. */
  ports: number[];
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(order: Order): Promise<void> {
  const { connection, folder, events } = order;
  const sizes = events?.only
    ? []
    : [...new Set(order.sizes)].sort((a, b) => a - b);
  const catalogFile = path.join(folder, 'catalog.yaml');
  fs.writeFileSync(
    catalogFile,
    catalogEntities()
      .map(entity => stringify(entity))
      .join('---\n'),
  );
  const postgres = await versionOf(connection);
  const results =
    (events?.only && read(order.results)) || emptyResults(postgres);
  const databaseOf = (threads: number) => `bench_community_${threads}`;
  for (const threads of sizes) {
    const database = databaseOf(threads);
    const began = Date.now();
    if (await isMissing(connection, database)) {
      say(`Filling ${threads} threads …`);
      await generate({ connection, database, threads, say });
      const seconds = Math.round((Date.now() - began) / 1000);
      results.filling.push({ threads, seconds });
    }
    say(`Measuring at ${threads} threads …`);
    const { measured, memory } = await benchSize({
      ...order,
      threads,
      database,
      catalogFile,
      say,
    });
    addMeasured(results, threads, measured);
    results.memory.push(...memory);
    write(order.results, results);
  }
  const reads = growing.filter(name => order.only?.includes(name) ?? true);
  if (sizes.length > 1 && reads.length > 0) {
    const [few, many] = [sizes[0], sizes[sizes.length - 1]];
    say(`Measuring at ${few} and ${many} threads in turns …`);
    results.growth = await benchGrowth({
      ...order,
      reads,
      of: [
        { threads: few, database: databaseOf(few) },
        { threads: many, database: databaseOf(many) },
      ],
      catalogFile,
      say,
    });
    write(order.results, results);
  }
  if (events) {
    say('Measuring events …');
    results.events = await benchEvents({
      ...order,
      ...events,
      catalogFile,
      postgres,
      say,
    });
    write(order.results, results);
  }
  say(`\n${tableOf(results)}\n`);
}

/** What an earlier run has left. */
function read(file: string): Results | undefined {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function write(file: string, results: Results): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  fs.writeFileSync(file.replace(/\.json$/, '.md'), `${tableOf(results)}\n`);
}

async function versionOf(connection: pg.ClientConfig): Promise<string> {
  return withClient(connection, async client => {
    const { rows } = await client.query('show server_version');
    return rows[0].server_version;
  });
}

async function isMissing(
  connection: pg.ClientConfig,
  database: string,
): Promise<boolean> {
  return withClient(connection, async client => {
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1',
      [database],
    );
    return rowCount === 0;
  });
}

async function withClient<T>(
  connection: pg.ClientConfig,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

main(JSON.parse(process.env.BENCH_ORDER ?? '{}')).then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
