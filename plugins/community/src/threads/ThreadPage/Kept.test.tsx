import { act, screen, waitFor, within } from '@testing-library/react';
import type { CommunitySignal } from '@platform-community/backstage-plugin-community-common';
import { refusal } from '../../testing';
import { aReply } from '../__testUtils__/aReply';
import {
  aDeferred,
  aThreadWith,
  renderThread,
} from '../__testUtils__/renderThread';

const ada = aReply({ body: 'From Ada' });
const musa = aReply({
  body: 'From Musa',
  author: 'user:default/musa',
  can: { edit: true, delete: true },
});

/** Signals that the test sends itself. */
function fakeSignals() {
  const listeners = new Set<(message: never) => void>();
  return {
    subscribe: (_channel: string, listen: (message: never) => void) => {
      listeners.add(listen);
      return { unsubscribe: () => listeners.delete(listen) };
    },
    send: (signal: CommunitySignal) =>
      act(async () => listeners.forEach(listen => listen(signal as never))),
  };
}

/** A page on which the thread turns into `after` when something is told. */
async function renderChanging(
  before: ReturnType<typeof aThreadWith>,
  after: () => Promise<ReturnType<typeof aThreadWith>>,
) {
  const signals = fakeSignals();
  const get = jest.fn().mockResolvedValueOnce(before).mockImplementation(after);
  const view = await renderThread(before, { get }, { signals });
  const tell = () =>
    signals.send({
      id: 'a',
      room: 'threads',
      type: 'reply.deleted',
      subject: before.thread.id,
    });
  return { tell, ...view };
}

const kept = () => screen.findByRole('textbox', { name: /^Your text/ });

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

describe('text that is being written', () => {
  it('to a reply stays when the reply is deleted', async () => {
    const before = aThreadWith([ada, musa]);
    const { user, tell } = await renderChanging(before, async () =>
      aThreadWith([musa], { id: before.thread.id }),
    );
    await user.click(
      screen.getByRole('button', { name: 'Reply to Ada Lindqvist' }),
    );
    await user.keyboard('I agree with');
    await tell();
    expect(await kept()).toHaveValue('I agree with');
    expect(screen.queryByText('From Ada')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Discard text' }));
    expect(screen.queryByText(/deleted meanwhile/)).not.toBeInTheDocument();
  });

  it('in the place of a reply stays when a moderator deletes it', async () => {
    const before = aThreadWith([musa]);
    const gone = { ...musa, body: '', deleted: true };
    const { user, tell } = await renderChanging(before, async () =>
      aThreadWith([gone], { id: before.thread.id }),
    );
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Edit your reply' }),
      ', again',
    );
    await tell();
    expect(await kept()).toHaveValue('From Musa, again');
  });

  it('to a thread stays when the thread is deleted', async () => {
    const before = aThreadWith([ada]);
    const { user, tell } = await renderChanging(before, async () => {
      throw await refusal(404, 'No such thread');
    });
    await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'Yes');
    await tell();
    expect(await screen.findByText('This thread is not here')).toBeVisible();
    expect(await kept()).toHaveValue('Yes');
  });
});

describe('the focus', () => {
  it.each([
    ['the next reply', [musa, ada], () => /From Ada/],
    ['the heading', [musa], () => /No replies yet/],
  ])('goes to %s once a reply is deleted', async (_to, replies, words) => {
    const before = aThreadWith(replies);
    const after = aThreadWith(
      replies.filter(reply => reply !== musa),
      { id: before.thread.id },
    );
    const answer = aDeferred<undefined>();
    const get = jest
      .fn()
      .mockResolvedValueOnce(before)
      .mockResolvedValue(after);
    const { user } = await renderThread(before, {
      get,
      deleteReply: () => answer.promise,
    });
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Delete reply',
      }),
    );
    const place = await screen.findByText('This reply was deleted.');
    await waitFor(() => expect(place).toHaveFocus());
    answer.resolve(undefined);
    await waitFor(() => {
      expect(screen.queryByText(/was deleted/)).not.toBeInTheDocument();
      expect(document.activeElement).toHaveTextContent(words());
    });
    expect(document.body).not.toHaveFocus();
  });
});
