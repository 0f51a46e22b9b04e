import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../events/__testUtils__/theReader';
import {
  aHome,
  aProposal,
  aTerm,
  fakeCommunityApi,
  refuse,
  testEntities,
  testEntityRef,
  testPeople,
  type CommunityApiOverrides,
} from '../testing';
import { AppointDialog } from './AppointDialog';

async function renderDialog(
  catalysts: CommunityApiOverrides['catalysts'] = {},
) {
  const onClose = jest.fn();
  renderCommunity(<AppointDialog onClose={onClose} />, {
    api: fakeCommunityApi({ home: { get: async () => aHome() }, catalysts }),
  });
  await screen.findByRole('dialog');
  return { onClose };
}

const person = () => screen.getByRole('combobox', { name: /Person/ });
const focus = () => screen.getByRole('textbox', { name: /look after/ });
const lastDay = () => screen.getByLabelText(/Last day/);
const appoint = () =>
  userEvent.click(screen.getByRole('button', { name: 'Ask them' }));

async function choose(typed: string, name: string) {
  await userEvent.click(person());
  await userEvent.keyboard(typed);
  await screen.findByRole('option', { name: new RegExp(name) });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(person()).toHaveValue(name);
}

jest.setTimeout(30_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('AppointDialog', () => {
  it('asks somebody found in the catalog, by keyboard alone', async () => {
    const send = jest.fn(async () => ({
      proposal: aProposal(),
      people: testPeople,
      entities: testEntities,
    }));
    const { onClose } = await renderDialog({ propose: send });
    await choose('jun', 'Jun Reyes');
    await userEvent.tab();
    expect(focus()).toHaveFocus();
    await userEvent.keyboard('Onboarding');
    await userEvent.tab();
    expect(lastDay()).toHaveFocus();
    act(() => screen.getByRole('button', { name: 'Ask them' }).focus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(send).toHaveBeenCalledWith({
      entityRef: testEntityRef,
      person: 'user:default/jun',
      focus: 'Onboarding',
      until: '2027-05-21',
      note: undefined,
      idempotencyKey: expect.any(String),
    });
    expect(
      await screen.findByText('Jun Reyes has been asked'),
    ).toBeInTheDocument();
  });

  it('appoints the reader without a question', async () => {
    const send = jest.fn(async () => ({
      term: aTerm(),
      people: testPeople,
      entities: testEntities,
    }));
    await renderDialog({ appoint: send });
    await choose('musa', 'Musa Okafor');
    await userEvent.type(focus(), 'Onboarding');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Appoint yourself' }),
    );
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith({
        entityRef: testEntityRef,
        focus: 'Onboarding',
        until: '2027-05-21',
        idempotencyKey: expect.any(String),
      }),
    );
    expect(
      await screen.findByText('You are a catalyst now'),
    ).toBeInTheDocument();
  });

  it('says at each field what is missing, and sends nothing', async () => {
    await renderDialog();
    fireEvent.change(lastDay(), { target: { value: '' } });
    await appoint();
    expect(await screen.findByText('Choose a person')).toBeVisible();
    expect(screen.getByText('Say what they will look after')).toBeVisible();
    expect(screen.getByText('Choose a day')).toBeVisible();
  });

  it.each([
    ['2026-11-19', 'Choose today or a later day'],
    ['2027-11-22', 'Choose 21 Nov 2027 or an earlier day'],
  ])('takes no term until %s', async (value, words) => {
    await renderDialog();
    fireEvent.change(lastDay(), { target: { value } });
    await appoint();
    expect(await screen.findByText(words)).toBeVisible();
    expect(lastDay()).toBeInvalid();
  });

  it('keeps what was typed when the server refuses', async () => {
    const { onClose } = await renderDialog({
      propose: refuse(409, 'Jun Reyes is a catalyst already'),
    });
    await choose('jun', 'Jun Reyes');
    await userEvent.type(focus(), 'Onboarding');
    await appoint();
    expect(
      await screen.findByText('Jun Reyes is a catalyst already'),
    ).toBeVisible();
    expect(person()).toHaveValue('Jun Reyes');
    expect(focus()).toHaveValue('Onboarding');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('has no accessibility violations, even with problems shown', async () => {
    await renderDialog();
    await appoint();
    await screen.findByText('Choose a person');
    const { violations } = await axe(screen.getByRole('dialog'));
    expect(violations).toEqual([]);
  });
});
