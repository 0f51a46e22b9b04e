import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { RenderResult } from '@testing-library/react';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { Route, Routes, useLocation } from 'react-router-dom';
import { communityApiRef } from '../../api';
import { pageRouteRef } from '../../routes';
import { CommunityPage } from '../CommunityPage';

function entity(kind: string, name: string, title?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', title },
    spec: {},
  };
}

const entities = [
  entity('Domain', 'booking', 'Booking'),
  entity('System', 'payments', 'Payments'),
  entity('Group', 'delivery-platform', 'Delivery Platform'),
  entity('Component', 'deploy-pipeline'),
  entity('Component', 'checkout'),
];

function ShowAddress() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/**
 * Renders the page at `/community` with a small catalog. The address is in the
 * element with test id `address`.
 *
 * @param path - what follows the page's own address
 */
export function renderPage(api: CommunityApi, path = ''): RenderResult {
  return renderInTestApp(
    <>
      <Routes>
        <Route path="/community/*" element={<CommunityPage />} />
      </Routes>
      <ShowAddress />
    </>,
    {
      apis: [
        [communityApiRef, api],
        [catalogApiRef, catalogApiMock({ entities })],
        mockApis.identity({ userEntityRef: 'user:default/musa' }),
      ],
      initialRouteEntries: [`/community${path}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/community': pageRouteRef,
      },
    },
  );
}
