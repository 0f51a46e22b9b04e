import fs from 'node:fs';
import path from 'node:path';
import type { ClientConfig } from 'pg';
import { stringify } from 'yaml';
import type { ServerName } from '../load/measure';
import type { Target } from '../load/shoot';
import { signIn } from '../load/signIn';
import { backstageConfig } from './backstageConfig';
import { spawnServer, type Server } from './spawnServer';

export interface ServersOptions {
  threads: number;
  connection: ClientConfig;
  /** The community's database. */
  database: string;
  catalogFile: string;
  /** What the floors run; written before they start. */
  pagesFile: string;
  /** Where configuration and logs go. */
  folder: string;
  /** One for each server. */
  ports: number[];
}

const files = {
  product: 'product.ts',
  permissions: 'product.ts',
  plugin: 'plugin.ts',
  bare: 'bare.ts',
} as const;

/** The servers that are measured on one database. */
export class Servers {
  readonly #options: ServersOptions;
  readonly #servers = new Map<ServerName, Server>();
  readonly targets = new Map<ServerName, Target>();

  constructor(options: ServersOptions) {
    this.#options = options;
  }

  /** Starts a server and signs people in where it has any. */
  async start(name: ServerName): Promise<{ server: Server; target: Target }> {
    const { threads, folder, database, pagesFile, ports } = this.#options;
    const port = ports[Object.keys(files).indexOf(name)];
    const isBackstage = name !== 'bare';
    const server = await spawnServer({
      file: files[name],
      port,
      env: {
        BENCH_DATABASE: database,
        BENCH_PAGES: pagesFile,
        BENCH_CONNECTION: this.#address(),
        BENCH_PORT: String(port),
      },
      configs: isBackstage ? [this.#writeConfig(name, port)] : undefined,
      log: path.join(folder, `${name}-${threads}.log`),
      ready: isBackstage ? '/.backstage/health/v1/readiness' : '/',
    });
    this.#servers.set(name, server);
    const target = {
      url: `${server.url}/api/community`,
      tokens: isBackstage ? await signIn(server.url) : [],
    };
    this.targets.set(name, target);
    return { server, target };
  }

  /** The most memory that each ever held, in megabytes. */
  peakMemory(): Array<{ server: ServerName; megabytes: number }> {
    return [...this.#servers].map(([server, { peakMemory }]) => ({
      server,
      megabytes: peakMemory(),
    }));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.values()].map(one => one.stop()));
  }

  #writeConfig(name: ServerName, port: number): string {
    const { threads, folder } = this.#options;
    const file = path.join(folder, `${name}-${threads}.yaml`);
    const config = backstageConfig({
      ...this.#options,
      port,
      permissions: name === 'permissions',
    });
    // It holds a password.
    fs.writeFileSync(file, stringify(config), { mode: 0o600 });
    return file;
  }

  #address(): string {
    const { connection, database } = this.#options;
    const address = new URL(`postgresql://${connection.host}`);
    address.port = String(connection.port);
    address.username = String(connection.user);
    address.password = String(connection.password);
    address.pathname = `/${database}`;
    return address.href;
  }
}
