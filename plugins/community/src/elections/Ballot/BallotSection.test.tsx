import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  receiptOf,
  type ElectionDetail,
} from '@platform-community/backstage-plugin-community-common';
import {
  theReaderIs,
  theReaderIsGone,
} from '../../events/__testUtils__/theReader';
import {
  aNomination,
  anElectionDetail,
  refuse,
  type CommunityApiOverrides,
} from '../../testing';
import { renderElection } from '../__testUtils__/renderElection';
import { keptSecrets } from './ballotSecret';

jest.setTimeout(60_000);

const reader = 'user:default/musa';
const stand = ['ada', 'jun', 'musa'].map(name =>
  aNomination({ person: `user:default/${name}` }),
);

function voting(
  overrides: Parameters<typeof anElectionDetail>[0] = {},
): ElectionDetail {
  return anElectionDetail({
    state: 'voting',
    method: 'schulze',
    nominations: stand,
    votes: 61,
    can: { vote: true },
    ...overrides,
  });
}

async function renderBallot(
  detail: ElectionDetail,
  elections: CommunityApiOverrides['elections'] = {},
) {
  const view = await renderElection(detail, elections);
  const heading = await screen.findByRole('heading', { name: 'Your ballot' });
  const ballot = heading.closest<HTMLElement>('[aria-labelledby]')!;
  // The reader has to be known first.
  await within(ballot).findByText(/Who sees how you voted|You have voted/);
  return { ...view, ballot };
}

const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

/** The names on each place of the ballot. */
const places = () =>
  within(screen.getByRole('list', { name: 'Your ranking, the best first' }))
    .queryAllByText(/^Place/)
    .map(place =>
      within(place.closest('li')!)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    );

const castIt = async () => {
  await press('Check my ballot');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Cast my ballot' }),
  );
};

beforeEach(() =>
  theReaderIs({ at: '2026-11-26T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(() => {
  theReaderIsGone();
  localStorage.clear();
});

describe('the ballot', () => {
  it('starts with no opinion of anybody, in an order of the reader’s own', async () => {
    const detail = voting();
    const order = () =>
      within(screen.getByRole('region', { name: 'No opinion' }))
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
    const { unmount } = await renderBallot(detail);
    const first = order();
    expect([...first].sort()).toEqual([
      'Ada Lindqvist',
      'Jun Reyes',
      'Musa Okafor',
    ]);
    unmount();
    const turned = { ...detail.election, nominations: [...stand].reverse() };
    await renderBallot({ ...detail, election: turned });
    expect(order()).toEqual(first);
  });

  it('is ranked and cast with the keyboard alone, and the focus stays on who is moved', async () => {
    const cast = jest.fn(async () => ({ castAnew: false }));
    await renderBallot(voting({ plan: { secrecy: 'confidential' } }), { cast });
    const rank = (name: string) =>
      screen.getByRole('button', { name: `Rank ${name} next` });

    act(() => rank('Ada Lindqvist').focus());
    await userEvent.keyboard('{Enter}');
    expect(places()).toEqual([['Ada Lindqvist']]);
    expect(
      screen.getByText('Ada Lindqvist is on place 1 of 1'),
    ).toBeInTheDocument();
    const handle = document.activeElement;
    expect(handle).toHaveAccessibleName(/^Move Ada Lindqvist/);

    act(() => rank('Jun Reyes').focus());
    await userEvent.keyboard('{Enter}');
    expect(
      screen.getByRole('button', { name: 'Move Jun Reyes up' }),
    ).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(places()).toEqual([['Jun Reyes'], ['Ada Lindqvist']]);
    expect(document.activeElement).toHaveAccessibleName(/^Move Jun Reyes/);

    await userEvent.keyboard('{ArrowDown}');
    expect(places()).toEqual([['Ada Lindqvist'], ['Jun Reyes']]);
    expect(document.activeElement).toHaveAccessibleName(/^Move Jun Reyes with/);
    await userEvent.keyboard('=');
    expect(places()).toEqual([['Ada Lindqvist', 'Jun Reyes']]);
    expect(
      screen.getByText('Jun Reyes is on place 1, equal with Ada Lindqvist'),
    ).toBeInTheDocument();

    act(() => screen.getByRole('button', { name: 'Check my ballot' }).focus());
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Ada Lindqvist and Jun Reyes, equally');
    expect(dialog).toHaveTextContent('No opinion of Musa Okafor.');
    act(() =>
      within(dialog).getByRole('button', { name: 'Cast my ballot' }).focus(),
    );
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('You have voted')).toBeVisible();
    expect(cast).toHaveBeenCalledWith(
      expect.objectContaining({
        ranking: [['user:default/ada', 'user:default/jun']],
        secret: undefined,
      }),
    );
  });

  it('takes an opinion back with a key', async () => {
    await renderBallot(voting());
    await press('Rank Ada Lindqvist next');
    await userEvent.keyboard('{Delete}');
    expect(places()).toEqual([]);
    expect(
      screen.getByText('You have no opinion of Ada Lindqvist'),
    ).toBeInTheDocument();
    expect(document.activeElement).toHaveAccessibleName(/Ada Lindqvist/);
  });

  it('has no equal ranks where they cannot be counted', async () => {
    await renderBallot(voting({ method: 'scottish-stv' }));
    await press('Rank Ada Lindqvist next');
    await press('Rank Jun Reyes next');
    expect(screen.queryByRole('button', { name: /equal/ })).toBeNull();
    act(() =>
      screen.getByRole('button', { name: /^Move Jun Reyes with/ }).focus(),
    );
    await userEvent.keyboard('=');
    expect(places()).toEqual([['Ada Lindqvist'], ['Jun Reyes']]);
  });

  it.each([
    ['upper edge of a rank', 'schulze', 1, [['Jun Reyes'], ['Ada Lindqvist']]],
    ['lower edge of a rank', 'schulze', 99, [['Ada Lindqvist'], ['Jun Reyes']]],
    ['middle of a rank', 'schulze', 50, [['Ada Lindqvist', 'Jun Reyes']]],
    [
      'middle under STV',
      'scottish-stv',
      40,
      [['Jun Reyes'], ['Ada Lindqvist']],
    ],
  ] as const)(
    'is ranked by dragging to the %s',
    async (_where, method, y, expected) => {
      await renderBallot(voting({ method }));
      await press('Rank Ada Lindqvist next');
      const rank = screen.getByText('Place 1').closest('li')!;
      rank.getBoundingClientRect = () => ({ top: 0, height: 100 } as DOMRect);
      document.elementFromPoint = () => rank;
      const handle = screen.getByRole('button', { name: /^Move Jun Reyes/ });
      fireEvent.pointerDown(handle, { button: 0, clientX: 5, clientY: 300 });
      fireEvent.pointerMove(handle, { clientX: 5, clientY: y });
      fireEvent.pointerUp(handle, { clientX: 5, clientY: y });
      expect(places()).toEqual(expected);
    },
  );

  it.each([
    ['Yes', [['user:default/ada']], 'Yes: Ada Lindqvist should be elected.'],
    [
      'No',
      [[], ['user:default/ada']],
      'No: Ada Lindqvist should not be elected.',
    ],
    [/^No opinion/, [], 'You have no opinion of anybody.'],
  ])('asks about one candidate: %s', async (answer, ranking, words) => {
    const cast = jest.fn(async () => ({ castAnew: false }));
    await renderBallot(
      voting({ method: 'confidence', nominations: [stand[0]] }),
      { cast },
    );
    expect(screen.getByRole('radio', { name: /^No opinion/ })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: answer }));
    await press('Check my ballot');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(words);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cast my ballot' }),
    );
    await waitFor(() =>
      expect(cast).toHaveBeenCalledWith(expect.objectContaining({ ranking })),
    );
  });

  it('lets one of two be chosen', async () => {
    const cast = jest.fn(async () => ({ castAnew: false }));
    await renderBallot(
      voting({ method: 'majority', nominations: stand.slice(0, 2) }),
      { cast },
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Jun Reyes' }));
    await castIt();
    await waitFor(() =>
      expect(cast).toHaveBeenCalledWith(
        expect.objectContaining({ ranking: [['user:default/jun']] }),
      ),
    );
  });

  it.each([
    [
      'open',
      'Your name is shown with your ballot once the result is published.',
    ],
    ['confidential', 'Whoever runs the database could look it up.'],
    ['unlinkable', 'its log, two backups of it, or one copy of its files'],
  ] as const)(
    'says before casting who sees an %s ballot',
    async (secrecy, words) => {
      const { ballot } = await renderBallot(voting({ plan: { secrecy } }));
      expect(ballot).toHaveTextContent(words);
    },
  );
});

describe('an unlinkable ballot', () => {
  it('is cast with a secret that is shown before and kept here, and has a receipt', async () => {
    const cast = jest.fn(async () => ({ castAnew: false, receipt: 'r' }));
    const detail = voting();
    const { ballot } = await renderBallot(detail, { cast });
    const { secret } = keptSecrets.read(detail.election.id, reader)!;
    expect(ballot).toHaveTextContent(secret);
    await castIt();
    expect(await screen.findByText('You have voted')).toBeVisible();
    expect(cast).toHaveBeenCalledWith(expect.objectContaining({ secret }));
    expect(
      screen.getByText(receiptOf(detail.election.id, secret)),
    ).toBeVisible();
    expect(keptSecrets.read(detail.election.id, reader)).toEqual({
      secret,
      sent: true,
    });
  });

  it('is sent again with the same secret and ranking when the answer got lost', async () => {
    const secrets: unknown[] = [];
    let isLost = true;
    await renderBallot(voting(), {
      cast: async ({ secret }) => {
        secrets.push(secret);
        if (isLost) throw new TypeError('Failed to fetch');
        return { castAnew: false };
      },
    });
    await press('Rank Ada Lindqvist next');
    await castIt();
    expect(await screen.findByText('Your ballot was not cast')).toBeVisible();
    isLost = false;
    await press('Cast my ballot');
    expect(await screen.findByText('You have voted')).toBeVisible();
    expect(new Set(secrets).size).toBe(1);
  });

  it('keeps what was ranked and says why when it is refused', async () => {
    const detail = voting();
    await renderBallot(detail, { cast: refuse(409, 'Voting is over') });
    await press('Rank Ada Lindqvist next');
    await castIt();
    expect(await screen.findByText('Voting is over')).toBeVisible();
    await press('Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(places()).toEqual([['Ada Lindqvist']]);
    expect(keptSecrets.read(detail.election.id, reader)?.sent).toBeUndefined();
  });

  it('can be changed where its secret is', async () => {
    const detail = voting({ voted: true });
    const secret = 'a'.repeat(26);
    keptSecrets.write(detail.election.id, reader, { secret, sent: true });
    const cast = jest.fn(async () => ({ castAnew: true }));
    await renderBallot(detail, { cast });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change my ballot' }),
    );
    await press('Rank Jun Reyes next');
    await castIt();
    await waitFor(() =>
      expect(cast).toHaveBeenCalledWith(
        expect.objectContaining({ secret, ranking: [['user:default/jun']] }),
      ),
    );
  });

  it('stands as it is elsewhere, unless the secret is entered', async () => {
    const detail = voting({ voted: true });
    const cast = jest.fn(async () => ({ castAnew: true }));
    await renderBallot(detail, { cast });
    expect(
      await screen.findByText(/Your ballot stands as you cast it first/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Change my ballot' }),
    ).toBeNull();

    const field = screen.getByRole('textbox', { name: 'Your secret' });
    await userEvent.type(field, 'short');
    await press('Use it to change my ballot');
    expect(
      await screen.findByText('Enter all 26 letters and digits'),
    ).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, `${'B'.repeat(13)} ${'b'.repeat(13)}`);
    await press('Use it to change my ballot');
    await castIt();
    await waitFor(() =>
      expect(cast).toHaveBeenCalledWith(
        expect.objectContaining({ secret: 'b'.repeat(26) }),
      ),
    );
  });

  it('does not remember a secret that was entered wrongly', async () => {
    const detail = voting({ voted: true });
    await renderBallot(detail, { cast: refuse(403, 'Not this secret') });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Your secret' }),
      'c'.repeat(26),
    );
    await press('Use it to change my ballot');
    await castIt();
    expect(await screen.findByText('Not this secret')).toBeVisible();
    expect(keptSecrets.read(detail.election.id, reader)).toBeUndefined();
  });
});

it('begins with the ballot that was cast, where that is known', async () => {
  await renderBallot(
    voting({
      voted: true,
      plan: { secrecy: 'open' },
      mine: { ranking: [['user:default/jun'], ['user:default/ada']] },
    }),
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Change my ballot' }),
  );
  expect(places()).toEqual([['Jun Reyes'], ['Ada Lindqvist']]);
});

it('is shown to nobody who may not vote', async () => {
  await renderElection(voting({ can: {}, onRoll: false }));
  expect(screen.queryByRole('heading', { name: 'Your ballot' })).toBeNull();
  expect(screen.getByText('You are not on it.')).toBeVisible();
});

it('has no accessibility violations', async () => {
  const { container } = await renderBallot(voting());
  await press('Rank Ada Lindqvist next');
  expect((await axe(container)).violations).toEqual([]);
});
