import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  detail,
  field,
  fill,
  fillIn,
  press,
  renderDialog,
} from '../__testUtils__/planDialog';
import {
  plain,
  theReaderIs,
  theReaderIsGone,
} from '../__testUtils__/theReader';

// A form of this size is slow to type into where nothing is drawn.
jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  jest
    .spyOn(Intl, 'supportedValuesOf')
    .mockReturnValue(['America/New_York', 'Asia/Calcutta', 'Europe/Berlin']);
  theReaderIs({ at: '2026-01-10T12:00:00Z', zone: 'Europe/Berlin' });
});
afterEach(theReaderIsGone);

describe('The time of a plan', () => {
  it('tells what the chosen time is for the reader', async () => {
    theReaderIsGone();
    theReaderIs({ at: '2026-01-10T12:00:00Z', zone: 'Asia/Kolkata' });
    await renderDialog({}, { event: detail.event });
    const note = await screen.findByText(/for you/);
    expect(plain(note.textContent)).toContain(
      'That is Tue 24 Nov, 18:30 – 19:30 for you.',
    );
  });

  it('says when the clocks skip the chosen time', async () => {
    await renderDialog();
    fill(/^Date/, '2026-03-29');
    fill(/^Starts at/, '02:30');
    expect(
      await screen.findByText(
        'The clocks in Berlin skip this time: it starts at 03:30 there.',
      ),
    ).toBeVisible();
    fill(/^Starts at/, '03:30');
    await waitFor(() =>
      expect(screen.queryByText(/skip this time/)).not.toBeInTheDocument(),
    );
  });

  it('says when the clocks show the chosen time twice', async () => {
    await renderDialog();
    fill(/^Date/, '2026-10-25');
    fill(/^Starts at/, '02:30');
    expect(
      await screen.findByText(
        'The clocks in Berlin show this time twice: the first one is meant.',
      ),
    ).toBeVisible();
  });

  it('finds a time zone by typing', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: /Time zone/ }));
    await userEvent.type(await screen.findByRole('searchbox'), 'kolk');
    await userEvent.click(
      await screen.findByRole('option', { name: /Kolkata/ }),
    );
    await press('Plan it');
    await waitFor(() =>
      expect(plan).toHaveBeenCalledWith(
        expect.objectContaining({
          timeZone: 'Asia/Calcutta',
        }),
      ),
    );
  });

  it('takes any number of minutes', async () => {
    const plan = jest.fn(async () => detail);
    await renderDialog({ plan });
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: /How long/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Another length' }),
    );
    const minutes = field(/^Minutes/);
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '25');
    await userEvent.tab();
    await press('Plan it');
    await waitFor(() =>
      expect(plan).toHaveBeenCalledWith(
        expect.objectContaining({ minutes: 25 }),
      ),
    );
  });
});
