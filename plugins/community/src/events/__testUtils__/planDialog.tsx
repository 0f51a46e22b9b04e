import { fireEvent, screen, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entity } from '@backstage/catalog-model';
import type {
  EventDetail,
  HomeView,
  OccurrenceScope,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aHome,
  anEventDetail,
  fakeCommunityApi,
  type CommunityApiOverrides,
} from '../../testing';
import { PlanEventDialog } from '../PlanEventDialog';

/** What the server answers. */
export const detail: EventDetail = anEventDetail({
  description: '',
  goingPeople: [],
});

/** Opens the form, to plan or, with an event, to change it. */
export async function renderDialog(
  events: CommunityApiOverrides['events'] = {},
  options: {
    event?: EventDetail['event'];
    which?: OccurrenceScope;
    home?: HomeView;
    entity?: Entity;
  } = {},
): Promise<RenderResult & { onClose: jest.Mock }> {
  const onClose = jest.fn();
  const view = renderCommunity(
    <PlanEventDialog
      event={options.event}
      which={options.which}
      onClose={onClose}
    />,
    {
      entity: options.entity,
      api: fakeCommunityApi({
        home: { get: async () => options.home ?? aHome() },
        events,
      }),
    },
  );
  await screen.findByRole('dialog');
  return { onClose, ...view };
}

/** A field to write in. */
export const field = (name: RegExp) => screen.getByRole('textbox', { name });
/** Presses a button. */
export const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

/** The browser's own fields for dates and times take a whole value. */
export function fill(label: RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

/** Typing letter by letter is the browser's business. */
export async function write(label: RegExp, text: string) {
  await userEvent.click(field(label));
  await userEvent.paste(text);
}

/** The least that makes a plan. */
export async function fillIn() {
  await write(/^Title/, 'Demo day');
  fill(/^Date/, '2026-11-24');
  fill(/^Starts at/, '14:00');
}
