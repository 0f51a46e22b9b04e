import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { communityRoot, deployPipeline } from './__testUtils__/renderCommunity';
import {
  communityApiRef,
  communityPlugin,
  EntityCommunityContent,
  rootRouteRef,
} from './legacy';
import { aHome, aThread, fakeCommunityApi } from './testing';

describe('the community in the old frontend system', () => {
  it('brings its client', () => {
    expect(
      [...communityPlugin.getApis()].map(factory => factory.api.id),
    ).toEqual(['plugin.community.client']);
  });

  it('is the content of a tab of the entity page', async () => {
    const thread = aThread({ title: 'Retry budgets' });
    const api = fakeCommunityApi({
      home: { get: async () => aHome({ threads: { items: [thread] } }) },
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [communityApiRef, api],
          [toastApiRef, { post: () => ({ close() {} }) }],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        <EntityProvider entity={deployPipeline}>
          <Routes>
            <Route
              path={`${communityRoot}/*`}
              element={<EntityCommunityContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: [communityRoot],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          [communityRoot]: rootRouteRef,
        },
      },
    );
    expect(
      await screen.findByRole('link', { name: /Retry budgets/ }),
    ).toHaveAttribute('href', `${communityRoot}/threads/${thread.id}`);
    await userEvent.click(screen.getByRole('link', { name: 'Start a thread' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });
});
