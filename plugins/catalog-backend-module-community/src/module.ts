import {
  coreServices,
  createBackendModule,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { durationToMilliseconds } from '@backstage/types';
import { CatalystFeed } from './CatalystFeed';
import { CatalystProcessor } from './CatalystProcessor';
import { CatalystSnapshot } from './CatalystSnapshot';
import { communityFor } from './communityFor';

/**
 * Relates entities of the catalog to the catalysts of their communities.
 *
 * @public
 */
export const catalogModuleCommunity = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'community',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, discovery, logger, processing } = deps;
        const milliseconds = readRefresh(deps.config);
        const snapshot = new CatalystSnapshot();
        const feed = new CatalystFeed({
          snapshot,
          community: communityFor({ auth, discovery }).catalysts,
          catalog,
          auth,
          logger,
        });
        processing.addProcessor(new CatalystProcessor(snapshot));
        processing.addEntityProvider(feed);
        await deps.scheduler.scheduleTask({
          id: 'community-catalysts',
          frequency: { milliseconds },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 5 },
          // Each replica processes entities and needs to know.
          scope: 'local',
          fn: () => feed.run(),
        });
      },
    });
  },
});

/** How often the community is asked, in milliseconds. */
function readRefresh(config: RootConfigService): number {
  const key = 'catalog.processors.community.refresh';
  const refresh = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : { seconds: 30 },
  );
  if (refresh < 1_000) throw new Error(`${key}: must be a second or more`);
  return refresh;
}
