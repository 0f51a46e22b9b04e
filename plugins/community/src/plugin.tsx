import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { createCommunityClient } from '@platform-community/backstage-plugin-community-common';
import { RiChatSmile3Line } from '@remixicon/react';
import { communityApiRef } from './api';
import { defaultCommunityFilter } from './availability';
import { pageRouteRef, rootRouteRef } from './routes';

const communityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: communityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        createCommunityClient({ discoveryApi, fetchApi }),
    }),
});

/** The tab of the entity page; path, title, filter and group can be configured. */
const communityEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/community',
    title: 'Community',
    icon: <RiChatSmile3Line />,
    routeRef: rootRouteRef,
    filter: defaultCommunityFilter,
    loader: () =>
      import('./CommunityContent').then(module => <module.CommunityContent />),
  },
});

/** Who looks after an entity, in its overview. */
const catalystsCard = EntityCardBlueprint.make({
  name: 'catalysts',
  params: {
    filter: defaultCommunityFilter,
    loader: () =>
      import('./catalysts/cards/EntityCatalystsCard').then(module => (
        <module.EntityCatalystsCard />
      )),
  },
});

/** What a person or the members of a group look after. */
const lookedAfterCard = EntityCardBlueprint.make({
  name: 'looked-after',
  params: {
    filter: { kind: { $in: ['user', 'group'] } },
    loader: () =>
      import('./catalysts/cards/LookedAfterCard').then(module => (
        <module.LookedAfterCard />
      )),
  },
});

/** The page of the whole platform; the sidebar takes its title and icon. */
const communityPage = PageBlueprint.make({
  params: {
    path: '/community',
    title: 'Community',
    icon: <RiChatSmile3Line />,
    routeRef: pageRouteRef,
    // Its own header holds its sections.
    noHeader: true,
    loader: () => import('./page').then(module => <module.CommunityPage />),
  },
});

/**
 * The community around every platform component.
 *
 * @public
 */
export const communityPlugin = createFrontendPlugin({
  pluginId: 'community',
  title: 'Community',
  icon: <RiChatSmile3Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, page: pageRouteRef },
  extensions: [
    communityApi,
    communityEntityContent,
    communityPage,
    catalystsCard,
    lookedAfterCard,
  ],
});
