import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  anEventDetail,
  fakeCommunityApi,
  refuse,
  type CommunityApiOverrides,
} from '../../testing';
import { Materials } from './Materials';

function aDetail(more: Partial<EventDetail['event']> = {}): EventDetail {
  const detail = anEventDetail();
  return { ...detail, event: { ...detail.event, ...more } };
}

const host = { rsvp: false, edit: true, cancel: false, keep: true };

function renderMaterials(
  detail: EventDetail,
  events: CommunityApiOverrides['events'] = {},
) {
  return renderCommunity(<Materials detail={detail} />, {
    api: fakeCommunityApi({ events }),
  });
}

describe('Materials', () => {
  it('shows recording, slides and notes', () => {
    renderMaterials(
      aDetail({
        materials: {
          recording: 'https://video.example.com/1',
          notes: 'It went **well**.',
        },
      }),
    );
    expect(screen.getByRole('link', { name: /Recording/ })).toHaveAttribute(
      'href',
      'https://video.example.com/1',
    );
    expect(
      screen.queryByRole('link', { name: /Slides/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Add' }),
    ).not.toBeInTheDocument();
  });

  it('lets a host add them, and keeps what was typed when that is refused', async () => {
    const keep = jest.fn(
      refuse(400, 'recording: must be an http or https address'),
    );
    const detail = aDetail({ can: host });
    renderMaterials(detail, { keep });
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Recording' }),
      'video',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await dialog.findByText(/must be an http or https address/),
    ).toBeVisible();
    expect(keep).toHaveBeenCalledWith({
      id: detail.event.id,
      day: detail.event.day,
      recording: 'video',
      slides: null,
      notes: null,
    });
    expect(dialog.getByRole('textbox', { name: 'Recording' })).toHaveValue(
      'video',
    );
  });

  it('lets whoever does not come wish to be told', async () => {
    const detail = aDetail();
    const wish = jest.fn(async () => detail);
    renderMaterials(detail, { wish });
    await userEvent.click(
      screen.getByRole('button', { name: 'Tell me when there is a recording' }),
    );
    expect(wish).toHaveBeenCalledWith({
      id: detail.event.id,
      day: detail.event.day,
      on: true,
    });
  });

  it('is not there for whoever comes, as long as there is nothing', () => {
    const { container } = renderMaterials(aDetail({ rsvp: 'going' }));
    expect(container).not.toHaveTextContent('Recording');
  });
});
