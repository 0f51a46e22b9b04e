import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The community tab of an entity page. What lies below it (threads, catalysts,
 * events) are nested paths, made by `useCommunityPaths`.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'community' });
