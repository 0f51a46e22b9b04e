import os from 'node:os';
import { ask } from '../load/ask';
import { recordRequest } from '../load/describeAnswers';
import { measureInTurn, type Aim, type Seconds } from '../load/measure';
import type { LoadRequest } from '../load/scenarios';
import type { Shot, Target } from '../load/shoot';
import { untilCatalogIsFull } from '../load/signIn';
import type { EventResults, EventRow, FeedRows } from '../report/eventResults';
import { machineOf, rounded } from '../report/results';
import type { Server } from '../servers/spawnServer';
import {
  EventServers,
  type EventServersOptions,
  type EventSize,
} from './EventServers';
import {
  askAgain,
  askForAll,
  clients,
  fillFeeds,
  fillWideFeeds,
  subscribe,
  wideClients,
} from './feeds';
import { fillEvents } from './fillEvents';
import { measuredRef } from './plannedEvents';

export interface EventBenchOptions extends EventServersOptions {
  /** A few events, and many. */
  sizes: [number, number];
  seconds: Seconds;
  postgres: string;
  say(line: string): void;
}

/** What a calendar program asks for, by what it is answered. */
const asking = { unchanged: askAgain, whole: askForAll };
type Answer = keyof typeof asking;
const answers: Answer[] = ['unchanged', 'whole'];

/** Of so many calendars the largest answer is told, and the most statements. */
const sampled = 4;

/** A product that runs on a filled database. */
interface Running {
  size: EventSize;
  occurrences: number;
  server: Server;
  target: Target;
}

/**
 * Measures the list of what comes up on an entity with a few events and with
 * many, on each database, and what calendar programs cost that ask again and
 * again. The servers run side by side and take turns.
 */
export async function benchEvents(
  options: EventBenchOptions,
): Promise<EventResults> {
  const { say } = options;
  const [loadBefore] = os.loadavg();
  const [, many] = options.sizes;
  const servers = new EventServers(options);
  try {
    const running: Running[] = [];
    let secrets: { usual: string[]; wide: string[] } | undefined;
    for (const database of ['PostgreSQL', 'SQLite'] as const) {
      for (const events of options.sizes) {
        const now = new Date();
        const size = { database, events };
        const knex = await servers.empty(size);
        try {
          const occurrences = await fillEvents(knex, { events, now });
          say(`  ${database} filled with ${events} events`);
          if (database === 'PostgreSQL' && events === many) {
            secrets = {
              usual: await fillFeeds(knex, now),
              wide: await fillWideFeeds(knex, now),
            };
          }
          running.push({ size, occurrences, ...(await servers.start(size)) });
        } finally {
          await knex.destroy();
        }
      }
    }
    const [{ server, target }] = running;
    await untilCatalogIsFull(server.url, target.tokens[0]);
    const onMany = running.find(
      ({ size }) => size.database === 'PostgreSQL' && size.events === many,
    )!;
    const lists = await measureLists(running, options);
    const usual = await measureFeeds(
      onMany,
      { secrets: secrets!.usual, clients },
      options,
    );
    const wide = await measureFeeds(
      onMany,
      { secrets: secrets!.wide, clients: wideClients },
      options,
    );
    return {
      measuredAt: new Date().toISOString(),
      machine: machineOf(options.postgres),
      loadBefore: rounded(loadBefore, 1),
      lists,
      feeds: { events: many, usual, wide },
    };
  } finally {
    await servers.stop();
  }
}

async function measureLists(
  running: Running[],
  { seconds, say }: EventBenchOptions,
): Promise<EventResults['lists']> {
  const scope = `entity:${measuredRef}`;
  const request: LoadRequest = {
    method: 'GET',
    path: `/events?${new URLSearchParams({ scope })}`,
  };
  const pages = new Map<Running, string>();
  for (const one of running) {
    pages.set(one, await ask(one.target, request));
  }
  const titlesOf = (answer: string) =>
    JSON.parse(answer)
      .items.map((item: { title: string }) => item.title)
      .join();
  if (new Set([...pages.values()].map(titlesOf)).size !== 1) {
    throw new Error('The lists to be compared are not the same');
  }
  const scenario = { name: 'events', requests: [request] };
  const shots = await measureInTurn(
    new Map(running.map(one => [one, { target: one.target, scenario }])),
    { seconds, counter: { next: 0 } },
  );
  const rows: EventResults['lists'] = [];
  for (const one of running) {
    const { database, events } = one.size;
    const shot = shots.get(one)!;
    say(lineOf(`events, ${database}, ${events}`, shot));
    rows.push({
      database,
      events,
      occurrences: one.occurrences,
      ...rowOf(shot),
      bytes: Buffer.byteLength(pages.get(one)!),
      statements:
        database === 'PostgreSQL'
          ? (await recordRequest(one.server, one.target, request)).length
          : undefined,
    });
  }
  return rows;
}

async function measureFeeds(
  { server, target }: Running,
  feeds: { secrets: string[]; clients: number },
  { seconds, say }: EventBenchOptions,
): Promise<FeedRows> {
  // A calendar program has no credentials.
  const program = { url: target.url, tokens: [] };
  const polls = await subscribe(program, feeds.secrets);
  const aimOf = (answer: Answer): Aim => ({
    target: program,
    scenario: {
      name: `feed, ${answer}`,
      requests: n => asking[answer](polls[n % polls.length]),
      status: answer === 'unchanged' ? 304 : 200,
      connections: feeds.clients,
    },
  });
  const shots = await measureInTurn(
    new Map(answers.map(answer => [answer, aimOf(answer)])),
    { seconds, counter: { next: 0 } },
  );
  const rowsOf = async (answer: Answer): Promise<EventRow> => {
    const shot = shots.get(answer)!;
    say(lineOf(`feed of ${polls.length}, ${answer}`, shot));
    const described = { bytes: 0, statements: 0 };
    for (const poll of polls.slice(0, sampled)) {
      const request = asking[answer](poll);
      const recorded = await recordRequest(server, program, request);
      const text = await ask(program, request);
      described.statements = Math.max(described.statements, recorded.length);
      described.bytes = Math.max(described.bytes, Buffer.byteLength(text));
    }
    return { ...rowOf(shot), ...described };
  };
  return {
    tokens: polls.length,
    clients: feeds.clients,
    unchanged: await rowsOf('unchanged'),
    whole: await rowsOf('whole'),
  };
}

function rowOf({ rps, p50, p95, p99 }: Shot) {
  return {
    rps: rounded(rps, 1),
    p50: rounded(p50, 2),
    p95: rounded(p95, 2),
    p99: rounded(p99, 2),
  };
}

function lineOf(what: string, { rps, p50, p95 }: Shot): string {
  const figures = `${rps.toFixed(0)}/s ${p50.toFixed(1)}/${p95.toFixed(1)} ms`;
  return `  ${what.padEnd(28)}${figures}`;
}
