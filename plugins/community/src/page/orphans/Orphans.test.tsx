import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  aHome,
  aThread,
  aThreadDetail,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
  type CommunityApiOverrides,
} from '../../testing';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(60_000);

const attic = 'component:default/attic';

function render(
  path: string,
  threads: CommunityApiOverrides['threads'] = {},
  may: { tidyOrphans: boolean } = { tidyOrphans: true },
) {
  renderPage(
    fakeCommunityApi({
      home: {
        me: async () => ({
          ref: 'user:default/musa',
          can: { ...may, desk: false },
        }),
        get: async () => aHome(),
      },
      threads,
    }),
    path,
  );
  return userEvent.setup();
}

const anOrphan = { entityRef: attic, gone: true, threads: 3, archived: 1 };
const listOrphans = async () => ({ items: [anOrphan] });

const address = () => screen.getByTestId('address').textContent;

describe('what was left behind', () => {
  it('has a tab for administrators', async () => {
    render('/platform');
    expect(
      await screen.findByRole('tab', { name: 'Left behind' }),
    ).toHaveAttribute('href', '/community/orphans');
  });

  it('has neither a tab nor an address for anybody else', async () => {
    const asked = jest.fn(listOrphans);
    render('/orphans', { listOrphans: asked }, { tidyOrphans: false });
    await waitFor(() => expect(address()).toBe('/community'));
    expect(screen.queryByRole('tab', { name: 'Left behind' })).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is listed by entity, a page at a time', async () => {
    const shed = 'component:default/shed';
    const asked = jest.fn(async ({ cursor }: { cursor?: string }) =>
      cursor
        ? { items: [{ entityRef: shed, gone: false, threads: 0, archived: 2 }] }
        : { items: [anOrphan], nextCursor: 'next' },
    );
    const user = render('/orphans', { listOrphans: asked });
    const list = await screen.findByRole('list', {
      name: 'Entities that left the catalog',
    });
    expect(list).toHaveTextContent('atticcomponent · 3 threads · 1 archived');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await within(list).findByText('In the catalog again')).toBeVisible();
    // What is there again is neither moved nor archived all at once.
    expect(
      screen.getByRole('button', { name: 'Take back all: shed' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Move all…: shed' }),
    ).toBeNull();
    expect((await axe(list)).violations).toEqual([]);
  });

  it('says so when the catalog cannot tell, and asks again', async () => {
    let isAway = true;
    const user = render('/orphans', {
      listOrphans: () =>
        isAway
          ? refuse(400, 'The catalog is empty')()
          : Promise.resolve({ items: [] }),
    });
    expect(
      await screen.findByText('What left the catalog could not be found out'),
    ).toBeVisible();
    isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing is left behind')).toBeVisible();
  });

  it('is moved all at once, until nothing is left', async () => {
    const transferOrphans = jest
      .fn()
      .mockResolvedValueOnce({ threads: 1_000, left: true })
      .mockResolvedValueOnce({ threads: 50, left: false });
    const user = render('/orphans', { listOrphans, transferOrphans });
    await user.click(
      await screen.findByRole('button', { name: 'Move all…: attic' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('radio', { name: /checkout/ }));
    await user.type(dialog.getByLabelText(/Reason/), 'They took it over');
    await user.click(dialog.getByRole('button', { name: 'Move threads' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(transferOrphans).toHaveBeenCalledTimes(2);
    expect(transferOrphans).toHaveBeenLastCalledWith({
      entityRef: attic,
      to: 'component:default/checkout',
      reason: 'They took it over',
    });
  });

  it('is archived after asking, and stays open with the reason when refused', async () => {
    const archiveOrphans = jest
      .fn(async () => ({ threads: 3, left: false }))
      .mockImplementationOnce(refuse(409, 'It is in the catalog'));
    const user = render('/orphans', { listOrphans, archiveOrphans });
    await user.click(
      await screen.findByRole('button', { name: 'Archive all: attic' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Archive 3 threads of attic?',
      }),
    );
    await user.click(dialog.getByRole('button', { name: 'Archive' }));
    expect(await dialog.findByText('It is in the catalog')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(archiveOrphans).toHaveBeenLastCalledWith({ entityRef: attic });
  });

  it('is taken back', async () => {
    const unarchiveOrphans = jest.fn(async () => ({ threads: 1, left: false }));
    const asked = jest.fn(listOrphans);
    const user = render('/orphans', { listOrphans: asked, unarchiveOrphans });
    await user.click(
      await screen.findByRole('button', { name: 'Take back all: attic' }),
    );
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(unarchiveOrphans).toHaveBeenCalledWith({ entityRef: attic });
  });

  it('is read and changed thread by thread', async () => {
    const open = aThread({
      entityRef: attic,
      title: 'Dust',
      can: { transfer: true, archive: true },
    });
    const archived = aThread({
      entityRef: attic,
      title: 'Moths',
      unlisted: 'archived',
      can: { archive: true },
    });
    const listOrphanThreads = jest.fn(async () => ({
      items: [open, archived],
      people: testPeople,
      entities: testEntities,
    }));
    const archive = jest.fn(async () => aThreadDetail({ thread: open }));
    const unarchive = jest.fn(async () => aThreadDetail({ thread: archived }));
    const transfer = jest.fn(async () => aThreadDetail({ thread: open }));
    const user = render('/orphans', {
      listOrphans,
      listOrphanThreads,
      archive,
      unarchive,
      transfer,
    });
    await user.click(await screen.findByRole('link', { name: 'attic' }));
    expect(address()).toBe('/community/orphans/component/default/attic');
    const list = await screen.findByRole('list', { name: 'attic' });
    expect(listOrphanThreads).toHaveBeenCalledWith({ entityRef: attic });
    expect(within(list).getByRole('link', { name: 'Dust' })).toHaveAttribute(
      'href',
      `/community/platform/threads/${open.id}`,
    );
    expect(screen.queryByRole('button', { name: 'Move…: Moths' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Archive: Dust' }));
    await waitFor(() => expect(archive).toHaveBeenCalledWith({ id: open.id }));
    await user.click(
      screen.getByRole('button', { name: 'Take out of the archive: Moths' }),
    );
    await waitFor(() =>
      expect(unarchive).toHaveBeenCalledWith({ id: archived.id }),
    );
    await user.click(screen.getByRole('button', { name: 'Move…: Dust' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('radio', { name: /checkout/ }));
    await user.click(dialog.getByRole('button', { name: 'Move thread' }));
    await waitFor(() =>
      expect(transfer).toHaveBeenCalledWith({
        id: open.id,
        entityRef: 'component:default/checkout',
        reason: undefined,
      }),
    );
  });
});
