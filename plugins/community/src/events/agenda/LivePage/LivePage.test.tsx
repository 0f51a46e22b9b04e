import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  AgendaView,
  CommunitySignal,
} from '@platform-community/backstage-plugin-community-common';
import {
  communityRoot,
  renderCommunity,
} from '../../../__testUtils__/renderCommunity';
import { CommunityRoutes } from '../../../CommunityContent';
import {
  anAgenda,
  anAgendaItem,
  anEventDetail,
  anId,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../../../testing';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../../__testUtils__/theReader';
import { press, rows, write } from '../__testUtils__/renderAgenda';

jest.setTimeout(60_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-24T13:04:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

const begun = { startedAt: '2026-11-24T13:00:00.000Z' };
const [tokens, rollback] = ['Token buckets', 'Rollback'].map(
  (title, position) =>
    anAgendaItem({
      title,
      state: 'accepted',
      position,
      minutes: 8,
      startsAt: `2026-11-24T13:${position}0:00.000Z`,
      can: { vote: false },
    }),
);
const [wanted, other] = [9, 8].map(votes =>
  anAgendaItem({
    kind: 'question',
    title: votes === 9 ? 'When for queues?' : 'Why two approvals?',
    votes,
    proposedBy: 'user:default/jun',
  }),
);
const before = anAgenda({ items: [tokens, rollback, wanted, other] });
const on: AgendaView = {
  ...before,
  items: [{ ...tokens, ...begun }, rollback, wanted, other],
  current: tokens.id,
};
const asRunner = (agenda: AgendaView): AgendaView => ({
  ...agenda,
  can: { propose: true, run: true },
});

/** Signals that the test sends itself. */
function fakeSignals() {
  const listeners = new Map<string, (message: never) => void>();
  return {
    api: {
      subscribe: (channel: string, listen: (message: never) => void) => {
        listeners.set(channel, listen);
        return { unsubscribe: () => listeners.delete(channel) };
      },
    },
    send: (signal: CommunitySignal) =>
      act(async () => listeners.forEach(listen => listen(signal as never))),
  };
}

function renderLive(
  agenda: AgendaView,
  events: CommunityApiOverrides['events'] = {},
  signals = fakeSignals(),
) {
  const view = renderCommunity(<CommunityRoutes />, {
    path: `/events/${agenda.id}/live`,
    api: fakeCommunityApi({
      events: {
        get: async () => anEventDetail({ id: agenda.id }),
        agenda: async () => agenda,
        ...events,
      },
    }),
    signals: signals.api,
  });
  return { signals, ...view };
}

const section = async (name: string) =>
  (await screen.findByRole('heading', { name })).parentElement!;
const button = (name: string | RegExp) =>
  screen.queryByRole('button', { name });

describe('the live view', () => {
  it('shows what is on, how long still, and what comes next', async () => {
    const { container } = renderLive(on);
    const now = await section('Now');
    expect(now).toHaveTextContent('Token buckets');
    expect(now).toHaveTextContent('Ada Lindqvist');
    expect(now).toHaveTextContent('4 minutes left');
    expect(plain((await section('Next')).textContent)).toBe(
      'Next14:10Rollback',
    );
    expect(screen.getByText('Now: Token buckets')).toHaveAttribute(
      'role',
      'status',
    );
    expect(
      screen.getByRole('link', { name: 'Back to the event' }),
    ).toHaveAttribute('href', `${communityRoot}/events/${on.id}`);
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each([
    ['2026-11-24T13:07:30Z', 'Less than a minute left'],
    ['2026-11-24T13:08:10Z', 'Time is up'],
    ['2026-11-24T13:10:30Z', '2 minutes over time'],
  ])('says at %s: %s', async (at, words) => {
    jest.setSystemTime(new Date(at));
    renderLive(on);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('goes on by itself, and reads nothing aloud for that', async () => {
    renderLive(on);
    await screen.findByText('4 minutes left');
    const words = screen.getByText('4 minutes left');
    expect(words.closest('[aria-live], [role="status"]')).toBeNull();
    jest.setSystemTime(new Date('2026-11-24T13:05:30Z'));
    expect(
      await screen.findByText('3 minutes left', {}, { timeout: 10_000 }),
    ).toBeVisible();
  });

  it('has nothing to press for who only watches, but votes', async () => {
    renderLive(on);
    await section('Now');
    expect(screen.queryByRole('group', { name: 'Run the agenda' })).toBeNull();
    expect(button(/^(Take up|Answered)/)).toBeNull();
    expect(button(/^I want “When for queues\?”/)).toBeVisible();
  });

  it('lets questions rise with the votes', async () => {
    renderLive(on, {
      voteItem: () => new Promise<AgendaView>(() => {}),
    });
    await section('Now');
    expect((await rows('Questions'))[0]).toContain('When for queues?');
    await press(/^I want “Why two approvals\?”/);
    await screen.findByRole('button', {
      name: 'I want “Why two approvals?”: 9 votes',
      pressed: true,
    });
    await userEvent.click(
      screen.getByRole('button', { name: /^I want “When for queues\?”/ }),
    );
    expect((await rows('Questions'))[0]).toContain('10When for queues?');
  });

  it('says so when there is nothing to run yet, and when it is over', async () => {
    const { unmount } = renderLive(anAgenda());
    expect(
      await screen.findByText('There is no running order yet'),
    ).toBeVisible();
    unmount();
    renderLive(
      anAgenda({
        items: [
          {
            ...tokens,
            ...begun,
            state: 'done',
            doneAt: '2026-11-24T13:08:00.000Z',
          },
        ],
      }),
    );
    expect(await screen.findByText('That was all')).toBeVisible();
  });

  it('says when the event is not there', async () => {
    renderLive(on, { get: refuse(404, 'No such event') });
    expect(await screen.findByText('This event is not here')).toBeVisible();
  });
});

describe('running it', () => {
  it('starts, goes on and ends', async () => {
    const present = jest.fn(() => new Promise<AgendaView>(() => {}));
    renderLive(asRunner(before), { present });
    await press('Start the agenda');
    expect(await section('Now')).toHaveTextContent('Token buckets');
    await press('Next: Rollback');
    expect(await section('Now')).toHaveTextContent('Rollback');
    expect(screen.getByText('This is the last one.')).toBeVisible();
    await press('End the agenda');
    expect(await screen.findByText('That was all')).toBeVisible();
    const { id, day } = before;
    await waitFor(() =>
      expect(present.mock.calls).toEqual([[{ id, day, itemId: tokens.id }]]),
    );
  });

  it('is offered from an hour before the event', async () => {
    jest.setSystemTime(new Date('2026-11-24T11:30:00Z'));
    renderLive(asRunner(before));
    expect(await section('Next')).toHaveTextContent('Token buckets');
    expect(button('Start the agenda')).toBeNull();
    expect(button(/^Take up/)).toBeNull();
  });

  it('takes it back with a message when it is refused', async () => {
    renderLive(asRunner(on), { present: refuse(409, 'Somebody else did') });
    await press('Next: Rollback');
    expect(await screen.findByText('Somebody else did')).toBeInTheDocument();
    expect(await section('Now')).toHaveTextContent('Token buckets');
  });

  it('takes a question up', async () => {
    const present = jest.fn(() => new Promise<AgendaView>(() => {}));
    renderLive(asRunner(on), { present });
    await press('Take up “When for queues?”');
    expect(await section('Now')).toHaveTextContent('When for queues?');
    expect(await rows('Questions')).toHaveLength(1);
    await waitFor(() =>
      expect(present).toHaveBeenCalledWith({
        id: on.id,
        day: on.day,
        itemId: wanted.id,
      }),
    );
  });

  it('marks a question answered, with what was said', async () => {
    const decideItem = jest.fn(
      async (): Promise<AgendaView> => ({
        ...asRunner(on),
        items: [
          { ...tokens, ...begun },
          rollback,
          other,
          { ...wanted, state: 'done', answer: 'In spring' },
        ],
      }),
    );
    renderLive(asRunner(on), { decideItem });
    await press('Answered: “When for queues?”');
    const field = await screen.findByRole('textbox', {
      name: 'What was answered',
    });
    expect(field).toHaveFocus();
    expect(button('Reply in the thread')).toBeNull();
    await userEvent.keyboard('In spring');
    await press('Only mark answered');
    expect(await rows('Answered')).toEqual(['When for queues?In spring']);
    expect(decideItem.mock.calls).toEqual([
      [{ id: wanted.id, state: 'done', answer: 'In spring' }],
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  const ofThread = {
    ...wanted,
    thread: {
      id: anId(),
      entityRef: 'component:default/deploy-pipeline',
      kind: 'question' as const,
      status: 'open' as const,
      title: 'Queues',
    },
    can: { ...wanted.can, writeBack: true },
  };

  it('replies in the thread where there is one, once something is written', async () => {
    const writeBack = jest.fn(async () => asRunner(on));
    renderLive(
      { ...asRunner(on), items: [{ ...tokens, ...begun }, ofThread] },
      { writeBack },
    );
    await press('Answered: “When for queues?”');
    await press('Reply in the thread');
    expect(await screen.findByText(/^Write what was answered/)).toBeVisible();
    await write('What was answered', 'In spring');
    await press('Reply in the thread');
    await waitFor(() =>
      expect(writeBack.mock.calls).toEqual([
        [{ id: wanted.id, answer: 'In spring' }],
      ]),
    );
  });

  it('keeps an answer that is refused', async () => {
    renderLive(
      { ...asRunner(on), items: [{ ...tokens, ...begun }, ofThread] },
      { writeBack: refuse(409, 'The thread is locked') },
    );
    await press('Answered: “When for queues?”');
    await write('What was answered', 'In spring');
    await press('Reply in the thread');
    expect(await screen.findByText('The thread is locked')).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('In spring');
  });

  it('is all done from the keyboard', async () => {
    const present = jest.fn(() => new Promise<AgendaView>(() => {}));
    renderLive(asRunner(on), { present });
    const controls = await screen.findByRole('group', {
      name: 'Run the agenda',
    });
    within(controls).getByRole('button', { name: 'Next: Rollback' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await section('Now')).toHaveTextContent('Rollback');
  });
});

describe('what others do', () => {
  const changed = (id: string, type = 'agenda.changed') => ({
    id,
    room: 'events' as const,
    type,
    subject: on.id,
  });
  const next: AgendaView = {
    ...on,
    items: [tokens, { ...rollback, ...begun }, wanted, other],
    current: rollback.id,
  };

  it('appears by itself, and asks for nothing but the agenda', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const get = jest.fn(async () => anEventDetail({ id: on.id }));
    const agenda = jest
      .fn(async () => next)
      .mockImplementationOnce(async () => on);
    const { signals } = renderLive(on, { get, agenda });
    expect(await section('Now')).toHaveTextContent('Token buckets');
    await signals.send(changed('a'));
    await waitFor(async () =>
      expect(await section('Now')).toHaveTextContent('Rollback'),
    );
    expect(agenda).toHaveBeenCalledTimes(2);
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('is not asked for when somebody else says that they come', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const get = jest.fn(async () => anEventDetail({ id: on.id }));
    const agenda = jest.fn(async () => on);
    const { signals } = renderLive(on, { get, agenda });
    await section('Now');
    await signals.send(changed('b', 'event.answered'));
    await waitFor(() => expect(get).toHaveBeenCalledTimes(2));
    expect(agenda).toHaveBeenCalledTimes(1);
    await signals.send(changed('c', 'event.changed'));
    await waitFor(() => expect(agenda).toHaveBeenCalledTimes(2));
  });

  it('never takes back what the reader did meanwhile', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const late: Array<(agenda: AgendaView) => void> = [];
    const voted: AgendaView = {
      ...on,
      items: on.items.map(item =>
        item.id === other.id ? { ...item, votes: 20, voted: true } : item,
      ),
    };
    const agenda = jest
      .fn(async () => voted)
      .mockImplementationOnce(async () => on)
      .mockImplementationOnce(
        () =>
          new Promise<AgendaView>(resolve => {
            late.push(resolve);
          }),
      );
    const { signals } = renderLive(on, {
      agenda,
      voteItem: async () => voted,
    });
    await section('Now');
    await signals.send(changed('d'));
    await waitFor(() => expect(late).toHaveLength(1));
    await press(/^I want “Why two approvals\?”/);
    const shown = () =>
      screen.getByRole('button', { name: /^I want “Why two approvals\?”/ });
    await waitFor(() => expect(shown()).toHaveTextContent('20'));
    const counts: Array<string | null> = [];
    const watch = new MutationObserver(() => counts.push(shown().textContent));
    watch.observe(shown(), {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await act(async () => late[0](on));
    await waitFor(() => expect(agenda).toHaveBeenCalledTimes(3));
    expect(shown()).toHaveTextContent('20');
    watch.disconnect();
    expect(counts).toEqual([]);
  });
});

describe('an app without signals', () => {
  it('asks every ten seconds', async () => {
    theReaderIsGone();
    jest.useFakeTimers({
      now: new Date('2026-11-24T13:04:00Z'),
      advanceTimers: true,
    });
    const agenda = jest.fn(async () => on);
    renderCommunity(<CommunityRoutes />, {
      path: `/events/${on.id}/live`,
      api: fakeCommunityApi({
        events: { get: async () => anEventDetail({ id: on.id }), agenda },
      }),
    });
    await section('Now');
    expect(agenda).toHaveBeenCalledTimes(1);
    await act(async () => {
      await jest.advanceTimersByTimeAsync(10_000);
    });
    await waitFor(() => expect(agenda).toHaveBeenCalledTimes(2));
  });
});
