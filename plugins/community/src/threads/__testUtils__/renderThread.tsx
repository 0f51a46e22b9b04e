import { Route, Routes } from 'react-router-dom';
import { screen, type RenderResult } from '@testing-library/react';
import type { SignalApi } from '@backstage/plugin-signals-react';
import userEvent from '@testing-library/user-event';
import type {
  CommunityApi,
  ReplyView,
  ThreadDetail,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aThreadDetail,
  fakeCommunityApi,
  type ThreadOverrides,
} from '../../testing';
import { ThreadPage } from '../ThreadPage';

/** A request that is answered when the test says so. */
export function aDeferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A thread with these replies, all of them loaded. */
export function aThreadWith(
  replies: ReplyView[],
  thread: ThreadOverrides<ThreadDetail['thread']> = {},
): ThreadDetail {
  const detail = aThreadDetail({
    thread: { replyCount: replies.length, ...thread },
  });
  const threadId = detail.thread.id;
  detail.replies.items = replies.map(reply => ({ ...reply, threadId }));
  return detail;
}

/** The replies on the page, in their order. */
export function shownReplies(): HTMLElement[] {
  return screen.getAllByRole('article', { name: /^Reply by/ });
}

/** Visits the page of a thread, as Musa, and waits until it is there. */
export async function renderThread(
  detail: ThreadDetail,
  methods: Partial<CommunityApi['threads']> = {},
  options: { signals?: SignalApi } = {},
): Promise<RenderResult & { user: ReturnType<typeof userEvent.setup> }> {
  const user = userEvent.setup();
  const view = renderCommunity(
    <Routes>
      <Route path="threads/:threadId" element={<ThreadPage />} />
      <Route path="*" element={<p>The list</p>} />
    </Routes>,
    {
      path: `/threads/${detail.thread.id}`,
      api: fakeCommunityApi({
        threads: { get: async () => detail, ...methods },
      }),
      ...options,
    },
  );
  await screen.findByRole('heading', { name: detail.thread.title });
  return { user, ...view };
}
