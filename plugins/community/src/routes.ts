import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The community tab of an entity page. What lies below it (threads, catalysts,
 * events) are nested paths, made by `useCommunityPaths`.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'community' });

/**
 * The page of the platform's communities, with what is one's own. What lies
 * below it are nested paths: a scope and, within it, the same as in the tab.
 *
 * @public
 */
export const pageRouteRef = createRouteRef({ id: 'community.page' });
