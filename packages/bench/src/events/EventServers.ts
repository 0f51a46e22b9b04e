import fs from 'node:fs';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';
import type { ClientConfig } from 'pg';
import { stringify } from 'yaml';
import type { Target } from '../load/shoot';
import { signIn } from '../load/signIn';
import { backstageConfig } from '../servers/backstageConfig';
import { spawnServer, type Server } from '../servers/spawnServer';

export type EventDatabase = 'PostgreSQL' | 'SQLite';

/** A database with a number of events. */
export interface EventSize {
  database: EventDatabase;
  events: number;
}

export interface EventServersOptions {
  connection: ClientConfig;
  catalogFile: string;
  /** Where configuration, logs and the SQLite databases go. */
  folder: string;
  /** As many as run at the same time. */
  ports: number[];
}

/** The product on several databases of events, with one catalog for all. */
export class EventServers {
  readonly #options: EventServersOptions;
  readonly #ports: number[];
  readonly #servers: Server[] = [];
  readonly #files: string[] = [];

  constructor(options: EventServersOptions) {
    this.#options = options;
    this.#ports = [...options.ports];
  }

  /** An empty database, made anew: what comes up depends on when it is filled. */
  async empty(size: EventSize): Promise<Knex> {
    const { connection } = this.#options;
    if (size.database === 'SQLite') {
      const file = this.#file(size);
      removeFile(file);
      this.#files.push(file);
      return knexFactory({
        client: 'better-sqlite3',
        connection: { filename: file },
        useNullAsDefault: true,
      });
    }
    const database = nameOf(size);
    const to = (name: string) =>
      knexFactory({
        client: 'pg',
        connection: { ...connection, database: name } as {},
      });
    const server = to('postgres');
    try {
      await server.raw('drop database if exists ??', [database]);
      await server.raw('create database ??', [database]);
    } finally {
      await server.destroy();
    }
    return to(database);
  }

  async start(size: EventSize): Promise<{ server: Server; target: Target }> {
    const { folder } = this.#options;
    const name = nameOf(size);
    const port = this.#ports.shift()!;
    const config = path.join(folder, `${name}.yaml`);
    const isSqlite = size.database === 'SQLite';
    // It holds a password.
    fs.writeFileSync(
      config,
      stringify(
        backstageConfig({
          ...this.#options,
          port,
          database: name,
          sqliteFile: isSqlite ? this.#file(size) : undefined,
          permissions: false,
        }),
      ),
      { mode: 0o600 },
    );
    const server = await spawnServer({
      file: 'product.ts',
      port,
      env: { BENCH_DATABASE: name },
      configs: [config],
      log: path.join(folder, `${name}.log`),
      ready: '/.backstage/health/v1/readiness',
    });
    this.#servers.push(server);
    const target = {
      url: `${server.url}/api/community`,
      tokens: await signIn(server.url),
    };
    return { server, target };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map(one => one.stop()));
    this.#files.forEach(removeFile);
  }

  #file(size: EventSize): string {
    return path.join(this.#options.folder, `${nameOf(size)}.sqlite`);
  }
}

function removeFile(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) {
    fs.rmSync(file + end, { force: true });
  }
}

function nameOf({ database, events }: EventSize): string {
  return `bench_events_${database.toLocaleLowerCase('en-US')}_${events}`;
}
