import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import type {
  CommunityApi,
  EventDetail,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  anEventDetail,
  aSeriesEvent,
  everyOtherThursday,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
  type CommunityApiOverrides,
} from '../../testing';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../__testUtils__/theReader';
import { EventPage } from './EventPage';

// A form of this size is slow to draw.
jest.setTimeout(60_000);

type Rsvp = Parameters<CommunityApi['events']['rsvp']>[0];

const known = { people: testPeople, entities: testEntities };
const host = { rsvp: true, edit: true, cancel: true, keep: false };
const one = aSeriesEvent('2026-12-10');
const others = ['2026-11-26', '2026-12-10', '2026-12-24'].map(day => ({
  ...aSeriesEvent(day),
  id: one.id,
}));

function aDetail(overrides: Partial<EventDetail['event']> = {}) {
  return anEventDetail({ ...one, ...overrides });
}

async function renderPage(
  detail: EventDetail,
  events: CommunityApiOverrides['events'] = {},
  search = '?day=2026-12-10',
) {
  const view = renderCommunity(
    <Routes>
      <Route path="events/:eventId" element={<EventPage />} />
    </Routes>,
    {
      path: `/events/${one.id}${search}`,
      api: fakeCommunityApi({
        home: { get: async () => aHome() },
        events: {
          get: async () => detail,
          occurrences: async ({ when }) => ({
            items: when === 'past' ? [] : others,
            ...known,
          }),
          list: async () => ({ items: [], ...known }),
          ...events,
        },
      }),
    },
  );
  await screen.findByRole('heading', { name: detail.event.title });
  return view;
}

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));
const address = () => screen.getByTestId('address').textContent;

beforeEach(() => {
  localStorage.clear();
  jest
    .spyOn(Intl, 'supportedValuesOf')
    .mockReturnValue(['America/New_York', 'Europe/Berlin']);
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' });
});
afterEach(theReaderIsGone);

describe('The page of a series', () => {
  it('asks for the day of the address and tells how it recurs', async () => {
    const get = jest.fn(async () => aDetail());
    await renderPage(aDetail(), { get });
    expect(get).toHaveBeenCalledWith({ id: one.id, day: '2026-12-10' });
    const facts = screen.getByText('Repeats').closest('dl');
    expect(plain(facts?.textContent)).toContain(
      'RepeatsEvery other Thursday at 16:00',
    );
  });

  it('names the zone of how it recurs where the reader has another', async () => {
    theReaderIsGone();
    theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'America/New_York' });
    await renderPage(aDetail());
    expect(
      screen.getByText('Every other Thursday at 16:00 (Berlin)'),
    ).toBeVisible();
  });

  it('lists the dates to come, each at its own address, and past ones on demand', async () => {
    await renderPage(aDetail(), {
      occurrences: async ({ when }) => ({
        items:
          when === 'past'
            ? [{ ...aSeriesEvent('2026-11-12'), id: one.id }]
            : [
                others[0],
                { ...others[1], rsvp: 'going', onWaitlist: true },
                { ...others[2], status: 'cancelled' },
              ],
        ...known,
      }),
    });
    const dates = within(
      await screen.findByRole('list', { name: 'Dates to come' }),
    ).getAllByRole('listitem');
    expect(dates.map(date => plain(date.textContent))).toEqual([
      'Thu 26 Nov, 16:00 – 17:00',
      'Thu 10 Dec, 16:00 – 17:00On the waitlist',
      'Thu 24 Dec, 16:00 – 17:00Cancelled',
    ]);
    expect(within(dates[2]).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(/\?day=2026-12-24$/),
    );
    expect(within(dates[1]).getByRole('link')).toHaveAttribute(
      'aria-current',
      'page',
    );
    await press('Show past ones');
    expect(
      await screen.findByRole('list', { name: 'Past dates' }),
    ).toHaveTextContent('12 Nov');
  });

  it('leads to the series before and after it', async () => {
    await renderPage(aDetail({ continues: 'before', continuedBy: 'after' }));
    expect(
      screen.getByRole('link', { name: 'an earlier one' }),
    ).toHaveAttribute('href', expect.stringMatching(/events\/before$/));
    expect(
      screen.getByRole('link', { name: 'a series of its own' }),
    ).toHaveAttribute('href', expect.stringMatching(/events\/after$/));
  });

  it('answers for this one unless told, and for all to come when told', async () => {
    const detail = aDetail();
    const rsvp = jest.fn(async ({ answer, which }: Rsvp) => ({
      ...detail,
      event: {
        ...detail.event,
        rsvp: answer,
        ...(which === 'all' && { seriesRsvp: answer }),
      },
    }));
    await renderPage(detail, { rsvp });
    await userEvent.click(screen.getByRole('radio', { name: 'Maybe' }));
    expect(rsvp).toHaveBeenLastCalledWith({
      id: one.id,
      day: '2026-12-10',
      which: 'this',
      answer: 'maybe',
    });
    await userEvent.click(screen.getByRole('radio', { name: 'All to come' }));
    expect(screen.getByRole('radio', { name: 'Maybe' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Going' }));
    expect(rsvp).toHaveBeenLastCalledWith({
      id: one.id,
      day: '2026-12-10',
      which: 'all',
      answer: 'going',
    });
    expect(
      await screen.findByText('You said going for all to come.'),
    ).toBeVisible();
  });

  it('takes an answer for all back when the server refuses', async () => {
    await renderPage(aDetail({ seriesRsvp: 'maybe', rsvp: 'maybe' }), {
      rsvp: refuse(409, 'This event is cancelled'),
    });
    await screen.findByRole('list', { name: 'Dates to come' });
    await userEvent.click(screen.getByRole('radio', { name: 'All to come' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Going' }));
    expect(
      await screen.findByText('Your answer was not saved'),
    ).toBeInTheDocument();
    expect(screen.getByText('You said maybe for all to come.')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Maybe' })).toBeChecked();
    expect(
      screen.getByRole('list', { name: 'Dates to come' }),
    ).not.toHaveTextContent('Going');
  });

  it('asks what to cancel, and goes where the answer leads', async () => {
    const detail = aDetail({ can: host });
    const cancel = jest.fn(async () =>
      anEventDetail({
        ...aSeriesEvent('2026-12-10'),
        id: 'the-rest',
        status: 'cancelled',
      }),
    );
    await renderPage(detail, { cancel });
    await press('Cancel the event');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('radio', { name: /Only this one/ })).toBeChecked();
    expect(
      dialog.getByRole('button', { name: 'Cancel this date' }),
    ).toBeVisible();
    await userEvent.click(
      dialog.getByRole('radio', { name: /This and following/ }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Cancel the event' }),
    );
    await waitFor(() =>
      expect(address()).toMatch(/events\/the-rest\?day=2026-12-10$/),
    );
    expect(cancel).toHaveBeenCalledWith({
      id: one.id,
      day: '2026-12-10',
      which: 'following',
      reason: undefined,
    });
  });

  it('says at the choice what the server has against it', async () => {
    await renderPage(aDetail({ can: host }), {
      cancel: refuse(400, 'which: must say which occurrences are meant'),
    });
    await press('Cancel the event');
    await press('Cancel this date');
    expect(
      await screen.findByText('must say which occurrences are meant'),
    ).toBeVisible();
    expect(
      screen.queryByText('The event was not cancelled'),
    ).not.toBeInTheDocument();
  });

  it('changes only this one, with nothing in the form that belongs to all', async () => {
    const change = jest.fn(async () => aDetail({ title: 'Long office hours' }));
    await renderPage(aDetail({ can: host }), { change });
    await press('Change');
    await press('Continue');
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    expect(screen.getByText(/You change only this date: /)).toBeVisible();
    for (const name of [/ Kind$/, / Time zone$/, / Repeats$/]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
    expect(
      screen.queryByRole('combobox', { name: /^Other hosts/ }),
    ).not.toBeInTheDocument();
    await userEvent.clear(title);
    await userEvent.click(title);
    await userEvent.paste('Long office hours');
    await press('Save changes');
    await waitFor(() => expect(change).toHaveBeenCalledTimes(1));
    expect(change).toHaveBeenCalledWith({
      id: one.id,
      day: '2026-12-10',
      which: 'this',
      title: 'Long office hours',
    });
  });

  it('changes what follows, and goes on to the series that this makes', async () => {
    const change = jest.fn(async () =>
      anEventDetail({ ...aSeriesEvent('2026-12-10'), id: 'the-rest' }),
    );
    await renderPage(
      aDetail({
        can: host,
        series: {
          ...everyOtherThursday,
          rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=5',
        },
      }),
      { change },
    );
    await press('Change');
    await userEvent.click(
      screen.getByRole('radio', { name: /This and following/ }),
    );
    await press('Continue');
    expect(
      await screen.findByText(/You change this date and all after it/),
    ).toBeVisible();
    expect(
      screen.getByText('Every other Thursday at 16:00, 4 times'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: /^Leave out Thu,? 24 Dec/ }),
    );
    await press('Save changes');
    await waitFor(() =>
      expect(address()).toMatch(/events\/the-rest\?day=2026-12-10$/),
    );
    expect(change).toHaveBeenCalledWith({
      id: one.id,
      day: '2026-12-10',
      which: 'following',
      recurrence: {
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=4',
        except: ['2026-12-24'],
      },
    });
  });

  it('can be taken back to what the change is about', async () => {
    await renderPage(aDetail({ can: host }));
    await press('Change');
    await userEvent.click(screen.getByRole('radio', { name: /All to come/ }));
    await press('Continue');
    expect(
      await screen.findByText(
        /You change all dates to come, from Thu,? 26 Nov/,
      ),
    ).toBeVisible();
    await press('Choose again');
    expect(
      await screen.findByRole('radio', { name: /All to come/ }),
    ).toBeChecked();
  });

  it('has no accessibility violations, asking what to change too', async () => {
    const { container } = await renderPage(
      aDetail({ can: host, rsvp: 'going', capacity: 5, going: 5, waiting: 2 }),
    );
    await screen.findByRole('list', { name: 'Dates to come' });
    expect((await axe(container)).violations).toEqual([]);
    await press('Change');
    expect((await axe(await screen.findByRole('dialog'))).violations).toEqual(
      [],
    );
  });
});
