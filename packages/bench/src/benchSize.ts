import path from 'node:path';
import pg from 'pg';
import { ask } from './load/ask';
import { findDeepPages } from './load/deepPages';
import { describeAnswers, type Described } from './load/describeAnswers';
import {
  measure,
  type Measured,
  type Seconds,
  type ServerName,
} from './load/measure';
import { takeSamples, type Samples } from './load/samples';
import { scenarios, type Scenario } from './load/scenarios';
import type { Shot, Target } from './load/shoot';
import { untilCatalogIsFull } from './load/signIn';
import { untilTold } from './load/untilTold';
import type { MemoryRow } from './report/results';
import { marksTable, writePages } from './servers/pages';
import { Servers, type ServersOptions } from './servers/Servers';

/** What is the same for every size. */
export interface BenchOptions
  extends Omit<ServersOptions, 'pagesFile' | 'threads' | 'database'> {
  seconds: Seconds;
  /** Only these scenarios; all unless told. */
  only?: string[];
  say(line: string): void;
}

export type SizeOptions = BenchOptions &
  Pick<ServersOptions, 'threads' | 'database'>;

/** Starts the servers on one database and measures every scenario on each. */
export async function benchSize(
  options: SizeOptions,
): Promise<{ measured: Measured[]; memory: MemoryRow[] }> {
  const { threads, folder, seconds, say } = options;
  const pagesFile = path.join(folder, `pages-${threads}.json`);
  const servers = new Servers({ ...options, pagesFile });
  try {
    const { server, target } = await servers.start('product');
    await untilCatalogIsFull(server.url, target.tokens[0]);

    const all = scenarios(await samplesOf(options, target));
    const chosen = all.filter(
      ({ name }) => !options.only || options.only.includes(name),
    );
    const counter = { next: 0 };
    const described = await describeAnswers({
      product: server,
      target,
      scenarios: chosen,
      counter,
    });
    writePages(pagesFile, described.pages);
    for (const name of ['plugin', 'bare', 'permissions'] as const) {
      await servers.start(name);
    }

    const measured: Measured[] = [];
    for (const scenario of chosen) {
      const bytes = await bytesOf(servers.targets, scenario, counter);
      const shots = await measure(servers.targets, scenario, {
        seconds,
        counter,
        settle: () => untilTold(options),
      });
      for (const [name, shot] of shots) {
        measured.push({
          ...shot,
          scenario: scenario.name,
          server: name,
          bytes: bytes.get(name)!,
          statements: statementsOf(described, scenario, name),
        });
      }
      say(lineOf(scenario.name, shots));
    }
    const memory = servers.peakMemory().map(one => ({ threads, ...one }));
    return { measured, memory };
  } finally {
    await servers.stop();
  }
}

/** What the requests ask for, on this database. */
export async function samplesOf(
  options: SizeOptions,
  target: Target,
): Promise<Samples> {
  const { connection, database } = options;
  const client = new pg.Client({ ...connection, database });
  await client.connect();
  try {
    await client.query(
      `create table if not exists ${marksTable}
       (id uuid primary key, path text, by_ref text, at timestamptz)`,
    );
    const deepPages = await findDeepPages(async request =>
      JSON.parse(await ask(target, { method: 'GET', path: request })),
    );
    return { ...(await takeSamples(client)), deepPages };
  } finally {
    await client.end();
  }
}

async function bytesOf(
  targets: Map<ServerName, Target>,
  { requests }: Scenario,
  counter: { next: number },
): Promise<Map<ServerName, number>> {
  const bytes = new Map<ServerName, number>();
  for (const [name, target] of targets) {
    const request =
      typeof requests === 'function' ? requests(counter.next++) : requests[0];
    bytes.set(name, Buffer.byteLength(await ask(target, request)));
  }
  return bytes;
}

function statementsOf(
  described: Described,
  { name, requests }: Scenario,
  server: ServerName,
): number {
  if (server === 'product' || server === 'permissions') {
    return described.statements.get(name)!;
  }
  return typeof requests === 'function'
    ? 1
    : described.pages[requests[0].path].length;
}

function lineOf(scenario: string, shots: Map<ServerName, Shot>): string {
  const figures = [...shots].map(([name, { rps, p50, p99 }]) =>
    `${name} ${rps.toFixed(0)}/s ${p50.toFixed(1)}/${p99.toFixed(1)} ms`.padEnd(
      34,
    ),
  );
  return `  ${scenario.padEnd(15)}${figures.join('')}`.trimEnd();
}
