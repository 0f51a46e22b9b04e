import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ElectionSummary } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../events/__testUtils__/theReader';
import {
  aHome,
  anElection,
  fakeCommunityApi,
  testEntities,
  testPeople,
} from '../testing';
import { ElectionLines } from './ElectionLines';
import { ElectionsSection } from './ElectionsSection';

jest.setTimeout(60_000);

const known = { people: testPeople, entities: testEntities };

async function renderSection(
  running: ElectionSummary[],
  options: { past?: ElectionSummary[]; plan?: boolean } = {},
) {
  const list = jest.fn(async (query: { running?: string }) => ({
    items: query.running === 'true' ? running : options.past ?? [],
    can: { plan: options.plan ?? false },
    ...known,
  }));
  const view = renderCommunity(<ElectionsSection />, {
    api: fakeCommunityApi({
      home: { get: async () => aHome() },
      elections: { list },
    }),
  });
  await screen.findByText('Past elections');
  return view;
}

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('elections in a list', () => {
  it.each([
    [
      { state: 'planned', nominationsOpenAt: '2026-11-22T13:00:00.000Z' },
      'Nominations open in 2 days',
    ],
    [{ state: 'nominating' }, 'Nominations close in 3 days'],
    [{ state: 'review' }, 'Voting opens in 4 days'],
    [{ movesOnAt: '2026-11-20T11:59:00.000Z' }, 'Moves on any moment now'],
    [{ state: 'voting' }, /^Voting is open until Fri 27 Nov, 18:00$/],
    [
      {
        state: 'closed',
        outcome: 'elected',
        elected: ['user:default/ada', 'user:default/jun'],
      },
      'Elected: Ada Lindqvist and Jun Reyes',
    ],
    [{ state: 'closed', outcome: 'nobody-elected' }, 'Nobody was elected'],
    [{ state: 'closed', outcome: 'no-quorum' }, 'Too few people voted'],
    [{ state: 'closed', outcome: 'no-candidates' }, 'Nobody stood'],
    [{ state: 'cancelled' }, 'Called off'],
  ] as [Partial<ElectionSummary>, string | RegExp][])(
    'say where they stand: %j',
    async (election, words) => {
      renderCommunity(
        <ElectionLines elections={[anElection(election)]} {...known} />,
      );
      expect(await screen.findByText(words)).toBeVisible();
    },
  );

  it('say of which system or domain they are, where that is above', async () => {
    const [system, domain] = [
      'system:default/delivery',
      'domain:default/ships',
    ];
    renderCommunity(
      <ElectionLines
        elections={[
          anElection({ entityRef: system, inherited: true }),
          anElection({ entityRef: domain, inherited: true }),
          anElection({ entityRef: 'component:default/quay' }),
        ]}
        {...known}
      />,
    );
    expect(await screen.findByText(/ · of the system delivery$/)).toBeVisible();
    expect(screen.getByText(/ · of the domain ships$/)).toBeVisible();
    expect(screen.getByText(/ · quay$/)).toBeVisible();
  });

  it('lead to the ballot of who may vote and has not', async () => {
    const may = anElection({
      title: 'May',
      state: 'voting',
      can: { vote: true, nominate: false },
    });
    const did = anElection({
      title: 'Did',
      state: 'voting',
      voted: true,
      can: { vote: true, nominate: false },
    });
    const not = anElection({ title: 'Not', state: 'voting' });
    renderCommunity(<ElectionLines elections={[may, did, not]} {...known} />);
    expect(
      await screen.findByRole('link', { name: 'Vote: May' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(new RegExp(`community/elections/${may.id}$`)),
    );
    const rows = screen.getAllByRole('listitem');
    expect(within(rows[1]).getByText('You voted')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Vote: Did' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Vote: Not' })).toBeNull();
  });
});

describe('the elections of a community', () => {
  it('are those that run and those that are over', async () => {
    await renderSection([anElection({ title: 'This year' })], {
      past: [
        anElection({
          title: 'Last year',
          state: 'closed',
          outcome: 'elected',
          elected: ['user:default/ada'],
        }),
      ],
    });
    const running = await screen.findByRole('list', {
      name: 'Running elections',
    });
    expect(running).toHaveTextContent('This year');
    expect(
      await screen.findByRole('list', { name: 'Past elections' }),
    ).toHaveTextContent('Last yearElected: Ada Lindqvist');
  });

  it.each([
    [true, /Plan one: the community chooses/],
    [false, /An owner can plan one/],
  ])(
    'say what to do when there are none (may plan: %s)',
    async (plan, words) => {
      await renderSection([], { plan });
      expect(await screen.findByText(words)).toBeVisible();
      expect(
        screen.queryAllByRole('button', { name: 'Plan an election' }),
      ).toHaveLength(plan ? 1 : 0);
    },
  );

  it('can be planned by who may', async () => {
    await renderSection([], { plan: true });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Plan an election' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Nothing of it can be changed once nominations are open.',
    );
  });

  it('have no accessibility violations', async () => {
    const { container } = await renderSection([
      anElection({ can: { nominate: true, vote: false } }),
    ]);
    await screen.findByRole('list', { name: 'Running elections' });
    expect((await axe(container)).violations).toEqual([]);
  });
});
