import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import {
  communityRoot,
  renderCommunity,
} from '../../__testUtils__/renderCommunity';
import { anId, fakeCommunityApi, testPeople } from '../../testing';
import { aReply } from '../__testUtils__/aReply';
import { aThreadWith } from '../__testUtils__/renderThread';
import { ThreadPage } from '../ThreadPage';

const first = aReply({ body: 'The first', author: 'user:default/ada' });
const second = aReply({ body: 'The second', author: 'user:default/jun' });

function visit(
  hash: string,
  listReplies: CommunityApi['threads']['listReplies'],
) {
  const detail = aThreadWith([first], { replyCount: 2 });
  detail.replies.nextCursor = 'more';
  renderCommunity(
    <Routes>
      <Route path="threads/:threadId" element={<ThreadPage />} />
    </Routes>,
    {
      path: `/threads/${detail.thread.id}${hash}`,
      api: fakeCommunityApi({
        threads: {
          get: async () => detail,
          markSeen: async () => undefined,
          listReplies,
        },
      }),
    },
  );
  return detail;
}

const reply = (name: string) =>
  screen.findByRole('article', { name: `Reply by ${name}` });

describe('a link to a reply', () => {
  it('leads to it, and fetches no more than it needs', async () => {
    const listReplies = jest.fn();
    visit(`#reply-${first.id}`, listReplies);
    const there = await reply('Ada Lindqvist');
    await waitFor(() => expect(there).toHaveFocus());
    expect(listReplies).not.toHaveBeenCalled();
  });

  it('leads to it on a later page', async () => {
    const listReplies = jest
      .fn()
      .mockResolvedValueOnce({ items: [], nextCursor: 'x', people: {} })
      .mockResolvedValueOnce({ items: [second], people: testPeople });
    visit(`#reply-${second.id}`, listReplies);
    const there = await reply('Jun Reyes');
    await waitFor(() => expect(there).toHaveFocus());
    expect(listReplies).toHaveBeenCalledTimes(2);
  });

  it('says so when the reply is gone, once', async () => {
    const listReplies = jest.fn(async () => ({
      items: [second],
      people: testPeople,
    }));
    visit(`#reply-${anId()}`, listReplies);
    expect(
      await screen.findByText(/The reply this link leads to is not here/),
    ).toBeInTheDocument();
    expect(listReplies).toHaveBeenCalledTimes(1);
  });

  it('is copied from the reply by anybody', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    const detail = visit('', jest.fn());
    const there = await reply('Ada Lindqvist');
    await user.click(
      within(there).getByRole('button', {
        name: 'Copy link to the reply by Ada Lindqvist',
      }),
    );
    expect(write).toHaveBeenCalledWith(
      `http://localhost${communityRoot}/threads/${detail.thread.id}#reply-${first.id}`,
    );
  });
});
