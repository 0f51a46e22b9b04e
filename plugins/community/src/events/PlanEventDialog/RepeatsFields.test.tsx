import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { anEventDetail, aSeriesEvent, refuse } from '../../testing';
import {
  detail,
  field,
  fill,
  fillIn,
  press,
  renderDialog,
  write,
} from '../__testUtils__/planDialog';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../__testUtils__/theReader';

// A form of this size is slow to type into where nothing is drawn.
jest.setTimeout(60_000);

async function choose(name: RegExp, option: string | RegExp) {
  await userEvent.click(screen.getByRole('button', { name }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

const sent = (plan: jest.Mock) =>
  JSON.parse(JSON.stringify(plan.mock.calls[0][0]));
const dates = () =>
  screen
    .getAllByRole('listitem')
    .map(item => plain(item.firstChild?.textContent));

beforeEach(() => {
  localStorage.clear();
  jest
    .spyOn(Intl, 'supportedValuesOf')
    .mockReturnValue(['America/New_York', 'Asia/Calcutta', 'Europe/Berlin']);
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' });
});
afterEach(theReaderIsGone);

describe('How an event recurs', () => {
  it('is written in words, which fill the fields, and told back with its dates', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await write(/^Title/, 'Office hours');
    await write(
      /^When, in words/,
      'every other thursday at 4pm for 45 minutes',
    );
    expect(
      await screen.findByText('Read as: Every other Thursday at 16:00'),
    ).toBeVisible();
    expect(screen.getByLabelText(/^Date/)).toHaveValue('2026-11-26');
    expect(screen.getByLabelText(/^Starts at/)).toHaveValue('16:00');
    expect(screen.getByRole('button', { name: / Repeats$/ })).toHaveTextContent(
      'Every other Thursday',
    );
    expect(dates()).toEqual([
      'Thu, 26 Nov 2026, 16:00',
      'Thu, 10 Dec 2026, 16:00',
      'Thu, 24 Dec 2026, 16:00',
      'Thu, 7 Jan 2027, 16:00',
      'Thu, 21 Jan 2027, 16:00',
    ]);
    await press('Plan it');
    await waitFor(() => expect(plan).toHaveBeenCalled());
    expect(sent(plan)).toMatchObject({
      startsLocal: '2026-11-26T16:00',
      timeZone: 'Europe/Berlin',
      minutes: 45,
      recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH' },
    });
  });

  it('says what of the words is not clear, and when the fields say something else', async () => {
    await renderDialog();
    await write(/^When, in words/, 'every other thursday');
    expect(await screen.findByText(/time/, { selector: 'p' })).toBeVisible();
    expect(screen.getByLabelText(/^Date/)).toHaveValue('');
    await write(/^When, in words/, ' at 16:00');
    expect(await screen.findByText(/^Read as/)).toBeVisible();
    fill(/^Starts at/, '17:00');
    expect(
      await screen.findByText(
        'The fields below say something else by now; they count.',
      ),
    ).toBeVisible();
  });

  it('offers the usual patterns by the day that is chosen', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await fillIn();
    fill(/^Date/, '2026-12-03');
    await userEvent.click(screen.getByRole('button', { name: / Repeats$/ }));
    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual([
      'Does not repeat',
      'Every Thursday',
      'Every other Thursday',
      'On the first Thursday of every month',
      'On the last Thursday of every month',
      'On the 3rd of every month',
      'Every weekday',
    ]);
    await userEvent.click(
      screen.getByRole('option', {
        name: 'On the first Thursday of every month',
      }),
    );
    await choose(/ Ends$/, 'After some times');
    const count = field(/^How many times/);
    await userEvent.clear(count);
    await userEvent.type(count, '3');
    await userEvent.tab();
    expect(await screen.findByText('That is all.')).toBeVisible();
    await press('Plan it');
    await waitFor(() => expect(plan).toHaveBeenCalled());
    expect(sent(plan).recurrence).toEqual({
      rule: 'FREQ=MONTHLY;BYDAY=1TH;COUNT=3',
    });
  });

  it('says when the chosen day is not one of them, and begins on one that is', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await fillIn();
    fill(/^Date/, '2026-12-03');
    await choose(/ Repeats$/, 'On the last Thursday of every month');
    expect(
      await screen.findByText(/3 Dec 2026 is not one of these days/),
    ).toBeVisible();
    await press('Plan it');
    expect(
      await screen.findByText('Choose one of the days on which it repeats'),
    ).toBeVisible();
    expect(plan).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: /^Begin on .*31 Dec 2026/ }),
    );
    await press('Plan it');
    await waitFor(() => expect(plan).toHaveBeenCalled());
    expect(sent(plan).startsLocal).toBe('2026-12-31T14:00');
  });

  it('leaves days out and adds some', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await fillIn();
    await choose(/ Repeats$/, 'Every Tuesday');
    await userEvent.click(
      screen.getByRole('button', { name: /^Leave out .*1 Dec 2026/ }),
    );
    expect(
      within(screen.getByRole('list', { name: 'Days without it' })).getByText(
        'Tue, 1 Dec 2026',
      ),
    ).toBeVisible();
    fill(/^Further dates/, '2026-12-02T10:00');
    await press('Add to: Further dates');
    await press('Plan it');
    await waitFor(() => expect(plan).toHaveBeenCalled());
    expect(sent(plan).recurrence).toEqual({
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      except: ['2026-12-01'],
      extra: expect.arrayContaining([expect.stringMatching(/^2026-12-02T/)]),
    });
  });

  it('tells of later dates that the clocks skip or show twice', async () => {
    await renderDialog();
    await write(/^Title/, 'Night watch');
    fill(/^Date/, '2027-03-14');
    fill(/^Starts at/, '02:30');
    await choose(/ Repeats$/, 'Every Sunday');
    expect(
      await screen.findByText(
        'On 28 Mar 2027 the clocks in Berlin skip this time: it starts at 03:30 there.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'On 31 Oct 2027 the clocks in Berlin show this time twice: the first one is meant.',
      ),
    ).toBeVisible();
  });

  it('shows what the server says at the field it is about', async () => {
    await renderDialog({
      plan: refuse(
        400,
        'recurrence.rule: must be another; recurrence.except: must not name that; capacity: must be more',
      ),
    });
    await fillIn();
    await choose(/ Repeats$/, 'Every Tuesday');
    await press('Plan it');
    expect(await screen.findByText('must be another')).toBeVisible();
    expect(screen.getByText('must not name that')).toBeVisible();
    expect(screen.getByText('must be more')).toBeVisible();
    expect(
      screen.queryByText('The event was not saved'),
    ).not.toBeInTheDocument();
    await choose(/ Repeats$/, 'Every other Tuesday');
    expect(screen.queryByText('must be another')).not.toBeInTheDocument();
  });

  it('plans how many have a place and who runs it', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await fillIn();
    await userEvent.type(field(/^How many can come/), '20');
    await userEvent.tab();
    const hosts = screen.getByRole('combobox', { name: /^Other hosts/ });
    await userEvent.type(hosts, 'Jun');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Jun Reyes' }),
    );
    await userEvent.keyboard('{Escape}');
    await press('Plan it');
    await waitFor(() => expect(plan).toHaveBeenCalled());
    expect(sent(plan)).toMatchObject({
      capacity: 20,
      hosts: ['user:default/jun'],
    });
  });

  it('stays as it is while the rest of a series is changed', async () => {
    const change = jest.fn(async () => detail);
    const { event } = anEventDetail(
      aSeriesEvent('2026-12-10', { capacity: 5 }),
    );
    await renderDialog({ change }, { event, which: 'all' });
    await waitFor(() =>
      expect(screen.getByLabelText(/^Date/)).toHaveValue('2026-11-26'),
    );
    fill(/^Starts at/, '17:00');
    await userEvent.clear(field(/^How many can come/));
    await userEvent.tab();
    await press('Save changes');
    await waitFor(() => expect(change).toHaveBeenCalled());
    expect(sent(change)).toEqual({
      id: event.id,
      day: '2026-12-10',
      which: 'all',
      startsLocal: '2026-11-26T17:00',
      capacity: null,
    });
  });

  it('has no accessibility violations with all of it open', async () => {
    await renderDialog();
    await write(
      /^When, in words/,
      'every tuesday at 14:00, except 1 December 2026',
    );
    await screen.findByText(/^Read as/);
    await choose(/ Ends$/, 'On a day');
    await press('Plan it');
    const dialog = screen.getByRole('dialog');
    await within(dialog).findByText('Choose the last day');
    expect((await axe(dialog)).violations).toEqual([]);
  });
});
