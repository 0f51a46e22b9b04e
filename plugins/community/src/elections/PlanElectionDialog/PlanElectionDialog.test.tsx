import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../../events/__testUtils__/theReader';
import {
  aHome,
  anElectionDetail,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../../testing';
import { PlanElectionDialog, type PlanElectionDialogProps } from '.';

jest.setTimeout(60_000);

async function renderDialog(
  elections: CommunityApiOverrides['elections'] = {},
  props: Partial<PlanElectionDialogProps> = {},
) {
  const onClose = jest.fn();
  renderCommunity(<PlanElectionDialog onClose={onClose} {...props} />, {
    api: fakeCommunityApi({ home: { get: async () => aHome() }, elections }),
  });
  return { onClose, dialog: await screen.findByRole('dialog') };
}

const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(() => {
  theReaderIsGone();
  localStorage.clear();
});

describe('planning an election', () => {
  it('can be saved as it is proposed', async () => {
    const plan = jest.fn(async (_plan: object) => anElectionDetail());
    const { onClose, dialog } = await renderDialog({ plan });
    expect(within(dialog).getByRole('textbox', { name: /Title/ })).toHaveValue(
      'Catalysts of deploy-pipeline, November 2026',
    );
    await press('Plan it');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(plan).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: 'component:default/deploy-pipeline',
        seats: 2,
        secrecy: 'unlinkable',
        officers: ['user:default/musa'],
      }),
    );
  });

  it('offers a method only where there are several seats', async () => {
    await renderDialog();
    expect(screen.getByRole('radio', { name: /Scottish STV/ })).toBeVisible();
    const seats = screen.getByRole('textbox', { name: /Seats$/ });
    await userEvent.clear(seats);
    await userEvent.type(seats, '1');
    await userEvent.tab();
    expect(screen.queryByRole('radio', { name: /Scottish STV/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /one team/ })).toBeNull();
  });

  it('says at the field what the server refused, and keeps what was typed', async () => {
    await renderDialog({
      plan: refuse(
        400,
        'termUntil: must lie after the moment when voting closes',
      ),
    });
    const title = screen.getByRole('textbox', { name: /Title/ });
    await userEvent.clear(title);
    await userEvent.type(title, 'Our catalysts');
    await press('Plan it');
    expect(
      await screen.findByText('must lie after the moment when voting closes'),
    ).toBeVisible();
    expect(screen.getByLabelText(/Last day of the terms/)).toBeInvalid();
    expect(title).toHaveValue('Our catalysts');
    expect(screen.queryByText('The election was not saved')).toBeNull();
  });

  it('is not sent while a field makes no sense', async () => {
    const plan = jest.fn();
    await renderDialog({ plan });
    await press(/^Remove musa/i);
    await press('Plan it');
    expect(await screen.findByText('Choose at least one person')).toBeVisible();
    expect(plan).not.toHaveBeenCalled();
  });

  it('changes only what was touched', async () => {
    const detail = anElectionDetail({ state: 'planned' });
    const change = jest.fn(async () => detail);
    const { onClose } = await renderDialog({ change }, { detail });
    await userEvent.click(screen.getByRole('radio', { name: /^Open/ }));
    await press('Save changes');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(change).toHaveBeenCalledWith({
      id: detail.election.id,
      secrecy: 'open',
    });
  });

  it('has no accessibility violations', async () => {
    const { dialog } = await renderDialog();
    expect((await axe(dialog)).violations).toEqual([]);
  });
});
