import { act, screen, waitFor, within } from '@testing-library/react';
import type {
  ShipProposalView,
  ThreadDetail,
  ThreadLinkView,
} from '@platform-community/backstage-plugin-community-common';
import { aThread, aThreadDetail, anId, refuse } from '../../testing';
import { renderThread } from '../__testUtils__/renderThread';

function aLink(overrides: Partial<ThreadLinkView> = {}): ThreadLinkView {
  return {
    id: anId(),
    kind: 'pull-request',
    label: 'acme/api#12',
    title: 'Budget for retries',
    url: 'https://github.com/acme/api/pull/12',
    live: true,
    state: 'open',
    knownAt: new Date().toISOString(),
    addedBy: 'user:default/ada',
    addedRole: 'catalyst',
    addedAt: '2026-11-12T09:00:00.000Z',
    can: { remove: false },
    ...overrides,
  };
}

function withLinks(
  links: ThreadLinkView[],
  more: { link?: boolean; shipProposal?: ShipProposalView } = {},
): ThreadDetail {
  return aThreadDetail({
    thread: { can: { link: more.link ?? false } },
    links,
    shipProposal: more.shipProposal,
  });
}

const linked = () => screen.getByRole('list', { name: /links to/ });

describe('what a thread links to', () => {
  it('is not there where there is nothing, and nobody may add', async () => {
    await renderThread(withLinks([]));
    expect(screen.queryByText('Linked')).not.toBeInTheDocument();
  });

  it('says of each thing what it is and how it stands', async () => {
    await renderThread(
      withLinks([
        aLink({ state: 'merged' }),
        aLink({ kind: 'issue', label: 'acme/api#3', title: undefined }),
        aLink({
          kind: 'document',
          label: 'docs.example.com/rfc',
          title: 'RFC 41',
          live: false,
          state: undefined,
          url: 'https://docs.example.com/rfc',
        }),
        aLink({
          kind: 'thread',
          label: 'search',
          title: 'Faster search',
          url: undefined,
          entityRef: 'component:default/search',
          thread: { id: anId(), kind: 'idea', status: 'shipped' },
          live: false,
          state: undefined,
        }),
        aLink({
          kind: 'entity',
          label: 'component:default/search',
          title: 'search',
          url: undefined,
          entityRef: 'component:default/search',
          live: false,
          state: undefined,
        }),
      ]),
    );
    const items = within(linked()).getAllByRole('listitem');
    const said = items.map(item => [
      within(item).getByRole('img').getAttribute('aria-label'),
      item.textContent,
    ]);
    expect(said).toEqual([
      [
        'Pull request',
        expect.stringMatching(/Budget for retries.*Mergedacme\/api#12/),
      ],
      ['Issue', expect.stringMatching(/^acme\/api#3.*Open$/)],
      ['Document', expect.stringMatching(/^RFC 41.*docs\.example\.com\/rfc$/)],
      ['Thread', 'Faster searchShippedsearch'],
      ['Entity', 'searchcomponent:default/search'],
    ]);
  });

  it('leads elsewhere in another tab that knows nothing of this one', async () => {
    await renderThread(withLinks([aLink()]));
    const link = within(linked()).getByRole('link', { name: /Budget/ });
    expect(link).toHaveAttribute('href', 'https://github.com/acme/api/pull/12');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('leads to a thread on its own entity, and to entities', async () => {
    const id = anId();
    const entityRef = 'component:default/search';
    await renderThread(
      withLinks([
        aLink({
          kind: 'thread',
          title: 'Faster search',
          url: undefined,
          entityRef,
          thread: { id, kind: 'idea', status: 'open' },
        }),
        aLink({ kind: 'entity', title: 'search', url: undefined, entityRef }),
      ]),
    );
    const hrefs = within(linked())
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(hrefs).toEqual([
      `/catalog/default/component/search/community/threads/${id}`,
      '/catalog/default/component/search',
    ]);
  });

  it('is never run, whatever a server says', async () => {
    const url = ['javascript', 'alert(1)'].join(':');
    await renderThread(withLinks([aLink({ url, title: 'Press me' })]));
    expect(linked()).toHaveTextContent('Press me');
    expect(within(linked()).queryByRole('link')).not.toBeInTheDocument();
  });

  it('says when a state is not known yet, or old', async () => {
    const yesterday = new Date(Date.now() - 26 * 3_600_000).toISOString();
    await renderThread(
      withLinks([
        aLink({ state: undefined, knownAt: undefined }),
        aLink({ state: 'open', knownAt: yesterday }),
        aLink({ state: 'merged', knownAt: yesterday }),
      ]),
    );
    const [unknown, old, merged] = within(linked()).getAllByRole('listitem');
    expect(unknown).toHaveTextContent('state not known yet');
    expect(old).toHaveTextContent(/Open\s*as of/);
    expect(merged).not.toHaveTextContent('as of');
  });

  it('is asked for once more when its state was not known, and no more often', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const detail = withLinks([aLink({ state: undefined, knownAt: undefined })]);
    const get = jest.fn(async () => detail);
    await renderThread(detail, { get });
    expect(get).toHaveBeenCalledTimes(1);
    await act(() => jest.advanceTimersByTimeAsync(4_000));
    expect(get).toHaveBeenCalledTimes(2);
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(get).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });

  it('takes an address that is pasted, with a name', async () => {
    const detail = withLinks([], { link: true });
    const addLink = jest.fn(async () => ({ ...detail, links: [aLink()] }));
    const { user } = await renderThread(detail, { addLink });
    await user.click(screen.getByRole('button', { name: 'Add a link' }));
    const field = screen.getByRole('textbox', { name: 'What to link to' });
    expect(field).toHaveFocus();
    await user.click(field);
    await user.paste('https://docs.example.com/rfc');
    await user.type(
      screen.getByRole('textbox', { name: /What to call it/ }),
      'RFC 41{Enter}',
    );
    expect(await screen.findByText('Budget for retries')).toBeVisible();
    expect(addLink).toHaveBeenCalledWith({
      id: detail.thread.id,
      address: 'https://docs.example.com/rfc',
      title: 'RFC 41',
    });
    expect(field).not.toBeInTheDocument();
    expect(screen.getByText('Link added')).toBeInTheDocument();
  });

  it('is found by words, and picked', async () => {
    const detail = withLinks([], { link: true });
    const other = aThread({ title: 'Faster search' });
    const addLink = jest.fn(async () => ({ ...detail, links: [aLink()] }));
    const list = async () => ({
      items: [{ ...detail.thread, title: 'This very one' }, other],
      people: {},
      entities: detail.entities,
    });
    const { user } = await renderThread(detail, { addLink, list });
    await user.click(screen.getByRole('button', { name: 'Add a link' }));
    await user.keyboard('ada');
    const found = await screen.findByRole('list', { name: /with these words/ });
    expect(
      within(found)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Faster searchdeploy-pipeline', 'adauser:default/ada']);
    await user.click(
      within(found).getByRole('button', { name: /Faster search/ }),
    );
    expect(addLink).toHaveBeenCalledWith({
      id: detail.thread.id,
      address: other.id,
    });
  });

  it('keeps what was typed, and says what is wrong with it', async () => {
    const { user } = await renderThread(withLinks([], { link: true }), {
      addLink: refuse(400, 'address: leads to no entity'),
    });
    await user.click(screen.getByRole('button', { name: 'Add a link' }));
    const field = screen.getByRole('textbox', { name: 'What to link to' });
    await user.keyboard('/catalog/default/component/nothing{Enter}');
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/leads to no entity/),
    );
    expect(field).toHaveValue('/catalog/default/component/nothing');
    await user.keyboard('{Escape}');
    expect(field).not.toBeInTheDocument();
  });

  it('goes at once when it is removed, and comes back when that is refused', async () => {
    const detail = withLinks([aLink({ can: { remove: true } })], {
      link: true,
    });
    let answer = refuse(403, 'Out of order');
    const get = jest.fn(async () => detail);
    const { user } = await renderThread(detail, {
      get,
      removeLink: () => answer(),
    });
    const name = 'Remove the link to Budget for retries';
    await user.click(screen.getByRole('button', { name }));
    expect(await screen.findByText('Out of order')).toBeInTheDocument();
    const again = await screen.findByRole('button', { name });
    answer = async () => ({ ...detail, links: [] } as never);
    await user.click(again);
    await waitFor(() =>
      expect(screen.queryByText('Budget for retries')).not.toBeInTheDocument(),
    );
    expect(screen.getByText(/^Nothing yet/)).toBeVisible();
  });
});

describe('work that is done', () => {
  const linkId = anId();
  const shipProposal: ShipProposalView = {
    linkId,
    kind: 'pull-request',
    label: 'acme/api#12',
    state: 'merged',
    closedAt: '2026-11-12T09:00:00.000Z',
  };
  const question =
    /Pull request acme\/api#12 was merged. Mark this as shipped\?/;

  it.each([
    ['Mark as shipped', 'confirmShipped', 'Moved to Shipped'],
    ['Not yet', 'dismissShipped', 'Left where it stands'],
  ] as const)('asks, and takes "%s"', async (button, method, said) => {
    const detail = withLinks([], { shipProposal });
    const answer = jest.fn(async () => ({
      ...detail,
      shipProposal: undefined,
    }));
    const { user } = await renderThread(detail, { [method]: answer });
    expect(screen.getByText(question)).toBeVisible();
    await user.click(screen.getByRole('button', { name: button }));
    await waitFor(() =>
      expect(screen.queryByText(question)).not.toBeInTheDocument(),
    );
    expect(answer).toHaveBeenCalledWith({ id: detail.thread.id, linkId });
    expect(screen.getByText(said)).toBeInTheDocument();
  });

  it('says so when somebody was faster, and asks for the thread again', async () => {
    const detail = withLinks([], { shipProposal });
    const get = jest
      .fn(async () => withLinks([]))
      .mockImplementationOnce(async () => detail);
    const { user } = await renderThread(detail, {
      get,
      confirmShipped: refuse(409, 'It has been decided already'),
    });
    await user.click(screen.getByRole('button', { name: 'Mark as shipped' }));
    expect(
      await screen.findByText('It has been decided already'),
    ).toBeInTheDocument();
    await waitFor(() => expect(get).toHaveBeenCalledTimes(2));
  });

  it('that has moved a thread by itself says so in its history', async () => {
    const detail = aThreadDetail({
      history: [
        {
          what: 'moved',
          from: 'planned',
          to: 'shipped',
          by: 'plugin:default/community',
          automatic: true,
          at: '2026-11-12T09:00:00.000Z',
          reason: 'Pull request acme/api#12 was merged',
        },
      ],
    });
    await renderThread(detail);
    const history = screen.getByRole('list', { name: 'Status history' });
    expect(history).toHaveTextContent('Automatically');
    expect(history).toHaveTextContent('Pull request acme/api#12 was merged');
  });
});
