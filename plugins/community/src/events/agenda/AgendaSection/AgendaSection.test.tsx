import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { communityRoot } from '../../../__testUtils__/renderCommunity';
import { anAgenda, anAgendaItem, anId, refuse } from '../../../testing';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../../__testUtils__/theReader';
import {
  choices,
  choose,
  press,
  renderAgenda,
  rows,
} from '../__testUtils__/renderAgenda';

jest.setTimeout(60_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'America/New_York' }),
);
afterEach(theReaderIsGone);

const aPlace = (
  position: number,
  overrides: Parameters<typeof anAgendaItem>[0] = {},
) =>
  anAgendaItem({
    title: `Number ${position}`,
    state: 'accepted',
    position,
    startsAt: `2026-11-24T13:${position}0:00.000Z`,
    can: { vote: false },
    ...overrides,
  });

const thread = {
  id: anId(),
  entityRef: 'component:default/deploy-pipeline',
  kind: 'idea' as const,
  status: 'open' as const,
  title: 'Retry budgets',
};

const vote = (title: string) =>
  screen.findByRole('button', { name: new RegExp(`^I want “${title}”`) });

describe('the agenda of an event', () => {
  it('shows the running order in the reader’s zone, with what is on now', async () => {
    const now = aPlace(0, { title: 'Token buckets', minutes: 8, thread });
    renderAgenda(
      anAgenda({
        current: now.id,
        items: [
          now,
          aPlace(1, {
            title: 'Rollback',
            hasOwnTitle: false,
            proposedBy: 'user:default/jun',
            thread: { ...thread, status: 'shipped' },
          }),
          aPlace(2, { kind: 'slot', title: 'Coffee', state: 'done' }),
        ],
      }),
    );
    expect((await rows('Running order')).map(plain)).toEqual([
      '08:00Token bucketsnowproposed by Ada Lindqvist · about “Retry budgets”8 min',
      '08:10Rollbackshipped because you askedproposed by Jun Reyes10 min',
      '08:20Coffeedone10 min',
    ]);
    expect(screen.getByText('Token buckets').closest('li')).toHaveAttribute(
      'aria-current',
      'step',
    );
    const href = `${communityRoot}/threads/${thread.id}`;
    expect(
      screen.getByRole('link', { name: 'about “Retry budgets”' }),
    ).toHaveAttribute('href', href);
    expect(screen.getByRole('link', { name: 'Rollback' })).toHaveAttribute(
      'href',
      href,
    );
  });

  it('shows questions below the time for them, the most wanted first', async () => {
    const question = (title: string, votes: number, state?: 'done') =>
      anAgendaItem({ kind: 'question', title, votes, ...(state && { state }) });
    const { container } = renderAgenda(
      anAgenda({
        items: [
          aPlace(0, { kind: 'questions', title: '', minutes: 20 }),
          question('Why two approvals?', 4),
          question('When will canaries work?', 12),
          question('Can we get metrics?', 9, 'done'),
          anAgendaItem({ title: 'Contract tests', votes: 6 }),
        ],
      }),
    );
    expect(await rows('Questions')).toEqual([
      '12When will canaries work?proposed by Ada Lindqvist',
      '4Why two approvals?proposed by Ada Lindqvist',
      '9Can we get metrics?answeredproposed by Ada Lindqvist',
    ]);
    const order = screen.getByRole('list', { name: 'Running order' });
    expect(
      within(order).getByRole('list', { name: 'Questions' }),
    ).toBeVisible();
    expect(await rows('Proposed')).toEqual([
      'waitingContract testsproposed by Ada Lindqvist6',
    ]);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('asks whoever ran it for what came up, once it is over', async () => {
    theReaderIs({ at: '2026-11-25T12:00:00Z', zone: 'America/New_York' });
    renderAgenda(anAgenda({ can: { run: true, propose: false } }));
    expect(
      await screen.findByText('There was nothing on the agenda'),
    ).toBeVisible();
    expect(screen.getByText(/^Add what was talked about/)).toBeVisible();
    expect(screen.queryByText('What would you like to see?')).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Fill from threads' }),
    ).toBeVisible();
  });

  it('invites to begin one, and whoever runs it to fill it', async () => {
    const { unmount } = renderAgenda(anAgenda());
    expect(
      await screen.findByText('What would you like to see?'),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Propose a demo' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Live view' })).toBeNull();
    expect(screen.queryByText('Fill from threads')).toBeNull();
    unmount();
    renderAgenda(anAgenda({ can: { run: true } }));
    expect(
      await screen.findByRole('button', { name: 'Fill from threads' }),
    ).toBeVisible();
  });

  it('offers what the reader may add, and to watch what has a time', async () => {
    const agenda = anAgenda({ items: [aPlace(0)] });
    const { unmount } = renderAgenda(agenda);
    expect(await choices('More for the agenda')).toEqual(['Bring a thread']);
    expect(screen.getByRole('link', { name: 'Live view' })).toHaveAttribute(
      'href',
      `${communityRoot}/events/${agenda.id}/live`,
    );
    unmount();
    renderAgenda({ ...agenda, can: { propose: true, run: true } });
    expect(await choices('More for the agenda')).toEqual([
      'Bring a thread',
      'Fill from threads',
      'Add a slot',
      'Add time for questions',
    ]);
  });

  it('is not there where nobody can add to nothing, or the event is cancelled', async () => {
    const asked = jest.fn(async () => anAgenda({ can: { propose: false } }));
    const { unmount } = renderAgenda(anAgenda(), { events: { agenda: asked } });
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Agenda' })).toBeNull(),
    );
    expect(asked).toHaveBeenCalledTimes(1);
    unmount();
    renderAgenda(anAgenda({ items: [aPlace(0)] }), {
      event: { status: 'cancelled' },
    });
    expect(await screen.findByText('Number 0')).toBeVisible();
  });

  it('says when it cannot be loaded, and tries again', async () => {
    let isRefused = true;
    renderAgenda(anAgenda(), {
      events: {
        agenda: async () =>
          isRefused
            ? refuse(403, 'Not you')()
            : anAgenda({ items: [aPlace(0)] }),
      },
    });
    expect(
      await screen.findByText('The agenda could not be loaded'),
    ).toBeVisible();
    isRefused = false;
    await press('Try again');
    expect(await screen.findByText('Number 0')).toBeVisible();
  });

  it('leads into the recording and to the reply once it is over', async () => {
    const replyId = anId();
    renderAgenda(
      anAgenda({
        recording: 'https://video.example.com/demo-day',
        can: { propose: false },
        items: [
          aPlace(0, {
            title: 'Why?',
            kind: 'question',
            state: 'done',
            thread,
            answer: 'Because of the hotfixes.',
            timeMark: 754,
            replyId,
          }),
        ],
      }),
    );
    expect(
      await screen.findByText('Answered: Because of the hotfixes.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Why?: In the recording at 12:34' }),
    ).toHaveAttribute('href', 'https://video.example.com/demo-day#t=754');
    expect(
      screen.getByRole('link', { name: 'The answer in the thread: Why?' }),
    ).toHaveAttribute(
      'href',
      `${communityRoot}/threads/${thread.id}#reply-${replyId}`,
    );
    expect(
      screen.getByText('1 answer written back to its thread'),
    ).toBeVisible();
  });
});

describe('votes on an agenda', () => {
  const item = anAgendaItem({ title: 'Contract tests', votes: 6 });
  const agenda = anAgenda({ items: [item] });
  const with7: AgendaView = {
    ...agenda,
    items: [{ ...item, votes: 7, voted: true }],
  };

  it('count at once, and are taken back by another press', async () => {
    const voteItem = jest.fn(() => new Promise<AgendaView>(() => {}));
    renderAgenda(agenda, { events: { voteItem } });
    await userEvent.click(await vote('Contract tests'));
    expect(await vote('Contract tests')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(await vote('Contract tests')).toHaveTextContent('7');
    await waitFor(() =>
      expect(voteItem.mock.calls).toEqual([[{ id: item.id }]]),
    );
    await userEvent.click(await vote('Contract tests'));
    expect(await vote('Contract tests')).toHaveTextContent('6');
  });

  it('show only the last of quick presses', async () => {
    const answers: Array<(answer: AgendaView) => void> = [];
    const answer = () =>
      new Promise<AgendaView>(resolve => {
        answers.push(resolve);
      });
    renderAgenda(agenda, {
      events: { voteItem: answer, withdrawItemVote: answer },
    });
    await userEvent.click(await vote('Contract tests'));
    await userEvent.click(await vote('Contract tests'));
    await waitFor(() => expect(answers).toHaveLength(1));
    answers[0](with7);
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(await vote('Contract tests')).toHaveTextContent('6');
    answers[1]({ ...agenda, items: [{ ...item, votes: 8 }] });
    await waitFor(async () =>
      expect(await vote('Contract tests')).toHaveTextContent('8'),
    );
  });

  it('are taken back with a message when they are refused', async () => {
    renderAgenda(agenda, {
      events: { voteItem: refuse(409, 'It is decided on') },
    });
    await userEvent.click(await vote('Contract tests'));
    expect(await screen.findByText('It is decided on')).toBeInTheDocument();
    expect(await vote('Contract tests')).toHaveTextContent('6');
    expect(await vote('Contract tests')).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  it('are only counted where the reader may not', async () => {
    renderAgenda(
      anAgenda({ items: [anAgendaItem({ votes: 3, can: { vote: false } })] }),
    );
    expect(await screen.findByText('3 votes')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^I want/ })).toBeNull();
  });
});

describe('running an agenda', () => {
  const run = { run: true };
  const order = [0, 1, 2].map(position => aPlace(position));
  const agenda = anAgenda({ items: order, can: run });
  const moved = (ids: number[]): AgendaView => ({
    ...agenda,
    items: ids.map((id, position) => ({ ...order[id], position })),
  });

  it('is offered to nobody else', async () => {
    const { container } = renderAgenda(
      anAgenda({ items: [aPlace(0), anAgendaItem()] }),
    );
    await screen.findByText('Number 0');
    expect(
      within(container).queryByRole('button', { name: /^(Accept|Move)/ }),
    ).toBeNull();
    expect(
      screen.queryByRole('button', { name: /What to do with/ }),
    ).toBeNull();
  });

  it('moves by the arrow keys, and says where to', async () => {
    const moveItem = jest.fn(() => new Promise<AgendaView>(() => {}));
    renderAgenda(agenda, { events: { moveItem } });
    const handle = await screen.findByRole('button', {
      name: /^Move “Number 2”/,
    });
    handle.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect((await rows('Running order')).map(plain)).toEqual([
      expect.stringContaining('08:00Number 0'),
      expect.stringContaining('08:10Number 2'),
      expect.stringContaining('08:20Number 1'),
    ]);
    expect(
      screen.getByText('“Number 2” is number 2 of 3 now'),
    ).toBeInTheDocument();
    expect(handle).toHaveFocus();
    await waitFor(() =>
      expect(moveItem.mock.calls).toEqual([
        [{ id: order[2].id, before: order[1].id }],
      ]),
    );
  });

  it('moves from a menu, which offers no step that leads nowhere', async () => {
    const moveItem = jest.fn(async () => moved([1, 0, 2]));
    renderAgenda(agenda, { events: { moveItem } });
    const first = 'What to do with “Number 0”';
    expect(await choices(first)).toEqual([
      'Move down',
      'Change',
      'Back to what is proposed',
    ]);
    await choose(first, 'Move down');
    await waitFor(() =>
      expect(moveItem).toHaveBeenCalledWith({
        id: order[0].id,
        before: order[2].id,
      }),
    );
    expect((await rows('Running order'))[0]).toContain('Number 1');
  });

  it('puts the order back when a move is refused', async () => {
    renderAgenda(agenda, { events: { moveItem: refuse(409, 'It is on now') } });
    await choose('What to do with “Number 2”', 'Move up');
    expect(await screen.findByText('It is on now')).toBeInTheDocument();
    expect((await rows('Running order'))[2]).toContain('Number 2');
  });

  it('accepts what is proposed', async () => {
    const item = anAgendaItem({ title: 'Contract tests' });
    const accepted = { ...item, state: 'accepted' as const, position: 0 };
    const decideItem = jest.fn(async () =>
      anAgenda({ id: agenda.id, items: [accepted], can: run }),
    );
    renderAgenda(anAgenda({ id: agenda.id, items: [item], can: run }), {
      events: { decideItem },
    });
    await press('Accept “Contract tests”');
    expect((await rows('Running order'))[0]).toContain('Contract tests');
    expect(decideItem).toHaveBeenCalledWith({ id: item.id, state: 'accepted' });
  });

  it.each([
    ['declined', 'Back to what is proposed', 'proposed'],
    ['accepted', 'Back to what is proposed', 'proposed'],
    ['accepted', 'Mark as done', 'done'],
    ['done', 'Not done after all', 'accepted'],
  ] as const)('brings what is %s on: %s', async (state, name, to) => {
    jest.setSystemTime(new Date('2026-11-24T12:30:00Z'));
    const item = aPlace(0, {
      state,
      position: state === 'declined' ? undefined : 0,
    });
    const decideItem = jest.fn(async () => agenda);
    renderAgenda(anAgenda({ id: agenda.id, items: [item], can: run }), {
      events: { decideItem },
    });
    await choose('What to do with “Number 0”', name);
    await waitFor(() =>
      expect(decideItem.mock.calls).toEqual([[{ id: item.id, state: to }]]),
    );
  });

  it('tells whoever proposed something why it was declined', async () => {
    renderAgenda(
      anAgenda({
        items: [
          anAgendaItem({
            title: 'Contract tests',
            state: 'declined',
            declineReason: 'Next time',
            can: { vote: false },
          }),
        ],
      }),
    );
    expect(await rows('Declined')).toEqual([
      'Contract testsproposed by Ada LindqvistWhy: Next time',
    ]);
  });
});

describe('what somebody proposed themself', () => {
  const item = anAgendaItem({
    title: 'Contract tests',
    proposedBy: 'user:default/musa',
    can: { edit: true, withdraw: true },
  });
  const agenda = anAgenda({ items: [item] });

  it('can be changed and withdrawn by them', async () => {
    const withdrawItem = jest.fn(async () => ({ ...agenda, items: [] }));
    renderAgenda(agenda, { events: { withdrawItem } });
    const menu = 'What to do with “Contract tests”';
    expect(await choices(menu)).toEqual(['Change', 'Withdraw']);
    await choose(menu, 'Withdraw');
    await press('Withdraw');
    expect(
      await screen.findByText('What would you like to see?'),
    ).toBeVisible();
    expect(withdrawItem).toHaveBeenCalledWith({ id: item.id });
  });

  it('comes back when withdrawing it is refused', async () => {
    renderAgenda(agenda, {
      events: { withdrawItem: refuse(409, 'It is accepted by now') },
    });
    await choose('What to do with “Contract tests”', 'Withdraw');
    await press('Withdraw');
    expect(
      await screen.findByText('It is accepted by now'),
    ).toBeInTheDocument();
    expect(screen.getByText('Contract tests')).toBeVisible();
  });
});
