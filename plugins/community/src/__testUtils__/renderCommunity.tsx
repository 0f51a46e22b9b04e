import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import type { RenderResult } from '@testing-library/react';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { JSX } from 'react';
import { useLocation } from 'react-router-dom';
import { communityApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { CommunityQueryProvider } from '../scope/CommunityQueryProvider';
import { ScopeProvider } from '../scope/ScopeProvider';
import { fakeCommunityApi } from '../testing/fakeCommunityApi';

/** Where the community of the tests' entity is mounted. */
export const communityRoot =
  '/catalog/default/component/deploy-pipeline/community';

/** The entity whose page the tests visit. */
export const deployPipeline: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'deploy-pipeline', namespace: 'default' },
  spec: { type: 'service' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/delivery-platform' },
    { type: 'dependencyOf', targetRef: 'component:default/checkout' },
    { type: 'dependencyOf', targetRef: 'component:default/search' },
  ],
};

const users: Entity[] = [
  ['ada', 'Ada Lindqvist'],
  ['musa', 'Musa Okafor'],
  ['jun', 'Jun Reyes'],
].map(([name, displayName]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName }, memberOf: [] },
}));

function ShowAddress() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/**
 * Renders what stands in the community tab of {@link deployPipeline}, with its
 * providers, a catalog of three users and Musa signed in. The address is in the
 * element with test id `address`.
 *
 * @param options - `path` is what follows the tab's own address
 */
export function renderCommunity(
  element: JSX.Element,
  options: {
    api?: CommunityApi;
    path?: string;
    entity?: Entity;
    /** What the catalog has besides its users. */
    entities?: Entity[];
    /** Above the tab, for what leads to the page of another entity. */
    mountPath?: string;
    /** None unless told otherwise, as in an app without signals. */
    signals?: SignalApi;
  } = {},
): RenderResult {
  const {
    api = fakeCommunityApi(),
    path = '',
    entity = deployPipeline,
    mountPath = communityRoot,
    entities = [],
  } = options;
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <CommunityQueryProvider>
        <ScopeProvider entity={entity}>{element}</ScopeProvider>
      </CommunityQueryProvider>
      <ShowAddress />
    </EntityProvider>,
    {
      apis: [
        [communityApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [...users, ...entities] })],
        mockApis.identity({ userEntityRef: 'user:default/musa' }),
        ...(options.signals ? [[signalApiRef, options.signals] as const] : []),
      ],
      mountPath,
      initialRouteEntries: [`${communityRoot}${path}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        [communityRoot]: rootRouteRef,
      },
    },
  );
}
