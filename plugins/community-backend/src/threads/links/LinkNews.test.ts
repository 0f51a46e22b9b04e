import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import {
  statedLinks,
  statedUrl,
  type StatedLinks,
} from '../../testing/statedLinks';
import { subjectsOf } from '../../testing/subjects';
import { untilTold } from '../../testing/untilTold';
import { people } from '../../testing/world';

jest.setTimeout(60_000);

const owners = 'group:default/payments';
const soon = () => new Date(Date.now() + 60_000);

describe.each(databases.eachSupportedId())('work that is done on %s', id => {
  let knex: Knex;
  let community: TestCommunity;
  let work: StatedLinks;
  let thread: string;

  async function start(whenMerged: 'propose' | 'ship') {
    work = statedLinks();
    knex = await databases.init(id);
    community = await startCommunity({
      knex,
      linkProviders: [work],
      config: { links: { whenMerged } },
    });
    thread = await subjectsOf(community).thread();
  }
  afterEach(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const seen = (person: string = people.owner) =>
    as(person).get({ id: thread });

  /** Waits until everything that is linked has been asked for. */
  async function settled() {
    const lost = () =>
      knex('thread_links')
        .whereNotNull('provider')
        .whereNull('known_at')
        .first();
    while (await lost());
    await untilTold(knex);
  }

  async function add(url: string, person: string = people.owner) {
    const { links } = await as(person).addLink({ id: thread, address: url });
    await settled();
    return links[links.length - 1].id;
  }

  async function becomes(url: string, state: 'merged' | 'completed' | 'open') {
    work.says(url, { state, closedAt: soon() });
    await community.linkWatch('stated').lookAgain([new URL(url).pathname]);
    while (!(await knex('thread_links').where({ state, target: url }).first()));
    await untilTold(knex);
  }

  const titlesSent = () => community.sent.map(({ payload }) => payload.title);

  describe('as a proposal', () => {
    beforeEach(() => start('propose'));

    it('is shown to those who steer, who are told once', async () => {
      await subjectsOf(community).term(people.catalyst);
      await add(statedUrl('open'));
      community.sent.length = 0;
      await becomes(statedUrl('open'), 'merged');

      const proposal = {
        linkId: expect.any(String),
        kind: 'pull-request',
        label: 'acme/work#12',
        state: 'merged',
        closedAt: expect.any(String),
      };
      for (const person of [
        people.owner,
        people.catalyst,
        people.administrator,
      ]) {
        expect((await seen(person)).shipProposal).toEqual(proposal);
      }
      for (const person of [people.member, people.other]) {
        expect((await seen(person)).shipProposal).toBeUndefined();
      }
      expect(
        community.sent.map(({ recipients, payload }) => ({
          to: 'entityRef' in recipients && recipients.entityRef,
          title: payload.title,
          description: payload.description,
        })),
      ).toEqual([
        {
          to: [owners, people.catalyst],
          title: 'Is “Retry budgets in the client” shipped?',
          description:
            'Pull request acme/work#12 was merged. Say on payments-api whether that is all of it.',
        },
      ]);
      expect((await seen()).thread.status).toBe('open');
    });

    it('is confirmed by somebody, in whose name it is shipped', async () => {
      const linkId = await add(statedUrl('open'));
      await becomes(statedUrl('open'), 'merged');
      community.sent.length = 0;
      const detail = await as(people.owner).confirmShipped({
        id: thread,
        linkId,
      });
      expect(detail.thread.status).toBe('shipped');
      expect(detail.shipProposal).toBeUndefined();
      expect(detail.history[1]).toEqual({
        what: 'moved',
        from: 'open',
        to: 'shipped',
        by: people.owner,
        role: 'owner',
        at: expect.any(String),
        reason: 'Pull request acme/work#12 was merged',
      });
      await untilTold(knex);
      expect(titlesSent()).toEqual([
        '“Retry budgets in the client” is shipped. Does it do what you asked for?',
      ]);
    });

    it('of an issue says that it was completed', async () => {
      const url = statedUrl('open', 3, 'issue');
      const linkId = await add(url);
      await becomes(url, 'completed');
      const { history } = await as(people.owner).confirmShipped({
        id: thread,
        linkId,
      });
      expect(history[1].reason).toBe('Issue acme/work#3 was completed');
    });

    it('is dismissed, and not made again for the same merge', async () => {
      const linkId = await add(statedUrl('open'));
      await becomes(statedUrl('open'), 'merged');
      community.sent.length = 0;
      const detail = await as(people.owner).dismissShipped({
        id: thread,
        linkId,
      });
      expect(detail.shipProposal).toBeUndefined();
      expect(detail.thread.status).toBe('open');
      work.says(statedUrl('open'), { state: 'merged', title: 'Another title' });
      await community.linkWatch('stated').lookAgain(['/open/pull/12']);
      while ((await seen()).links[0].title !== 'Another title');
      work.says(statedUrl('open'), { state: 'missing' });
      await community.linkWatch('stated').lookAgain(['/open/pull/12']);
      while ((await seen()).links[0].state !== 'missing');
      await becomes(statedUrl('open'), 'merged');
      expect((await seen()).shipProposal).toBeUndefined();
      expect(titlesSent()).toEqual([]);
    });

    it('is withdrawn when an issue is opened again, and made anew when it is done', async () => {
      const url = statedUrl('open', 3, 'issue');
      await add(url);
      await becomes(url, 'completed');
      await becomes(url, 'open');
      expect((await seen()).shipProposal).toBeUndefined();
      await becomes(url, 'completed');
      expect((await seen()).shipProposal).toBeDefined();
    });

    it('is over when somebody has shipped the thread, also once it is open again', async () => {
      const linkId = await add(statedUrl('open'));
      await becomes(statedUrl('open'), 'merged');
      await as(people.owner).move({ id: thread, status: 'shipped' });
      expect((await seen()).shipProposal).toBeUndefined();
      await as(people.owner).move({ id: thread, status: 'open' });
      expect((await seen()).shipProposal).toBeUndefined();
      const call = as(people.owner).confirmShipped({ id: thread, linkId });
      expect(await refusalOf(call)).toEqual({
        status: 409,
        message: 'Whether this thread is shipped has been decided already',
      });
    });

    it.each(['closed', 'open', 'draft', 'missing'] as const)(
      'is not made for what is %s',
      async state => {
        await add(statedUrl(state));
        expect((await seen()).shipProposal).toBeUndefined();
      },
    );

    it('is not made of a thread that cannot be shipped', async () => {
      thread = await subjectsOf(community).thread('question');
      await add(statedUrl('merged'));
      expect((await seen()).shipProposal).toBeUndefined();
      expect(titlesSent().join()).not.toContain('shipped?');
    });

    it('is answered once, though everybody answers at the same time', async () => {
      for (let round = 0; round < 5; round++) {
        const subject = await subjectsOf(community).proposal();
        const calls = [people.owner, people.administrator].flatMap(person => [
          as(person).confirmShipped(subject),
          as(person).dismissShipped(subject),
        ]);
        const endings = await Promise.all(
          calls.map(call =>
            call.then(
              () => 200,
              async () => (await refusalOf(call)).status,
            ),
          ),
        );
        expect([...endings].sort()).toEqual([200, 409, 409, 409]);
        const { thread: after, history } = await as(people.owner).get({
          id: subject.id,
        });
        const confirmed = endings[0] === 200 || endings[2] === 200;
        expect(after.status).toBe(confirmed ? 'shipped' : 'open');
        expect(history).toHaveLength(confirmed ? 2 : 1);
      }
    });

    it('is made once, though several replicas find out at the same time', async () => {
      await add(statedUrl('open'));
      const others = await Promise.all(
        [1, 2, 3].map(() => startCommunity({ knex, linkProviders: [work] })),
      );
      community.sent.length = 0;
      work.says(statedUrl('open'), { state: 'merged', closedAt: soon() });
      const replicas = [community, ...others];
      await Promise.all(
        replicas.map(replica =>
          replica.linkWatch('stated').lookAgain(['/open/pull/12']),
        ),
      );
      while (!(await seen()).shipProposal);
      await Promise.all(others.map(other => other.stop()));
      await untilTold(knex);
      const proposed = await knex('outbox').where(
        'event',
        'like',
        '%ship-proposed%',
      );
      expect(proposed).toHaveLength(1);
    });
  });

  describe('with the configuration to ship', () => {
    beforeEach(() => start('ship'));

    it('ships by itself, says so, and tells those who wanted it', async () => {
      await as(people.member).castVote({ id: thread });
      await add(statedUrl('open'));
      community.sent.length = 0;
      await becomes(statedUrl('open'), 'merged');
      const { thread: after, history, people: named } = await seen();
      expect(after.status).toBe('shipped');
      expect(history[1]).toEqual({
        what: 'moved',
        from: 'open',
        to: 'shipped',
        by: 'plugin:default/community',
        automatic: true,
        at: expect.any(String),
        reason: 'Pull request acme/work#12 was merged',
      });
      expect(Object.keys(named)).not.toContain('plugin:default/community');
      expect(community.sent).toMatchObject([
        {
          recipients: { entityRef: [people.member] },
          payload: {
            title: '“Retry budgets in the client” is shipped',
            description: 'Moved automatically on payments-api',
          },
        },
        {
          recipients: { entityRef: [people.other] },
          payload: {
            title:
              '“Retry budgets in the client” is shipped. Does it do what you asked for?',
            description:
              'Confirm it, or say what is missing. Shipped automatically on payments-api.',
          },
        },
      ]);
    });

    it('does not ship again what was opened again', async () => {
      await add(statedUrl('open'));
      await becomes(statedUrl('open'), 'merged');
      await as(people.owner).move({ id: thread, status: 'open' });
      work.says(statedUrl('open'), {
        state: 'merged',
        title: 'Another title',
        closedAt: soon(),
      });
      await community.linkWatch('stated').lookAgain(['/open/pull/12']);
      while ((await seen()).links[0].title !== 'Another title');
      const detail = await seen();
      expect(detail.thread.status).toBe('open');
      expect(detail.shipProposal).toBeUndefined();
    });

    it.each<[string, () => Promise<unknown>]>([
      [
        'a member has linked it',
        async () => {
          await add(statedUrl('open'), people.other);
          await becomes(statedUrl('open'), 'merged');
        },
      ],
      ['it was done before it was linked', () => add(statedUrl('merged'))],
      [
        'something else is still under way',
        async () => {
          await add(statedUrl('open', 1));
          await add(statedUrl('open', 2));
          await becomes(statedUrl('open', 1), 'merged');
        },
      ],
    ])('asks where %s', async (_, act) => {
      await act();
      const detail = await seen();
      expect(detail.thread.status).toBe('open');
      expect(detail.shipProposal).toBeDefined();
    });

    it('ships with the last of what is linked', async () => {
      await add(statedUrl('open', 1));
      await add(statedUrl('open', 2));
      await as(people.owner).addLink({
        id: thread,
        address: 'https://docs.example.com/notes',
      });
      await becomes(statedUrl('open', 1), 'merged');
      await becomes(statedUrl('open', 2), 'merged');
      expect((await seen()).thread.status).toBe('shipped');
    });
  });
});
