import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aHome,
  aThread,
  aThreadDetail,
  fakeCommunityApi,
  testEntityRef,
} from '../testing';
import { renderPage } from './__testUtils__/renderPage';

jest.setTimeout(60_000);

const thread = aThread({ title: 'Retry budgets' });

/** An API that tells which homes were asked for. */
function anApi() {
  const asked: Array<{ scope: string; mine?: string }> = [];
  const api = fakeCommunityApi({
    home: {
      get: async query => {
        asked.push(query);
        return aHome({
          threads: { items: [thread] },
          scope: {
            text: query.scope,
            title: 'As the server says',
            entityRefs: [testEntityRef, 'component:default/checkout'],
          },
        });
      },
    },
    threads: {
      get: async () => aThreadDetail({ thread }),
      create: async request => ({
        ...aThreadDetail({ thread: { ...thread, title: request.title } }),
      }),
    },
  });
  return { api, asked };
}

const address = () => screen.getByTestId('address').textContent;
const picker = () => screen.findByRole('combobox', { name: 'Whose community' });
const list = () => screen.findByRole('list', { name: 'Threads' });

describe('the page of the platform', () => {
  it('shows the threads of the whole platform, with where each is', async () => {
    const { api, asked } = anApi();
    renderPage(api, '/platform');
    expect(await list()).toHaveTextContent('on deploy-pipeline');
    expect(asked).toEqual([{ scope: 'platform', sort: 'top' }]);
    expect(screen.getByRole('tab', { name: 'Threads' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getByRole('tab', { name: 'Events' })).toHaveAttribute(
      'href',
      '/community/platform/events',
    );
    expect(await picker()).toHaveValue('Platform');
    // There is nothing to watch that would be the platform.
    expect(screen.queryByRole('button', { name: /Watch the/ })).toBeNull();
  });

  it.each([
    [
      '/parts/system/default/payments',
      'parts:system:default/payments',
      'Payments',
    ],
    [
      '/owned/group/default/delivery-platform',
      'owned:group:default/delivery-platform',
      'Delivery Platform',
    ],
    [
      '/entity/component/default/checkout',
      'entity:component:default/checkout',
      'checkout',
    ],
  ])('opens the same scope by the address %s', async (path, scope, title) => {
    const { api, asked } = anApi();
    renderPage(api, path);
    await list();
    expect(asked).toEqual([{ scope, sort: 'top' }]);
    await waitFor(async () => expect(await picker()).toHaveValue(title));
  });

  it.each([
    ['Payments', '/parts/system/default/payments'],
    ['Delivery Platform', '/owned/group/default/delivery-platform'],
    ['checkout', '/entity/component/default/checkout'],
  ])('goes to the scope %s that is searched for', async (name, path) => {
    renderPage(anApi().api, '/platform');
    await list();
    await userEvent.clear(await picker());
    await userEvent.type(await picker(), name);
    await userEvent.click(
      await screen.findByRole('option', { name: new RegExp(`^${name}`) }),
    );
    expect(address()).toBe(`/community${path}`);
  });

  it('opens a thread within the scope, and leads back to its list', async () => {
    renderPage(anApi().api, '/owned/group/default/delivery-platform?kind=idea');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Retry budgets' }),
    );
    const root = '/community/owned/group/default/delivery-platform';
    await waitFor(() => expect(address()).toBe(`${root}/threads/${thread.id}`));
    await userEvent.click(
      await screen.findByRole('link', { name: 'All threads' }),
    );
    expect(address()).toBe(`${root}?kind=idea`);
  });

  it('asks what a thread is about before it is started', async () => {
    const { api } = anApi();
    const create = jest.spyOn(api.threads, 'create');
    renderPage(api, '/platform');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Start a thread' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Go on' }),
    );
    expect(
      await within(dialog).findByText('Choose one from the list'),
    ).toBeVisible();
    await userEvent.type(within(dialog).getByRole('combobox'), 'check');
    await userEvent.click(
      await screen.findByRole('option', { name: /checkout/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Go on' }),
    );
    expect(await screen.findByText('Start a thread on checkout')).toBeVisible();
    expect(address()).toBe(
      '/community/platform/new?on=component%3Adefault%2Fcheckout',
    );
    await userEvent.type(screen.getByLabelText(/^Title/), 'One dashboard');
    await userEvent.type(
      screen.getByRole('textbox', { name: /What, and for whom/ }),
      'There are nine.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start thread' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({ entityRef: 'component:default/checkout' }),
      ),
    );
  });

  it('offers what a scope holds to start a thread on', async () => {
    renderPage(anApi().api, '/owned/group/default/delivery-platform/new');
    const dialog = await screen.findByRole('dialog');
    await screen.findByText('Retry budgets');
    await userEvent.type(within(dialog).getByRole('combobox'), 'e');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'deploy-pipeline',
      'checkout',
    ]);
  });

  it('lists what is the reader’s own by its last activity', async () => {
    const { api, asked } = anApi();
    renderPage(api, '/platform?mine=watched');
    await list();
    expect(asked).toEqual([
      { scope: 'platform', sort: 'top', mine: 'watched' },
    ]);
    expect(screen.queryByRole('radio', { name: 'Top' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Started' }));
    expect(address()).toBe('/community/platform?mine=started');
    await userEvent.click(screen.getByRole('button', { name: 'Everybody’s' }));
    expect(address()).toBe('/community/platform');
  });

  it('leads from an address at which there is nothing to its beginning', async () => {
    const api = fakeCommunityApi();
    renderPage(api, '/somewhere/else');
    await waitFor(() => expect(address()).toBe('/community'));
  });

  it('has a tab for what waits for a moderator, for those who may decide on it', async () => {
    const queue = jest.fn(async () => ({
      items: [
        {
          id: '0193a1b2-0000-7000-8000-00000000000a',
          thread: {
            id: thread.id,
            title: 'Cheap watches',
            kind: 'idea' as const,
          },
          entityRef: testEntityRef,
          author: 'user:default/ada',
          role: 'member' as const,
          body: 'Buy now',
          writtenAt: '2026-11-24T10:00:00.000Z',
          since: '2026-11-24T11:00:00.000Z',
          held: false,
          reports: 1,
          reasons: [],
          words: [],
        },
      ],
      people: {},
      entities: { [testEntityRef]: { title: 'deploy-pipeline' } },
    }));
    const { api } = anApi();
    api.threads.queue = queue;
    api.threads.moderating = async () => ({ leads: true, waiting: 1 });
    renderPage(api, '/parts/system/default/payments');
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Moderation' }),
    );
    expect(address()).toBe(
      '/community/parts/system/default/payments/moderation',
    );
    // Where it was written is said in a scope of many entities.
    const item = await screen.findByRole('listitem');
    expect(item).toHaveTextContent(/Cheap watches.*on deploy-pipeline/);

    // Another scope is chosen, and the queue stays.
    await userEvent.clear(await picker());
    await userEvent.type(await picker(), 'Platform');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Platform/ }),
    );
    expect(address()).toBe('/community/platform/moderation');
    await waitFor(() =>
      expect(queue).toHaveBeenLastCalledWith(
        expect.objectContaining({ scope: 'platform' }),
      ),
    );
  });

  it('has no such tab for anybody else', async () => {
    const { api } = anApi();
    const moderating = jest.fn(async () => ({ leads: false, waiting: 0 }));
    api.threads.moderating = moderating;
    renderPage(api, '/platform');
    await list();
    await waitFor(() => expect(moderating).toHaveBeenCalled());
    expect(screen.queryByRole('tab', { name: 'Moderation' })).toBeNull();
  });
});
