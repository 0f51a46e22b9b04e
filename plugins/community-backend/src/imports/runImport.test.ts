import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { CommunityImporter } from '@platform-community/backstage-plugin-community-node';
import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { untilTold } from '../testing/untilTold';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

type As = (personRef: string, at: Date) => CommunityApi;

const day = (date: string) => new Date(`${date}T10:00:00Z`);

describe.each(databases.eachSupportedId())('an import on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity | undefined;

  afterEach(async () => {
    await community?.stop();
    community = undefined;
  });

  async function startWith(...importers: CommunityImporter[]) {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex, importers });
    return community;
  }

  function start(api: CommunityApi, title = 'Retry budgets') {
    return api.threads.create({
      entityRef: payments,
      kind: 'question',
      title,
      body: 'Hello @cato',
      idempotencyKey: `import:${title.replace(/\W/g, '-')}`,
    });
  }

  /** A year in the life of a community. */
  async function history(as: As) {
    await as(people.owner, day('2025-03-01')).catalysts.appoint({
      entityRef: payments,
      person: people.catalyst,
      focus: 'Questions',
      until: '2025-06-30',
    });
    const { thread } = await start(as(people.member, day('2025-04-01')));
    const { id } = thread;
    await as(people.other, day('2025-04-02')).threads.castVote({ id });
    const { reply } = await as(
      people.catalyst,
      day('2025-04-03'),
    ).threads.reply({ id, body: 'Like this' });
    await as(people.catalyst, day('2025-07-01')).threads.reply({
      id,
      body: 'Still like this',
    });
    await as(people.member, day('2025-07-02')).threads.accept({
      id,
      replyId: reply.id,
    });
    const { event } = await as(people.owner, day('2025-08-01')).events.plan({
      kind: 'demo',
      title: 'Demo day',
      startsLocal: '2025-08-20T14:00',
      timeZone: 'Europe/Berlin',
      minutes: 60,
      entityRefs: [payments],
    });
    await as(people.member, day('2025-08-02')).events.rsvp({
      id: event.id,
      answer: 'going',
    });
  }

  it('writes what people did at the instants at which they did it', async () => {
    const { as, runTask } = await startWith({ id: 'history', run: history });
    await runTask('community-import-history');
    const reader = as(people.stranger);
    const { items } = await reader.threads.list({
      scope: `entity:${payments}`,
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      author: people.member,
      authorRole: 'member',
      createdAt: '2025-04-01T10:00:00.000Z',
      lastActivityAt: '2025-07-02T10:00:00.000Z',
      score: 1,
      replyCount: 2,
      status: 'answered',
      answer: {
        by: people.catalyst,
        role: 'catalyst',
        at: '2025-04-03T10:00:00.000Z',
      },
    });
    const { replies, history: moves } = await reader.threads.get({
      id: items[0].id,
    });
    expect(replies.items.map(reply => reply.role)).toEqual([
      'catalyst',
      'member',
    ]);
    expect(moves.map(({ to, at }) => [to, at])).toEqual([
      ['open', '2025-04-01T10:00:00.000Z'],
      ['answered', '2025-07-02T10:00:00.000Z'],
    ]);
    const past = await reader.events.list({
      scope: `entity:${payments}`,
      when: 'past',
    });
    expect(past.items).toMatchObject([
      { title: 'Demo day', host: people.owner, going: 1 },
    ]);
    const terms = await reader.catalysts.list({
      scope: `entity:${payments}`,
      history: 'true',
    });
    expect(terms.items).toMatchObject([
      { since: '2025-03-01', until: '2025-06-30', running: false },
    ]);
  });

  it('keeps the order of what it does at one instant', async () => {
    const at = day('2025-04-01');
    const { as, runTask } = await startWith({
      id: 'minute',
      run: async asThen => {
        const { thread } = await start(asThen(people.member, at));
        for (const body of ['1', '2', '3']) {
          const { reply } = await asThen(people.other, at).threads.reply({
            id: thread.id,
            body,
          });
          await asThen(people.owner, at).threads.reply({
            id: thread.id,
            body: `${body}.1`,
            parentId: reply.id,
          });
        }
      },
    });
    await runTask('community-import-minute');
    const { items } = await as(people.stranger).threads.list({
      scope: 'platform',
    });
    const { replies } = await as(people.stranger).threads.get({
      id: items[0].id,
    });
    expect(replies.items.map(({ body }) => body)).toEqual([
      '1',
      '1.1',
      '2',
      '2.1',
      '3',
      '3.1',
    ]);
  });

  it('tells nobody about it', async () => {
    const { sent, signalled, runTask } = await startWith({
      id: 'history',
      run: history,
    });
    await runTask('community-import-history');
    await untilTold(knex);
    expect(await knex('outbox').whereNull('delivered_at')).toEqual([]);
    expect((await knex('outbox')).length).toBeGreaterThan(5);
    expect(sent).toEqual([]);
    expect(signalled).toEqual([]);
  });

  it('runs once, however often it is due, and each by itself', async () => {
    const runs: string[] = [];
    const importer = (id: string): CommunityImporter => ({
      id,
      run: async () => {
        runs.push(id);
      },
    });
    const { runTask } = await startWith(importer('one'), importer('two'));
    await runTask('community-import-one');
    await runTask('community-import-one');
    await runTask('community-import-two');
    expect(runs).toEqual(['one', 'two']);
  });

  it('runs again when it failed, and its keys keep it from writing twice', async () => {
    let fails = true;
    const { as, runTask } = await startWith({
      id: 'shaky',
      run: async asThen => {
        await start(asThen(people.member, day('2025-04-01')), 'First');
        if (fails) throw new Error('The other tool did not answer');
        await start(asThen(people.member, day('2025-04-02')), 'Second');
      },
    });
    await runTask('community-import-shaky');
    fails = false;
    await runTask('community-import-shaky');
    await runTask('community-import-shaky');
    const { items } = await as(people.stranger).threads.list({
      scope: 'platform',
      sort: 'new',
    });
    expect(items.map(item => item.title)).toEqual(['Second', 'First']);
  });

  describe('refuses', () => {
    let at: As;
    let own: TestCommunity;

    beforeAll(async () => {
      own = await startCommunity({
        knex: await databases.init(databaseId),
        importers: [
          {
            id: 'open',
            run: async as => {
              at = as;
            },
          },
        ],
      });
      await own.runTask('community-import-open');
    });
    afterAll(() => own.stop());

    it.each<[string, (as: As) => Promise<unknown>, string, string]>([
      [
        'what somebody may not do',
        async as => {
          const then = day('2025-04-01');
          const { thread } = await start(as(people.member, then));
          return as(people.other, then).threads.move({
            id: thread.id,
            status: 'closed',
          });
        },
        'NotAllowedError',
        'Only owners and catalysts may do this',
      ],
      [
        'what nobody may do',
        async as => {
          const then = day('2025-04-01');
          const { thread } = await start(as(people.member, then));
          return as(people.owner, then).threads.move({
            id: thread.id,
            status: 'shipped',
          });
        },
        'ConflictError',
        "status: 'open' can only become closed for this kind of thread",
      ],
      [
        'what a catalyst does after their term',
        async as => {
          await as(people.owner, day('2025-03-01')).catalysts.appoint({
            entityRef: payments,
            person: people.catalyst,
            focus: 'Questions',
            until: '2025-03-31',
          });
          const { thread } = await start(as(people.member, day('2025-04-01')));
          return as(people.catalyst, day('2025-04-01')).threads.respond({
            id: thread.id,
            body: 'Officially',
          });
        },
        'NotAllowedError',
        'Only owners and catalysts may do this',
      ],
      [
        'what the contract does not know',
        as =>
          as(people.member, day('2025-04-01')).threads.create({
            entityRef: payments,
            kind: 'idea',
            title: 'x',
            body: '',
          }),
        'InputError',
        'title: must have at least 3 characters; body: must not be empty',
      ],
      [
        'a person whom the catalog does not know',
        as => start(as('user:default/ghost', day('2025-04-01'))),
        'NotFoundError',
        "There is no person 'user:default/ghost'",
      ],
    ])('%s', async (_, act, name, message) => {
      const refusal = await act(at).then(
        () => undefined,
        error => error,
      );
      expect(refusal).toMatchObject({ name, message });
    });
  });
});
