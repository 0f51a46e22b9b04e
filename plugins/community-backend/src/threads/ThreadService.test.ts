import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('threads on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(() => community.stop());

  function start(person: string, title = 'Retry budgets in the client') {
    return community.as(person).threads.create({
      entityRef: payments,
      kind: 'idea',
      title,
      body: 'Every caller retries and we **finish it off**.',
    });
  }

  it('starts a thread as the person whose credentials it carries', async () => {
    const { thread, people: names } = await start(people.member);
    expect(thread).toMatchObject({
      author: people.member,
      authorRole: 'member',
      status: 'open',
      excerpt: 'Every caller retries and we finish it off.',
      score: 0,
      watching: true,
    });
    expect(names[people.member]).toEqual({ name: 'Mia Cruz' });
  });

  it('counts a vote once and takes it back', async () => {
    const { thread } = await start(people.member);
    const voter = community.as(people.other).threads;
    await voter.castVote({ id: thread.id });
    const twice = await voter.castVote({ id: thread.id });
    expect(twice.thread).toMatchObject({ score: 1, voted: true });
    const back = await voter.withdrawVote({ id: thread.id });
    expect(back.thread).toMatchObject({ score: 0, voted: false });
  });

  it('names the field that is wrong', async () => {
    const call = community.as(people.member).threads.create({
      entityRef: payments,
      kind: 'idea',
      title: 'x',
      body: ' ',
    });
    expect(await refusalOf(call)).toEqual({
      status: 400,
      message:
        'title: must have at least 3 characters; body: must not be empty',
    });
  });
});
