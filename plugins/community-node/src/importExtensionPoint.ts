import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';

/**
 * Writes a community's history, for example from the tool that was used before.
 *
 * @public
 */
export interface CommunityImporter {
  /** Names the import; one that has finished is not run again. */
  id: string;
  /**
   * Carries out the import.
   *
   * @param as - gives the API of a person at an instant. What is done with it
   *   goes through the same services and rules as that person's own requests at
   *   that time, and nobody is told about it.
   */
  run(as: (personRef: string, at: Date) => CommunityApi): Promise<void>;
}

/**
 * Lets modules of the community plugin bring in what was said elsewhere.
 *
 * An importer runs in the background once the backend has started, on one
 * replica. One that throws is run again at the next start, so its requests
 * should carry idempotency keys.
 *
 * @public
 */
export interface CommunityImportExtensionPoint {
  addImporter(importer: CommunityImporter): void;
}

/** @public */
export const communityImportExtensionPoint =
  createExtensionPoint<CommunityImportExtensionPoint>({
    id: 'community.import',
  });
