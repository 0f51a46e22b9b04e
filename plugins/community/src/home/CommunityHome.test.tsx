import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { HomeView } from '@platform-community/backstage-plugin-community-common';
import { CommunityRoutes } from '../CommunityContent';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  aHome,
  aTerm,
  aThread,
  anEvent,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../testing';

const retryBudgets = aThread({ title: 'Retry budgets' });
const signingKey = aThread({
  kind: 'question',
  status: 'answered',
  title: 'How do you rotate the signing key?',
});

function aLivingHome(overrides: Partial<HomeView> = {}) {
  return aHome({
    threads: { items: [retryBudgets, signingKey] },
    catalysts: [aTerm()],
    events: [anEvent()],
    shipped: [aThread({ title: 'Idempotency keys', status: 'shipped' })],
    ...overrides,
  });
}

function renderHome(
  home: HomeView = aLivingHome(),
  options: { path?: string; api?: CommunityApiOverrides } = {},
) {
  const get = jest.fn(async () => home);
  const view = renderCommunity(<CommunityRoutes />, {
    path: options.path,
    api: fakeCommunityApi({
      home: { get, ...options.api?.home },
      threads: options.api?.threads,
    }),
  });
  return { get, ...view };
}

const address = () => screen.getByTestId('address').textContent ?? '';

describe('CommunityHome', () => {
  it('shows the whole first screen from one request', async () => {
    const { get } = renderHome();
    expect(await screen.findByText('Retry budgets')).toBeVisible();
    expect(screen.getByText('93%')).toBeVisible();
    expect(screen.getByText('3 h')).toBeVisible();
    expect(screen.getByText('Ada Lindqvist')).toBeVisible();
    expect(screen.getByText('Delivery demo day')).toBeVisible();
    expect(screen.getByText('Idempotency keys')).toBeVisible();
    expect(get.mock.calls).toEqual([
      [{ scope: 'entity:component:default/deploy-pipeline', sort: 'top' }],
    ]);
  });

  it('has no accessibility violations', async () => {
    const { container } = renderHome();
    await screen.findByText('Retry budgets');
    expect((await axe(container)).violations).toEqual([]);
  });

  it('reads its filters from the address', async () => {
    const { get } = renderHome(aLivingHome(), {
      path: '?sort=new&kind=question&status=answered&q=key',
    });
    await screen.findByText('Retry budgets');
    expect(get).toHaveBeenCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
      sort: 'new',
      kind: 'question',
      status: 'answered',
      q: 'key',
    });
    expect(screen.getByRole('radio', { name: 'New' })).toBeChecked();
    expect(screen.getByLabelText('Search threads')).toHaveValue('key');
  });

  it('writes its filters to the address, and searches once the typing rests', async () => {
    const { get } = renderHome();
    await screen.findByText('Retry budgets');
    await userEvent.click(screen.getByRole('radio', { name: 'Active' }));
    expect(address()).toMatch(/\/community\?sort=active$/);
    await userEvent.type(screen.getByLabelText('Search threads'), 'key');
    await waitFor(() => expect(address()).toMatch(/\?sort=active&q=key$/));
    await waitFor(() => expect(get).toHaveBeenCalledTimes(3));
  });

  it('lists what was answered in one click, and says when nothing was', async () => {
    const { get } = renderHome(aLivingHome({ threads: { items: [] } }));
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Answered' }),
    );
    expect(address()).toMatch(/\/community\?sort=answered$/);
    expect(
      await screen.findByText('No question has an answer yet'),
    ).toBeVisible();
    expect(get).toHaveBeenLastCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
      sort: 'answered',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all threads' }),
    );
    expect(address()).toMatch(/\/community$/);
  });

  it('shows the next page when asked', async () => {
    const list = jest.fn(async () => ({
      items: [aThread({ title: 'From the second page' })],
      people: {},
      entities: {},
    }));
    renderHome(
      aLivingHome({ threads: { items: [retryBudgets], nextCursor: 'next' } }),
      { api: { threads: { list } } },
    );
    await userEvent.click(await screen.findByText('Show more'));
    expect(await screen.findByText('From the second page')).toBeVisible();
    expect(screen.getByText('Retry budgets')).toBeVisible();
    expect(screen.queryByText('Show more')).not.toBeInTheDocument();
    expect(list).toHaveBeenCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
      sort: 'top',
      cursor: 'next',
    });
  });

  it('keeps the toolbar and what was searched for when the list fails', async () => {
    const get = jest
      .fn<Promise<HomeView>, []>()
      .mockResolvedValueOnce(aLivingHome())
      .mockImplementation(refuse(400, 'Search takes letters and digits'));
    renderHome(aLivingHome(), { api: { home: { get } } });
    await screen.findByText('Retry budgets');
    await userEvent.type(screen.getByLabelText('Search threads'), '???');
    expect(
      await screen.findByText('Search takes letters and digits'),
    ).toBeVisible();
    expect(screen.getByLabelText('Search threads')).toHaveValue('???');
    expect(screen.getByText('93%')).toBeVisible();
  });

  it('says what happened when nothing could be loaded, and tries again', async () => {
    const get = jest
      .fn<Promise<HomeView>, []>()
      .mockImplementationOnce(refuse(404, 'No such entity'))
      .mockResolvedValue(aLivingHome());
    renderHome(aLivingHome(), { api: { home: { get } } });
    expect(await screen.findByText('No such entity')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Retry budgets')).toBeVisible();
  });

  it('offers the way out when filters leave nothing', async () => {
    renderHome(aLivingHome({ threads: { items: [] } }), { path: '?q=kayak' });
    expect(await screen.findByText('No thread matches')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address()).toMatch(/\/community$/);
  });

  it('watches at once, and takes it back with the reason when refused', async () => {
    renderHome(aLivingHome(), {
      api: { home: { watch: refuse(403, 'Sign in to watch') } },
    });
    const watch = await screen.findByRole('button', {
      name: 'Watch the community of deploy-pipeline',
    });
    await userEvent.click(watch);
    // The message fades in, so that it is there before it is visible.
    expect(await screen.findByText('Sign in to watch')).toBeInTheDocument();
    await waitFor(() => expect(watch).toHaveAttribute('aria-pressed', 'false'));
  });
});

describe('an empty community', () => {
  const empty = aHome({
    pulse: { threads: 0, more: false, unanswered: 0, stillWaiting: false },
    threads: { items: [] },
  });

  it('says what it is for, whom it reaches, and offers the first action', async () => {
    renderHome(empty);
    const title = 'Nobody has said anything yet. Be the first.';
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(/is used by 2 other parts/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'delivery-platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/delivery-platform');
    expect(screen.getByRole('link', { name: 'Start a thread' })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Ask a question' }));
    expect(address()).toMatch(/\/community\/new\?kind=question$/);
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('never offers what would be refused', async () => {
    renderHome({
      ...empty,
      viewer: {
        ...empty.viewer,
        can: {
          start: false,
          appoint: false,
          plan: false,
          elect: false,
          help: false,
        },
      },
    });
    await screen.findByText('Nobody has said anything yet. Be the first.');
    expect(screen.queryByText('Start a thread')).not.toBeInTheDocument();
  });

  it('leaves the list as it was when the dialog over it closes', async () => {
    const { get } = renderHome(aLivingHome(), { path: '?sort=new' });
    await screen.findByText('Retry budgets');
    await userEvent.click(screen.getByRole('link', { name: 'Start a thread' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await waitFor(() => expect(address()).toMatch(/\/community\?sort=new$/));
    expect(get).toHaveBeenCalledTimes(1);
  });
});
