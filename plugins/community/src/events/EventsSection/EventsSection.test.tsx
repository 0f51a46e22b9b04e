import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  EventDetail,
  EventView,
  HomeView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import { noFilters, useHome } from '../../scope';
import {
  aHome,
  anEvent,
  anEventDetail,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../../testing';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../__testUtils__/theReader';
import { EventsSection } from './EventsSection';

function Rail() {
  const home = useHome(noFilters).data;
  return home ? <EventsSection {...home} /> : null;
}

function detailOf(event: EventView): EventDetail {
  return anEventDetail({ ...event, goingPeople: [] });
}

async function renderRail(
  home: Partial<HomeView>,
  events: CommunityApiOverrides['events'] = {},
) {
  const view = renderCommunity(<Rail />, {
    api: fakeCommunityApi({ home: { get: async () => aHome(home) }, events }),
  });
  await screen.findByText('Next events');
  return view;
}

const answers = () => screen.getByRole('radiogroup');
const answer = (name: string) => within(answers()).getByRole('radio', { name });

/** Promises to be kept in the order the test wants. */
function aSlowServer() {
  const waiting: { answer: string; keep: () => void; break: () => void }[] = [];
  const add = (name: string, event: EventView) =>
    new Promise<EventDetail>((resolve, reject) =>
      waiting.push({
        answer: name,
        keep: () => resolve(detailOf(event)),
        break: () => reject(new TypeError('Failed to fetch')),
      }),
    );
  return { waiting, add };
}

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Asia/Kolkata' }),
);
afterEach(theReaderIsGone);

describe('EventsSection', () => {
  it('tells when the next events are in the reader’s zone, and names the event’s own', async () => {
    await renderRail({ events: [anEvent({ title: 'Demo day' })] });
    const row = screen.getByRole('listitem');
    expect(within(row).getByRole('link', { name: 'Demo day' })).toHaveAttribute(
      'href',
      expect.stringMatching(/community\/events\/019a/),
    );
    expect(plain(row.textContent)).toContain(
      'Tue 24 Nov, 18:30 – 19:30 · 14:00 in Berlin',
    );
    expect(row).toHaveTextContent('25 going');
  });

  it('shows an answer at once and keeps what the server says', async () => {
    const event = anEvent();
    const server = aSlowServer();
    await renderRail(
      { events: [event] },
      {
        rsvp: ({ answer: said }) =>
          server.add(said, { ...event, rsvp: said, going: 27 }),
      },
    );
    await userEvent.click(answer('Going'));
    expect(answer('Going')).toBeChecked();
    expect(screen.getByText(/26 going/)).toBeVisible();
    await waitFor(() => expect(server.waiting).toHaveLength(1));
    server.waiting[0].keep();
    expect(await screen.findByText(/27 going/)).toBeVisible();
    expect(answer('Going')).toBeChecked();
  });

  it('takes an answer back and says why when the server refuses', async () => {
    await renderRail(
      { events: [anEvent({ rsvp: 'maybe', going: 25, maybe: 3 })] },
      { rsvp: refuse(409, 'The event is over') },
    );
    await userEvent.click(answer('Going'));
    expect(
      await screen.findByText('Your answer was not saved'),
    ).toBeInTheDocument();
    expect(screen.getByText('The event is over')).toBeInTheDocument();
    expect(answer('Maybe')).toBeChecked();
    expect(answer('Going')).not.toBeChecked();
    expect(screen.getByText(/25 going/)).toBeVisible();
  });

  it('sends quick presses one after the other and ends in the last one', async () => {
    const event = anEvent({ going: 25, maybe: 3 });
    const server = aSlowServer();
    await renderRail(
      { events: [event] },
      {
        rsvp: ({ answer: said }) => server.add(said, { ...event, rsvp: said }),
        withdrawRsvp: () => server.add('none', { ...event, rsvp: undefined }),
      },
    );
    await userEvent.click(answer('Going'));
    await userEvent.click(answer('Going'));
    await userEvent.click(answer('Maybe'));
    expect(answer('Maybe')).toBeChecked();
    for (const [index, said] of ['going', 'none', 'maybe'].entries()) {
      await waitFor(() => expect(server.waiting).toHaveLength(index + 1));
      expect(server.waiting[index].answer).toBe(said);
      expect(answer('Maybe')).toBeChecked();
      server.waiting[index].keep();
    }
    await waitFor(() => expect(answer('Maybe')).toBeChecked());
  });

  it('goes back to what the server took last when the last of quick presses fails', async () => {
    const event = anEvent();
    const server = aSlowServer();
    await renderRail(
      { events: [event] },
      {
        rsvp: ({ answer: said }) =>
          server.add(said, { ...event, rsvp: said, going: 26 }),
      },
    );
    await userEvent.click(answer('Going'));
    await userEvent.click(answer('Can’t'));
    await waitFor(() => expect(server.waiting).toHaveLength(1));
    server.waiting[0].keep();
    await waitFor(() => expect(server.waiting).toHaveLength(2));
    server.waiting[1].break();
    expect(
      await screen.findByText('Your answer was not saved'),
    ).toBeInTheDocument();
    expect(answer('Going')).toBeChecked();
    expect(screen.getByText(/26 going/)).toBeVisible();
  });

  it('can be answered by keyboard', async () => {
    const event = anEvent();
    const rsvp = jest.fn(async () => detailOf({ ...event, rsvp: 'maybe' }));
    await renderRail({ events: [event] }, { rsvp });
    act(() => answer('Going').focus());
    await userEvent.keyboard('{ArrowRight} ');
    await waitFor(() => expect(answer('Maybe')).toBeChecked());
    expect(rsvp).toHaveBeenCalledWith({ id: event.id, answer: 'maybe' });
  });

  it('has no answers to press for who may not answer, but shows what they said', async () => {
    const can = { rsvp: false, edit: false, cancel: false, keep: false };
    await renderRail({ events: [anEvent({ can, rsvp: 'going' })] });
    expect(screen.getByText('You said you are going')).toBeVisible();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('says that an event is cancelled and takes no answers for it', async () => {
    await renderRail({ events: [anEvent({ status: 'cancelled' })] });
    expect(screen.getByText('Cancelled')).toBeVisible();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.queryByText(/going/)).not.toBeInTheDocument();
  });

  it('says that an event is on right now', async () => {
    await renderRail({
      events: [
        anEvent({
          startsAt: '2026-11-20T11:30:00.000Z',
          endsAt: '2026-11-20T12:30:00.000Z',
        }),
      ],
    });
    expect(screen.getByText('Now')).toBeVisible();
  });

  it.each([
    [true, 'Half an hour of office hours is a good start.'],
    [false, 'A demo, office hours or a workshop brings people together.'],
  ])(
    'says what to do when nothing is planned (may plan: %s)',
    async (plan, words) => {
      const { viewer } = aHome();
      await renderRail({
        viewer: { ...viewer, can: { ...viewer.can, plan } },
      });
      expect(screen.getByText(words, { exact: false })).toBeVisible();
      expect(
        screen.queryAllByRole('button', { name: 'Plan an event' }),
      ).toHaveLength(plan ? 1 : 0);
    },
  );

  it('has no accessibility violations', async () => {
    const { container } = await renderRail({
      events: [anEvent({ rsvp: 'going' }), anEvent({ status: 'cancelled' })],
    });
    expect((await axe(container)).violations).toEqual([]);
  });
});
