import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../../testing';
import { SubscribeDialog } from './SubscribeDialog';

const feed = {
  id: '0193a1b2-0000-7000-8000-000000000001',
  scope: 'mine',
  title: 'My events',
  createdAt: '2026-11-20T09:00:00.000Z',
};
const url = 'https://backstage.example.com/api/community/calendar/abc.ics';

async function renderDialog(events: CommunityApiOverrides['events'] = {}) {
  const view = renderCommunity(<SubscribeDialog onClose={() => {}} />, {
    api: fakeCommunityApi({
      home: { get: async () => aHome() },
      events: { feeds: async () => ({ items: [] }), ...events },
    }),
  });
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText('All of deploy-pipeline');
  return { ...view, dialog: within(dialog) };
}

describe('SubscribeDialog', () => {
  it('makes the address of a calendar and copies it', async () => {
    const subscribe = jest.fn(async () => ({ feed, url }));
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    const { dialog } = await renderDialog({ subscribe });
    await user.click(dialog.getByRole('radio', { name: /All of deploy/ }));
    await user.click(dialog.getByRole('button', { name: 'Make an address' }));
    expect(await dialog.findByDisplayValue(url)).toBeVisible();
    expect(subscribe).toHaveBeenCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
    });
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    expect(write).toHaveBeenCalledWith(url);
    expect(await dialog.findByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('lists the calendars there are, and takes one back', async () => {
    let items = [feed];
    const unsubscribe = jest.fn(async () => {
      items = [];
      return { items };
    });
    const { dialog } = await renderDialog({
      feeds: async () => ({ items }),
      unsubscribe,
    });
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Remove My events' }),
    );
    expect(unsubscribe).toHaveBeenCalledWith({ id: feed.id });
    await waitFor(() =>
      expect(dialog.queryByText('Your calendars')).not.toBeInTheDocument(),
    );
  });

  it('says why no address was made', async () => {
    const { dialog } = await renderDialog({
      subscribe: refuse(409, 'You have 20 calendars already; remove one first'),
    });
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make an address' }),
    );
    expect(
      await dialog.findByText(/You have 20 calendars already/),
    ).toBeVisible();
  });

  it('has no accessibility violations', async () => {
    const { baseElement, dialog } = await renderDialog({
      feeds: async () => ({ items: [feed] }),
    });
    await dialog.findByText('Your calendars');
    expect((await axe(baseElement)).violations).toEqual([]);
  });
});
