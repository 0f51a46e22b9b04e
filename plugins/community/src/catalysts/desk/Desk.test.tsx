import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DeskView } from '@platform-community/backstage-plugin-community-common';
import { axe } from 'jest-axe';
import {
  aHome,
  anEvent,
  anId,
  aTerm,
  aThread,
  fakeCommunityApi,
  refuse,
  testEntities,
  testEntityRef,
  testPeople,
  type CommunityApiOverrides,
} from '../../testing';
import { renderPage } from '../../page/__testUtils__/renderPage';

jest.setTimeout(60_000);

const none = { items: [], more: false };

function aDesk(overrides: Partial<DeskView> = {}): DeskView {
  return {
    looksAfter: 3,
    escalated: none,
    unanswered: none,
    reported: none,
    shipProposals: none,
    terms: none,
    events: none,
    proposals: none,
    people: testPeople,
    entities: testEntities,
    ...overrides,
  };
}

function aCase(title: string) {
  return {
    id: anId(),
    thread: { id: anId(), title, kind: 'idea' as const },
    entityRef: testEntityRef,
    author: 'user:default/jun',
    role: 'member' as const,
    body: 'Buy now',
    writtenAt: '2026-11-24T10:00:00.000Z',
    since: '2026-11-24T11:00:00.000Z',
    held: false,
    reports: 1,
    reasons: [],
    words: [],
  };
}

function render(
  desk: DeskView,
  more: CommunityApiOverrides = {},
  path = '/desk',
) {
  const asked = jest.fn(async (_: { limit?: string }) => desk);
  const view = renderPage(
    fakeCommunityApi({
      ...more,
      home: {
        me: async () => ({
          ref: 'user:default/musa',
          can: { tidyOrphans: false, desk: desk.looksAfter > 0 },
        }),
        get: async () => aHome(),
      },
      catalysts: { desk: asked, ...more.catalysts },
    }),
    path,
  );
  return { asked, ...view };
}

const region = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest<HTMLElement>(
    '[aria-labelledby]',
  )!;
const address = () => screen.getByTestId('address').textContent;

describe('the desk', () => {
  it('has a tab for whoever looks after something, and is reached by keyboard', async () => {
    render(aDesk(), {}, '/platform');
    const tab = await screen.findByRole('tab', { name: 'Desk' });
    expect(tab).toHaveAttribute('href', '/community/desk');
    await userEvent.click(tab);
    expect(address()).toBe('/community/desk');
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeVisible();
  });

  it('has none for anybody else, who is told how one comes by a desk', async () => {
    render(aDesk({ looksAfter: 0 }));
    expect(
      await screen.findByRole('link', { name: 'Find questions' }),
    ).toHaveAttribute(
      'href',
      '/community/platform?sort=unanswered&kind=question',
    );
    expect(screen.queryByRole('tab', { name: 'Desk' })).toBeNull();
  });

  it('says what to do where nothing waits', async () => {
    render(aDesk());
    expect(
      await screen.findByRole('link', { name: 'Share a practice' }),
    ).toHaveAttribute('href', '/community/platform/new?kind=practice');
    expect(
      screen.getByRole('link', { name: 'See the events' }),
    ).toHaveAttribute('href', '/community/platform/events');
  });

  it('shows all that waits, where it is, from one request', async () => {
    const { asked } = render(
      aDesk({
        escalated: {
          items: [aThread({ title: 'Long ago', escalatedTo: 'owners' })],
          more: false,
        },
        unanswered: {
          items: [aThread({ title: 'How?', kind: 'question' })],
          more: false,
        },
        reported: { items: [aCase('Cheap watches')], more: false },
        shipProposals: { items: [aThread({ title: 'Merged' })], more: false },
        terms: { items: [aTerm()], more: false },
        events: {
          items: [
            anEvent({ title: 'Bare', excerpt: '' }),
            anEvent({ title: 'Nowhere', excerpt: 'Demos' }),
            anEvent({ title: 'Wordless', excerpt: '', place: 'Room 5' }),
          ],
          more: false,
        },
      }),
    );
    expect(await region('Waiting too long')).toHaveTextContent(
      /Long ago.*on deploy-pipeline/,
    );
    expect(
      screen.getByText('Over all 3 components that you look after'),
    ).toBeVisible();
    expect(await region('Questions without a reply')).toHaveTextContent('How?');
    expect(await region('Reported or held')).toHaveTextContent('Cheap watches');
    expect(await region('Is it shipped?')).toHaveTextContent('Merged');
    expect(await region('Terms that end soon')).toHaveTextContent(
      /Ada Lindqvist.*deploy-pipeline/,
    );
    const events = within(await region('Events that want something'));
    expect(
      events.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/Bare.*Say what it is about.*Say where/),
      expect.stringMatching(/Nowhere.*deploy-pipelineSay where/),
      expect.stringMatching(/Wordless.*deploy-pipelineSay what it is about$/),
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledWith({ limit: '5' });
    const { violations } = await axe(screen.getByTestId('community'));
    expect(violations).toEqual([]);
  });

  it('shows what is proposed for the next events, and leads to their agendas', async () => {
    const event = anEvent({ title: 'Demo day' });
    const { asked } = render(
      aDesk({
        proposals: {
          items: [
            {
              event,
              count: 9,
              proposals: [
                {
                  id: anId(),
                  kind: 'demo',
                  title: 'Token buckets',
                  proposedBy: 'user:default/ada',
                  votes: 6,
                },
                {
                  id: anId(),
                  kind: 'question',
                  title: 'Why two approvals?',
                  proposedBy: 'user:default/jun',
                  votes: 1,
                },
              ],
            },
          ],
          more: false,
        },
        events: { items: [anEvent({ title: 'Bare' })], more: false },
      }),
    );
    await region('Proposals for the next event');
    expect(
      within(screen.getByRole('list', { name: 'Proposed for Demo day' }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'DemoToken bucketsAda Lindqvist · 6 votes',
      'QuestionWhy two approvals?Jun Reyes · 1 vote',
      '7 more in the agenda',
    ]);
    expect(screen.getByRole('link', { name: 'Demo day' })).toHaveAttribute(
      'href',
      `/community/platform/events/${event.id}`,
    );
    expect(
      screen.getByRole('link', { name: 'Decide in the agenda of Demo day' }),
    ).toHaveAttribute('href', `/community/platform/events/${event.id}#agenda`);
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual([
      'What waits for you',
      'Proposals for the next event',
      'Events that want something',
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
    const { violations } = await axe(screen.getByTestId('community'));
    expect(violations).toEqual([]);
  });

  it('shows only the kinds of which something waits', async () => {
    render(aDesk({ terms: { items: [aTerm()], more: false } }));
    await region('Terms that end soon');
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual(['What waits for you', 'Terms that end soon']);
  });

  it('leads to the whole lists', async () => {
    render(
      aDesk({
        escalated: { items: [aThread()], more: false },
        unanswered: { items: [aThread()], more: false },
        reported: { items: [aCase('Cheap watches')], more: false },
        events: { items: [anEvent()], more: false },
        terms: { items: [aTerm()], more: false },
      }),
    );
    const all = async (of: string) =>
      (
        await screen.findByRole('link', { name: `See all: ${of}` })
      ).getAttribute('href');
    expect(await all('Waiting too long')).toBe(
      '/community/platform?sort=unanswered',
    );
    expect(await all('Questions without a reply')).toBe(
      '/community/platform?sort=unanswered&kind=question',
    );
    expect(await all('Reported or held')).toBe(
      '/community/platform/moderation',
    );
    expect(await all('Events that want something')).toBe(
      '/community/platform/events',
    );
    expect(await all('Terms that end soon')).toBe(
      '/community/platform/catalysts',
    );
  });

  it('shows more of what there is more of', async () => {
    const items = Array.from({ length: 7 }, (_, n) =>
      aThread({ title: `Question ${n}`, kind: 'question' }),
    );
    const desk = jest.fn(async ({ limit }: { limit?: string }) => {
      const count = Number(limit);
      return aDesk({
        unanswered: {
          items: items.slice(0, count),
          more: items.length > count,
        },
      });
    });
    render(aDesk(), { catalysts: { desk } });
    const list = await region('Questions without a reply');
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    within(list)
      .getByRole('button', { name: 'Show more: Questions without a reply' })
      .focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(within(list).getAllByRole('listitem')).toHaveLength(7),
    );
    expect(screen.queryByRole('button', { name: /Show more/ })).toBeNull();
  });

  it('is worked off in place: what is decided is gone', async () => {
    const item = aCase('Cheap watches');
    let isOpen = true;
    const desk = async () =>
      aDesk({ reported: { items: isOpen ? [item] : [], more: false } });
    render(aDesk(), {
      catalysts: { desk },
      threads: {
        decide: async () => {
          isOpen = false;
          return undefined;
        },
        moderating: async () => ({ leads: true, waiting: 0 }),
      },
    });
    const list = await region('Reported or held');
    await userEvent.click(within(list).getAllByRole('button')[0]);
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeVisible();
  });

  it('says when it cannot be loaded, and tries again', async () => {
    let isRefused = true;
    render(aDesk(), {
      catalysts: {
        desk: () =>
          isRefused ? refuse(403, 'Not you')() : Promise.resolve(aDesk()),
      },
    });
    expect(
      await screen.findByText('Your desk could not be loaded'),
    ).toBeVisible();
    isRefused = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeVisible();
  });
});
