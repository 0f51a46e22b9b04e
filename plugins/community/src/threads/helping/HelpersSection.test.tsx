import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HelperView } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  fakeCommunityApi,
  refuse,
  testEntityRef,
  testPeople,
} from '../../testing';
import { HelpersSection } from './HelpersSection';

const musa = 'user:default/musa';

function aHelper(person: string, topics: string[] = []): HelperView {
  return {
    entityRef: testEntityRef,
    person,
    topics,
    since: '2026-11-01T09:00:00.000Z',
  };
}

function show(helpers: HelperView[], methods = {}, muted = false) {
  const user = userEvent.setup();
  const { viewer } = aHome();
  renderCommunity(
    <HelpersSection
      helpers={helpers}
      people={testPeople}
      viewer={{ ...viewer, muted }}
    />,
    { api: fakeCommunityApi({ threads: methods }) },
  );
  return user;
}

jest.setTimeout(20_000);

describe('the helpers of a community', () => {
  it('are named with what they help with', async () => {
    show([
      aHelper('user:default/ada', ['rollouts', 'CI']),
      aHelper('user:default/jun'),
    ]);
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      expect.stringContaining('with rollouts, CI'),
      expect.stringContaining('with anything'),
    ]);
  });

  it('beyond five are counted', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name =>
      aHelper(`user:default/${name}`),
    );
    show(many);
    expect(await screen.findAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByText('and 2 more')).toBeVisible();
  });

  it('are joined with topics, and can be asked by name or not', async () => {
    const offerHelp = jest.fn(async () => ({
      helper: aHelper(musa),
      people: {},
    }));
    const muteCalls = jest.fn(async () => undefined);
    const user = show([], { offerHelp, muteCalls });
    await user.click(
      await screen.findByRole('button', { name: 'I can help with this' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Topics'), 'rollouts, CI');
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Offer help' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(offerHelp).toHaveBeenCalledWith({
      entityRef: testEntityRef,
      topics: ['rollouts', 'CI'],
    });
    expect(muteCalls).toHaveBeenCalledTimes(1);
  });

  it('are not joined with a topic of one letter', async () => {
    const user = show([]);
    await user.click(
      await screen.findByRole('button', { name: 'I can help with this' }),
    );
    await user.type(screen.getByLabelText('Topics'), 'x');
    await user.click(screen.getByRole('button', { name: 'Offer help' }));
    expect(
      screen.getByText('A topic has from 2 to 50 characters.'),
    ).toBeVisible();
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('leave again', async () => {
    const withdrawHelp = jest.fn(async () => undefined);
    const user = show([aHelper(musa, ['CI'])], { withdrawHelp });
    await user.click(
      await screen.findByRole('button', { name: 'Change your offer' }),
    );
    expect(screen.getByLabelText('Topics')).toHaveValue('CI');
    await user.click(
      screen.getByRole('button', { name: 'Take the offer back' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(withdrawHelp).toHaveBeenCalledWith({ entityRef: testEntityRef });
  });

  it('keep what was typed when the server refuses', async () => {
    const user = show([], { offerHelp: refuse(500, 'Out of order') });
    await user.click(
      await screen.findByRole('button', { name: 'I can help with this' }),
    );
    await user.type(screen.getByLabelText('Topics'), 'CI');
    await user.click(screen.getByRole('button', { name: 'Offer help' }));
    expect(await screen.findByText('Your offer was not saved')).toBeVisible();
    expect(screen.getByLabelText('Topics')).toHaveValue('CI');
  });
});
