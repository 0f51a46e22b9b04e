import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  DeclaredCatalystView,
  ProposalView,
  TermMoveView,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../events/__testUtils__/theReader';
import {
  anId,
  aProposal,
  aTerm,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
  type CommunityApiOverrides,
} from '../testing';
import { CatalystsPage } from './CatalystsPage';

const nothing = {
  change: false,
  extend: false,
  stepDown: false,
  remove: false,
};
const known = { people: testPeople, entities: testEntities };

async function renderPage(
  items: TermView[],
  options: {
    appoint?: boolean;
    declared?: DeclaredCatalystView[];
    proposals?: ProposalView[];
    moves?: TermMoveView[];
    catalysts?: CommunityApiOverrides['catalysts'];
  } = {},
) {
  const list = jest.fn(async () => ({
    items,
    declared: options.declared ?? [],
    proposals: options.proposals ?? [],
    can: { appoint: options.appoint ?? false },
    ...known,
  }));
  const view = renderCommunity(<CatalystsPage />, {
    api: fakeCommunityApi({
      catalysts: {
        list,
        history: async () => ({ items: options.moves ?? [], ...known }),
        ...options.catalysts,
      },
      elections: {
        list: async () => ({ items: [], can: { plan: false }, ...known }),
      },
    }),
  });
  await screen.findByRole('heading', { name: 'Before' }, { timeout: 10_000 });
  return { list, ...view };
}

const lines = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

jest.setTimeout(30_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('CatalystsPage', () => {
  it('shows running terms with what they look after, since when and until when', async () => {
    const { list } = await renderPage([aTerm()]);
    expect(lines('Now')).toEqual([
      expect.stringMatching(
        /Ada Lindqvist.*Rollouts and canaries.*Since1 Oct.*Until31 Mar 2027/,
      ),
    ]);
    expect(list).toHaveBeenCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
      history: 'true',
    });
  });

  it('tells how each past term ended', async () => {
    const past = {
      running: false,
      person: 'user:default/jun',
      until: '2026-06-30',
    };
    await renderPage([
      aTerm({ ...past, focus: 'one' }),
      aTerm({
        ...past,
        focus: 'two',
        ended: {
          at: '2026-05-04T09:00:00.000Z',
          by: 'user:default/jun',
          how: 'stepped-down',
        },
      }),
      aTerm({
        ...past,
        focus: 'three',
        ended: {
          at: '2026-05-05T09:00:00.000Z',
          by: 'user:default/musa',
          how: 'removed',
          reason: 'Left the company',
        },
      }),
    ]);
    expect(lines('Before')).toEqual([
      expect.stringMatching(/one.*Served the whole term$/),
      expect.stringMatching(/two.*Stepped down on 4 May$/),
      expect.stringMatching(
        /three.*Removed on 5 May by Musa Okafor.*Reason: Left the company$/,
      ),
    ]);
  });

  it('shows whom the catalog names below, and nothing to do about it', async () => {
    await renderPage(
      [aTerm({ can: { ...nothing, stepDown: true, remove: true } })],
      {
        appoint: true,
        declared: [
          {
            entityRef: 'component:default/deploy-pipeline',
            person: 'user:default/jun',
            inherited: false,
          },
        ],
      },
    );
    expect(lines('Now')).toEqual([
      expect.stringContaining('Ada Lindqvist'),
      expect.stringMatching(/Jun Reyes.*Appointed in the catalog$/),
    ]);
    const line = screen.getAllByRole('listitem')[1];
    expect(within(line).queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('No term has ended yet.')).toBeVisible();
  });

  it('has no need of a term where the catalog names somebody', async () => {
    await renderPage([], {
      declared: [
        {
          entityRef: 'system:default/rail',
          person: 'user:default/jun',
          inherited: true,
        },
      ],
    });
    expect(lines('Now')).toEqual([
      expect.stringMatching(
        /Jun Reyes.*Appointed in the catalog.*For.*the system rail/,
      ),
    ]);
    expect(
      screen.queryByText('There is no catalyst yet'),
    ).not.toBeInTheDocument();
  });

  it('calls those emeriti who served to the end or stepped down, and are not back', async () => {
    const past = { running: false, until: '2026-06-30', since: '2026-01-01' };
    const ended = (how: 'expired' | 'removed') => ({
      at: '2026-07-01T00:00:00.000Z',
      by: 'user:default/musa',
      how,
    });
    await renderPage([
      aTerm(),
      aTerm({ ...past, focus: 'one', ended: ended('expired') }),
      aTerm({
        ...past,
        person: 'user:default/jun',
        focus: 'two',
        ended: ended('expired'),
      }),
      aTerm({
        ...past,
        person: 'user:default/musa',
        focus: 'three',
        ended: ended('removed'),
      }),
    ]);
    expect(lines('Before').map(line => /Emeritus/.test(line ?? ''))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['https://chat.example.com/rollouts', 'https://chat.example.com/rollouts'],
    ['ada@example.com', 'mailto:ada@example.com'],
    ['#rollouts, mornings', undefined],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', undefined],
  ])('says how to reach a catalyst: %s', async (reach, href) => {
    await renderPage([aTerm({ reach })]);
    expect(screen.getByText(reach, { exact: false })).toBeVisible();
    const link = screen.queryByRole('link', { name: reach });
    expect(link?.getAttribute('href')).toBe(href);
  });

  it('lets a catalyst say in other words what they look after and how to reach them', async () => {
    const term = aTerm({ can: { ...nothing, change: true } });
    const change = jest.fn(async () => ({ term, ...known }));
    await renderPage([term], { catalysts: { change } });
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    const dialog = within(await screen.findByRole('dialog'));
    const focus = dialog.getByRole('textbox', { name: /What you look after/ });
    await userEvent.clear(focus);
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await dialog.findByText('Say what they will look after'),
    ).toBeVisible();
    expect(change).not.toHaveBeenCalled();
    await userEvent.type(focus, 'Canaries');
    await userEvent.type(
      dialog.getByRole('textbox', { name: /reach you/ }),
      '#rollouts',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(change).toHaveBeenCalledWith({
        id: term.id,
        focus: 'Canaries',
        reach: '#rollouts',
      }),
    );
  });

  it('extends a term to a later day only', async () => {
    const term = aTerm({ can: { ...nothing, extend: true } });
    const extend = jest.fn(async () => ({ term, ...known }));
    await renderPage([term], { catalysts: { extend } });
    await userEvent.click(
      screen.getByRole('button', { name: 'Extend the term of Ada Lindqvist' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const lastDay = dialog.getByLabelText(/Last day/);
    const confirm = () =>
      userEvent.click(dialog.getByRole('button', { name: 'Extend' }));
    fireEvent.change(lastDay, { target: { value: '2027-03-31' } });
    await confirm();
    expect(
      await dialog.findByText('Choose a day after 31 Mar 2027'),
    ).toBeVisible();
    fireEvent.change(lastDay, { target: { value: '2027-09-30' } });
    await confirm();
    await waitFor(() =>
      expect(extend).toHaveBeenCalledWith({ id: term.id, until: '2027-09-30' }),
    );
  });

  describe('a proposal', () => {
    const answer = { answer: true, withdraw: false };

    it('asks the reader, who accepts in their own words', async () => {
      const proposal = aProposal({ note: 'You know them', can: answer });
      const accept = jest.fn(async () => ({ term: aTerm(), ...known }));
      await renderPage([], { proposals: [proposal], catalysts: { accept } });
      expect(
        screen.getByText(
          'Musa Okafor asks you to be a catalyst of deploy-pipeline until 31 Mar 2027.',
        ),
      ).toBeVisible();
      expect(screen.getByText('You know them')).toBeVisible();
      await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
      const dialog = within(await screen.findByRole('dialog'));
      await userEvent.type(
        dialog.getByRole('textbox', { name: /reach you/ }),
        '#rollouts',
      );
      await userEvent.click(dialog.getByRole('button', { name: 'Accept' }));
      await waitFor(() =>
        expect(accept).toHaveBeenCalledWith({
          id: proposal.id,
          focus: 'Rollouts and canaries',
          reach: '#rollouts',
        }),
      );
      expect(
        await screen.findByText('You are a catalyst now. Thank you!'),
      ).toBeInTheDocument();
    });

    it.each([
      ['No time', 'No time'],
      ['', undefined],
    ])('is declined with the reason “%s”', async (typed, reason) => {
      const proposal = aProposal({ can: answer });
      const decline = jest.fn(async () => ({ proposal, ...known }));
      await renderPage([], { proposals: [proposal], catalysts: { decline } });
      await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
      const dialog = within(await screen.findByRole('dialog'));
      if (typed) {
        await userEvent.type(dialog.getByRole('textbox'), typed);
      }
      await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
      await waitFor(() =>
        expect(decline).toHaveBeenCalledWith({ id: proposal.id, reason }),
      );
    });

    it('to somebody else says until when, and can be taken back', async () => {
      const proposal = aProposal({ can: { answer: false, withdraw: true } });
      const withdraw = jest.fn(async () => ({ proposal, ...known }));
      await renderPage([], { proposals: [proposal], catalysts: { withdraw } });
      expect(lines('Asked')).toEqual([
        expect.stringMatching(
          /Ada Lindqvist.*Rollouts and canaries.*Asked by Musa Okafor. Open until 3 Dec/,
        ),
      ]);
      await userEvent.click(
        screen.getByRole('button', {
          name: 'Take back the question to Ada Lindqvist',
        }),
      );
      await waitFor(() =>
        expect(withdraw).toHaveBeenCalledWith({ id: proposal.id }),
      );
    });
  });

  it('tells all that happened, the latest first', async () => {
    const line = {
      entityRef: 'component:default/deploy-pipeline',
      person: 'user:default/ada',
      at: '2026-11-19T09:00:00.000Z',
    };
    await renderPage([], {
      moves: [
        {
          ...line,
          id: anId(),
          what: 'removed',
          by: 'user:default/musa',
          reason: 'Left the company',
        },
        {
          ...line,
          id: anId(),
          what: 'expired',
          by: 'plugin:default/community',
          entityRef: 'component:default/search',
        },
        {
          ...line,
          id: anId(),
          what: 'begun',
          by: 'user:default/ada',
          until: '2027-03-31',
        },
      ],
    });
    await screen.findByRole('list', { name: 'Every change' });
    expect(lines('Every change')).toEqual([
      expect.stringMatching(
        /Ada LindqvistRemoved.* · Musa OkaforLeft the company$/,
      ),
      expect.stringMatching(/Ada LindqvistTerm ended.* · By itself · search$/),
      expect.stringMatching(/Ada LindqvistTerm began, until 31 Mar 2027\D*$/),
    ]);
  });

  it('offers ending a term only to who may', async () => {
    await renderPage([aTerm()]);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('lets a catalyst step down after asking', async () => {
    const term = aTerm({ can: { ...nothing, stepDown: true } });
    const end = jest.fn(async () => ({ term, ...known }));
    await renderPage([term], { catalysts: { end } });
    await userEvent.click(screen.getByRole('button', { name: 'Step down' }));
    const dialog = await screen.findByRole('dialog');
    expect(end).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Step down' }),
    );
    await waitFor(() =>
      expect(end).toHaveBeenCalledWith({ id: term.id, reason: undefined }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('removes a catalyst only with a reason', async () => {
    const term = aTerm({ can: { ...nothing, remove: true } });
    const end = jest.fn(async () => ({ term, ...known }));
    const { list } = await renderPage([term], { catalysts: { end } });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Ada Lindqvist' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Remove' });
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });

    await userEvent.type(reason, '  ');
    await userEvent.click(confirm);
    expect(
      await within(dialog).findByText(/people will want to know/),
    ).toBeVisible();
    expect(reason).toBeInvalid();
    expect(end).not.toHaveBeenCalled();

    await userEvent.type(reason, 'Left the company');
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(end).toHaveBeenCalledWith({
        id: term.id,
        reason: 'Left the company',
      }),
    );
    await waitFor(() => expect(list).toHaveBeenCalledTimes(2));
  });

  it('keeps the reason when removing is refused', async () => {
    await renderPage([aTerm({ can: { ...nothing, remove: true } })], {
      catalysts: { end: refuse(409, 'The term is over already') },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Ada Lindqvist' }),
    );
    const reason = await screen.findByRole('textbox', { name: /Reason/ });
    await userEvent.type(reason, 'Left');
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('The term is over already')).toBeVisible();
    expect(reason).toHaveValue('Left');
  });

  it.each([
    [true, 'Appoint somebody who already helps others here.'],
    [false, 'An owner can appoint one. Could it be you?'],
  ])(
    'says what to do when there is no catalyst (may appoint: %s)',
    async (appoint, words) => {
      await renderPage([], { appoint });
      expect(screen.getByText(words)).toBeVisible();
      expect(screen.getByText('No term has ended yet.')).toBeVisible();
    },
  );

  it('has no accessibility violations', async () => {
    const { container } = await renderPage(
      [
        aTerm({
          reach: 'https://chat.example.com/rollouts',
          can: { change: true, extend: true, stepDown: true, remove: true },
        }),
        aTerm({ running: false }),
      ],
      {
        appoint: true,
        proposals: [
          aProposal({ can: { answer: true, withdraw: false } }),
          aProposal({ can: { answer: false, withdraw: true } }),
        ],
      },
    );
    expect((await axe(container)).violations).toEqual([]);
  });
});
