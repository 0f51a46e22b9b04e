import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
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
import { EventPage } from './EventPage';

const nobodyMay = { rsvp: false, edit: false, cancel: false, keep: false };
const host = { rsvp: true, edit: true, cancel: true, keep: false };

const aDetail = anEventDetail;

async function renderPage(
  detail: EventDetail,
  events: CommunityApiOverrides['events'] = {},
) {
  const view = renderCommunity(
    <Routes>
      <Route path="events/:eventId" element={<EventPage />} />
    </Routes>,
    {
      path: `/events/${detail.event.id}`,
      api: fakeCommunityApi({
        home: { get: async () => aHome() },
        events: {
          get: async () => detail,
          list: async () => ({ items: [], people: {}, entities: {} }),
          ...events,
        },
      }),
    },
  );
  await screen.findByRole('heading', { name: detail.event.title });
  return view;
}

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'America/New_York' }),
);
afterEach(theReaderIsGone);

describe('EventPage', () => {
  it('tells when, where, by whom and for which entities, with the description', async () => {
    await renderPage(
      aDetail({ place: 'Room 4', url: 'https://meet.example.com/demo' }),
    );
    const facts = screen.getByText('When').closest('dl');
    expect(plain(facts?.textContent)).toContain(
      'Tue 24 Nov, 08:00 – 09:00 your timeTue 24 Nov, 14:00 – 15:00 in Berlin',
    );
    expect(facts).toHaveTextContent('Room 4');
    expect(screen.getByRole('link', { name: 'Join online' })).toHaveAttribute(
      'href',
      'https://meet.example.com/demo',
    );
    expect(screen.getByRole('link', { name: 'Ada Lindqvist' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'deploy-pipeline' })).toBeVisible();
    expect((await screen.findByText('questions')).tagName).toBe('STRONG');
  });

  it('shows who is going, and how many more there are', async () => {
    await renderPage(aDetail({ going: 25, maybe: 3 }));
    const who = screen.getByText('25 going · 3 maybe').parentElement!;
    expect(
      within(who).getByRole('img', { name: 'Ada Lindqvist' }),
    ).toBeVisible();
    expect(within(who).getByRole('img', { name: 'Jun Reyes' })).toBeVisible();
    expect(who).toHaveTextContent('and 23 more people');
  });

  it('adds the reader to those who are going', async () => {
    const detail = aDetail({ going: 2 });
    const { event } = detail;
    await renderPage(detail, {
      rsvp: async () => ({
        ...detail,
        event: {
          ...event,
          rsvp: 'going',
          going: 3,
          goingPeople: [...event.goingPeople, 'user:default/musa'],
        },
      }),
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Going' }));
    expect(
      await screen.findByRole('img', { name: 'Musa Okafor' }),
    ).toBeVisible();
    expect(screen.getByText('3 going · 3 maybe')).toBeVisible();
  });

  it('downloads the calendar file, named after the title', async () => {
    const files: Blob[] = [];
    const saved: string[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
      revokeObjectURL: () => {},
    });
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function save(this: HTMLAnchorElement) {
        saved.push(`${this.href} as ${this.download}`);
      });
    const calendar = jest.fn(async () => 'BEGIN:VCALENDAR');
    const detail = aDetail({ title: 'Delivery demo day' });
    await renderPage(detail, { calendar });

    await userEvent.click(button('Add to calendar'));
    await waitFor(() =>
      expect(saved).toEqual(['blob:1 as delivery-demo-day.ics']),
    );
    expect(calendar).toHaveBeenCalledWith({ id: detail.event.id });
    expect(files[0].type).toBe('text/calendar;charset=utf-8');
    expect(files[0].size).toBe('BEGIN:VCALENDAR'.length);
  });

  it('says so when the calendar file cannot be had', async () => {
    await renderPage(aDetail(), { calendar: refuse(404, 'No such event') });
    await userEvent.click(button('Add to calendar'));
    expect(
      await screen.findByText('The calendar file could not be downloaded'),
    ).toBeInTheDocument();
  });

  it('offers changing and cancelling only to who may', async () => {
    await renderPage(aDetail());
    expect(button('Add to calendar')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Change' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Cancel the event' }),
    ).not.toBeInTheDocument();
  });

  it('cancels with a reason and shows the event as cancelled', async () => {
    const detail = aDetail({ can: host });
    const cancel = jest.fn(async ({ reason }: { reason?: string }) =>
      aDetail({
        ...detail.event,
        status: 'cancelled',
        cancelReason: reason,
        can: nobodyMay,
      }),
    );
    await renderPage(detail, { cancel });
    await userEvent.click(button('Cancel the event'));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why it does not/ }),
      'The host is ill',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel the event' }),
    );
    expect(await screen.findByText('This event is cancelled')).toBeVisible();
    expect(screen.getByText('Why: The host is ill')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(cancel).toHaveBeenCalledWith({
      id: detail.event.id,
      reason: 'The host is ill',
    });
  });

  it('keeps the reason when cancelling is refused', async () => {
    await renderPage(aDetail({ can: host }), {
      cancel: refuse(403, 'Only a host may cancel it'),
    });
    await userEvent.click(button('Cancel the event'));
    const reason = await screen.findByRole('textbox', { name: /Why it does/ });
    await userEvent.type(reason, 'Ill');
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Cancel the event',
      }),
    );
    expect(await screen.findByText('Only a host may cancel it')).toBeVisible();
    expect(reason).toHaveValue('Ill');
  });

  it.each([
    [404, 'There is no such event'],
    [400, 'id: must be an id'],
  ])(
    'says kindly that it is not here when the answer is %i',
    async (status, raw) => {
      renderCommunity(
        <Routes>
          <Route path="events/:eventId" element={<EventPage />} />
        </Routes>,
        {
          path: '/events/new',
          api: fakeCommunityApi({ events: { get: refuse(status, raw) } }),
        },
      );
      expect(await screen.findByText('This event is not here')).toBeVisible();
      expect(screen.queryByText(raw)).not.toBeInTheDocument();
      expect(screen.queryByText('Try again')).not.toBeInTheDocument();
    },
  );

  it('leads to an entity it belongs to when opened on another', async () => {
    const detail = aDetail({ entityRefs: ['component:default/search'] });
    renderCommunity(
      <Routes>
        <Route
          path="deploy-pipeline/community/events/:eventId"
          element={<EventPage />}
        />
        <Route path="*" element={null} />
      </Routes>,
      {
        mountPath: '/catalog/default/component',
        path: `/events/${detail.event.id}`,
        api: fakeCommunityApi({ events: { get: async () => detail } }),
      },
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        `/catalog/default/component/search/community/events/${detail.event.id}`,
      ),
    );
  });

  it('says what happened when the event cannot be loaded, and tries again', async () => {
    const detail = aDetail();
    let isDown = true;
    const get = async () => {
      if (isDown) return refuse(403, 'Not for you')();
      return detail;
    };
    renderCommunity(
      <Routes>
        <Route path="events/:eventId" element={<EventPage />} />
      </Routes>,
      {
        path: `/events/${detail.event.id}`,
        api: fakeCommunityApi({ events: { get } }),
      },
    );
    expect(await screen.findByText('Not for you')).toBeVisible();
    isDown = false;
    await userEvent.click(button('Try again'));
    expect(
      await screen.findByRole('heading', { name: detail.event.title }),
    ).toBeVisible();
  });

  it('has no accessibility violations, cancelled or not', async () => {
    const { container, unmount } = await renderPage(
      aDetail({ can: host, rsvp: 'going' }),
    );
    expect((await axe(container)).violations).toEqual([]);
    unmount();
    const cancelled = await renderPage(
      aDetail({ status: 'cancelled', cancelReason: 'Ill' }),
    );
    expect((await axe(cancelled.container)).violations).toEqual([]);
  });
});
