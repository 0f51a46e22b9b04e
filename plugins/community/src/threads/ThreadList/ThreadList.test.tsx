import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import {
  communityRoot,
  renderCommunity,
} from '../../__testUtils__/renderCommunity';
import { aThread, testEntities, testPeople } from '../../testing';
import { ThreadList, type ThreadListProps } from './ThreadList';

async function renderList(
  threads: ThreadView[],
  props: Partial<ThreadListProps> = {},
) {
  renderCommunity(
    <ThreadList
      threads={threads}
      people={testPeople}
      entities={testEntities}
      hasMore={false}
      onMore={() => {}}
      isLoadingMore={false}
      {...props}
    />,
  );
  await screen.findByRole('list', { name: 'Threads' });
}

const row = (name: string) =>
  screen.getByRole('heading', { name }).closest('li')!;

describe('ThreadList', () => {
  it('leads from each thread to its page by one link', async () => {
    const thread = aThread({ title: 'Retry budgets' });
    await renderList([thread]);
    expect(within(row('Retry budgets')).getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Retry budgets' })).toHaveAttribute(
      'href',
      `${communityRoot}/threads/${thread.id}`,
    );
  });

  it.each<[string, Partial<ThreadView>]>([
    ['8 replies · official response ·', { hasResponse: true }],
    ['1 reply ·', { replyCount: 1 }],
    ['no reply yet ·', { replyCount: 0 }],
    [
      'Answered by Ada Lindqvist, catalyst, in 2 h · 8 replies ·',
      {
        kind: 'question',
        status: 'answered',
        answer: {
          by: 'user:default/ada',
          role: 'catalyst',
          at: '2026-11-12T11:10:00.000Z',
        },
      },
    ],
    [
      'Answered by Jun Reyes in 3 days ·',
      {
        kind: 'question',
        answer: {
          by: 'user:default/jun',
          role: 'member',
          at: '2026-11-15T09:00:00.000Z',
        },
      },
    ],
  ])('says "%s" in a line', async (line, overrides) => {
    await renderList([aThread({ title: 'A thread', ...overrides })]);
    expect(row('A thread')).toHaveTextContent(line);
  });

  it('names the entity only where a scope holds many', async () => {
    await renderList([aThread({ title: 'A thread' })], { showEntity: true });
    expect(row('A thread')).toHaveTextContent('on deploy-pipeline ·');
  });

  it('marks what was searched for, and leads to the reply that has it', async () => {
    const thread = aThread({
      title: 'Retry budgets',
      match: {
        title: [
          { text: 'Retry ', hit: false },
          { text: 'budgets', hit: true },
        ],
        excerpt: [
          { text: 'One ', hit: false },
          { text: 'budget', hit: true },
          { text: ' <b>each</b>', hit: false },
        ],
        reply: { id: 'r1', author: 'user:default/ada', role: 'catalyst' },
      },
    });
    await renderList([thread]);
    expect(screen.getByRole('link', { name: 'Retry budgets' })).toHaveAttribute(
      'href',
      `${communityRoot}/threads/${thread.id}#reply-r1`,
    );
    const shown = row('Retry budgets');
    expect(shown).toHaveTextContent(
      'Ada Lindqvist replied: One budget <b>each</b>',
    );
    expect(
      within(shown)
        .getAllByText(/budget/, { selector: 'mark' })
        .map(mark => mark.textContent),
    ).toEqual(['budgets', 'budget']);
  });

  it('offers more while there is more', async () => {
    const onMore = jest.fn();
    await renderList([aThread()], { hasMore: true, onMore });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledTimes(1);
  });

  it('says how many teams want a thread, where it is known', async () => {
    await renderList([
      aThread({ title: 'Wide', demand: { teams: 12, systems: 5 } }),
      aThread({ title: 'Unknown' }),
    ]);
    expect(row('Wide')).toHaveTextContent('12 teams · 8 replies');
    expect(row('Unknown')).not.toHaveTextContent('team');
  });
});
