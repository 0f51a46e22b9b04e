import { screen, within } from '@testing-library/react';
import {
  catalystRightNames,
  catalystRights,
  type CatalystRight,
} from '@platform-community/backstage-plugin-community-common';
import { axe } from 'jest-axe';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import { aHome, fakeCommunityApi, testEntities, testPeople } from '../testing';
import { AppointDialog } from './AppointDialog';
import { CatalystsPage } from './CatalystsPage';
import { catalystMessages } from './messages';

jest.setTimeout(30_000);

function apiWith(rights: readonly CatalystRight[]) {
  return fakeCommunityApi({
    home: { get: async () => aHome() },
    catalysts: {
      list: async () => ({
        items: [],
        declared: [],
        proposals: [],
        can: { appoint: true },
        people: testPeople,
        entities: testEntities,
      }),
      rights: async () => ({
        items: catalystRightNames.map(right => ({
          right,
          may: rights.includes(right),
          allows: catalystRights[right].allows,
        })),
      }),
    },
  });
}

const lines = async (name: string) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

const { allows } = catalystMessages.rights;

describe('what catalysts may do', () => {
  it('stands on their page, all of it unless it is narrowed', async () => {
    const { container } = renderCommunity(<CatalystsPage />, {
      api: apiWith(catalystRightNames),
    });
    expect(await lines('What catalysts may do here')).toEqual(
      catalystRightNames.map(right => allows[right]),
    );
    expect(screen.queryByText('Left to owners')).toBeNull();
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each(catalystRightNames)(
    'is said apart from what is left to owners, as %s here',
    async right => {
      renderCommunity(<CatalystsPage />, { api: apiWith([right]) });
      expect(await lines('What catalysts may do here')).toEqual([
        allows[right],
      ]);
      expect(await lines('Left to owners')).toEqual(
        catalystRightNames
          .filter(other => other !== right)
          .map(other => allows[other]),
      );
    },
  );

  it('is nothing more than what members may where all is left to owners', async () => {
    renderCommunity(<CatalystsPage />, { api: apiWith([]) });
    expect(
      await screen.findByText(/Nothing that other members may not/),
    ).toBeVisible();
  });

  it.each([
    [['respond'], 'They may respond officially.'],
    [
      ['respond', 'pin', 'plan'],
      'They may respond officially, pin threads, and plan events.',
    ],
    [[], 'They may do what every member may: the rest is left to owners.'],
  ] as Array<[CatalystRight[], string]>)(
    'is promised by the dialog that appoints one: %j',
    async (rights, words) => {
      renderCommunity(<AppointDialog onClose={() => {}} />, {
        api: apiWith(rights),
      });
      expect(await screen.findByText(words)).toBeVisible();
    },
  );
});
