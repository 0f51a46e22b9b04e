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

/** Chooses topics of the dialog by the labels they are. */
async function choose(
  user: ReturnType<typeof userEvent.setup>,
  ...names: string[]
) {
  await user.click(screen.getByRole('button', { name: /Topics/ }));
  for (const name of names) {
    await user.click(await screen.findByRole('option', { name }));
  }
  await user.keyboard('{Escape}');
}

function aHelper(person: string, topics: string[] = []): HelperView {
  return {
    entityRef: testEntityRef,
    person,
    topics,
    since: '2026-11-01T09:00:00.000Z',
  };
}

const labels = [{ name: 'CI' }, { name: 'Rollouts' }];

function show(helpers: HelperView[], methods = {}, known = labels) {
  const user = userEvent.setup();
  const { viewer } = aHome();
  renderCommunity(
    <HelpersSection
      helpers={helpers}
      people={testPeople}
      viewer={viewer}
      labels={known}
    />,
    { api: fakeCommunityApi({ threads: methods }) },
  );
  return user;
}

jest.setTimeout(60_000);

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
    await choose(user, 'Rollouts', 'CI');
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Offer help' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(offerHelp).toHaveBeenCalledWith({
      entityRef: testEntityRef,
      topics: ['Rollouts', 'CI'],
    });
    expect(muteCalls).toHaveBeenCalledTimes(1);
  });

  it('choose among the labels here and what others help with', async () => {
    const user = show([aHelper('user:default/ada', ['Canaries', 'ci'])]);
    await user.click(
      await screen.findByRole('button', { name: 'I can help with this' }),
    );
    await user.click(screen.getByRole('button', { name: /Topics/ }));
    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual(['Canaries', 'CI', 'Rollouts']);
    await user.type(screen.getByPlaceholderText('Search labels'), 'roll');
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('help with anything where there are no labels', async () => {
    const offerHelp = jest.fn(async () => ({
      helper: aHelper(musa),
      people: {},
    }));
    const unmuteCalls = jest.fn(async () => undefined);
    const user = show([], { offerHelp, unmuteCalls }, []);
    await user.click(
      await screen.findByRole('button', { name: 'I can help with this' }),
    );
    expect(screen.getByText(/There are no labels here yet/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Offer help' }));
    await waitFor(() =>
      expect(offerHelp).toHaveBeenCalledWith({
        entityRef: testEntityRef,
        topics: [],
      }),
    );
  });

  it('leave again', async () => {
    const withdrawHelp = jest.fn(async () => undefined);
    const user = show([aHelper(musa, ['CI'])], { withdrawHelp });
    await user.click(
      await screen.findByRole('button', { name: 'Change your offer' }),
    );
    expect(screen.getByRole('button', { name: /Topics/ })).toHaveTextContent(
      'CI',
    );
    await user.click(
      screen.getByRole('button', { name: 'Take the offer back' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(withdrawHelp).toHaveBeenCalledWith({ entityRef: testEntityRef });
  });

  it('keep what was chosen when the server refuses', async () => {
    const user = show([], { offerHelp: refuse(500, 'Out of order') });
    await user.click(
      await screen.findByRole('button', { name: 'I can help with this' }),
    );
    await choose(user, 'CI');
    await user.click(screen.getByRole('button', { name: 'Offer help' }));
    expect(await screen.findByText('Your offer was not saved')).toBeVisible();
    expect(screen.getByRole('button', { name: /Topics/ })).toHaveTextContent(
      'CI',
    );
  });
});
