import { screen } from '@testing-library/react';
import type { TallyMethod } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import { fakeCommunityApi, testPeople } from '../../testing';
import { BallotWords } from './BallotWords';

const ada = 'user:default/ada';
const jun = 'user:default/jun';
const musa = 'user:default/musa';

async function say(method: TallyMethod, ranking: string[][]) {
  renderCommunity(
    <BallotWords
      method={method}
      candidates={[ada, jun, musa]}
      people={testPeople}
      ranking={ranking}
    />,
    { api: fakeCommunityApi({}) },
  );
  await screen.findByRole('list', { name: 'Your ranking' });
  return screen.queryByText(/compares nobody with anybody/) !== null;
}

describe('the words of a ballot', () => {
  it.each<[string, TallyMethod, string[][], boolean]>([
    ['one is ranked and nobody else', 'schulze', [[ada]], true],
    ['all are ranked equally', 'schulze', [[ada, jun, musa]], true],
    ['one is ranked above another', 'schulze', [[ada], [jun]], false],
    ['one is a first choice', 'scottish-stv', [[ada]], false],
  ])(
    'say that it favours nobody only where it does: %s by %s',
    async (_, method, ranking, favoursNobody) => {
      expect(await say(method, ranking)).toBe(favoursNobody);
    },
  );
});
