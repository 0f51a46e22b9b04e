import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ChangelogEntryView,
  ChangelogPage,
  CommunityApi,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  aThread,
  fakeCommunityApi,
  testEntities,
  testPeople,
} from '../../testing';
import { ChangelogView } from './ChangelogView';

jest.setTimeout(20_000);

function anEntry(
  shippedAt: string,
  thread: Partial<Omit<ThreadView, 'can'>>,
  response?: string,
): ChangelogEntryView {
  return {
    thread: aThread({ status: 'shipped', ...thread }),
    shippedAt,
    response,
  };
}

function aPage(
  items: ChangelogEntryView[],
  nextCursor?: string,
): ChangelogPage {
  return { items, nextCursor, people: testPeople, entities: testEntities };
}

function render(changelog: CommunityApi['threads']['changelog']) {
  renderCommunity(<ChangelogView />, {
    path: '/shipped',
    api: fakeCommunityApi({ threads: { changelog } }),
  });
  return userEvent.setup();
}

describe('a changelog', () => {
  it('tells by month what was shipped, what was said and who wanted it', async () => {
    render(async () =>
      aPage([
        anEntry(
          '2026-11-14T12:00:00.000Z',
          {
            title: 'Idempotency keys',
            score: 31,
            demand: { teams: 12, systems: 9 },
            confirmedAt: '2026-11-15T12:00:00.000Z',
            target: '2026-Q4',
          },
          'Send the header and retry at will.',
        ),
        anEntry('2026-10-02T12:00:00.000Z', { title: 'Dark mode', score: 1 }),
      ]),
    );
    const november = within(
      await screen.findByRole('region', { name: 'November 2026' }),
    );
    const entry = november.getByRole('listitem');
    expect(entry).toHaveTextContent('Idempotency keys');
    expect(entry).toHaveTextContent('Send the header and retry at will.');
    expect(entry).toHaveTextContent(
      '31 people, 12 teams, 9 systems wanted this · Confirmed by Jun Reyes · was planned for Q4 2026',
    );
    expect(
      screen.getByRole('region', { name: 'October 2026' }),
    ).toHaveTextContent(
      'Dark mode1 person wanted this · Asked for by Jun Reyes',
    );
  });

  it('goes on within a month where a page ended', async () => {
    const user = render(async ({ cursor }) =>
      cursor
        ? aPage([anEntry('2026-11-01T12:00:00.000Z', { title: 'Second' })])
        : aPage(
            [anEntry('2026-11-14T12:00:00.000Z', { title: 'First' })],
            'next',
          ),
    );
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Second')).toBeVisible();
    const months = screen.getAllByRole('region', { name: 'November 2026' });
    expect(months).toHaveLength(1);
  });

  it('says what will stand here while there is nothing', async () => {
    render(async () => aPage([]));
    expect(await screen.findByText('Nothing was shipped yet')).toBeVisible();
  });
});
