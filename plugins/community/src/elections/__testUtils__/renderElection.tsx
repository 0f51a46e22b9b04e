import { Route, Routes } from 'react-router-dom';
import { screen, type RenderResult } from '@testing-library/react';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  fakeCommunityApi,
  type CommunityApiOverrides,
} from '../../testing';
import { ElectionPage } from '../ElectionPage';

/** Renders the page of an election for Musa, once it is there. */
export async function renderElection(
  detail: ElectionDetail,
  elections: CommunityApiOverrides['elections'] = {},
): Promise<RenderResult & { get: jest.Mock }> {
  const { id } = detail.election;
  const get = jest.fn(async () => detail);
  const view = renderCommunity(
    <Routes>
      <Route path="elections/:electionId" element={<ElectionPage />} />
    </Routes>,
    {
      path: `/elections/${id}`,
      api: fakeCommunityApi({
        home: { get: async () => aHome() },
        elections: { get, ...elections },
      }),
    },
  );
  await screen.findByRole('heading', { name: detail.election.title });
  return { get, ...view };
}
