import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EventDetail,
  HackathonView,
} from '@platform-community/backstage-plugin-community-common';
import type { Entity } from '@backstage/catalog-model';
import { renderCommunity } from '../../../__testUtils__/renderCommunity';
import {
  anEventDetail,
  fakeCommunityApi,
  type CommunityApiOverrides,
} from '../../../testing';
import { HackathonSection } from '../HackathonSection/HackathonSection';

/** Options of {@link renderHackathon}. */
export interface RenderHackathonOptions {
  event?: Partial<EventDetail['event']>;
  events?: CommunityApiOverrides['events'];
  threads?: CommunityApiOverrides['threads'];
  entities?: Entity[];
}

/** Shows a hackathon as it stands on the page of its event. */
export function renderHackathon(
  hackathon: HackathonView,
  options: RenderHackathonOptions = {},
) {
  const { event } = anEventDetail({
    id: hackathon.id,
    kind: 'hackathon',
    ...options.event,
  });
  return renderCommunity(<HackathonSection event={event} />, {
    api: fakeCommunityApi({
      events: { hackathon: async () => hackathon, ...options.events },
      threads: options.threads,
    }),
    entities: options.entities,
  });
}

/** The project of a title, as it is listed. */
export const project = async (name: string) =>
  within(await screen.findByRole('listitem', { name }));

/** The titles of the projects, in the order they are listed. */
export async function titles() {
  const list = await screen.findByRole('list', { name: 'Projects' });
  return within(list)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
}

/** Everything that can be pressed. */
export const buttons = () =>
  screen
    .queryAllByRole('button')
    .map(button => button.getAttribute('aria-label') ?? button.textContent);

/** Presses a button by its name. */
export async function press(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** Chooses something from the menu of a project. */
export async function choose(title: string, name: string) {
  await press(`What to do with “${title}”`);
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

/** What can be chosen from the menu of a project. */
export async function choices(title: string) {
  await press(`What to do with “${title}”`);
  const items = await screen.findAllByRole('menuitem');
  await userEvent.keyboard('{Escape}');
  return items.map(item => item.textContent);
}

/** Fills a field in; typing letter by letter is the browser's business. */
export async function write(name: string | RegExp, text: string) {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}
