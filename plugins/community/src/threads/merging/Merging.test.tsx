import { screen, waitFor, within } from '@testing-library/react';
import type { MergePreview } from '@platform-community/backstage-plugin-community-common';
import { Route, Routes } from 'react-router-dom';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aThread,
  anId,
  fakeCommunityApi,
  refuse,
  testEntities,
} from '../../testing';
import { aReply } from '../__testUtils__/aReply';
import { ThreadPage } from '../ThreadPage';
import { aThreadWith, renderThread } from '../__testUtils__/renderThread';

jest.setTimeout(20_000);

const other = aThread({
  title: 'Retry budgets for all',
  score: 31,
  can: { merge: true },
});

const mine = () =>
  aThreadWith([], { title: 'Fewer retries', can: { merge: true } });

function aPreview(overrides: Partial<MergePreview> = {}): MergePreview {
  return {
    thread: aThread({ title: 'Fewer retries' }),
    into: other,
    votes: { now: 31, then: 38, alreadyCounted: 7 },
    watchersAdded: 2,
    ...overrides,
  };
}

async function openDialog(methods: Parameters<typeof renderThread>[1]) {
  const view = await renderThread(mine(), {
    similar: async () => ({
      items: [other],
      people: {},
      entities: testEntities,
    }),
    ...methods,
  });
  const { user } = view;
  await user.click(screen.getByRole('button', { name: /More/ }));
  await user.click(screen.getByRole('menuitem', { name: 'Merge into…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(
    await dialog.findByRole('radio', { name: /Retry budgets for all/ }),
  );
  return { ...view, dialog };
}

describe('merging a thread', () => {
  it('says what will happen before it does', async () => {
    const { dialog } = await openDialog({
      previewMerge: async () => aPreview(),
    });
    const lines = await dialog.findByRole('list', { name: 'What will happen' });
    expect(lines).toHaveTextContent('31 votes become 38 votes.');
    expect(lines).toHaveTextContent('7 people are counted already.');
    expect(lines).toHaveTextContent('2 people more are told');
  });

  it('leads to the other one once it is done', async () => {
    const merge = jest.fn(async () => ({
      ...aThreadWith([], { id: other.id, title: other.title }),
    }));
    const { user, dialog } = await openDialog({
      previewMerge: async () => aPreview(),
      merge,
    });
    await dialog.findByRole('list', { name: 'What will happen' });
    await user.click(dialog.getByRole('button', { name: 'Merge' }));
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        `threads/${other.id}`,
      ),
    );
    expect(merge).toHaveBeenCalledWith(
      expect.objectContaining({ into: other.id }),
    );
  });

  it('is not offered where it is refused, with the reason', async () => {
    const refusal = 'A question and an idea cannot be one';
    const { dialog } = await openDialog({
      previewMerge: async () => aPreview({ refusal }),
    });
    expect(await dialog.findByText(refusal)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled();
  });

  it('stays open with the reason when the server refuses', async () => {
    const { user, dialog } = await openDialog({
      previewMerge: async () => aPreview(),
      merge: refuse(409, 'into: was merged into another thread meanwhile'),
    });
    await dialog.findByRole('list', { name: 'What will happen' });
    await user.click(dialog.getByRole('button', { name: 'Merge' }));
    expect(
      await dialog.findByText('The threads were not merged'),
    ).toBeVisible();
  });
});

describe('a thread that took others in', () => {
  it('leads to each of them, and gives one back after asking', async () => {
    const unmerge = jest.fn(async () => aThreadWith([], { title: 'Fewer' }));
    const merged = anId();
    const { user } = await renderThread(
      {
        ...aThreadWith([], { title: 'Retry budgets for all' }),
        mergedFrom: [
          {
            by: 'user:default/ada',
            role: 'owner',
            at: '2026-11-20T09:00:00.000Z',
            can: { unmerge: true },
            thread: {
              id: merged,
              entityRef: 'component:default/deploy-pipeline',
              title: 'Fewer retries',
              author: 'user:default/jun',
              authorRole: 'member',
              createdAt: '2026-11-12T09:00:00.000Z',
              score: 7,
              replyCount: 1,
            },
          },
        ],
      },
      { unmerge },
    );
    expect(screen.getByRole('link', { name: 'Fewer retries' })).toHaveAttribute(
      'href',
      expect.stringMatching(`${merged}\\?original$`),
    );
    await user.click(
      screen.getByRole('button', { name: 'Undo merge: Fewer retries' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Undo merge' }));
    await waitFor(() => expect(unmerge).toHaveBeenCalledWith({ id: merged }));
  });
});

describe('what was said in a merged thread', () => {
  const mergedId = anId();
  const detail = () => {
    const view = aThreadWith(
      [
        aReply({ body: 'Said here' }),
        aReply({ body: 'Said there', can: { delete: true }, accepted: true }),
      ],
      { title: 'Retry budgets for all', replyCount: 1 },
    );
    view.replies.items[1].threadId = mergedId;
    view.mergedFrom = [
      {
        by: 'user:default/ada',
        role: 'owner',
        at: '2026-11-20T09:00:00.000Z',
        can: { unmerge: false },
        thread: {
          id: mergedId,
          entityRef: 'component:default/deploy-pipeline',
          title: 'Fewer retries',
          author: 'user:default/jun',
          authorRole: 'member',
          createdAt: '2026-11-12T09:00:00.000Z',
          score: 7,
          replyCount: 1,
        },
      },
    ];
    return view;
  };
  const itemOf = (words: string) =>
    within(screen.getByText(words).closest('li')!);

  it('is read among the replies, with the thread it was said in', async () => {
    await renderThread(detail());
    expect(screen.getByRole('heading', { name: '2 replies' })).toBeVisible();
    expect(
      itemOf('Said there').getByRole('link', { name: 'Fewer retries' }),
    ).toHaveAttribute('href', expect.stringMatching(`${mergedId}\\?original$`));
    expect(
      itemOf('Said here').queryByText(/Said in the merged thread/),
    ).toBeNull();
  });

  it('goes from the page when it is deleted there', async () => {
    let isDeleted = false;
    const deleteReply = jest.fn(async () => {
      isDeleted = true;
      return undefined;
    });
    const before = detail();
    const { user } = await renderThread(before, {
      get: async () =>
        isDeleted
          ? { ...before, replies: { items: [before.replies.items[0]] } }
          : before,
      deleteReply,
    });
    await user.click(
      itemOf('Said there').getByRole('button', { name: 'Delete' }),
    );
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Delete reply',
      }),
    );
    await waitFor(() => expect(screen.queryByText('Said there')).toBeNull());
    expect(deleteReply).toHaveBeenCalledTimes(1);
  });

  it('is found by a link that leads to the merged thread', async () => {
    const target = detail();
    const { thread, replies } = target;
    const gone = {
      ...aThreadWith([], { id: mergedId, title: 'Fewer retries' }),
      mergedInto: {
        by: 'user:default/ada',
        role: 'owner' as const,
        at: '2026-11-20T09:00:00.000Z',
        can: { unmerge: false },
        thread: {
          id: thread.id,
          entityRef: thread.entityRef,
          title: thread.title,
        },
      },
    };
    renderCommunity(
      <Routes>
        <Route path="threads/:threadId" element={<ThreadPage />} />
      </Routes>,
      {
        path: `/threads/${mergedId}#reply-${replies.items[1].id}`,
        api: fakeCommunityApi({
          threads: {
            get: async ({ id }) => (id === mergedId ? gone : target),
          },
        }),
      },
    );
    const reply = (await screen.findByText('Said there')).closest('article');
    await waitFor(() => expect(reply).toHaveFocus());
  });
});
