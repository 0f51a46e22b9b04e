import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

export interface WaitForCatalogOptions {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  entityRefs: string[];
  /** Between two looks, in milliseconds. */
  pause?: number;
  /** For how many looks at most. */
  looks?: number;
}

/**
 * Waits until the catalog has the entities, and their relations: who owns what
 * and who is in which team decides what people may do.
 *
 * @throws Error when some are missing after about four minutes
 */
export async function waitForCatalog(options: WaitForCatalogOptions) {
  const {
    auth,
    catalog,
    logger,
    entityRefs,
    pause = 1000,
    looks = 240,
  } = options;
  let missing = entityRefs;
  for (let look = 0; look < looks; look++) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: missing, fields: ['kind', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    missing = missing.filter((_, i) => !items[i]?.relations?.length);
    if (missing.length === 0) return;
    if (look % 15 === 5) {
      logger.info(
        `Demo community: waiting for ${missing.length} entities of the demo catalog, among them ${missing[0]}`,
      );
    }
    await sleep(pause);
  }
  throw new Error(
    `The demo catalog is not complete: ${missing.length} entities are missing, among them ${missing[0]}. Is it among catalog.locations? To start without the demo's community set demo.community to false.`,
  );
}
