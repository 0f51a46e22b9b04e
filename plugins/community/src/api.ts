import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';

/**
 * The client of the community backend; its methods are those of the contract.
 *
 * @public
 */
export const communityApiRef = createApiRef<CommunityApi>().with({
  id: 'plugin.community.client',
  pluginId: 'community',
});
