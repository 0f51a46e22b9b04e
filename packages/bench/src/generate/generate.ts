import { resolvePackagePath } from '@backstage/backend-plugin-api';
import knexFactory from 'knex';
import { Client, type ClientConfig } from 'pg';
import { fillAround, noteDone } from './fillAround';
import { fillPulse } from './fillPulse';
import { fillReplies, fillWatches } from './fillReplies';
import { fillMoves, fillThreads } from './fillThreads';
import { fillVotes } from './fillVotes';
import { makePieces } from './passages';
import { setAside } from './setAside';
import { stageCompany, stageThreads } from './stage';

export interface GenerateOptions {
  connection: ClientConfig;
  /** The database to fill; made where there is none. */
  database?: string;
  threads: number;
  say: (line: string) => void;
}

/** For the time of filling: what is lost in a crash is filled again. */
const hurry = `
  set synchronous_commit = off;
  set work_mem = '128MB';
  set maintenance_work_mem = '768MB';
  set max_parallel_maintenance_workers = 1;
`;

/**
 * Fills a fresh PostgreSQL database with threads and all that hangs on them: the
 * same rows in every run. The tables are made by the product's own migrations,
 * and are as those left them in the end.
 *
 * @remarks
 * What each thread is stands in one table, from which the rows of all others
 * follow, so that every counter is known before there is anything to count. Two
 * connections work side by side.
 */
export async function generate(options: GenerateOptions): Promise<void> {
  const { threads, say } = options;
  const connection = {
    ...options.connection,
    database: options.database ?? options.connection.database,
  };
  await makeDatabase(connection);
  await migrate(connection);

  const clients = [new Client(connection), new Client(connection)];
  const [client, other] = clients;
  const began = Date.now();
  const step = async (name: string, act: () => Promise<unknown>) => {
    await act();
    say(`${name} after ${Math.round((Date.now() - began) / 1000)} s`);
  };
  try {
    for (const each of clients) {
      await each.connect();
      await each.query(hurry);
    }
    await client.query('create schema filling');
    const aside = await setAside(client);
    await step('What threads are', async () => {
      await makePieces(client);
      await stageCompany(client);
      await stageThreads(client, threads);
    });
    await Promise.all([
      step('Votes', () => fillVotes(other)).then(() => fillAround(other)),
      step('Threads', () => fillThreads(client))
        .then(() => fillMoves(client))
        .then(() => step('Replies', () => fillReplies(client))),
    ]);
    await fillWatches(client);
    await fillPulse(client);
    await client.query('drop schema filling cascade');

    const inTurn = byTable(aside);
    const work = async (each: Client) => {
      for (let next = inTurn.shift(); next; next = inTurn.shift()) {
        for (const make of next) await each.query(make);
      }
    };
    await step('Indexes', async () => {
      await Promise.all(clients.map(work));
      for (const piece of aside) {
        if (isForeign(piece.make)) await client.query(piece.make);
      }
    });
    await noteDone(client);
    await step('All', async () => {
      await client.query('vacuum (analyze)');
      // What was written is on disk by the time that anything is measured.
      await client.query('checkpoint');
    });
  } finally {
    await Promise.all(clients.map(each => each.end()));
  }
}

function isForeign(make: string): boolean {
  return / FOREIGN KEY /.test(make);
}

/** How to make keys and indexes, by table: the one that takes longest first. */
function byTable(pieces: Array<{ table: string; make: string }>): string[][] {
  const tables = new Map<string, string[]>([['search_texts', []]]);
  for (const { table, make } of pieces) {
    if (isForeign(make)) continue;
    const makes = tables.get(table) ?? [];
    tables.set(table, makes);
    makes.push(make);
  }
  return [...tables.values()];
}

async function makeDatabase(connection: ClientConfig): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      'select from pg_database where datname = $1',
      [connection.database],
    );
    if (rowCount === 0) {
      await client.query(
        `create database ${client.escapeIdentifier(connection.database!)}`,
      );
    }
  } finally {
    await client.end();
  }
}

async function migrate(connection: ClientConfig): Promise<void> {
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection } as {},
  });
  try {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@platform-community/backstage-plugin-community-backend',
        'migrations',
      ),
    });
  } finally {
    await knex.destroy();
  }
}
