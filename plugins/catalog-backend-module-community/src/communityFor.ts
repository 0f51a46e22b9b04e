import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  createCommunityClient,
  type CommunityApi,
} from '@platform-community/backstage-plugin-community-common';

/** One that takes longer is away. */
const longestWaitMs = 10_000;

/** The community as this backend may ask it, with its own credentials. */
export function communityFor(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): CommunityApi {
  const { auth, discovery } = options;
  return createCommunityClient({
    discoveryApi: discovery,
    fetchApi: {
      async fetch(input, init) {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'community',
        });
        return fetch(input, {
          ...init,
          headers: { ...init?.headers, Authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(longestWaitMs),
        });
      },
    },
  });
}
