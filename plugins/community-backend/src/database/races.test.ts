import type { Entity } from '@backstage/catalog-model';
import {
  movesFrom,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import { crowd, endingsOf } from '../testing/endings';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { daysAhead, subjectsOf } from '../testing/subjects';
import { ledger, payments, people, worldEntities } from '../testing/world';
import { checkCounters } from './checkCounters';

jest.setTimeout(120_000);

/** SQLite lets one writer in at a time; races are run where there are some. */
const databaseId = databases.supports('POSTGRES_17')
  ? 'POSTGRES_17'
  : 'SQLITE_3';

/**
 * What the catalog knows of them: person n is in team n mod 20 and every third
 * in the next one too; of each two teams one looks after a part of a system.
 */
const teams = 20;
const crowdEntities: Entity[] = [
  ...crowd(200).map((ref, n) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    relations: [n % teams, ...(n % 3 === 0 ? [(n + 1) % teams] : [])].map(
      team => ({ type: 'memberOf', targetRef: `group:default/team-${team}` }),
    ),
  })),
  ...Array.from({ length: teams / 2 }, (_, n) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `part-${n}`, namespace: 'default' },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/team-${2 * n}` },
      { type: 'partOf', targetRef: `system:default/system-${n % 4}` },
    ],
  })),
];

describe(`at the same time, on ${databaseId}`, () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      entities: [...worldEntities, ...crowdEntities],
    });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const countOf = async (table: string, where: object) =>
    (await knex(table).where(where)).length;

  it('200 people who all press twice give 200 votes', async () => {
    const id = await subjectsOf(community).thread();
    const voters = crowd(200);
    await Promise.all(
      [...voters, ...voters].map(person => as(person).castVote({ id })),
    );
    const { thread } = await as(people.member).get({ id });
    expect(thread.score).toBe(200);
    expect(thread.demand).toEqual({ teams: 20, systems: 4 });
    expect(await countOf('thread_votes', { thread_id: id })).toBe(200);
  });

  it('votes that are given and taken back leave the score that there is', async () => {
    const id = await subjectsOf(community).thread();
    await Promise.all(
      crowd(40).flatMap(person => [
        as(person).castVote({ id }),
        as(person).withdrawVote({ id }),
        as(person).castVote({ id }),
      ]),
    );
    const { thread } = await as(people.member).get({ id });
    expect(thread.score).toBe(await countOf('thread_votes', { thread_id: id }));
    expect(await checkCounters(knex)).toEqual([]);
  });

  it('votes of 200 that are all taken back leave no demand', async () => {
    const id = await subjectsOf(community).thread();
    const voters = crowd(200);
    await Promise.all(voters.map(person => as(person).castVote({ id })));
    await Promise.all(
      [...voters, ...voters].map(person => as(person).withdrawVote({ id })),
    );
    const { thread } = await as(people.member).get({ id });
    expect([thread.score, thread.demand]).toEqual([
      0,
      { teams: 0, systems: 0 },
    ]);
    expect(await countOf('thread_origins', { thread_id: id })).toBe(0);
  });

  it('threads that come, are replied to and go on two entities are counted right', async () => {
    await Promise.all(
      crowd(60).map(async (person, n) => {
        const { thread } = await as(person).create({
          entityRef: n % 2 ? payments : ledger,
          kind: n % 5 ? 'question' : 'practice',
          title: 'All at once',
          body: 'What it says.',
        });
        const { id } = thread;
        await Promise.all([
          as(people.member).reply({ id, body: 'A word.' }),
          as(people.owner).respond({ id, body: 'A stand.' }),
        ]);
        if (n % 4 === 0) await as(person).delete({ id });
      }),
    );
    expect(await checkCounters(knex)).toEqual([]);
  });

  it('50 replies are 50, and 25 less when these are deleted at once', async () => {
    const id = await subjectsOf(community).thread();
    const replies = await Promise.all(
      crowd(50).map(person => as(person).reply({ id, body: 'Me too' })),
    );
    const counted = async () =>
      (await as(people.member).get({ id })).thread.replyCount;
    expect(await counted()).toBe(50);
    await Promise.all(
      replies
        .slice(0, 25)
        .map(({ reply }) => as(reply.author).deleteReply({ id: reply.id })),
    );
    expect(await counted()).toBe(25);
  });

  it('one reply that is deleted ten times is deleted once', async () => {
    const { thread, reply } = subjectsOf(community);
    const id = await thread();
    const gone = await reply(id);
    const statuses = await endingsOf(
      Array.from({ length: 10 }, () =>
        as(people.other).deleteReply({ id: gone }),
      ),
    );
    expect(statuses.filter(status => status === 200)).toHaveLength(1);
    expect(new Set(statuses)).not.toContain(500);
    const view = await as(people.member).get({ id });
    expect(view.thread.replyCount).toBe(0);
  });

  it('two people who move a thread end on a legal way, told in order', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await subjectsOf(community).thread();
      const wishes: Array<[string, ThreadStatus]> = [
        [people.owner, 'planned'],
        [people.administrator, 'under-review'],
        [people.owner, 'in-progress'],
        [people.administrator, 'shipped'],
      ];
      const statuses = await endingsOf(
        wishes.map(([person, status]) => as(person).move({ id, status })),
      );
      const { thread, history } = await as(people.member).get({ id });
      const done = statuses.filter(status => status === 200).length;
      expect(statuses.filter(s => s !== 200 && s !== 409)).toEqual([]);
      expect(history).toHaveLength(done + 1);
      history.slice(1).forEach((move, index) => {
        expect(move.from).toBe(history[index].to);
        expect(movesFrom('idea', history[index].to)).toContain(move.to);
      });
      expect(thread.status).toBe(history[history.length - 1].to);
    }
  });

  it('two replies that are accepted leave one answer', async () => {
    const { thread, reply } = subjectsOf(community);
    const id = await thread('question');
    const first = await reply(id);
    const second = await reply(id);
    await Promise.all([
      as(people.owner).accept({ id, replyId: first }),
      as(people.administrator).accept({ id, replyId: second }),
    ]);
    const { replies, history } = await as(people.member).get({ id });
    expect(replies.items.filter(item => item.accepted)).toHaveLength(1);
    expect(history.map(({ to }) => to)).toEqual(['open', 'answered']);
  });

  it('30 proposals to one person are one question, 30 answers one term', async () => {
    const propose = (by: string) =>
      community.as(by).catalysts.propose({
        entityRef: payments,
        person: people.catalyst,
        focus: 'Everything',
        until: daysAhead(10),
      });
    const once = [200, ...Array(29).fill(409)];
    const asked = await endingsOf(
      Array.from({ length: 30 }, (_, n) =>
        propose(n % 2 ? people.owner : people.administrator),
      ),
    );
    expect([...asked].sort()).toEqual(once);
    const scope = `entity:${payments}`;
    const { proposals } = await community
      .as(people.owner)
      .catalysts.list({ scope });
    expect(proposals).toHaveLength(1);
    const [{ id }] = proposals;
    const cato = community.as(people.catalyst).catalysts;
    const owner = community.as(people.owner).catalysts;
    const answered = await endingsOf(
      Array.from({ length: 30 }, (_, n) =>
        [
          () => cato.accept({ id }),
          () => cato.decline({ id }),
          () => owner.withdraw({ id }),
        ][n % 3](),
      ),
    );
    expect([...answered].sort()).toEqual(once);
    const settled = await knex('term_moves')
      .where({ proposal_id: id })
      .whereNot({ what: 'proposed' });
    expect(settled).toEqual([
      expect.objectContaining({
        what: expect.stringMatching(/accepted|declined|withdrawn/),
      }),
    ]);
    const { items } = await cato.list({ scope, history: 'true' });
    expect(items.filter(item => item.person === people.catalyst)).toHaveLength(
      settled.some(move => move.what === 'accepted') ? 1 : 0,
    );
  });

  it('30 appointments of oneself are one term', async () => {
    const statuses = await endingsOf(
      Array.from({ length: 30 }, () =>
        community.as(people.owner).catalysts.appoint({
          entityRef: payments,
          focus: 'Everything',
          until: daysAhead(10),
        }),
      ),
    );
    expect([...statuses].sort()).toEqual([200, ...Array(29).fill(409)]);
    const { items } = await community
      .as(people.member)
      .catalysts.list({ scope: `entity:${payments}`, history: 'true' });
    expect(items.filter(item => item.person === people.owner)).toHaveLength(1);
  });

  it('100 answers to an invitation that flip leave counters that are right', async () => {
    const id = await subjectsOf(community).event();
    const guests = crowd(25);
    await Promise.all(
      guests.flatMap(person => {
        const { events } = community.as(person);
        return [
          events.rsvp({ id, answer: 'going' }),
          events.rsvp({ id, answer: 'maybe' }),
          events.withdrawRsvp({ id }),
          events.rsvp({ id, answer: 'going' }),
        ];
      }),
    );
    const { event } = await community.as(people.member).events.get({ id });
    expect([event.going, event.maybe]).toEqual([
      await countOf('event_answers', { answer: 'going' }),
      await countOf('event_answers', { answer: 'maybe' }),
    ]);
  });

  it('all of this leaves every counter right', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
