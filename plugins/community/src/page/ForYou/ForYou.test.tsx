import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MineView } from '@platform-community/backstage-plugin-community-common';
import {
  aHome,
  aProposal,
  aThread,
  aThreadDetail,
  anElection,
  anEvent,
  fakeCommunityApi,
  testEntities,
  testEntityRef,
  testPeople,
  type CommunityApiOverrides,
} from '../../testing';
import { refuse } from '../../testing/refuse';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(60_000);

const none = { items: [], more: false };

function mineOf(overrides: Partial<MineView> = {}): MineView {
  return {
    started: none,
    watched: none,
    questions: none,
    fresh: [],
    watchedEntities: [],
    proposals: [],
    events: [],
    elections: [],
    people: testPeople,
    entities: testEntities,
    ...overrides,
  };
}

function renderForYou(
  mine: MineView,
  more: CommunityApiOverrides = {},
): { asked: jest.Mock } {
  const asked = jest.fn(async () => mine);
  renderPage(
    fakeCommunityApi({
      ...more,
      home: { mine: asked, get: async () => aHome(), ...more.home },
    }),
  );
  return { asked };
}

const region = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest<HTMLElement>(
    '[aria-labelledby]',
  )!;

describe('For you', () => {
  it('tells somebody new what to do for each of its lists', async () => {
    renderForYou(mineOf());
    expect(await region('Your threads')).toHaveTextContent(
      'You have not started a thread yet',
    );
    expect(
      within(await region('Your threads')).getByRole('link', {
        name: 'Start a thread',
      }),
    ).toHaveAttribute('href', '/community/platform/new');
    expect(await region('Questions you can help with')).toHaveTextContent(
      'Nobody waits for an answer',
    );
    expect(await region('What you watch')).toHaveTextContent('Press Watch');
    expect(await region('Your elections')).toHaveTextContent(
      'Elections you may vote in',
    );
    expect(await region('Your events')).toHaveTextContent('Nothing planned');
    expect(await region('Communities you watch')).toHaveTextContent(
      'Press Watch on the community',
    );
  });

  it('asks first whether the reader becomes a catalyst, and takes the answer', async () => {
    const decline = jest.fn(async () => ({
      proposal: aProposal({ state: 'declined' }),
      people: testPeople,
      entities: testEntities,
    }));
    const proposal = aProposal({ can: { answer: true, withdraw: false } });
    const { asked } = renderForYou(mineOf({ proposals: [proposal] }), {
      catalysts: { decline },
    });
    const question = await region('Will you be a catalyst?');
    expect(question).toHaveTextContent(
      'Musa Okafor asks you to be a catalyst of deploy-pipeline until',
    );
    asked.mockResolvedValue(mineOf());
    await userEvent.click(
      within(question).getByRole('button', { name: 'Decline' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Decline',
      }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: 'Will you be a catalyst?' }),
      ).toBeNull(),
    );
    expect(decline).toHaveBeenCalledWith({ id: proposal.id });
  });

  it('leads those who keep order to what waits for them', async () => {
    renderForYou(mineOf(), {
      threads: { moderating: async () => ({ leads: true, waiting: 2 }) },
    });
    expect(
      await screen.findByRole('link', {
        name: '2 things wait for you as a moderator',
      }),
    ).toHaveAttribute('href', '/community/platform/moderation');
  });

  it('shows it all from one request, and what is new', async () => {
    const mine = aThread({ title: 'Mine', status: 'planned' });
    const watched = aThread({ title: 'Watched' });
    const { asked } = renderForYou(
      mineOf({
        started: { items: [mine], more: false },
        watched: { items: [watched], more: false },
        questions: {
          items: [aThread({ title: 'How?', kind: 'question' })],
          more: false,
        },
        fresh: [mine.id],
        elections: [
          anElection({
            title: 'Keepers',
            state: 'voting',
            can: { vote: true, nominate: false },
          }),
          anElection({
            title: 'Stewards',
            can: { vote: false, nominate: true },
          }),
        ],
        events: [anEvent({ title: 'Demo day', rsvp: 'going' })],
        watchedEntities: [testEntityRef],
      }),
    );
    const threads = await region('Your threads');
    expect(threads).toHaveTextContent('Mine');
    expect(threads).toHaveTextContent('Planned');
    expect(within(threads).getByText('New')).toBeVisible();
    const others = await region('What you watch');
    expect(others).toHaveTextContent('Watched');
    expect(within(others).queryByText('New')).toBeNull();
    expect(await region('Questions you can help with')).toHaveTextContent(
      'How?',
    );
    expect(await region('Your events')).toHaveTextContent('Demo day');
    expect(
      within(await region('Your elections')).getByRole('link', {
        name: 'Vote: Keepers',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/community\/platform\/elections\//),
    );
    expect(
      within(await region('Your elections')).getByRole('link', {
        name: 'Answer: Stewards',
      }),
    ).toBeVisible();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(
      within(await region('Communities you watch')).getByRole('link', {
        name: 'deploy-pipeline',
      }),
    ).toHaveAttribute(
      'href',
      '/community/entity/component/default/deploy-pipeline',
    );
  });

  it('leads to the whole lists where there is more', async () => {
    const items = [aThread()];
    renderForYou(
      mineOf({
        started: { items, more: true },
        watched: { items: [aThread()], more: true },
        questions: { items: [aThread()], more: true },
      }),
    );
    const all = async (of: string) =>
      (
        await screen.findByRole('link', { name: `See all: ${of}` })
      ).getAttribute('href');
    expect(await all('Your threads')).toBe(
      '/community/platform?sort=active&mine=started',
    );
    expect(await all('What you watch')).toBe(
      '/community/platform?sort=active&mine=watched',
    );
    expect(await all('Questions you can help with')).toBe(
      '/community/platform?sort=unanswered&kind=question',
    );
  });

  it('says that a thread was seen once it is opened', async () => {
    const thread = aThread({ title: 'Mine', watching: true });
    const markSeen = jest.fn(async () => undefined);
    renderForYou(
      mineOf({ started: { items: [thread], more: false }, fresh: [thread.id] }),
      {
        threads: { get: async () => aThreadDetail({ thread }), markSeen },
      },
    );
    await userEvent.click(await screen.findByRole('link', { name: 'Mine' }));
    await waitFor(() =>
      expect(markSeen).toHaveBeenCalledWith({ id: thread.id }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      `/community/platform/threads/${thread.id}`,
    );
  });

  it('says nothing of a thread that the reader does not watch', async () => {
    const thread = aThread({ title: 'Theirs', watching: false });
    const markSeen = jest.fn(async () => undefined);
    renderForYou(mineOf({ questions: { items: [thread], more: false } }), {
      threads: { get: async () => aThreadDetail({ thread }), markSeen },
    });
    await userEvent.click(await screen.findByRole('link', { name: 'Theirs' }));
    await screen.findByText('A budget per client would keep us honest.');
    expect(markSeen).not.toHaveBeenCalled();
  });

  it('votes in its lists as anywhere', async () => {
    const thread = aThread({ title: 'Theirs', score: 4 });
    const voted = { ...thread, voted: true, score: 5 };
    renderForYou(mineOf({ watched: { items: [thread], more: false } }), {
      threads: { castVote: async () => aThreadDetail({ thread: voted }) },
    });
    const vote = await screen.findByRole('button', { name: /Vote for/ });
    await userEvent.click(vote);
    expect(vote).toHaveAttribute('aria-pressed', 'true');
    expect(vote).toHaveTextContent('5');
  });

  it('stops watching a community, and puts it back when that is refused', async () => {
    let isRefused = true;
    renderForYou(mineOf({ watchedEntities: [testEntityRef] }), {
      home: {
        unwatch: () =>
          isRefused ? refuse(503, 'Not now')() : Promise.resolve(undefined),
      },
    });
    const stop = () =>
      screen.findByRole('button', { name: 'Stop watching deploy-pipeline' });
    await userEvent.click(await stop());
    expect(await stop()).toBeVisible();
    isRefused = false;
    await userEvent.click(await stop());
    expect(
      await screen.findByText(/Press Watch on the community/),
    ).toBeVisible();
  });

  it('says when it cannot be loaded, and tries again', async () => {
    let isRefused = true;
    const asked = jest.fn(() =>
      isRefused ? refuse(403, 'Not you')() : Promise.resolve(mineOf()),
    );
    renderPage(fakeCommunityApi({ home: { mine: asked } }));
    expect(
      await screen.findByText('What is yours could not be loaded'),
    ).toBeVisible();
    isRefused = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await region('Your threads')).toBeVisible();
  });
});
