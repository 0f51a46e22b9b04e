import type { Knex } from 'knex';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { statementsOf } from '../../testing/statementsOf';
import { insertThreadRows, type ThreadSeed } from '../../testing/threadRows';
import { untilTold } from '../../testing/untilTold';
import { payments, people } from '../../testing/world';
import { Escalator, lookEvery } from './Escalator';

jest.setTimeout(60_000);

const hour = 3_600_000;
const owners = 'group:default/payments';

describe.each(databases.eachSupportedId())('escalation on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
    await subjectsOf(community).term(people.catalyst);
  });
  beforeEach(async () => {
    await untilTold(knex);
    await knex('threads').delete();
    community.sent.length = 0;
  });
  afterAll(() => community.stop());

  /** A thread by mia that was started some hours ago. */
  async function started(hoursAgo: number, seed: ThreadSeed = {}) {
    const [row] = await insertThreadRows(knex, [
      {
        kind: 'question',
        title: 'Where are the traces?',
        escalation: 0,
        created_at: new Date(Date.now() - hoursAgo * hour - 60_000),
        ...seed,
      },
    ]);
    return row.id;
  }

  async function run() {
    await community.runTask('community-escalation');
    await untilTold(knex);
    return community.sent.splice(0).map(({ recipients, payload }) => ({
      to: recipients.type === 'entity' ? recipients.entityRef : [],
      title: payload.title,
      description: payload.description,
      link: payload.link,
    }));
  }

  const thread = async (id: string) =>
    (await community.as(people.member).threads.get({ id })).thread;

  it('leaves what has not waited for a day in peace', async () => {
    const id = await started(23);
    expect(await run()).toEqual([]);
    expect((await thread(id)).escalatedTo).toBeUndefined();
  });

  it('tells the catalysts of what has waited for a day, once', async () => {
    const id = await started(25);
    expect(await run()).toEqual([
      {
        to: [people.catalyst],
        title: 'No reply for 1 day: “Where are the traces?”',
        description: 'Mia Cruz waits for a first word on payments-api',
        link: `/catalog/default/component/payments-api/community/threads/${id}`,
      },
    ]);
    expect((await thread(id)).escalatedTo).toBe('catalysts');
    expect(await run()).toEqual([]);
  });

  it('tells the owners only of what has waited for three', async () => {
    const id = await started(73);
    expect((await run()).map(letter => letter.to)).toEqual([
      [people.catalyst],
      [owners],
    ]);
    expect((await thread(id)).escalatedTo).toBe('owners');
    expect(await run()).toEqual([]);
  });

  it('does not tell whoever waits, be they a catalyst', async () => {
    await started(25, { author_ref: people.catalyst });
    expect(await run()).toEqual([]);
  });

  it('spares a catalyst who asked not to hear of the entity', async () => {
    await community.as(people.catalyst).home.unwatch({ entityRef: payments });
    await started(25);
    expect(await run()).toEqual([]);
    await knex('watches').delete();
  });

  it.each([
    ['somebody replied to', { first_reply_at: new Date() as never }],
    ['was deleted', { deleted_at: new Date() }],
    ['is in no list', { unlisted: 'hidden' as const }],
    ['gives and does not wait', { kind: 'practice' as const }],
    ['was there before, or came by an import', { escalation: 2 }],
  ])('tells nobody of what %s', async (_, seed: ThreadSeed) => {
    await started(100, seed);
    expect(await run()).toEqual([]);
  });

  it('is over once somebody replies', async () => {
    const id = await started(25);
    await run();
    await community
      .as(people.other)
      .threads.reply({ id, body: 'In the store' });
    expect((await thread(id)).escalatedTo).toBeUndefined();
    await knex('threads').update({
      created_at: new Date(Date.now() - 200 * hour),
    });
    await untilTold(knex);
    community.sent.length = 0;
    expect(await run()).toEqual([]);
  });

  it('moves many on at the cost of a few statements each hundred', async () => {
    const seeds = Array.from({ length: 150 }, () => ({
      kind: 'question' as const,
      escalation: 0,
      created_at: new Date(Date.now() - 30 * hour),
    }));
    await insertThreadRows(knex, seeds);
    const statements = await statementsOf(knex, () =>
      community.runTask('community-escalation'),
    );
    // Two batches for the catalysts and a look for the owners.
    expect(statements.length).toBeLessThanOrEqual(5);
    expect(
      await knex('threads').where({ escalation: 1 }).count({ n: '*' }).first(),
    ).toEqual({ n: databaseId === 'SQLITE_3' ? 150 : '150' });
    await untilTold(knex);
  });

  it('tells each thread once, however many replicas run', async () => {
    const id = await started(25);
    const escalator = new Escalator({
      knex,
      outbox: { poke: () => undefined },
      clock: () => new Date(),
      times: { catalystsAfter: 24 * hour, ownersAfter: 72 * hour },
    });
    await Promise.all(Array.from({ length: 8 }, () => escalator.run()));
    const told = await knex('outbox').where(
      'event',
      'like',
      `%escalated%${id}%`,
    );
    expect(told).toHaveLength(1);
  });
});

it.each([
  [24 * hour, 600_000],
  [hour, 300_000],
  [1000, 10_000],
])('what is overdue after %d ms is looked for every %d ms', (after, every) => {
  expect(lookEvery({ catalystsAfter: after, ownersAfter: after })).toBe(every);
});
