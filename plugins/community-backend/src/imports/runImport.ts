import { setImmediate } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  contract,
  type CommunityApi,
  type Endpoint,
} from '@platform-community/backstage-plugin-community-common';
import type { CommunityImporter } from '@platform-community/backstage-plugin-community-node';
import type { Knex } from 'knex';
import { handlerOf } from '../http/createRouter';
import { parseRequest } from '../http/parseRequest';
import type { Routes } from '../http/Routes';
import { CachedCatalog } from '../viewer/CachedCatalog';
import type { EntityCatalog } from '../viewer/EntityCatalog';
import type { Viewers } from '../viewer/Viewers';

/** An import asks for the same people and entities again and again. */
const importTtl = 60 * 60_000;

interface ImportRow {
  id: string;
  done_at: Date | null;
}

/**
 * The API of a person at an instant of the past: the same contract, handlers,
 * services and rules that serve requests, without HTTP in between.
 */
export function apiOf(options: {
  routes: Routes;
  viewers: Viewers;
  catalog: EntityCatalog;
  personRef: string;
  at: Date;
  /** Refuses what comes after the backend was told to stop. */
  signal: AbortSignal;
}): CommunityApi {
  const { routes, viewers, catalog, personRef, at, signal } = options;
  const rooms = Object.entries(contract).map(([room, endpoints]) => [
    room,
    Object.fromEntries(
      Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => [
        name,
        async (request: Record<string, unknown>) => {
          // On SQLite nothing in here ever waits: requests would, and the news
          // that the backend is to stop.
          await setImmediate();
          signal.throwIfAborted();
          const viewer = await viewers.past(personRef, at, catalog);
          const parsed = parseRequest(endpoint, split(endpoint, request));
          return handlerOf(routes, room, name)(viewer, parsed);
        },
      ]),
    ),
  ]);
  return Object.fromEntries(rooms) as CommunityApi;
}

/** Sorts the fields of a flat request into the parts of an HTTP request. */
function split(endpoint: Endpoint, request: Record<string, unknown>) {
  const parts: Record<'params' | 'query' | 'body', Record<string, unknown>> = {
    params: {},
    query: {},
    body: {},
  };
  for (const [name, value] of Object.entries(request)) {
    if (value === undefined) continue;
    if (name in endpoint.params) parts.params[name] = value;
    else if (name in endpoint.query) parts.query[name] = String(value);
    else parts.body[name] = value;
  }
  return parts;
}

/** Runs an import once, on one replica, in the background. */
export async function scheduleImport(options: {
  knex: Knex;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  importer: CommunityImporter;
  routes: Routes;
  viewers: Viewers;
  catalog: CatalogService;
}): Promise<void> {
  const { knex, scheduler, logger, importer, routes, viewers } = options;
  // The scheduler keeps a task's lock until its time is up unless the task ends
  // while there still is a database: so the backend waits for it.
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  options.lifecycle.addShutdownHook(async () => {
    stopping.abort();
    await running;
  });
  await scheduler.scheduleTask({
    id: `community-import-${importer.id}`,
    frequency: { minutes: 1 },
    // How long a replica that was killed keeps the others waiting.
    timeout: { minutes: 15 },
    scope: 'global',
    fn: taskSignal => {
      running = run(AbortSignal.any([taskSignal, stopping.signal]));
      return running;
    },
  });

  async function run(signal: AbortSignal): Promise<void> {
    const done = await knex<ImportRow>('imports')
      .where({ id: importer.id })
      .whereNotNull('done_at')
      .first();
    if (done) return;
    const begun = Date.now();
    try {
      const catalog = new CachedCatalog(options.catalog, {
        ttl: importTtl,
        // As this backend, which is shown everything.
        seesAll: () => true,
      });
      await importer.run((personRef, at) =>
        apiOf({ routes, viewers, catalog, personRef, at, signal }),
      );
    } catch (error) {
      if (signal.aborted) {
        logger.info(`Import '${importer.id}' was interrupted`);
        return;
      }
      logger.error(
        `Import '${importer.id}' failed and will be tried again: ${
          toError(error).message
        }`,
      );
      return;
    }
    await knex<ImportRow>('imports')
      .insert({ id: importer.id, done_at: new Date() })
      .onConflict('id')
      .merge();
    logger.info(
      `Import '${importer.id}' is done, after ${Math.round(
        (Date.now() - begun) / 1000,
      )} s`,
    );
  }
}
