import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aThreadWith, renderThread } from '../__testUtils__/renderThread';
import { renderPage } from '../../page/__testUtils__/renderPage';
import { fakeCommunityApi } from '../../testing';

jest.setTimeout(60_000);

describe('moving a thread to another component', () => {
  const labels = [
    { id: 'l1', name: 'Billing', color: 'blue' as const },
    { id: 'l2', name: 'CI', color: 'red' as const },
  ];
  const openMenu = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(await screen.findByRole('button', { name: /^More act/ }));
    await user.click(
      screen.getByRole('menuitem', { name: 'Move to another component…' }),
    );
    return within(await screen.findByRole('dialog'));
  };

  it('is done only once it is said where to', async () => {
    const { user } = await renderThread(
      aThreadWith([], { title: 'Not ours', can: { transfer: true } }),
    );
    const dialog = await openMenu(user);
    expect(dialog.getByRole('button', { name: 'Move thread' })).toBeDisabled();
  });

  it('says before what becomes of its labels', async () => {
    const detail = aThreadWith([], {
      title: 'Not ours',
      labels,
      can: { transfer: true },
    });
    const previewTransfer = jest.fn(async () => ({
      labels: { kept: ['Billing'], lost: ['CI'] },
    }));
    renderPage(
      fakeCommunityApi({
        threads: { get: async () => detail, previewTransfer },
      }),
      `/platform/threads/${detail.thread.id}`,
    );
    const user = userEvent.setup();
    const dialog = await openMenu(user);
    await user.click(await dialog.findByRole('radio', { name: /checkout/ }));
    expect(
      await dialog.findByText('Labels that come along: Billing.'),
    ).toBeVisible();
    expect(
      dialog.getByText(
        'Labels that are not known there and are taken off: CI.',
      ),
    ).toBeVisible();
    expect(previewTransfer).toHaveBeenCalledWith({
      id: detail.thread.id,
      entityRef: 'component:default/checkout',
    });
  });

  it('is told by its history, with the labels it lost', async () => {
    const detail = aThreadWith([], { title: 'Ours now' });
    detail.history = [
      {
        what: 'moved',
        to: 'open',
        by: 'user:default/jun',
        at: '2026-11-12T09:00:00.000Z',
      },
      {
        what: 'transferred',
        from: 'open',
        to: 'open',
        by: 'user:default/ada',
        at: '2026-11-13T09:00:00.000Z',
        fromEntity: 'component:default/checkout',
        toEntity: 'component:default/deploy-pipeline',
        lostLabels: ['CI', 'Docs'],
      },
    ];
    await renderThread(detail);
    expect(
      screen.getByRole('list', { name: 'Status history' }),
    ).toHaveTextContent(
      'Moved from checkout to deploy-pipeline · Labels taken off: CI, Docs',
    );
  });
});
