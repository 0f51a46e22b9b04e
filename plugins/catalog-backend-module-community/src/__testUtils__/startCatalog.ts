import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import catalogModuleCommunity from '../index';

export interface TestCatalog {
  /** Makes these all the entities that there are. */
  provide(entities: Entity[]): Promise<void>;
  /** An entity as the catalog shows it; `undefined` where there is none. */
  get(entityRef: string): Promise<Entity | undefined>;
  /** Who an entity is related to, as `type target`, in order. */
  relationsOf(entityRef: string): Promise<string[]>;
  /** Waits until an entity is related to exactly these, by catalysts. */
  untilRelated(entityRef: string, relations: string[]): Promise<void>;
  /** Asks the community once, as the scheduled task does. */
  askCommunity(): Promise<void>;
  warnings: string[];
  stop(): Promise<void>;
}

export function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'test:here',
        'backstage.io/managed-by-origin-location': 'test:here',
        ...annotations,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments' },
  };
}

export function user(name: string): Entity {
  const { apiVersion, metadata } = component(name);
  return { apiVersion, kind: 'User', metadata, spec: { memberOf: [] } };
}

/** Looks until something is so: the catalog processes and stitches aside. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(resolve => {
      setTimeout(resolve, 20);
    });
  }
}

/**
 * The catalog backend itself with the module, on a database that may be that of
 * a catalog before. Entities are processed once an hour unless they change or
 * somebody asks for it.
 */
export async function startCatalog(options: {
  knex: Knex;
  community?: BackendFeature;
}): Promise<TestCatalog> {
  const warnings: string[] = [];
  let connection: EntityProviderConnection | undefined;
  let ask: () => Promise<void> = async () => {};

  const logger = mockServices.logger.mock({
    child: () => logger,
    warn: message => void warnings.push(message),
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleCommunity,
      ...(options.community ? [options.community] : []),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test-entities',
        register(env) {
          env.registerInit({
            deps: { processing: catalogProcessingExtensionPoint },
            async init({ processing }) {
              processing.addEntityProvider({
                getProviderName: () => 'test',
                connect: async given => {
                  connection = given;
                },
              });
            },
          });
        },
      }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval: { hours: 1 } } },
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn }) => {
          if (id !== 'community-catalysts') return;
          ask = async () => fn(new AbortController().signal);
        },
      }).factory,
    ],
  });
  const client = new CatalogClient({
    discoveryApi: {
      getBaseUrl: async () =>
        `http://localhost:${backend.server.port()}/api/catalog`,
    },
  });

  async function relationsOf(entityRef: string): Promise<string[]> {
    const entity = await client.getEntityByRef(entityRef);
    return (entity?.relations ?? [])
      .map(({ type, targetRef }) => `${type} ${targetRef}`)
      .filter(relation => /^(hasCatalyst|catalystOf) /.test(relation))
      .sort();
  }

  return {
    warnings,
    relationsOf,
    get: entityRef => client.getEntityByRef(entityRef),
    askCommunity: () => ask(),
    stop: () => backend.stop(),
    async provide(entities) {
      await connection!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity, locationKey: 'test' })),
      });
    },
    async untilRelated(entityRef, relations) {
      await until(async () => {
        const found = await relationsOf(entityRef);
        return found.join() === relations.join();
      });
    },
  };
}
