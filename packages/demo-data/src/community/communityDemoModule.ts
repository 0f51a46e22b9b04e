import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { communityImportExtensionPoint } from '@platform-community/backstage-plugin-community-node';
import { content } from '../content';
import { entityRefsOf } from './entityRefsOf';
import { play } from './play';
import { playedBefore } from './playedBefore';
import { timeline } from './timeline';
import { waitForCatalog } from './waitForCatalog';

/** Brings in what the people of the demo catalog wrote over the last year. */
export const communityDemoModule = createBackendModule({
  pluginId: 'community',
  moduleId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        imports: communityImportExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ auth, catalog, config, imports, logger }) {
        if (config.getOptionalBoolean('demo.community') === false) return;

        imports.addImporter({
          id: 'demo-1',
          async run(as) {
            const entityRefs = entityRefsOf(content);
            await waitForCatalog({ auth, catalog, logger, entityRefs });

            const acts = timeline(content, new Date());
            const from = await playedBefore(acts, as);
            logger.info(
              `Demo community: bringing in ${content.threads.length} threads in ${acts.length} steps, from step ${from} on`,
            );
            const start = Date.now();
            const { done, refused } = await play(acts, { as, logger, from });
            const seconds = Math.round((Date.now() - start) / 1000);
            logger.info(
              `Demo community: ${done} steps carried out, ${refused} refused, in ${seconds} s`,
            );
          },
        });
      },
    });
  },
});
