import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { subjectsOf } from '../../testing/subjects';
import { deleteThreadRows } from '../../testing/threadRows';
import { untilTold } from '../../testing/untilTold';
import { payments, worldEntities } from '../../testing/world';
import { demandOf as sortedBy, recountDemand } from '../store/origins';

jest.setTimeout(120_000);

const teams = ['red', 'green', 'blue'];
const crew = 24;

/** Person n is in team n mod 3, and every fourth in the next one too. */
function teamsOf(n: number): string[] {
  const team = teams[n % 3];
  return n % 4 === 0 ? [team, teams[(n + 1) % 3]] : [team];
}

function entity(kind: string, name: string, more: Partial<Entity>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    ...more,
  };
}

const voter = (n: number) => `user:default/voter-${n}`;

/** Red looks after two systems, green after one of them, blue after none. */
const crowd: Entity[] = [
  ...Array.from({ length: crew }, (_, n) =>
    entity('User', `voter-${n}`, {
      spec: { memberOf: teamsOf(n) },
      relations: teamsOf(n).map(team => ({
        type: 'memberOf',
        targetRef: `group:default/${team}`,
      })),
    }),
  ),
  ...[
    ['red-app', 'red', 'checkout'],
    ['red-tool', 'red', 'delivery'],
    ['green-app', 'green', 'checkout'],
    ['blue-app', 'blue', undefined],
  ].map(([name, owner, system]) =>
    entity('Component', String(name), {
      relations: [
        { type: 'ownedBy', targetRef: `group:default/${owner}` },
        ...(system
          ? [{ type: 'partOf', targetRef: `system:default/${system}` }]
          : []),
      ],
    }),
  ),
];

describe.each(databases.eachSupportedId())('demand on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      entities: [...worldEntities, ...crowd],
    });
  });
  afterAll(() => community.stop());

  const as = (n: number) => community.as(voter(n)).threads;
  const thread = () => subjectsOf(community).thread();
  const demandOf = async (id: string) => {
    const { thread: view } = await as(0).get({ id });
    return [view.score, view.demand.teams, view.demand.systems];
  };

  it('is people, their distinct teams, and the systems these look after', async () => {
    const id = await thread();
    expect(await demandOf(id)).toEqual([0, 0, 0]);
    await as(2).castVote({ id });
    expect(await demandOf(id)).toEqual([1, 1, 0]);
    await as(1).castVote({ id });
    expect(await demandOf(id)).toEqual([2, 2, 1]);
    await as(3).castVote({ id });
    expect(await demandOf(id)).toEqual([3, 3, 2]);
    await as(6).castVote({ id });
    expect(await demandOf(id)).toEqual([4, 3, 2]);
  });

  it('goes back by what a vote gave when it is taken back, however often', async () => {
    const id = await thread();
    await as(3).castVote({ id });
    await as(6).castVote({ id });
    await as(3).withdrawVote({ id });
    await as(3).withdrawVote({ id });
    expect(await demandOf(id)).toEqual([1, 1, 2]);
    await as(6).withdrawVote({ id });
    expect(await demandOf(id)).toEqual([0, 0, 0]);
    expect(await knex('thread_origins').where({ thread_id: id })).toEqual([]);
  });

  it('is in the order of teams first, then of votes', async () => {
    await deleteThreadRows(knex);
    const [many, wide, none] = [await thread(), await thread(), await thread()];
    for (const n of [2, 5, 11]) await as(n).castVote({ id: many });
    for (const n of [1, 2]) await as(n).castVote({ id: wide });
    const list = await as(0).list({
      scope: `entity:${payments}`,
      sort: 'demand',
      limit: '2',
    });
    expect(list.items.map(({ id }) => id)).toEqual([wide, many]);
    const next = await as(0).list({
      scope: `entity:${payments}`,
      sort: 'demand',
      cursor: list.nextCursor,
    });
    expect(next.items.map(({ id }) => id)).toEqual([none]);
  });

  it('is right after many at once vote, press twice and change their minds', async () => {
    const id = await thread();
    const people = Array.from({ length: crew }, (_, n) => n);
    await Promise.all(
      people.flatMap(n => [
        as(n).castVote({ id }),
        as(n).castVote({ id }),
        ...(n % 2 === 0 ? [as(n).withdrawVote({ id })] : []),
      ]),
    );
    expect(await checkCounters(knex)).toEqual([]);
    const tally = () =>
      knex('thread_origins').where({ thread_id: id }).orderBy(['kind', 'ref']);
    const before = [await demandOf(id), await tally()];
    await knex.transaction(tx => recountDemand(tx, id));
    expect([await demandOf(id), await tally()]).toEqual(before);
    expect(await checkCounters(knex)).toEqual([]);
  });

  it('costs a vote two statements more than the vote itself', async () => {
    const id = await thread();
    await as(5).castVote({ id });
    await untilTold(knex);
    const statements = await statementsOf(knex, () => as(8).castVote({ id }));
    const writes = statements.flatMap(
      ({ sql }) =>
        sql.replaceAll('`', '"').match(/(insert into|update) "thread\w*"/g) ??
        [],
    );
    expect(writes).toEqual([
      'insert into "thread_votes"',
      'insert into "thread_origins"',
      'update "threads"',
    ]);
  });

  it('is unknown for votes that were cast before it was kept, which still count', async () => {
    const id = await thread();
    await as(3).castVote({ id });
    await knex('thread_votes')
      .where({ thread_id: id })
      .update({ origins: null });
    await knex.transaction(tx => recountDemand(tx, id));
    expect(await demandOf(id)).toEqual([1, 0, 0]);
    await as(3).withdrawVote({ id });
    expect(await demandOf(id)).toEqual([0, 0, 0]);
  });
});

describe('the number a thread is sorted by', () => {
  it('puts one more team before any number of votes', () => {
    expect(sortedBy(2, 0)).toBeGreaterThan(sortedBy(1, 5_000_000));
    expect(sortedBy(1, 8)).toBeGreaterThan(sortedBy(1, 7));
  });

  it('fits into its column, whoever votes', () => {
    expect(sortedBy(1e6, 1e9)).toBeLessThan(2 ** 31);
  });
});
