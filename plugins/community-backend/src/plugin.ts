import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { communityPermissions } from '@platform-community/backstage-plugin-community-common';
import {
  communityImportExtensionPoint,
  communityLinkProviderExtensionPoint,
  threadPermissionResourceRef,
  type CommunityImporter,
} from '@platform-community/backstage-plugin-community-node';
import { readCommunityConfig } from './config';
import { feedPath, feedRouter } from './events/feeds/feedRouter';
import { createCommunity } from './createCommunity';
import { forgetKeys } from './database/idempotency';
import { openDatabase } from './database/migrate';
import { createRouter } from './http/createRouter';
import { scheduleImport } from './imports/runImport';
import { forgetParcels } from './outbox/store';
import { recountPulse } from './pulse/recountPulse';
import { threadRules } from './permissions/rules';
import { LinkProviders } from './threads/links/LinkProviders';
import { toResource } from './threads/policy';
import { lookEvery } from './threads/escalation/Escalator';
import { fillSearch } from './threads/search/fillSearch';
import { findThreads } from './threads/store/findThread';

const dayMs = 24 * 60 * 60_000;
const keepParcelsMs = 7 * dayMs;
const keepKeysMs = dayMs;

/** The community backend plugin. @public */
export const communityPlugin = createBackendPlugin({
  pluginId: 'community',
  register(env) {
    const importers: CommunityImporter[] = [];
    env.registerExtensionPoint(communityImportExtensionPoint, {
      addImporter(importer) {
        importers.push(importer);
      },
    });

    const linkProviders = new LinkProviders();
    env.registerExtensionPoint(
      communityLinkProviderExtensionPoint,
      linkProviders,
    );

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { logger, lifecycle, scheduler, httpRouter } = deps;
        const config = readCommunityConfig(deps.rootConfig);
        const knex = await openDatabase(deps.database);

        deps.permissionsRegistry.addResourceType({
          resourceRef: threadPermissionResourceRef,
          permissions: communityPermissions,
          rules: Object.values(threadRules),
          getResources: async ids =>
            (await findThreads(knex, ids)).map(row => row && toResource(row)),
        });

        const community = createCommunity({
          ...deps,
          knex,
          linkProviders,
          config,
          clock: () => new Date(),
        });
        const { routes, viewers, outbox, escalator, linkRefresher, phases } =
          community;
        httpRouter.use(feedRouter(community.feeds));
        httpRouter.addAuthPolicy({ path: feedPath, allow: 'unauthenticated' });
        httpRouter.use(
          createRouter({
            routes,
            auditor: deps.auditor,
            viewerOf: request => viewers.of(request),
            serviceOf: request => viewers.service(request),
          }),
        );

        lifecycle.addStartupHook(async () => {
          outbox.start();
          for (const importer of importers) {
            await scheduleImport({
              knex,
              scheduler,
              lifecycle,
              logger,
              importer,
              routes,
              viewers,
              catalog: deps.catalog,
            });
          }
        });
        lifecycle.addShutdownHook(async () => {
          await linkRefresher.stop();
          await outbox.stop();
        });

        await scheduler.scheduleTask({
          id: 'community-escalation',
          frequency: { milliseconds: lookEvery(config.escalation) },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 30 },
          scope: 'global',
          fn: () => escalator.run(),
        });
        await scheduler.scheduleTask({
          id: 'community-elections',
          frequency: { seconds: 10 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 5 },
          scope: 'global',
          fn: () => phases.run(),
        });
        await scheduler.scheduleTask({
          id: 'community-terms',
          frequency: { hours: 1 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 45 },
          scope: 'global',
          fn: () => community.termNotices.run(),
        });
        await scheduler.scheduleTask({
          id: 'community-series',
          frequency: { hours: 1 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 1 },
          scope: 'global',
          fn: signal => community.series.run(signal),
        });
        await scheduler.scheduleTask({
          id: 'community-reminders',
          frequency: { minutes: 1 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 20 },
          scope: 'global',
          fn: () => community.reminders.run(),
        });
        await scheduler.scheduleTask({
          id: 'community-hackathons',
          frequency: { minutes: 1 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 25 },
          scope: 'global',
          fn: () => community.hackathons.run(),
        });
        if (linkProviders.size > 0) {
          await scheduler.scheduleTask({
            id: 'community-links',
            frequency: { milliseconds: config.links.refresh },
            timeout: { minutes: 10 },
            initialDelay: { seconds: 30 },
            scope: 'global',
            fn: signal => linkRefresher.run(signal),
          });
        }
        await scheduler.scheduleTask({
          id: 'community-pulse',
          frequency: { hours: 24 },
          timeout: { minutes: 30 },
          // Once no replica of the version before is left to write.
          initialDelay: { minutes: 15 },
          scope: 'global',
          fn: signal => recountPulse(knex, signal),
        });
        await scheduler.scheduleTask({
          id: 'community-housekeeping',
          frequency: { hours: 24 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 5 },
          scope: 'global',
          fn: async () => {
            await forgetParcels(knex, new Date(Date.now() - keepParcelsMs));
            await forgetKeys(knex, new Date(Date.now() - keepKeysMs));
          },
        });
        await scheduler.scheduleTask({
          id: 'community-search',
          frequency: { minutes: 10 },
          timeout: { hours: 1 },
          initialDelay: { seconds: 15 },
          scope: 'global',
          fn: signal => fillSearch(knex, { now: new Date(), signal }),
        });
      },
    });
  },
});
