import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { databases } from '../../testing/databases';
import { crowd, endingsOf } from '../../testing/endings';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { untilTold } from '../../testing/untilTold';
import { people } from '../../testing/world';

jest.setTimeout(120_000);

const nobodys = '01890000-0000-7000-8000-000000000000';

describe.each(databases.eachSupportedId())('votes on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      config: {
        limits: {
          threads: { atMost: 1_000, newcomers: 1_000 },
          votes: { atMost: 12, newcomers: 12 },
        },
      },
    });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const thread = () => subjectsOf(community).thread();
  const scoreOf = async (id: string) =>
    (await knex('threads').where({ id }).first('score')).score;
  const crowdNamed = (name: string, size: number) =>
    crowd(size).map(person => `${person}-${name}`);

  it('answer each of many with what the thread counts and that they voted', async () => {
    const [one, other] = [await thread(), await thread()];
    const voters = crowdNamed('answered', 20);
    const answers = await Promise.all(
      voters.map((person, n) =>
        as(person).castVote({ id: n % 2 ? one : other }),
      ),
    );
    expect(answers.map(answer => answer.thread.voted)).toEqual(
      voters.map(() => true),
    );
    for (const id of [one, other]) {
      const scores = answers
        .filter(answer => answer.thread.id === id)
        .map(answer => answer.thread.score);
      expect(scores).toHaveLength(10);
      expect(Math.max(...scores)).toBe(10);
    }
    expect([await scoreOf(one), await scoreOf(other)]).toEqual([10, 10]);
  });

  it('of others are counted beside one that is refused', async () => {
    const [id, deleted] = [await thread(), await thread()];
    await as(people.other).delete({ id: deleted });
    const voters = crowdNamed('beside', 12);
    const statuses = await endingsOf([
      ...voters.map(person => as(person).castVote({ id })),
      // Nobody votes for what they have written themselves.
      as(people.other).castVote({ id }),
      as(people.member).castVote({ id: deleted }),
      as(people.stranger).castVote({ id: nobodys }),
    ]);
    expect(statuses).toEqual([...voters.map(() => 200), 403, 404, 404]);
    expect(await scoreOf(id)).toBe(12);
  });

  it('of others are counted beside those of somebody who has cast too many', async () => {
    const ids = [];
    for (let n = 0; n < 14; n++) ids.push(await thread());
    const [eager] = crowdNamed('eager', 1);
    for (const id of ids.slice(0, 12)) await as(eager).castVote({ id });
    const [, ...last] = ids.slice(11);
    const voters = crowdNamed('patient', 10);
    const statuses = await endingsOf([
      ...last.map(id => as(eager).castVote({ id })),
      ...voters.map((person, n) => as(person).castVote({ id: last[n % 2] })),
    ]);
    expect(statuses).toEqual([429, 429, ...voters.map(() => 200)]);
    expect(
      (await refusalOf(as(eager).castVote({ id: last[0] }))).message,
    ).toMatch(/^You have cast 12 votes within 1 hour/);
    expect([await scoreOf(last[0]), await scoreOf(last[1])]).toEqual([5, 5]);
    expect(await checkCounters(knex)).toEqual([]);
  });

  it('of one person for many threads at once are all counted, up to the limit', async () => {
    const ids = [];
    for (let n = 0; n < 15; n++) ids.push(await thread());
    const [person] = crowdNamed('busy', 1);
    const statuses = await endingsOf(
      ids.map(id => as(person).castVote({ id })),
    );
    expect(statuses.filter(status => status === 200)).toHaveLength(12);
    expect(statuses.filter(status => status === 429)).toHaveLength(3);
    const scores = await Promise.all(ids.map(scoreOf));
    expect(scores.map(score => (score === 1 ? 200 : 429))).toEqual(statuses);
  });

  it('are told of one by one, with who cast them', async () => {
    const id = await thread();
    await untilTold(knex);
    await knex('outbox').delete();
    const voters = crowdNamed('told', 8);
    await Promise.all(voters.map(person => as(person).castVote({ id })));
    await untilTold(knex);
    const told = (await knex('outbox').pluck('event'))
      .map(event => JSON.parse(event))
      .filter(({ type }) => type === 'thread.voted');
    expect(told.map(({ actor }) => actor).sort()).toEqual([...voters].sort());
    expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set([id]));
  });
});
