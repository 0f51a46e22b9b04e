import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { deployPipeline } from './__testUtils__/renderCommunity';
import { communityApiRef } from './api';
import community, { isCommunityAvailable } from './index';
import { aHome, aThread, fakeCommunityApi } from './testing';

const api = fakeCommunityApi({
  home: {
    get: async () =>
      aHome({ threads: { items: [aThread({ title: 'Retry budgets' })] } }),
  },
});

describe('the community plugin', () => {
  it('consists of these extensions', () => {
    expect([
      String(community),
      String(community.getExtension('api:community')),
      String(community.getExtension('entity-content:community')),
      String(community.getExtension('entity-card:community/catalysts')),
      String(community.getExtension('entity-card:community/looked-after')),
    ]).toMatchSnapshot();
  });

  it('is a tab of the entity page', async () => {
    renderTestApp({
      features: [community],
      extensions: [createTestEntityPage({ entity: deployPipeline })],
      apis: [[communityApiRef, api]],
    });
    // The content is a chunk of its own, which takes its time to load.
    expect(
      await screen.findByText('Retry budgets', {}, { timeout: 20_000 }),
    ).toBeVisible();
  }, 30_000);

  it.each([
    ['Component', true],
    ['API', true],
    ['System', true],
    ['User', false],
    ['Group', false],
    ['Location', false],
    ['Template', false],
  ])('says of a %s whether it has a community: %s', (kind, has) => {
    expect(isCommunityAvailable({ ...deployPipeline, kind })).toBe(has);
  });

  it('lets an app decide otherwise', () => {
    const onlyServices = { 'spec.type': 'website' };
    expect(isCommunityAvailable(deployPipeline, onlyServices)).toBe(false);
  });
});
