import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aHome, refuse, testEntityRef } from '../../testing';
import {
  detail,
  field,
  fill,
  fillIn,
  press,
  renderDialog,
  write,
} from '../__testUtils__/planDialog';
import { theReaderIs, theReaderIsGone } from '../__testUtils__/theReader';

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

describe('PlanEventDialog', () => {
  it('plans what was typed, in the reader’s zone and for the entity of the page', async () => {
    const plan = jest.fn(async () => detail);
    const { onClose } = await renderDialog({ plan });
    await fillIn();
    await write(/^Place/, 'Room 4');
    await write(/^What it is about/, 'Bring questions.');
    await press('Plan it');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(await screen.findByText('The event is planned')).toBeInTheDocument();
    expect(plan).toHaveBeenCalledWith({
      kind: 'demo',
      title: 'Demo day',
      description: 'Bring questions.',
      startsLocal: '2026-11-24T14:00',
      timeZone: 'Europe/Berlin',
      minutes: 60,
      place: 'Room 4',
      url: undefined,
      entityRefs: [testEntityRef],
      idempotencyKey: expect.stringMatching(/^[\w.:-]{8,64}$/),
    });
  });

  it('says at each field what is missing, and sends nothing', async () => {
    await renderDialog();
    await write(/^Link/, 'meet.example.com');
    await press('Plan it');
    expect(await screen.findByText('Choose a date')).toBeVisible();
    expect(screen.getByText('Choose a time')).toBeVisible();
    expect(screen.getByText('Write at least 3 characters')).toBeVisible();
    expect(screen.getByText(/^Write a full address/)).toBeVisible();
    expect(field(/^Title/)).toHaveFocus();
    await write(/^Title/, 'Demo day');
    expect(
      screen.queryByText('Write at least 3 characters'),
    ).not.toBeInTheDocument();
  });

  it('keeps what was typed when the server refuses, and shows its words at the field', async () => {
    const keys: (string | undefined)[] = [];
    const { onClose } = await renderDialog({
      plan: async ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        return refuse(400, 'title: is taken already that day')();
      },
    });
    await fillIn();
    await press('Plan it');
    expect(await screen.findByText('is taken already that day')).toBeVisible();
    expect(field(/^Title/)).toHaveValue('Demo day');
    expect(field(/^Title/)).toBeInvalid();
    expect(screen.getByLabelText(/^Date/)).toHaveValue('2026-11-24');
    await press('Plan it');
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('shows a refusal that is about no field', async () => {
    await renderDialog({ plan: refuse(403, 'Only owners may plan here') });
    await fillIn();
    await press('Plan it');
    expect(await screen.findByText('Only owners may plan here')).toBeVisible();
    expect(field(/^Title/)).toHaveValue('Demo day');
  });

  it('has what was typed again after a reload, until it is started over', async () => {
    const { unmount } = await renderDialog();
    await fillIn();
    await screen.findByRole('button', { name: 'Start over' });
    unmount();
    await renderDialog();
    await waitFor(() => expect(field(/^Title/)).toHaveValue('Demo day'), {
      timeout: 10_000,
    });
    expect(screen.getByLabelText(/^Date/)).toHaveValue('2026-11-24');
    await press('Start over');
    expect(field(/^Title/)).toHaveValue('');
  });

  it('offers the parts of a system to choose from', async () => {
    const plan = jest.fn(async () => detail);
    const system = 'system:default/delivery';
    await renderDialog(
      { plan },
      {
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'System',
          metadata: { name: 'delivery', namespace: 'default' },
        },
        home: aHome({
          scope: {
            text: `parts:${system}`,
            title: 'delivery',
            entityRefs: [system, testEntityRef],
          },
        }),
      },
    );
    await fillIn();
    const communities = await screen.findByRole('button', {
      name: /Which communities/,
    });
    await userEvent.click(communities);
    await userEvent.click(
      await screen.findByRole('option', { name: 'deploy-pipeline' }),
    );
    await userEvent.keyboard('{Escape}');
    await press('Plan it');
    await waitFor(() =>
      expect(plan).toHaveBeenCalledWith(
        expect.objectContaining({ entityRefs: [system, testEntityRef] }),
      ),
    );
  });

  it('changes only what is different', async () => {
    const change = jest.fn(async () => detail);
    const event = { ...detail.event, place: 'Room 4' };
    await renderDialog({ change }, { event });
    await waitFor(() => expect(field(/^Place/)).toHaveValue('Room 4'));
    await userEvent.clear(field(/^Place/));
    fill(/^Starts at/, '15:00');
    await press('Save changes');
    await waitFor(() => expect(change).toHaveBeenCalledTimes(1));
    expect(change).toHaveBeenCalledWith(
      expect.objectContaining({
        id: event.id,
        startsLocal: '2026-11-24T15:00',
        place: null,
        title: undefined,
        timeZone: undefined,
      }),
    );
  });

  it('has no accessibility violations, even with problems shown', async () => {
    await renderDialog();
    await press('Plan it');
    const dialog = screen.getByRole('dialog');
    await within(dialog).findByText('Choose a date');
    expect((await axe(dialog)).violations).toEqual([]);
  });
});
