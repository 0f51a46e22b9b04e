import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  AgendaView,
  EventDetail,
} from '@platform-community/backstage-plugin-community-common';
import type { SignalApi } from '@backstage/plugin-signals-react';
import { renderCommunity } from '../../../__testUtils__/renderCommunity';
import {
  anEventDetail,
  fakeCommunityApi,
  type CommunityApiOverrides,
} from '../../../testing';
import { AgendaSection } from '../AgendaSection/AgendaSection';

/** Options of {@link renderAgenda}. */
export interface RenderAgendaOptions {
  event?: Partial<EventDetail['event']>;
  events?: CommunityApiOverrides['events'];
  threads?: CommunityApiOverrides['threads'];
  signals?: SignalApi;
}

/** Shows an agenda as it stands on the page of its event. */
export function renderAgenda(
  agenda: AgendaView,
  options: RenderAgendaOptions = {},
) {
  const { event } = anEventDetail({ id: agenda.id, ...options.event });
  return renderCommunity(<AgendaSection event={event} />, {
    api: fakeCommunityApi({
      events: { agenda: async () => agenda, ...options.events },
      threads: options.threads,
    }),
    signals: options.signals,
  });
}

/** Presses a button by its name. */
export async function press(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** Chooses something from a menu. */
export async function choose(menu: string, name: string) {
  await press(menu);
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

/** What can be chosen from a menu. */
export async function choices(menu: string) {
  await press(menu);
  const items = await screen.findAllByRole('menuitem');
  await userEvent.keyboard('{Escape}');
  return items.map(item => item.textContent);
}

/** The rows of a list, as they are read. */
export async function rows(name: string) {
  const list = await screen.findByRole('list', { name });
  return [...list.children].map(row => row.textContent);
}

/** Fills a field in; typing letter by letter is the browser's business. */
export async function write(name: string | RegExp, text: string) {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** The dialog that is open. */
export const dialog = async () => within(await screen.findByRole('dialog'));
