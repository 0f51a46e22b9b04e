import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  CommunityApi,
  HomeView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  anEvent,
  fakeCommunityApi,
  testEntities,
  testPeople,
} from '../../testing';
import { theReaderIs, theReaderIsGone } from '../__testUtils__/theReader';
import { EventsPage } from './EventsPage';

type List = CommunityApi['events']['list'];

const known = { people: testPeople, entities: testEntities };

function renderPage(
  list: List,
  home: () => Promise<HomeView> = async () => aHome(),
) {
  return renderCommunity(<EventsPage />, {
    api: fakeCommunityApi({
      home: { get: home },
      events: { list },
    }),
  });
}

const titles = () =>
  screen
    .getAllByRole('listitem')
    .map(item => item.querySelector('a')?.textContent);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('EventsPage', () => {
  it('shows the events to come, and more of them on demand', async () => {
    const list = jest.fn<ReturnType<List>, Parameters<List>>(
      async ({ cursor }) =>
        cursor
          ? { items: [anEvent({ title: 'Hack week' })], ...known }
          : {
              items: [anEvent({ title: 'Demo day' })],
              nextCursor: 'two',
              ...known,
            },
    );
    renderPage(list);
    expect(await screen.findByText('Demo day')).toBeVisible();
    expect(screen.getByText('Four demos and your questions.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Hack week')).toBeVisible();
    expect(titles()).toEqual(['Demo day', 'Hack week']);
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
    expect(list.mock.calls.map(([request]) => request)).toEqual([
      expect.objectContaining({ when: 'upcoming', cursor: undefined }),
      expect.objectContaining({ when: 'upcoming', cursor: 'two' }),
    ]);
  });

  it('shows past events when they are asked for', async () => {
    const list: List = async ({ when }) => ({
      items:
        when === 'past'
          ? [
              anEvent({
                title: 'Autumn workshop',
                startsAt: '2026-10-06T12:00:00.000Z',
                endsAt: '2026-10-06T14:00:00.000Z',
                can: { rsvp: false, edit: false, cancel: false, keep: false },
              }),
            ]
          : [],
      ...known,
    });
    renderPage(list);
    expect(await screen.findByText('Nothing is planned')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Past' }));
    expect(await screen.findByText('Autumn workshop')).toBeVisible();
    expect(screen.getByText('Over')).toBeVisible();
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('offers planning only to who may (%s)', async (plan, buttons) => {
    const { viewer } = aHome();
    const home = jest.fn(async () =>
      aHome({ viewer: { ...viewer, can: { ...viewer.can, plan } } }),
    );
    renderPage(async () => ({ items: [], ...known }), home);
    await screen.findByText('Nothing is planned');
    await act(async () => {
      await Promise.all(home.mock.results.map(({ value }) => value));
    });
    expect(
      screen.queryAllByRole('button', { name: 'Plan an event' }),
    ).toHaveLength(buttons);
  });

  it('has no accessibility violations', async () => {
    const { container } = renderPage(async () => ({
      items: [anEvent(), anEvent({ status: 'cancelled' })],
      ...known,
    }));
    await screen.findAllByText('Delivery demo day');
    expect((await axe(container)).violations).toEqual([]);
  });
});
