import type { Knex } from 'knex';
import { appointed } from '../../testing/appointed';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people } from '../../testing/world';
import { TermNotices } from './TermNotices';

jest.setTimeout(60_000);

const owners = 'group:default/payments';
const scope = `entity:${payments}`;

describe.each(databases.eachSupportedId())('notices on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2027-01-01T09:00:00Z'));
  afterEach(async () => {
    // Late enough for all that was recorded to be due.
    setClock('2028-01-01T09:00:00Z');
    await community.runTask('community-terms');
    await untilTold(knex);
    letClockRun();
    await knex('catalyst_terms').delete();
    await knex('catalyst_proposals').delete();
  });
  afterAll(() => community.stop());

  const begin = async (until: string, more: object = {}) => {
    const { term } = await appointed(community, {
      entityRef: payments,
      person: people.catalyst,
      focus: 'Questions',
      until,
      ...more,
    });
    return term;
  };

  async function run(at: string) {
    await untilTold(knex);
    community.sent.length = 0;
    setClock(at);
    await community.runTask('community-terms');
    await untilTold(knex);
    return community.sent.map(({ recipients, payload }) => ({
      to: recipients.type === 'entity' ? recipients.entityRef : [],
      title: payload.title,
    }));
  }

  const ending = (when: string) => [
    {
      to: [people.catalyst],
      title: `Your term as a catalyst of payments-api ends ${when}`,
    },
    {
      to: [owners],
      title: `The term of Cato Berg as a catalyst of payments-api ends ${when}`,
    },
  ];
  const ended = [
    {
      to: [people.catalyst],
      title: 'Your term as a catalyst of payments-api has ended',
    },
    {
      to: [owners],
      title: 'The term of Cato Berg as a catalyst of payments-api has ended',
    },
  ];
  const empty = [
    { to: [owners], title: 'payments-api has no catalyst any more' },
  ];

  it('tell of a term a month and a week before its last day and after it, each once', async () => {
    const { id } = await begin('2027-06-30');
    expect(await run('2027-05-30T23:59:59Z')).toEqual([]);
    expect(await run('2027-05-31T00:00:00Z')).toEqual(ending('in 30 days'));
    expect(await run('2027-06-22T09:00:00Z')).toEqual([]);
    expect(await run('2027-06-23T09:00:00Z')).toEqual(ending('in 7 days'));
    expect(await run('2027-06-30T23:59:59Z')).toEqual([]);
    const last = await run('2027-07-01T00:00:00Z');
    expect(last).toHaveLength(3);
    expect(last).toEqual(expect.arrayContaining([...ended, ...empty]));
    expect(await run('2027-07-02T00:00:00Z')).toEqual([]);

    const { items } = await community
      .as(people.member)
      .catalysts.list({ scope, history: 'true' });
    expect(items).toEqual([
      expect.objectContaining({
        id,
        running: false,
        ended: {
          at: '2027-07-01T00:00:00.000Z',
          by: 'plugin:default/community',
          how: 'expired',
        },
      }),
    ]);
    const history = await community
      .as(people.member)
      .catalysts.history({ scope, limit: '1' });
    expect(history.items[0]).toMatchObject({
      what: 'expired',
      by: 'plugin:default/community',
    });
    expect(history.people).not.toHaveProperty(['plugin:default/community']);
  });

  it('tell once of what they come too late for twice', async () => {
    await begin('2027-06-30');
    expect(await run('2027-06-29T09:00:00Z')).toEqual(ending('tomorrow'));
    expect(await run('2027-06-29T10:00:00Z')).toEqual([]);
  });

  it('do not tell who was just appointed that it is for a while only', async () => {
    await begin('2027-01-15');
    expect(await run('2027-01-02T09:00:00Z')).toEqual([]);
    expect(await run('2027-01-08T09:00:00Z')).toEqual(ending('in 7 days'));
  });

  it('begin anew with the last day that a term was given', async () => {
    const { id } = await begin('2027-02-15');
    expect(await run('2027-02-10T09:00:00Z')).toEqual(ending('in 5 days'));
    await community
      .as(people.owner)
      .catalysts.extend({ id, until: '2027-06-30' });
    expect(await run('2027-02-16T09:00:00Z')).toEqual([]);
    expect(await run('2027-06-10T09:00:00Z')).toEqual(ending('in 20 days'));
  });

  it('tell that a seat is empty once the last one is gone, however they went', async () => {
    const first = await begin('2027-06-30');
    const second = await begin('2027-06-30', { person: people.other });
    const { catalysts } = community.as(people.owner);
    await catalysts.end({ id: first.id, reason: 'Moved' });
    expect(await run('2027-01-02T09:00:00Z')).toEqual([]);
    await community.as(people.other).catalysts.end({ id: second.id });
    expect(await run('2027-01-03T09:00:00Z')).toEqual(empty);
    expect(await run('2027-01-04T09:00:00Z')).toEqual([]);
  });

  it('tell of no empty seat where the catalysts of the system are left', async () => {
    await begin('2027-06-30', {
      entityRef: 'system:default/payments',
      person: people.other,
    });
    const { id } = await begin('2027-06-30');
    await community.as(people.catalyst).catalysts.end({ id });
    expect(await run('2027-01-02T09:00:00Z')).toEqual([]);
  });

  it('tell nobody of what ended long ago', async () => {
    await begin('2027-02-28');
    expect(await run('2027-03-15T00:00:00Z')).toEqual([]);
    const { items } = await community
      .as(people.member)
      .catalysts.history({ scope });
    expect(items).toContainEqual(
      expect.objectContaining({
        what: 'expired',
        at: '2027-03-01T00:00:00.000Z',
      }),
    );
  });

  it('tell who asked that nobody answered', async () => {
    await community.as(people.owner).catalysts.propose({
      entityRef: ledger,
      person: people.catalyst,
      focus: 'Questions',
      until: '2027-06-30',
    });
    expect(await run('2027-01-15T08:59:59Z')).toEqual([]);
    expect(await run('2027-01-15T09:00:00Z')).toEqual([
      {
        to: [people.owner],
        title: 'Cato Berg has not said whether to be a catalyst of ledger',
      },
    ]);
    expect(await run('2027-01-16T09:00:00Z')).toEqual([]);
  });

  it('tell each once, however many replicas run', async () => {
    await begin('2027-06-30');
    await begin('2027-06-30', { entityRef: ledger, person: people.other });
    await untilTold(knex);
    const before = await knex('outbox').count({ n: '*' }).first();
    const notices = new TermNotices({
      knex,
      outbox: { poke: () => undefined },
      clock: () => new Date('2027-06-25T09:00:00Z'),
    });
    const gone = new TermNotices({
      knex,
      outbox: { poke: () => undefined },
      clock: () => new Date('2027-07-02T09:00:00Z'),
    });
    await Promise.all(Array.from({ length: 8 }, () => notices.run()));
    await Promise.all(Array.from({ length: 8 }, () => gone.run()));
    const after = await knex('outbox').count({ n: '*' }).first();
    // Two terms: ending, ended and the empty seat of each.
    expect(Number(after?.n) - Number(before?.n)).toBe(6);
  });

  it('come with as many terms as there are', async () => {
    const { id, ...row } = await knex('catalyst_terms')
      .where({ id: (await begin('2027-06-30')).id })
      .first();
    await knex.batchInsert(
      'catalyst_terms',
      Array.from({ length: 250 }, (_, n) => ({
        ...row,
        id: id.replace(/.{4}$/, `${n}`.padStart(4, '0')),
        person_ref: `user:default/person-${n}`,
      })).filter(one => one.id !== id),
      20,
    );
    const open = () =>
      knex('catalyst_terms').where({ open: true }).count({ n: '*' }).first();
    expect(Number((await open())?.n)).toBeGreaterThan(249);
    setClock('2027-07-01T09:00:00Z');
    await community.runTask('community-terms');
    expect(Number((await open())?.n)).toBe(0);
  });
});
