import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  type BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackstageCredentials,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  createCommunityClient,
  type CommunityApi,
  type CommunitySignal,
} from '@platform-community/backstage-plugin-community-common';
import {
  communityImportExtensionPoint,
  communityLinkProviderExtensionPoint,
  type CommunityImporter,
  type CommunityLinkProvider,
  type LinkWatch,
} from '@platform-community/backstage-plugin-community-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import communityPlugin from '../index';
import { statedLinks } from './statedLinks';
import { ownershipOf, people, secret, worldEntities } from './world';

/** Decides as a permission policy would; permissions are given by name. */
export type TestPolicy = (
  permission: string,
  personRef: string,
) => PolicyDecision | Promise<PolicyDecision>;

export interface TestCommunityOptions {
  /** What runs beside it, another plugin for example. */
  features?: BackendFeature[];
  knex: Knex;
  /** Left out: the permission framework is there, and switched off. */
  policy?: TestPolicy;
  entities?: Entity[];
  importers?: CommunityImporter[];
  /** Left out: one that knows what is at `work.example.com`. */
  linkProviders?: CommunityLinkProvider[];
  /** Below `community` in the configuration. */
  config?: JsonObject;
}

export interface TestCommunity {
  /** The API as a person has it, over HTTP. */
  as(personRef: string): CommunityApi;
  /** Where the plugin is served, for requests no client would send. */
  url: string;
  sent: NotificationSendOptions[];
  signalled: Array<{ channel: string; message: CommunitySignal }>;
  /** What the next calls of the notifications plugin answer with. */
  failNotifications(error: Error | undefined): void;
  /** Takes an entity out of the catalog, or puts it back. */
  inCatalog(entityRef: string, isThere: boolean): void;
  /** What the next calls of the catalog are answered with. */
  failCatalog(error: Error | undefined): void;
  /** Runs a scheduled task; none runs by itself. */
  runTask(id: string): Promise<void>;
  /** What the provider of an id was given. */
  linkWatch(provider: string): LinkWatch;
  stop(): Promise<void>;
}

function personOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as { userEntityRef?: string };
  return principal.userEntityRef ?? '';
}

function permissionsBy(policy: TestPolicy): PermissionsService {
  const decide = async (
    requests: Array<{ permission: { name: string } }>,
    options: { credentials: BackstageCredentials },
  ) =>
    Promise.all(
      requests.map(({ permission }) =>
        policy(permission.name, personOf(options.credentials)),
      ),
    );
  return {
    authorizeConditional: decide,
    // Basic permissions never get conditions.
    authorize: decide as PermissionsService['authorize'],
  };
}

/** What happens to the catalog while a test runs. */
interface CatalogState {
  gone: Set<string>;
  failure?: Error;
}

/** A catalog that shows `secret` to owen and to services only. */
function catalogOf(entities: Entity[], state: CatalogState) {
  const catalog = catalogServiceMock({ entities });
  const hides = (ref: string, credentials: unknown) => {
    if (state.gone.has(ref)) return true;
    const person = personOf(credentials as BackstageCredentials);
    return ref === secret && person !== '' && person !== people.owner;
  };
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => ({
      ...catalog,
      getEntities: async (...args: Parameters<typeof catalog.getEntities>) => {
        if (state.failure) throw state.failure;
        const answer = await catalog.getEntities(...args);
        const { credentials } = args[1] as { credentials: unknown };
        return {
          ...answer,
          items: answer.items.filter(
            item => !hides(stringifyEntityRef(item), credentials),
          ),
        };
      },
      getEntitiesByRefs: async (
        ...args: Parameters<typeof catalog.getEntitiesByRefs>
      ) => {
        if (state.failure) throw state.failure;
        const answer = await catalog.getEntitiesByRefs(...args);
        const { credentials } = args[1] as { credentials: unknown };
        return {
          items: answer.items.map((item, index) =>
            hides(args[0].entityRefs[index], credentials) ? undefined : item,
          ),
        };
      },
    }),
  });
}

/** Starts the plugin in a backend of its own, on the database given. */
export async function startCommunity(
  options: TestCommunityOptions,
): Promise<TestCommunity> {
  const sent: NotificationSendOptions[] = [];
  const signalled: TestCommunity['signalled'] = [];
  const tasks = new Map<string, () => void | Promise<void>>();
  const linkWatches = new Map<string, LinkWatch>();
  const catalog: CatalogState = { gone: new Set() };
  let failure: Error | undefined;
  const { policy } = options;

  const backend = await startTestBackend({
    features: [
      ...(options.features ?? []),
      communityPlugin,
      createBackendModule({
        pluginId: 'community',
        moduleId: 'test-imports',
        register(env) {
          env.registerInit({
            deps: {
              imports: communityImportExtensionPoint,
              links: communityLinkProviderExtensionPoint,
            },
            async init({ imports, links }) {
              for (const provider of options.linkProviders ?? [statedLinks()]) {
                linkWatches.set(provider.id, links.addProvider(provider));
              }
              for (const importer of options.importers ?? []) {
                imports.addImporter(importer);
              }
            },
          });
        },
      }),
      catalogOf(options.entities ?? worldEntities, catalog),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn }) => {
          tasks.set(id, () => fn(new AbortController().signal));
        },
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://backstage.example.com' },
          permission: { enabled: policy !== undefined },
          community: {
            administrators: [people.administrator],
            // Tests do in a minute what people do in months.
            limits: { enabled: false },
            // They take entities out of the catalog and look at once.
            cache: { ttl: { seconds: 0 } },
            ...options.config,
          },
        },
      }),
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const userEntityRef = personOf(credentials);
          return {
            userEntityRef,
            ownershipEntityRefs: ownershipOf[userEntityRef] ?? [userEntityRef],
          };
        },
      }).factory,
      policy
        ? createServiceFactory({
            service: coreServices.permissions,
            deps: {},
            factory: () => permissionsBy(policy),
          })
        : permissionsServiceFactory,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send(notification: NotificationSendOptions) {
            if (failure) throw failure;
            sent.push(notification);
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          async publish(signal) {
            signalled.push({
              channel: signal.channel,
              message: signal.message as unknown as CommunitySignal,
            });
          },
        }),
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/community`;

  return {
    url,
    sent,
    signalled,
    stop: () => backend.stop(),
    linkWatch(provider) {
      const watch = linkWatches.get(provider);
      if (!watch) throw new Error(`There is no provider '${provider}'`);
      return watch;
    },
    failNotifications(error) {
      failure = error;
    },
    inCatalog(entityRef, isThere) {
      if (isThere) catalog.gone.delete(entityRef);
      else catalog.gone.add(entityRef);
    },
    failCatalog(error) {
      catalog.failure = error;
    },
    async runTask(id) {
      const task = tasks.get(id);
      if (!task) throw new Error(`There is no task '${id}'`);
      await task();
    },
    as: personRef =>
      createCommunityClient({
        discoveryApi: { getBaseUrl: async () => url },
        fetchApi: {
          fetch: (input, init) =>
            fetch(input, {
              ...init,
              headers: {
                ...init?.headers,
                Authorization: mockCredentials.user.header(personRef),
              },
            }),
        },
      }),
  };
}

/** The status and the message of the error that a call ends with. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ResponseError) {
      return {
        status: error.response.status,
        message: error.body.error.message,
      };
    }
    throw error;
  }
  throw new Error('It was not refused');
}
