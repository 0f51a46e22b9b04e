import { screen, waitFor, within } from '@testing-library/react';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { refusal, testPeople } from '../../testing';
import { aReply } from '../__testUtils__/aReply';
import {
  aDeferred,
  aThreadWith,
  renderThread,
  shownReplies,
} from '../__testUtils__/renderThread';

type Sent = Awaited<ReturnType<CommunityApi['threads']['reply']>>;

const ada = aReply({ body: 'From Ada' });
const toAda = aReply({
  body: 'To Ada',
  parentId: ada.id,
  author: 'user:default/jun',
  role: 'member',
});
const musa = aReply({
  body: 'From Musa',
  author: 'user:default/musa',
  role: 'member',
  can: { edit: true, delete: true },
});

const editor = () => screen.getByRole('textbox', { name: 'Your reply' });
const texts = () => shownReplies().map(item => item.textContent ?? '');

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

describe('replies', () => {
  it('stand in reading order, those to a reply inside it', async () => {
    await renderThread(aThreadWith([ada, toAda, musa]));
    expect(texts()).toEqual([
      expect.stringContaining('From Ada'),
      expect.stringContaining('To Ada'),
      expect.stringContaining('From Musa'),
    ]);
    const branch = screen.getByText('From Ada').closest('li')!;
    expect(within(branch).getByText('To Ada')).toBeVisible();
    expect(within(branch).queryByText('From Musa')).not.toBeInTheDocument();
  });

  it('appear before the server has answered', async () => {
    const pending = aDeferred<Sent>();
    const reply = jest.fn(() => pending.promise);
    const { user } = await renderThread(aThreadWith([ada]), { reply });
    await user.type(editor(), 'Yes please');
    await user.click(screen.getByRole('button', { name: 'Reply' }));

    await screen.findByText('Yes please');
    expect(texts()[1]).toMatch(/Musa Okafor.*Sending….*Yes please/);
    expect(screen.getByRole('heading', { name: '2 replies' })).toBeVisible();
    expect(editor()).toHaveValue('');

    const written = aReply({
      body: 'Yes please',
      author: 'user:default/musa',
    });
    pending.resolve({ reply: written, people: testPeople });
    await waitFor(() =>
      expect(screen.queryByText('Sending…')).not.toBeInTheDocument(),
    );
    expect(texts()).toHaveLength(2);
    expect(screen.getByText('Your reply was posted')).toBeInTheDocument();
  });

  it('come back into the editor with the reason when they are refused', async () => {
    const first = aDeferred<Sent>();
    const reply = jest.fn().mockReturnValueOnce(first.promise);
    const { user } = await renderThread(aThreadWith([ada]), { reply });
    await user.type(editor(), 'Yes please');
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    await screen.findByText('Sending…');
    first.reject(await refusal(409, 'This thread is closed'));

    expect(await screen.findByText('This thread is closed')).toBeVisible();
    expect(editor()).toHaveValue('Yes please');
    expect(texts()).toHaveLength(1);
    expect(screen.getByRole('heading', { name: '1 reply' })).toBeVisible();

    reply.mockReturnValueOnce(aDeferred<Sent>().promise);
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    const [[before], [again]] = reply.mock.calls;
    expect(again.idempotencyKey).toBe(before.idempotencyKey);
  });

  it('to a reply are written below it, and reopen when they are refused', async () => {
    const pending = aDeferred<Sent>();
    const reply = jest.fn(() => pending.promise);
    const { user } = await renderThread(aThreadWith([ada, toAda, musa]), {
      reply,
    });
    await user.click(
      screen.getByRole('button', { name: 'Reply to Jun Reyes' }),
    );
    const inline = () =>
      screen.findByRole('textbox', { name: 'Your reply to Jun Reyes' });
    expect(await inline()).toHaveFocus();
    await user.keyboard('Agreed{Control>}{Enter}{/Control}');

    await screen.findByText('Agreed');
    expect(texts()[2]).toContain('Agreed');
    expect(reply).toHaveBeenCalledWith(
      expect.objectContaining({ body: 'Agreed', parentId: ada.id }),
    );
    expect(
      screen.getByRole('button', { name: 'Reply to Jun Reyes' }),
    ).toHaveFocus();

    pending.reject(await refusal(500, 'Out of order'));
    expect(await inline()).toHaveValue('Agreed');
  });

  it('that are being written survive a reload', async () => {
    const detail = aThreadWith([ada]);
    const { user, unmount } = await renderThread(detail);
    await user.type(editor(), 'Half a thou');
    unmount();
    await renderThread(detail);
    await waitFor(() => expect(editor()).toHaveValue('Half a thou'));
  });

  it('leave their place behind when they are deleted', async () => {
    const deleteReply = jest.fn(async () => undefined);
    const gone = { ...musa, body: '', deleted: true };
    const detail = aThreadWith([musa, toAda]);
    const { id } = detail.thread;
    const get = jest
      .fn()
      .mockResolvedValueOnce(detail)
      .mockResolvedValue(aThreadWith([gone, toAda], { id }));
    const { user } = await renderThread(detail, {
      get,
      deleteReply,
    });
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(
      await screen.findByRole('button', { name: 'Delete reply' }),
    );
    expect(await screen.findByText('This reply was deleted.')).toBeVisible();
    expect(screen.queryByText('From Musa')).not.toBeInTheDocument();
    expect(screen.getByText('To Ada')).toBeVisible();
    expect(deleteReply).toHaveBeenCalledWith({ id: musa.id });
  });

  it('come a page at a time', async () => {
    const detail = aThreadWith([ada]);
    detail.replies.nextCursor = 'next';
    const listReplies = jest.fn(async () => ({
      items: [musa],
      people: testPeople,
    }));
    const { user } = await renderThread(detail, { listReplies });
    await user.click(screen.getByRole('button', { name: 'Show more replies' }));
    expect(await screen.findByText('From Musa')).toBeVisible();
    expect(listReplies).toHaveBeenCalledWith({
      id: detail.thread.id,
      cursor: 'next',
    });
    expect(
      screen.queryByRole('button', { name: 'Show more replies' }),
    ).not.toBeInTheDocument();
  });

  it('can be edited by their author', async () => {
    const detail = aThreadWith([musa]);
    const editReply = jest.fn(async () => ({
      reply: { ...detail.replies.items[0], body: 'Better words' },
      people: testPeople,
    }));
    const { user } = await renderThread(detail, { editReply });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    const field = screen.getByRole('textbox', { name: 'Edit your reply' });
    expect(field).toHaveValue('From Musa');
    await user.clear(field);
    await user.type(field, 'Better words');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Better words')).toBeVisible();
    expect(editReply).toHaveBeenCalledWith({
      id: musa.id,
      body: 'Better words',
    });
  });
});
