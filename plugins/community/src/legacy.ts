/**
 * The same community for apps of the old frontend system:
 *
 * ```tsx
 * <EntityLayout.Route path="/community" title="Community" if={isCommunityAvailable}>
 *   <EntityCommunityContent />
 * </EntityLayout.Route>
 * ```
 *
 * and, among the routes of the app, the page of the whole platform:
 *
 * ```tsx
 * <Route path="/community" element={<CommunityPage />} />
 * ```
 *
 * In the overview of an entity, and of people and groups:
 *
 * ```tsx
 * <EntityCatalystsCard />
 * <EntityLookedAfterCard />
 * ```
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCommunityClient } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from './api';
import { pageRouteRef, rootRouteRef } from './routes';

export { communityApiRef } from './api';
export { defaultCommunityFilter, isCommunityAvailable } from './availability';
export { pageRouteRef, rootRouteRef } from './routes';
export { communityTranslationRef } from './translation';
export { agendaTranslationRef } from './events/agenda/translation';
export { hackathonTranslationRef } from './events/hackathons/translation';

/** The plugin of the old frontend system. @public */
export const communityPlugin = createPlugin({
  id: 'community',
  apis: [
    createApiFactory({
      api: communityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        createCommunityClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef, page: pageRouteRef },
});

/** The community of an entity, as a tab of its page. @public */
export const EntityCommunityContent = communityPlugin.provide(
  createRoutableExtension({
    name: 'EntityCommunityContent',
    component: () =>
      import('./CommunityContent').then(module => module.CommunityContent),
    mountPoint: rootRouteRef,
  }),
);

/** Who looks after an entity, as a card of its overview. @public */
export const EntityCatalystsCard = communityPlugin.provide(
  createComponentExtension({
    name: 'EntityCatalystsCard',
    component: {
      lazy: () =>
        import('./catalysts/cards/EntityCatalystsCard').then(
          module => module.EntityCatalystsCard,
        ),
    },
  }),
);

/** What a person or a group's members look after, as a card. @public */
export const EntityLookedAfterCard = communityPlugin.provide(
  createComponentExtension({
    name: 'EntityLookedAfterCard',
    component: {
      lazy: () =>
        import('./catalysts/cards/LookedAfterCard').then(
          module => module.LookedAfterCard,
        ),
    },
  }),
);

/** The communities of the whole platform, with what is one's own. @public */
export const CommunityPage = communityPlugin.provide(
  createRoutableExtension({
    name: 'CommunityPage',
    component: () => import('./page').then(module => module.CommunityPage),
    mountPoint: pageRouteRef,
  }),
);
