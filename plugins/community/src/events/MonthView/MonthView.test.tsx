import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  anEvent,
  aSeriesEvent,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
} from '../../testing';
import { theReaderIs, theReaderIsGone } from '../__testUtils__/theReader';
import { EventsPage } from '../EventsPage';

jest.setTimeout(30_000);

type List = CommunityApi['events']['list'];

const known = { people: testPeople, entities: testEntities };
const series = aSeriesEvent('2026-12-10', { rsvp: 'going' });
const events = [
  series,
  {
    ...series,
    day: '2026-12-24',
    startsAt: '2026-12-24T15:00:00.000Z',
    endsAt: '2026-12-24T16:00:00.000Z',
    status: 'cancelled' as const,
  },
  anEvent({
    title: 'Winter hackathon',
    startsAt: '2026-12-09T08:00:00.000Z',
    endsAt: '2026-12-11T17:00:00.000Z',
  }),
];

async function renderMonth(
  list: List = async () => ({ items: events, ...known }),
  search = '?view=month&month=2026-12',
) {
  const asked = jest.fn<ReturnType<List>, Parameters<List>>(list);
  const view = renderCommunity(<EventsPage />, {
    path: search,
    api: fakeCommunityApi({
      home: { get: async () => aHome() },
      events: { list: asked },
    }),
  });
  await screen.findByRole('grid');
  return { asked, ...view };
}

const day = (name: RegExp) => screen.getByRole('gridcell', { name });
const address = () => screen.getByTestId('address').textContent;

beforeEach(() =>
  theReaderIs({ at: '2026-12-10T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('The month of events', () => {
  it('asks for whole weeks from midnight to midnight of the reader', async () => {
    const { asked } = await renderMonth();
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        from: '2026-11-29T23:00:00.000Z',
        until: '2027-01-03T23:00:00.000Z',
      }),
    );
  });

  it('has each event on its days, at its own address', async () => {
    await renderMonth();
    const tenth = within(
      await screen.findByRole('gridcell', {
        name: 'Thursday 10 December, 2 events',
      }),
    );
    expect(tenth.getByText('Office hours').closest('a')).toHaveAttribute(
      'href',
      expect.stringMatching(/\?day=2026-12-10$/),
    );
    expect(tenth.getByRole('link', { name: /Office hours/ })).toHaveTextContent(
      '16:00 Office hoursGoing',
    );
    expect(tenth.getByRole('link', { name: /hackathon/ })).toHaveTextContent(
      'goes on: Winter hackathon',
    );
    expect(day(/^Wednesday,? 9 December/)).toHaveTextContent(
      '09:00 Winter hackathon',
    );
    expect(day(/^Thursday,? 24 December/)).toHaveTextContent('Cancelled');
  });

  it('begins weeks as the locale does', async () => {
    const { unmount } = await renderMonth();
    expect(
      screen.getAllByRole('columnheader').map(head => head.textContent)[0],
    ).toContain('Monday');
    unmount();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US']);
    await renderMonth();
    expect(
      screen.getAllByRole('columnheader').map(head => head.textContent)[0],
    ).toContain('Sunday');
  });

  it('is walked by keyboard, into other months too', async () => {
    await renderMonth();
    const today = await screen.findByRole('gridcell', {
      name: /^Thursday 10 December/,
    });
    expect(today).toHaveAttribute('tabindex', '0');
    expect(today).toHaveAttribute('aria-current', 'date');
    act(() => today.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(day(/^Friday 18 December/)).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(day(/^Monday 14 December/)).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(day(/^Sunday 20 December/)).toHaveFocus();
    await userEvent.keyboard('{PageDown}');
    await waitFor(() => expect(day(/^Wednesday 20 January/)).toHaveFocus());
    expect(address()).toMatch(/\?view=month&month=2027-01$/);
    await userEvent.keyboard('{PageUp}');
    await waitFor(() => expect(day(/^Sunday 20 December/)).toHaveFocus());
  });

  it('goes into the events of a day and back to it', async () => {
    await renderMonth();
    const today = await screen.findByRole('gridcell', {
      name: /^Thursday 10 December/,
    });
    act(() => today.focus());
    await userEvent.keyboard('{Enter}');
    expect(
      within(today).getByRole('link', { name: /hackathon/ }),
    ).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(today).toHaveFocus();
  });

  it('shows three events of a day, and all when asked', async () => {
    await renderMonth(async () => ({
      items: [1, 2, 3, 4, 5].map(number =>
        anEvent({
          title: `Demo ${number}`,
          startsAt: `2026-12-14T0${number}:00:00.000Z`,
          endsAt: `2026-12-14T0${number}:30:00.000Z`,
        }),
      ),
      ...known,
    }));
    await userEvent.click(
      await screen.findByRole('button', { name: /^2 more on Monday/ }),
    );
    expect(screen.getByText('Demo 5')).toBeVisible();
  });

  it('goes from month to month, back to this one, and from list to month', async () => {
    await renderMonth();
    await userEvent.click(screen.getByRole('button', { name: 'Next month' }));
    expect(
      await screen.findByRole('heading', { name: 'January 2027' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'This month' }));
    expect(
      await screen.findByRole('heading', { name: 'December 2026' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Upcoming' }));
    await waitFor(() => expect(address()).not.toContain('?'));
    await userEvent.click(screen.getByRole('tab', { name: 'Month' }));
    await waitFor(() => expect(address()).toMatch(/\?view=month$/));
  });

  it('says that nothing is in a month, and puts up with a made-up one', async () => {
    await renderMonth(
      async () => ({ items: [], ...known }),
      '?view=month&month=2026-13',
    );
    expect(await screen.findByText('Nothing in this month.')).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'December 2026' }),
    ).toBeVisible();
  });

  it('fetches all of a full month', async () => {
    const { asked } = await renderMonth(async ({ cursor }) => ({
      items: cursor ? [series] : [],
      nextCursor: cursor ? undefined : 'two',
      ...known,
    }));
    expect(await screen.findByText('Office hours')).toBeVisible();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('says what happened when it cannot be loaded', async () => {
    renderCommunity(<EventsPage />, {
      path: '?view=month',
      api: fakeCommunityApi({
        home: { get: async () => aHome() },
        events: { list: refuse(403, 'Not for you') },
      }),
    });
    expect(await screen.findByText('Not for you')).toBeVisible();
  });

  it('has no accessibility violations', async () => {
    const { container } = await renderMonth();
    await screen.findAllByText('Office hours');
    expect((await axe(container)).violations).toEqual([]);
  });
});
