import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  EventDetail,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { useQuery } from '@tanstack/react-query';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import { communityKeys } from '../../scope';
import {
  anEvent,
  anEventDetail,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../../testing';
import { theReaderIs, theReaderIsGone } from '../__testUtils__/theReader';
import { usePlacesWords } from '../usePlacesWords';
import { RsvpButtons } from './RsvpButtons';

const hybrid = { place: 'Room 4', url: 'https://meet.example.com/demo' };
const full = { capacity: 20, going: 20, waiting: 2 };

/** The buttons of an event as a list has it. */
function Listed(props: { event: EventView; isRoomy?: boolean }) {
  const places = usePlacesWords();
  const { data } = useQuery({
    queryKey: communityKeys.events('all'),
    queryFn: () => ({ items: [props.event] }),
    staleTime: Infinity,
  });
  const [event] = data?.items ?? [];
  return event ? (
    <>
      <p>
        {event.going} going, {event.remote} online, {places(event)}
      </p>
      <RsvpButtons event={event} isRoomy={props.isRoomy} />
    </>
  ) : null;
}

async function renderButtons(
  event: EventView,
  events: CommunityApiOverrides['events'] = {},
  isRoomy = false,
) {
  const view = renderCommunity(<Listed event={event} isRoomy={isRoomy} />, {
    api: fakeCommunityApi({
      events: { get: async () => anEventDetail(event), ...events },
    }),
  });
  await screen.findByText(/going,/);
  return view;
}

const answers = () =>
  within(screen.getByRole('radiogroup', { name: /^Are you coming/ }));
const answer = (name: string) => answers().getByRole('radio', { name });

/** What the server answers, of an event and with what only a page tells. */
const after =
  (event: EventView, changes: Partial<EventDetail['event']>) => async () =>
    anEventDetail({ ...event, ...changes });

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('RsvpButtons', () => {
  it('leads to the waitlist where all places are taken, and says so before and after', async () => {
    const event = anEvent(full);
    const rsvp = jest.fn(
      after(event, { rsvp: 'going', onWaitlist: true, waiting: 3, ahead: 2 }),
    );
    await renderButtons(event, { rsvp });
    expect(screen.getByText(/20 going.*full, 2 waiting/)).toBeVisible();
    await userEvent.click(answer('Join waitlist'));
    expect(answer('Waiting')).toBeChecked();
    expect(screen.getByText(/20 going.*full, 3 waiting/)).toBeVisible();
    expect(
      await screen.findByText(/You are number 3 on the waitlist/),
    ).toBeVisible();
  });

  it('lets go of the waitlist', async () => {
    const event = anEvent({
      ...full,
      waiting: 3,
      rsvp: 'going',
      onWaitlist: true,
    });
    const withdrawRsvp = jest.fn(
      after(event, { rsvp: undefined, onWaitlist: false, waiting: 2 }),
    );
    await renderButtons(event, { withdrawRsvp }, true);
    await userEvent.click(
      screen.getByRole('button', { name: 'Leave the waitlist' }),
    );
    expect(answer('Join the waitlist')).not.toBeChecked();
    expect(
      screen.queryByText(/You are on the waitlist/),
    ).not.toBeInTheDocument();
    await waitFor(() =>
      expect(withdrawRsvp).toHaveBeenCalledWith({ id: event.id }),
    );
  });

  it('goes back to the waitlist when leaving it is refused', async () => {
    const event = anEvent({
      ...full,
      waiting: 3,
      rsvp: 'going',
      onWaitlist: true,
    });
    await renderButtons(event, { withdrawRsvp: refuse(409, 'It has begun') });
    await userEvent.click(answer('Waiting'));
    expect(
      await screen.findByText('Your answer was not saved'),
    ).toBeInTheDocument();
    expect(answer('Waiting')).toBeChecked();
    expect(screen.getByText(/full, 3 waiting/)).toBeVisible();
  });

  it('offers no place and no line once a full one has begun', async () => {
    await renderButtons(
      anEvent({
        ...full,
        startsAt: '2026-11-20T11:30:00.000Z',
        endsAt: '2026-11-20T12:30:00.000Z',
      }),
    );
    expect(answer('Full')).toBeDisabled();
    expect(answer('Maybe')).toBeEnabled();
  });

  it('comes online where the room is full', async () => {
    const event = anEvent({ ...hybrid, capacity: 20, going: 23, remote: 3 });
    const rsvp = jest.fn(
      after(event, {
        rsvp: 'going',
        attendance: 'remote',
        going: 24,
        remote: 4,
      }),
    );
    await renderButtons(event, { rsvp }, true);
    expect(answer('Join the waitlist')).toBeVisible();
    expect(screen.getByText(/the room is full, online is open/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Online' }));
    expect(rsvp).not.toHaveBeenCalled();
    await userEvent.click(answer('Going'));
    expect(screen.getByText(/24 going, 4 online/)).toBeVisible();
    await waitFor(() =>
      expect(rsvp).toHaveBeenCalledWith({
        id: event.id,
        answer: 'going',
        attendance: 'remote',
      }),
    );
  });

  it('changes how one comes with the answer that was given', async () => {
    const event = anEvent({
      ...hybrid,
      rsvp: 'going',
      attendance: 'in-person',
    });
    const rsvp = jest.fn(after(event, { attendance: 'remote', remote: 1 }));
    await renderButtons(event, { rsvp }, true);
    await userEvent.click(screen.getByRole('radio', { name: 'Online' }));
    await waitFor(() =>
      expect(rsvp).toHaveBeenCalledWith({
        id: event.id,
        answer: 'going',
        attendance: 'remote',
      }),
    );
    expect(await screen.findByText(/25 going, 1 online/)).toBeVisible();
  });

  it('is folded in a list, and still chosen by keyboard', async () => {
    const event = anEvent(hybrid);
    const rsvp = jest.fn(after(event, { rsvp: 'maybe', attendance: 'remote' }));
    await renderButtons(event, { rsvp });
    const how = screen.getByRole('button', { name: /How you come/ });
    act(() => how.focus());
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Online' }),
    );
    await userEvent.click(answer('Maybe'));
    await waitFor(() =>
      expect(rsvp).toHaveBeenCalledWith(
        expect.objectContaining({ attendance: 'remote' }),
      ),
    );
  });

  it('tells what else one goes to at that time, once one goes', async () => {
    const event = anEvent();
    const conflicts = [
      {
        id: 'other',
        day: '2026-11-24',
        title: 'Search office hours',
        startsAt: event.startsAt,
        endsAt: event.endsAt,
      },
    ];
    await renderButtons(event, {
      rsvp: after(event, { rsvp: 'going', conflicts }),
      withdrawRsvp: after(event, { conflicts }),
    });
    await userEvent.click(answer('Going'));
    expect(await screen.findByText(/You also go to/)).toHaveTextContent(
      'You also go to Search office hours at that time.',
    );
    expect(
      screen.getByRole('link', { name: 'Search office hours' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/events\/other\?day=2026-11-24$/),
    );
    await userEvent.click(answer('Going'));
    await waitFor(() =>
      expect(screen.queryByText(/You also go to/)).not.toBeInTheDocument(),
    );
  });

  it('has no accessibility violations', async () => {
    const { container } = await renderButtons(
      anEvent({ ...hybrid, ...full, rsvp: 'going', onWaitlist: true }),
      {},
      true,
    );
    expect((await axe(container)).violations).toEqual([]);
  });
});
