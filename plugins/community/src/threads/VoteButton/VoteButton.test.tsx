import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CommunityApi,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aThread,
  aThreadDetail,
  fakeCommunityApi,
  refusal,
} from '../../testing';
import { aDeferred } from '../__testUtils__/renderThread';
import { VoteButton } from './VoteButton';

const thread = aThread({ title: 'Retry budgets', score: 30, voted: false });
const voted = { ...thread, score: 31, voted: true };

type Answer = Awaited<ReturnType<CommunityApi['threads']['castVote']>>;
const answer = (view: ThreadView): Answer => ({
  ...aThreadDetail(),
  thread: { ...view, body: '' },
});

/** A list of one thread, from the cache. */
function Listed(props: { thread: ThreadView }) {
  const { data } = useQuery({
    queryKey: ['community', 'home', 'test'],
    queryFn: async () => ({ items: [props.thread] }),
  });
  return data ? <VoteButton thread={data.items[0]} /> : null;
}

async function renderVote(
  methods: Partial<CommunityApi['threads']>,
  view = thread,
) {
  renderCommunity(<Listed thread={view} />, {
    api: fakeCommunityApi({ threads: methods }),
  });
  return { user: userEvent.setup() };
}

const findButton = () => screen.findByRole('button', { name: /Retry budgets/ });

describe('VoteButton', () => {
  it('counts the vote before the server has answered', async () => {
    const pending = aDeferred<Answer>();
    const { user } = await renderVote({ castVote: () => pending.promise });
    await user.click(await findButton());
    expect(await findButton()).toHaveTextContent('31');
    expect(await findButton()).toHaveAttribute('aria-pressed', 'true');
    pending.resolve(answer({ ...voted, score: 35 }));
    await waitFor(async () =>
      expect(await findButton()).toHaveTextContent('35'),
    );
  });

  it('takes the vote back and says why when the server refuses', async () => {
    const pending = aDeferred<Answer>();
    const { user } = await renderVote({ castVote: () => pending.promise });
    await user.click(await findButton());
    expect(await findButton()).toHaveTextContent('31');
    pending.reject(await refusal(409, 'This thread is closed'));
    expect(
      await screen.findByText('This thread is closed'),
    ).toBeInTheDocument();
    expect(await findButton()).toHaveTextContent('30');
    expect(await findButton()).toHaveAttribute('aria-pressed', 'false');
  });

  it('ends where the last of two quick presses meant it to', async () => {
    const first = aDeferred<Answer>();
    const last = aDeferred<Answer>();
    const castVote = jest.fn(() => first.promise);
    const withdrawVote = jest.fn(() => last.promise);
    const { user } = await renderVote({ castVote, withdrawVote });

    await user.dblClick(await findButton());
    expect(await findButton()).toHaveAttribute('aria-pressed', 'false');
    expect(withdrawVote).not.toHaveBeenCalled();

    first.resolve(answer(voted));
    await waitFor(() => expect(withdrawVote).toHaveBeenCalledTimes(1));
    expect(await findButton()).toHaveAttribute('aria-pressed', 'false');

    last.resolve(answer({ ...thread, score: 33 }));
    await waitFor(async () =>
      expect(await findButton()).toHaveTextContent('33'),
    );
    expect(await findButton()).toHaveAttribute('aria-pressed', 'false');
    expect(castVote).toHaveBeenCalledTimes(1);
  });

  it('goes back to what the server said last when every press is refused', async () => {
    const first = aDeferred<Answer>();
    const last = aDeferred<Answer>();
    const { user } = await renderVote({
      castVote: () => first.promise,
      withdrawVote: () => last.promise,
    });
    await user.dblClick(await findButton());
    first.reject(await refusal(409, 'This thread is closed'));
    last.reject(await refusal(409, 'This thread is closed'));
    expect(
      await screen.findByText('This thread is closed'),
    ).toBeInTheDocument();
    expect(await findButton()).toHaveAttribute('aria-pressed', 'false');
    expect(await findButton()).toHaveTextContent('30');
  });

  it('only counts for a person who may not vote', async () => {
    await renderVote(
      {},
      aThread({ score: 4, can: { ...thread.can, vote: false } }),
    );
    expect(await screen.findByText('4 votes')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
