import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CommunitySignal } from '@platform-community/backstage-plugin-community-common';
import { CommunityRoutes } from '../CommunityContent';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  aHackathon,
  aHome,
  aProject,
  aThread,
  aThreadDetail,
  anElectionDetail,
  anEventDetail,
  anId,
  fakeCommunityApi,
} from '../testing';

/** Signals that the test sends itself. */
function fakeSignals() {
  const listeners = new Map<string, (message: never) => void>();
  return {
    listeners,
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

const known = aThread({ title: 'Known already' });

async function aWatchedHome() {
  const signals = fakeSignals();
  const get = jest.fn(async () => aHome({ threads: { items: [known] } }));
  const view = renderCommunity(<CommunityRoutes />, {
    api: fakeCommunityApi({ home: { get } }),
    signals: signals.api,
  });
  await screen.findByText('Known already');
  return { signals, get, ...view };
}

describe('useCommunitySignals', () => {
  it('announces what others started, and shows it when asked', async () => {
    const { signals, get } = await aWatchedHome();
    const subject = anId();
    const started = {
      room: 'threads',
      type: 'thread.started',
      subject,
    } as const;
    await signals.send({ id: 'a', ...started });
    await signals.send({ id: 'a', ...started });
    expect(get).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('button', { name: '1 new — show' }));
    await waitFor(() => expect(get).toHaveBeenCalledTimes(2));
    expect(screen.queryByText('1 new — show')).not.toBeInTheDocument();
  });

  it('says nothing of what the list holds already, or of a mere vote', async () => {
    const { signals } = await aWatchedHome();
    await signals.send({
      id: 'b',
      room: 'threads',
      type: 'thread.started',
      subject: known.id,
    });
    await signals.send({
      id: 'c',
      room: 'threads',
      type: 'thread.voted',
      subject: anId(),
    });
    expect(screen.queryByText(/new — show/)).not.toBeInTheDocument();
  });

  it('brings a listed thread up to date where it stands', async () => {
    const signals = fakeSignals();
    const first = aThread({ title: 'First', score: 3 });
    const second = aThread({ title: 'Second', score: 2 });
    const get = async () =>
      aThreadDetail({ thread: { ...second, score: 9, body: '' } });
    renderCommunity(<CommunityRoutes />, {
      api: fakeCommunityApi({
        home: {
          get: async () => aHome({ threads: { items: [first, second] } }),
        },
        threads: { get },
      }),
      signals: signals.api,
    });
    await screen.findByText('Second');
    await signals.send({
      id: 'd',
      room: 'threads',
      type: 'thread.voted',
      subject: second.id,
    });
    expect(
      await screen.findByRole(
        'button',
        { name: 'Vote for “Second”: 9 votes' },
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('heading', { level: 3, name: /First|Second/ }),
    ).toEqual(
      [screen.getByText('First'), screen.getByText('Second')].map(text =>
        text.closest('h3'),
      ),
    );
  });

  it('fetches an election anew that the reader has open', async () => {
    const signals = fakeSignals();
    const before = anElectionDetail({ title: 'Who shall it be?' });
    const { id } = before.election;
    const get = jest
      .fn(async () => anElectionDetail({ id, state: 'voting' }))
      .mockImplementationOnce(async () => before);
    renderCommunity(<CommunityRoutes />, {
      api: fakeCommunityApi({ elections: { get } }),
      path: `/elections/${id}`,
      signals: signals.api,
    });
    await screen.findByText('Who shall it be?');
    await signals.send({
      id: 'e',
      room: 'elections',
      type: 'election.voting-opened',
      subject: id,
    });
    expect(await screen.findByText(/^.*Voting is open until/)).toBeVisible();
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('fetches the projects of a hackathon anew, and nothing but them', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const signals = fakeSignals();
    const detail = anEventDetail({ kind: 'hackathon' });
    const { id } = detail.event;
    const get = jest.fn(async () => detail);
    const hackathon = jest
      .fn(async () => aHackathon({ id, projects: [aProject()] }))
      .mockImplementationOnce(async () => aHackathon({ id }));
    renderCommunity(<CommunityRoutes />, {
      api: fakeCommunityApi({
        home: { get: async () => aHome() },
        events: { get, hackathon },
      }),
      path: `/events/${id}`,
      signals: signals.api,
    });
    await screen.findByText(/^Submissions are due/);
    await signals.send({
      id: 'h',
      room: 'events',
      type: 'hackathon.changed',
      subject: id,
    });
    expect(
      await screen.findByText('Flaky test hunter', {}, { timeout: 10_000 }),
    ).toBeVisible();
    expect(hackathon).toHaveBeenCalledTimes(2);
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('listens to the entities of the scope, and stops when it is left', async () => {
    const { signals, unmount } = await aWatchedHome();
    expect([...signals.listeners.keys()]).toEqual([
      'community:component:default/deploy-pipeline',
    ]);
    unmount();
    expect(signals.listeners.size).toBe(0);
  });
});
