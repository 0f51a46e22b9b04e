import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import {
  communityRoot,
  renderCommunity,
} from '../../__testUtils__/renderCommunity';
import {
  aThread,
  aThreadDetail,
  fakeCommunityApi,
  refuse,
  testEntities,
  testEntityRef,
  testPeople,
  type ThreadOverrides,
} from '../../testing';
import { aDeferred } from '../__testUtils__/renderThread';
import { ComposeDialog } from '../ComposeDialog';

type Similar = CommunityApi['threads']['similar'];

const noted = { people: testPeople, entities: testEntities };
const answering =
  (...threads: ThreadOverrides[]): Similar =>
  async () => ({ items: threads.map(aThread), ...noted });

function Compose() {
  const [isThere, setThere] = useState(true);
  return isThere ? (
    <ComposeDialog
      entityRef={testEntityRef}
      entityTitle="deploy-pipeline"
      onClose={() => setThere(false)}
      onCreated={() => {}}
    />
  ) : null;
}

async function renderCompose(
  similar: Similar,
  methods: Partial<CommunityApi['threads']> = {},
) {
  const user = userEvent.setup();
  const asked = jest.fn(similar);
  renderCommunity(<Compose />, {
    api: fakeCommunityApi({ threads: { similar: asked, ...methods } }),
  });
  await screen.findByRole('dialog');
  const title = screen.getByRole('textbox', { name: /^Title/ });
  await waitFor(() => expect(title).toHaveFocus());
  return { user, asked, title };
}

const box = () => screen.getByRole('region', { name: 'Already asked?' });

jest.setTimeout(20_000);
beforeEach(() => window.localStorage.clear());

describe('while the title is typed', () => {
  it('what may be about the same is shown, with its status and votes', async () => {
    const { user, asked } = await renderCompose(
      answering(
        { title: 'Retry budgets', status: 'planned', score: 31 },
        { title: 'Mine already', can: { vote: false }, score: 2 },
      ),
    );
    expect(box()).toHaveTextContent('While you type');
    await user.keyboard('  Limit   retries');
    const link = await within(box()).findByRole('link', {
      name: 'Retry budgets (opens in a new tab)',
    });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.getAttribute('href')).toMatch(`${communityRoot}/threads/`);
    const [first, second] = within(box()).getAllByRole('listitem');
    expect(first).toHaveTextContent('Planned');
    expect(
      within(first).getByRole('button', {
        name: 'Vote for it · 31 “Retry budgets”',
      }),
    ).toBeEnabled();
    expect(within(second).queryByRole('button')).not.toBeInTheDocument();
    expect(asked).toHaveBeenLastCalledWith({
      scope: `entity:${testEntityRef}`,
      title: 'Limit retries',
    });
    expect(
      screen.getByText('2 threads may be about the same'),
    ).toBeInTheDocument();
  });

  it('the server is asked once the typing rests, and not for next to nothing', async () => {
    const { user, asked, title } = await renderCompose(answering());
    await user.keyboard('Re');
    await user.keyboard('try budgets');
    await within(box()).findByText('Nothing like it so far.');
    expect(asked).toHaveBeenCalledTimes(1);
    await user.clear(title);
    expect(box()).toHaveTextContent('While you type');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('a late answer to an earlier title does not come in between', async () => {
    const first = aDeferred<Awaited<ReturnType<Similar>>>();
    const { user, asked } = await renderCompose(({ title }) =>
      title === 'Retries'
        ? first.promise
        : answering({ title: 'Keys' })({ scope: '', title }),
    );
    await user.keyboard('Retries');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    await user.keyboard(' of keys');
    await within(box()).findByRole('link', { name: /^Keys/ });
    first.resolve({ items: [aThread({ title: 'Too late' })], ...noted });
    await user.keyboard('!');
    expect(within(box()).queryByText(/Too late/)).not.toBeInTheDocument();
  });

  it('one press votes for a thread instead, says so and keeps the draft', async () => {
    const thread = aThread({ title: 'Retry budgets', score: 31 });
    const castVote = jest.fn(async () =>
      aThreadDetail({ thread: { ...thread, voted: true, score: 32 } }),
    );
    const { user, title } = await renderCompose(
      async () => ({ items: [thread], ...noted }),
      { castVote },
    );
    await user.keyboard('Retries');
    await within(box()).findByRole('link', { name: /^Retry budgets/ });
    await user.tab();
    await user.tab();
    expect(
      within(box()).getByRole('button', { name: /^Vote for it/ }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(castVote).toHaveBeenCalledWith({ id: thread.id });
    expect(box()).toHaveTextContent('You voted for it · 32');
    expect(
      within(box()).getByRole('link', { name: /^Open it “Retry budgets”/ }),
    ).toHaveAttribute('target', '_blank');
    expect(screen.getByText(/Your draft is kept/)).toBeInTheDocument();
    expect(title).toHaveValue('Retries');
  });

  it('a vote that is refused is taken back, with the reason', async () => {
    const { user } = await renderCompose(
      answering({ title: 'Retry budgets' }),
      {
        castVote: refuse(409, 'This thread is closed'),
      },
    );
    await user.keyboard('Retries');
    await user.click(
      await within(box()).findByRole('button', { name: /^Vote for it · 31/ }),
    );
    expect(
      await screen.findByText('Your vote was not counted'),
    ).toBeInTheDocument();
    expect(
      within(box()).getByRole('button', { name: /^Vote for it · 31/ }),
    ).toBeVisible();
  });

  it('what is found once the hand is at the text waits to be shown', async () => {
    const answer = aDeferred<Awaited<ReturnType<Similar>>>();
    const { user, asked } = await renderCompose(() => answer.promise);
    await user.keyboard('Retries');
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await user.click(screen.getByLabelText('What, and for whom?'));
    answer.resolve({ items: [aThread({ title: 'Retry budgets' })], ...noted });
    await user.click(
      await within(box()).findByRole('button', { name: 'Show' }),
    );
    expect(
      within(box()).getByRole('link', { name: /^Retry budgets/ }),
    ).toBeVisible();
  });

  it('nothing is said when it cannot be found out', async () => {
    const { user, asked } = await renderCompose(refuse(500, 'Out of order'));
    await user.keyboard('Retries');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(screen.queryByText('Out of order')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Start thread' })).toBeEnabled();
  });

  it('has no accessibility violations', async () => {
    const { user } = await renderCompose(
      answering({ title: 'Retry budgets' }, { title: 'Voted', voted: true }),
    );
    await user.keyboard('Retries');
    await within(box()).findByRole('link', { name: /^Retry budgets/ });
    expect((await axe(screen.getByRole('dialog'))).violations).toEqual([]);
  });
});
