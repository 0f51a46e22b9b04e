import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  DeclaredCatalystView,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../events/__testUtils__/theReader';
import {
  aTerm,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
  type CommunityApiOverrides,
} from '../testing';
import { CatalystsPage } from './CatalystsPage';

const known = { people: testPeople, entities: testEntities };

async function renderPage(
  items: TermView[],
  options: {
    appoint?: boolean;
    declared?: DeclaredCatalystView[];
    catalysts?: CommunityApiOverrides['catalysts'];
  } = {},
) {
  const list = jest.fn(async () => ({
    items,
    declared: options.declared ?? [],
    can: { appoint: options.appoint ?? false },
    ...known,
  }));
  const view = renderCommunity(<CatalystsPage />, {
    api: fakeCommunityApi({ catalysts: { list, ...options.catalysts } }),
  });
  await screen.findByRole('heading', { name: 'Before' });
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
    await renderPage([aTerm({ can: { stepDown: true, remove: true } })], {
      appoint: true,
      declared: [
        {
          entityRef: 'component:default/deploy-pipeline',
          person: 'user:default/jun',
        },
      ],
    });
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
        { entityRef: 'system:default/rail', person: 'user:default/jun' },
      ],
    });
    expect(lines('Now')).toEqual([
      expect.stringMatching(/Jun Reyes.*Appointed in the catalog.*For.*rail/),
    ]);
    expect(
      screen.queryByText('There is no catalyst yet'),
    ).not.toBeInTheDocument();
  });

  it('offers ending a term only to who may', async () => {
    await renderPage([aTerm()]);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('lets a catalyst step down after asking', async () => {
    const term = aTerm({ can: { stepDown: true, remove: false } });
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
    const term = aTerm({ can: { stepDown: false, remove: true } });
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
    await renderPage([aTerm({ can: { stepDown: false, remove: true } })], {
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
        aTerm({ can: { stepDown: true, remove: true } }),
        aTerm({ running: false }),
      ],
      { appoint: true },
    );
    expect((await axe(container)).violations).toEqual([]);
  });
});
