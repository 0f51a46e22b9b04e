import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  ModerationCaseView,
  ModerationLogEntry,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  fakeCommunityApi,
  refuse,
  testEntities,
  testEntityRef,
  testPeople,
} from '../../testing';
import { QueuePage } from './QueuePage';

const spam: ModerationCaseView = {
  id: '0193a1b2-0000-7000-8000-00000000000a',
  thread: {
    id: '0193a1b2-0000-7000-8000-00000000000b',
    title: 'Cheap watches',
    kind: 'idea',
  },
  entityRef: testEntityRef,
  author: 'user:default/ada',
  role: 'member',
  body: 'Buy **now**.',
  writtenAt: '2026-11-24T10:00:00.000Z',
  since: '2026-11-24T11:00:00.000Z',
  held: false,
  reports: 2,
  reasons: [{ reason: 'spam', count: 2 }],
  words: ['It sells watches'],
};

const hidden: ModerationLogEntry = {
  id: '0193a1b2-0000-7000-8000-00000000000c',
  act: 'hidden',
  by: 'user:default/ada',
  role: 'catalyst',
  at: '2026-11-24T12:00:00.000Z',
  reason: 'It sells watches',
  thread: spam.thread,
  replyId: '0193a1b2-0000-7000-8000-00000000000d',
  entityRef: testEntityRef,
};

const leader = async () => ({ leads: true, waiting: 0 });

async function renderQueue(
  items: ModerationCaseView[],
  decide: jest.Mock = jest.fn(async () => undefined),
) {
  const queue = jest
    .fn(async () => ({
      items: [] as ModerationCaseView[],
      people: testPeople,
      entities: testEntities,
    }))
    .mockResolvedValueOnce({
      items,
      people: testPeople,
      entities: testEntities,
    });
  const view = renderCommunity(<QueuePage />, {
    api: fakeCommunityApi({
      threads: { queue, decide, moderating: leader },
    }),
  });
  await screen.findByRole('heading', { name: 'Waiting for a moderator' });
  return { user: userEvent.setup(), decide, queue, ...view };
}

describe('QueuePage', () => {
  it('shows what was reported, how often, why, and by nobody', async () => {
    const { container } = await renderQueue([spam]);
    const item = await screen.findByRole('listitem');
    expect(item).toHaveTextContent(/Cheap watches.*2 reports.*Spam · 2/);
    expect(item).toHaveTextContent('It sells watches');
    expect((await axe(container)).violations).toEqual([]);
  });

  it('keeps it, and asks for the queue again', async () => {
    const { user, decide } = await renderQueue([spam]);
    await user.click(
      await screen.findByRole('button', { name: 'Keep it: Cheap watches' }),
    );
    expect(await screen.findByText('Nothing waits')).toBeVisible();
    expect(decide).toHaveBeenCalledWith({ id: spam.id, decision: 'keep' });
  });

  it('hides it for a reason that its author is told, first that of the reports', async () => {
    const { user, decide } = await renderQueue([spam]);
    await user.click(
      await screen.findByRole('button', { name: 'Hide: Cheap watches' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Hide this?' });
    expect(within(dialog).getByRole('textbox')).toHaveValue('Spam');
    await user.click(within(dialog).getByRole('button', { name: 'Hide' }));
    await waitFor(() =>
      expect(decide).toHaveBeenCalledWith({
        id: spam.id,
        decision: 'hide',
        reason: 'Spam',
      }),
    );
  });

  it('offers to publish what is held', async () => {
    await renderQueue([{ ...spam, held: true, reports: 0, reasons: [] }]);
    expect(
      await screen.findByRole('button', { name: 'Publish: Cheap watches' }),
    ).toBeVisible();
    expect(screen.getByText('Held')).toBeVisible();
  });

  it('says what happened when somebody else has decided', async () => {
    const decide = jest.fn(
      refuse(409, 'Somebody else has decided on this meanwhile'),
    );
    const { user } = await renderQueue([spam], decide);
    await user.click(
      await screen.findByRole('button', { name: 'Keep it: Cheap watches' }),
    );
    expect(await screen.findByText('Nothing waits')).toBeVisible();
  });

  it('shows what was done at an address of its own, the latest first', async () => {
    const moderationLog = jest.fn(async () => ({
      items: [hidden],
      people: testPeople,
      entities: testEntities,
    }));
    const queue = async () => ({ items: [], people: {}, entities: {} });
    const { container } = renderCommunity(<QueuePage />, {
      api: fakeCommunityApi({
        threads: { queue, moderationLog, moderating: leader },
      }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Done' }));
    const list = await screen.findByRole('list', {
      name: 'What moderators did',
    });
    expect(list).toHaveTextContent(
      /Hidden.*Reply to Cheap watches.*Ada Lindqvist.*It sells watches/,
    );
    expect(screen.getByTestId('address')).toHaveTextContent(/\?show=done$/);
    expect(
      within(list).getByRole('link', { name: 'Reply to Cheap watches' }),
    ).toHaveAttribute('href', expect.stringContaining(hidden.replyId ?? ''));
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says to whoever leads nothing that this is not for them', async () => {
    renderCommunity(<QueuePage />, {
      api: fakeCommunityApi({
        threads: {
          queue: async () => ({ items: [], people: {}, entities: {} }),
          moderating: async () => ({ leads: false, waiting: 0 }),
        },
      }),
    });
    expect(await screen.findByText('This is for those who lead')).toBeVisible();
    expect(screen.queryByText('Waiting for a moderator')).toBeNull();
  });
});
