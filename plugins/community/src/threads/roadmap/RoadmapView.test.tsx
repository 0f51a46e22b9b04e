import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CommunityApi,
  RoadmapStatus,
  RoadmapView as Roadmap,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import {
  communityRoot,
  renderCommunity,
} from '../../__testUtils__/renderCommunity';
import {
  aThread,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
} from '../../testing';
import { RoadmapView } from './RoadmapView';

jest.setTimeout(20_000);

function aRoadmap(
  columns: Partial<Record<RoadmapStatus, ThreadView[]>>,
  cursors: Partial<Record<RoadmapStatus, string>> = {},
): Roadmap {
  return {
    columns: (
      ['under-review', 'planned', 'in-progress', 'shipped'] as const
    ).map(status => ({
      status,
      items: columns[status] ?? [],
      nextCursor: cursors[status],
    })),
    people: testPeople,
    entities: testEntities,
  };
}

function render(methods: Partial<CommunityApi['threads']>) {
  renderCommunity(<RoadmapView />, {
    path: '/roadmap',
    api: fakeCommunityApi({ threads: methods }),
  });
  return userEvent.setup();
}

const column = (name: RegExp) => screen.findByRole('region', { name });

describe('a roadmap', () => {
  it('has a column for each status, with counts and targets', async () => {
    render({
      roadmap: async () =>
        aRoadmap({
          planned: [
            aThread({ title: 'Retry budgets', target: '2039-Q1' }),
            aThread({ title: 'Fair queues' }),
          ],
          shipped: [
            aThread({
              title: 'Idempotency keys',
              target: '2026-Q4',
              shippedAt: '2026-11-14T09:00:00.000Z',
              confirmedAt: '2026-11-15T09:00:00.000Z',
            }),
          ],
        }),
    });
    const planned = within(await column(/^Planned/));
    expect(planned.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Planned2, 2 threads',
    );
    const [first, second] = planned.getAllByRole('listitem');
    expect(first).toHaveTextContent('Retry budgets');
    expect(first).toHaveTextContent('Q1 2039');
    expect(second).toHaveTextContent('Fair queues');
    const shipped = await column(/^Shipped/);
    expect(shipped).toHaveTextContent('confirmed');
    expect(shipped).not.toHaveTextContent('Q4');
    expect(await column(/^In progress/)).toHaveTextContent(
      'What is being built right now will stand here.',
    );
  });

  it('leads to a thread by its title', async () => {
    const thread = aThread({ title: 'Retry budgets' });
    render({ roadmap: async () => aRoadmap({ planned: [thread] }) });
    expect(
      await screen.findByRole('link', { name: 'Retry budgets' }),
    ).toHaveAttribute('href', `${communityRoot}/threads/${thread.id}`);
  });

  it('takes votes where a thread stands, and takes them back when refused', async () => {
    const thread = aThread({ title: 'Retry budgets', score: 4 });
    const user = render({
      roadmap: async () => aRoadmap({ planned: [thread] }),
      castVote: refuse(409, 'This thread is closed'),
    });
    const vote = await screen.findByRole('button', {
      name: 'Vote for “Retry budgets”: 4 votes',
    });
    await user.click(vote);
    expect(
      await screen.findByText('This thread is closed'),
    ).toBeInTheDocument();
    expect(vote).toHaveTextContent('4');
  });

  it('goes on in one column and leaves the others alone', async () => {
    const more = aThread({ title: 'Later' });
    const roadmap = jest.fn(async (request: { column?: RoadmapStatus }) =>
      request.column
        ? {
            ...aRoadmap({}),
            columns: [{ status: request.column, items: [more] }],
          }
        : aRoadmap(
            { planned: [aThread({ title: 'First' })] },
            { planned: 'next' },
          ),
    );
    const user = render({ roadmap });
    const planned = await column(/^Planned/);
    expect(planned).toHaveTextContent('1 threads or more');
    await user.click(
      screen.getByRole('button', { name: 'Show more that is Planned' }),
    );
    expect(await within(planned).findByText('Later')).toBeVisible();
    expect(within(planned).queryByRole('button', { name: /more/ })).toBeNull();
    expect(roadmap).toHaveBeenLastCalledWith(
      expect.objectContaining({ column: 'planned', cursor: 'next' }),
    );
  });

  it('offers its columns one at a time where there is room for one', async () => {
    const user = render({
      roadmap: async () => aRoadmap({ planned: [aThread()] }),
    });
    const shipped = await column(/^Shipped/);
    expect(shipped).toHaveAttribute('data-chosen', 'false');
    await user.click(screen.getByRole('radio', { name: 'Shipped' }));
    expect(shipped).toHaveAttribute('data-chosen', 'true');
    expect(await column(/^Planned/)).toHaveAttribute('data-chosen', 'false');
  });

  it('says what will stand here while there is nothing', async () => {
    render({ roadmap: async () => aRoadmap({}) });
    expect(await screen.findByText('Nothing is on its way yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all threads' })).toBeVisible();
  });

  it('says what happened when it cannot be loaded', async () => {
    render({ roadmap: refuse(403, 'Not today') });
    expect(
      await screen.findByText('The roadmap could not be loaded'),
    ).toBeVisible();
    expect(screen.getByText('Not today')).toBeVisible();
  });
});
