import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { ask, endpointsByName, headerOf } from '../../testing/ask';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { subjectsOf } from '../../testing/subjects';
import { untilTold } from '../../testing/untilTold';
import { payments, people } from '../../testing/world';

jest.setTimeout(60_000);

const scope = `entity:${payments}`;
const { owner, catalyst, member, other, stranger, administrator } = people;
const links = 'https://a.example/1 https://b.example/2 www.c.example/3';

describe.each(databases.eachSupportedId())('limits on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  async function start(limits: JsonObject) {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex, config: { limits } });
    await subjectsOf(community).term(catalyst);
  }
  afterEach(async () => {
    letClockRun();
    await community.stop();
  });

  const as = (person: string) => community.as(person).threads;
  const begin = (person: string, body = 'Every caller retries.') =>
    as(person).create({
      entityRef: payments,
      kind: 'idea',
      title: 'Retry budgets',
      body,
    });
  const told = async () => {
    await untilTold(knex);
    return community.sent
      .splice(0)
      .map(({ payload }) => payload.title)
      .sort();
  };

  describe('of number', () => {
    it('are told with the time to wait, in words and in seconds, and pass', async () => {
      await start({ threads: { atMost: 2, per: { hours: 2 }, newcomers: 2 } });
      setClock('2026-11-24T08:00:00Z');
      await begin(member);
      setClock('2026-11-24T08:30:00Z');
      await begin(member);
      const answer = await ask(
        community.url,
        endpointsByName.get('threads.create')!,
        {
          as: headerOf(member),
          body: {
            entityRef: payments,
            kind: 'idea',
            title: 'A third',
            body: 'One more.',
          },
        },
      );
      expect(answer.status).toBe(429);
      expect(answer.get('Retry-After')).toBe('5400');
      expect(answer.body.error).toMatchObject({
        name: 'TooManyRequestsError',
        message:
          'You have started 2 threads within 2 hours, as many as anybody may. You can go on in 1 hour and 30 minutes.',
        retryAfterSeconds: 5400,
      });
      await begin(other);
      await begin(administrator);
      await begin(administrator);
      await begin(administrator);
      setClock('2026-11-24T10:00:01Z');
      await begin(member);
      expect((await as(owner).list({ scope })).items).toHaveLength(7);
    });

    it('are lower for newcomers, until they are none', async () => {
      await start({ threads: { atMost: 3, newcomers: 1 } });
      setClock('2026-11-24T08:00:00Z');
      await begin(member);
      expect((await refusalOf(begin(member))).message).toBe(
        'You have started 1 thread within 1 day, as many as somebody new here may. You can go on in 1 day.',
      );
      setClock('2026-11-25T08:00:00Z');
      await begin(member);
      await begin(member);
      await begin(member);
      expect((await refusalOf(begin(member))).status).toBe(429);
    });

    it('count what was done, not what was refused, repeated or taken back', async () => {
      await start({ votes: { atMost: 2 }, replies: { atMost: 1 } });
      const ids = [];
      for (let nth = 0; nth < 3; nth++)
        ids.push((await begin(other)).thread.id);
      const [first, second, third] = ids;
      await as(member).castVote({ id: first });
      await as(member).castVote({ id: first });
      await as(member).castVote({ id: second });
      expect(
        (await refusalOf(as(member).castVote({ id: third }))).message,
      ).toBe(
        'You have cast 2 votes within 1 hour, as many as anybody may. You can go on in 1 hour.',
      );
      await as(member).withdrawVote({ id: first });
      expect((await as(member).get({ id: third })).thread.score).toBe(0);

      const reply = { id: first, body: 'Me too', idempotencyKey: 'my-reply-1' };
      const { reply: said } = await as(member).reply(reply);
      expect((await as(member).reply(reply)).reply.id).toBe(said.id);
      expect(
        (await refusalOf(as(member).reply({ id: first, body: 'More' }))).status,
      ).toBe(429);
    });

    it('stand also for reports', async () => {
      await start({ reports: { atMost: 1, newcomers: 1 } });
      const one = (await begin(other)).thread.id;
      const two = (await begin(other)).thread.id;
      await as(member).report({ id: one, why: 'spam' });
      await as(member).report({ id: one, why: 'spam' });
      const refusal = await refusalOf(
        as(member).report({ id: two, why: 'spam' }),
      );
      expect(refusal.status).toBe(429);
      expect(await as(owner).queue({ scope })).toMatchObject({
        items: [{ thread: { id: one } }],
      });
    });

    it('hold when many come at once', async () => {
      await start({ threads: { atMost: 7, newcomers: 7 } });
      const asked = await Promise.allSettled(
        Array.from({ length: 50 }, () => begin(member)),
      );
      const done = asked.filter(({ status }) => status === 'fulfilled');
      expect(done).toHaveLength(7);
      const [{ count }] = await knex('threads').count({ count: '*' });
      expect(Number(count)).toBe(7);
    });

    it('can be switched off', async () => {
      await start({ enabled: false, threads: { atMost: 1, newcomers: 1 } });
      await begin(member, links);
      await begin(member, links);
      expect((await as(other).list({ scope })).items).toHaveLength(2);
    });
  });

  describe('of first words', () => {
    it('hold a thread full of links, which nobody else learns of', async () => {
      await start({});
      await told();
      community.signalled.length = 0;
      const { thread } = await begin(stranger, `Buy now ${links} @mia`);
      expect(thread).toMatchObject({
        unlisted: 'held',
        can: { edit: false, reply: false, delete: true, report: false },
      });
      expect(await told()).toEqual(['“Retry budgets” waits for a moderator']);
      expect(community.signalled).toEqual([]);
      for (const person of [member, other]) {
        expect((await as(person).list({ scope })).items).toEqual([]);
        expect((await as(person).list({ scope, q: 'buy' })).items).toEqual([]);
        expect(
          (await refusalOf(as(person).get({ id: thread.id }))).status,
        ).toBe(404);
      }
      expect((await as(catalyst).get({ id: thread.id })).thread.unlisted).toBe(
        'held',
      );
    });

    it('are published as if they had just been said', async () => {
      await start({});
      setClock('2026-11-24T08:00:00Z');
      await community.as(member).home.watch({ entityRef: payments });
      const { thread } = await begin(stranger, `Read ${links}, @max`);
      await told();
      setClock('2026-11-24T10:00:00Z');
      const [item] = (await as(owner).queue({ scope })).items;
      expect(item).toMatchObject({ held: true, reports: 0, author: stranger });
      await as(owner).decide({ id: item.id, decision: 'keep' });
      const [listed] = (await as(member).list({ scope, sort: 'new' })).items;
      expect(listed).toMatchObject({
        id: thread.id,
        createdAt: '2026-11-24T10:00:00.000Z',
      });
      expect(listed).not.toHaveProperty('unlisted');
      expect(await told()).toEqual([
        'New idea on payments-api: Retry budgets',
        'Sara Eder mentioned you on payments-api',
        'Your thread “Retry budgets” is published',
      ]);
      // What one said once is read by everybody, so one may go on.
      const next = await begin(stranger, `More at ${links}`);
      expect(next.thread).not.toHaveProperty('unlisted');
    });

    it('are hidden when a moderator refuses, and published by restoring', async () => {
      await start({});
      const { thread } = await begin(stranger, links);
      const [item] = (await as(owner).queue({ scope })).items;
      await told();
      community.signalled.length = 0;
      await as(owner).decide({
        id: item.id,
        decision: 'hide',
        reason: 'An ad',
      });
      expect(await told()).toEqual([
        'Your thread “Retry budgets” was not published',
      ]);
      expect(community.signalled).toEqual([]);
      expect((await as(stranger).get({ id: thread.id })).thread).toMatchObject({
        unlisted: 'hidden',
        unlistedReason: 'An ad',
      });
      // Still nobody has read a word of theirs.
      expect((await begin(stranger, links)).thread.unlisted).toBe('held');
      await as(catalyst).restore({ id: thread.id });
      expect(await told()).toContain('New idea on payments-api: Retry budgets');
      expect((await as(member).list({ scope })).items).toHaveLength(1);
    });

    it('are gone without a trace for others, however they go', async () => {
      await start({});
      const { thread } = await begin(other);
      const heldThread = async () => (await begin(stranger, links)).thread.id;
      const heldReply = async () => {
        const said = { id: thread.id, body: links };
        return (await as(stranger).reply(said)).reply.id;
      };
      const { title } = thread;
      const ways: Array<(id: string) => Promise<unknown>> = [
        id => as(stranger).delete({ id }),
        id => as(owner).delete({ id }),
        id => as(administrator).purge({ id, title }),
        async id => {
          await as(owner).delete({ id });
          await as(administrator).purge({ id, title });
        },
      ];
      const waysOfReplies: typeof ways = [
        id => as(stranger).deleteReply({ id }),
        id => as(owner).deleteReply({ id }),
        id => as(administrator).purgeReply({ id, title }),
      ];
      await told();
      community.signalled.length = 0;
      for (const go of ways) await go(await heldThread());
      for (const go of waysOfReplies) await go(await heldReply());
      await told();
      expect(community.signalled).toEqual([]);
    });

    it('hold a reply, which counts and is told once it is published', async () => {
      await start({});
      const { thread } = await begin(other);
      const of = { id: thread.id };
      await told();
      const before = await as(member).get(of);
      const held = await as(stranger).reply({ ...of, body: links });
      expect(held.reply.unlisted).toBe('held');
      expect(await as(member).get(of)).toEqual(before);
      expect((await as(owner).list({ scope, q: 'example' })).items).toEqual([]);
      expect((await as(stranger).listReplies(of)).items).toHaveLength(1);
      expect((await as(owner).listReplies(of)).items).toHaveLength(1);
      for (const act of [
        () => as(member).reportReply({ id: held.reply.id, why: 'spam' }),
        () => as(member).deleteReply({ id: held.reply.id }),
      ]) {
        expect((await refusalOf(act())).status).toBe(404);
      }
      const parentId = held.reply.id;
      expect(
        await refusalOf(as(member).reply({ ...of, body: 'What?', parentId })),
      ).toEqual({
        status: 400,
        message: 'parentId: is not a reply to this thread',
      });
      await told();
      const [item] = (await as(catalyst).queue({ scope })).items;
      expect(item.replyId).toBe(parentId);
      await as(catalyst).decide({ id: item.id, decision: 'keep' });
      const after = await as(member).get(of);
      expect(after.thread.replyCount).toBe(1);
      expect(after.replies.items).toHaveLength(1);
      expect(
        (await as(member).list({ scope, q: 'example' })).items,
      ).toHaveLength(1);
      expect(await told()).toEqual([
        'Sara Eder replied to “Retry budgets”',
        'Your reply to “Retry budgets” is published',
      ]);
    });

    it('are not held with few links, of those who lead, or from people who are known', async () => {
      await start({});
      await begin(member, 'https://a.example https://b.example');
      await begin(member, links);
      await begin(owner, links);
      await begin(catalyst, links);
      await begin(
        stranger,
        'https://backstage.example.com/a https://backstage.example.com/b https://backstage.example.com/c',
      );
      expect((await as(other).list({ scope })).items).toHaveLength(5);
    });
  });

  describe('of first words that are edited', () => {
    it('hold a thread that everybody could read, until it is published as it was', async () => {
      await start({});
      setClock('2026-11-24T08:00:00Z');
      const { id } = (await begin(stranger)).thread;
      await as(member).castVote({ id });
      await as(member).reply({ id, body: 'Me too' });
      const before = (await as(member).list({ scope })).items;
      await told();
      community.signalled.length = 0;
      setClock('2026-11-24T10:00:00Z');
      const body = `Read ${links}, @max`;
      const edited = await as(stranger).edit({ id, body });
      expect(edited.thread).toMatchObject({
        unlisted: 'held',
        body,
        can: { edit: false, delete: true },
      });
      expect(await told()).toEqual(['“Retry budgets” waits for a moderator']);
      expect(community.signalled.map(({ message }) => message.type)).toEqual([
        'thread.edited',
      ]);
      expect((await as(member).list({ scope })).items).toEqual([]);
      expect((await as(member).list({ scope, q: 'read' })).items).toEqual([]);
      expect((await refusalOf(as(member).get({ id }))).status).toBe(404);

      const [item] = (await as(owner).queue({ scope })).items;
      expect(item).toMatchObject({ held: true, body, author: stranger });
      await as(owner).decide({ id: item.id, decision: 'keep' });
      const [after] = (await as(member).list({ scope })).items;
      const { excerpt, editedAt, ...rest } = after;
      expect({ excerpt, editedAt }).toEqual({
        excerpt:
          'Read https://a.example/1 https://b.example/2 www.c.example/3, @max',
        editedAt: '2026-11-24T10:00:00.000Z',
      });
      expect(before).toEqual([{ ...rest, excerpt: before[0].excerpt }]);
      expect(await told()).toEqual([
        'Sara Eder mentioned you on payments-api',
        'Your thread “Retry budgets” is published',
      ]);
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('hold an answer, so that its question waits, until it is the answer again', async () => {
      await start({});
      const { id } = (
        await as(other).create({
          entityRef: payments,
          kind: 'question',
          title: 'How do you retry?',
          body: 'It fails.',
        })
      ).thread;
      const { reply } = await as(stranger).reply({ id, body: 'With care.' });
      await as(other).accept({ id, replyId: reply.id });
      const before = await as(member).get({ id });
      await as(stranger).editReply({ id: reply.id, body: links });
      const meanwhile = await as(member).get({ id });
      expect(meanwhile.thread).toMatchObject({ status: 'open', replyCount: 0 });
      expect(meanwhile.replies.items).toEqual([]);
      expect((await as(member).list({ scope, q: 'care' })).items).toEqual([]);
      expect((await as(member).list({ scope, q: 'example' })).items).toEqual(
        [],
      );
      expect(await checkCounters(knex)).toEqual([]);

      const [item] = (await as(owner).queue({ scope })).items;
      await as(owner).decide({ id: item.id, decision: 'keep' });
      const after = await as(member).get({ id });
      expect(after.thread.answer).toEqual(before.thread.answer);
      expect(after.thread).toMatchObject({ status: 'answered', replyCount: 1 });
      expect(after.replies.items).toMatchObject([
        { id: reply.id, body: links, createdAt: reply.createdAt },
      ]);
      expect(
        (await as(member).list({ scope, q: 'example' })).items,
      ).toHaveLength(1);
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('let nobody go on with links meanwhile, nor once they were refused', async () => {
      await start({});
      const first = (await begin(stranger)).thread.id;
      const second = (await begin(stranger)).thread.id;
      await as(stranger).edit({ id: first, body: links });
      expect((await begin(stranger, links)).thread.unlisted).toBe('held');
      const edited = await as(stranger).edit({ id: second, body: links });
      expect(edited.thread.unlisted).toBe('held');
      for (const { id } of (await as(owner).queue({ scope })).items) {
        await as(owner).decide({ id, decision: 'hide', reason: 'An ad' });
      }
      expect((await begin(stranger, links)).thread.unlisted).toBe('held');
      await as(owner).restore({ id: first });
      expect((await as(member).list({ scope })).items).toMatchObject([
        { id: first },
      ]);
      expect((await begin(stranger, links)).thread).not.toHaveProperty(
        'unlisted',
      );
    });

    it('join what was reported of them', async () => {
      await start({});
      const { id } = (await begin(stranger)).thread;
      await as(member).report({ id, why: 'spam' });
      await as(stranger).edit({ id, body: links });
      const { items } = await as(owner).queue({ scope });
      expect(items).toMatchObject([{ held: true, reports: 1 }]);
      await told();
      await as(owner).decide({ id: items[0].id, decision: 'keep' });
      expect(await told()).toEqual([
        'Thank you: “Retry budgets” stays',
        'Your thread “Retry budgets” is published',
      ]);
    });

    it('are held for links that are new, and only where they came first', async () => {
      await start({});
      const { id } = (await begin(stranger, links)).thread;
      const [item] = (await as(owner).queue({ scope })).items;
      await as(owner).decide({ id: item.id, decision: 'keep' });
      const fixed = await as(stranger).edit({ id, body: `See ${links}!` });
      expect(fixed.thread).not.toHaveProperty('unlisted');
      const later = (await begin(stranger)).thread.id;
      const full = await as(stranger).edit({ id: later, body: links });
      expect(full.thread).not.toHaveProperty('unlisted');
      const own = (await begin(owner)).thread.id;
      const led = await as(owner).edit({ id: own, body: links });
      expect(led.thread).not.toHaveProperty('unlisted');
      const swapped = await as(stranger).edit({
        id,
        body: links.replace(/example/g, 'test'),
      });
      expect(swapped.thread.unlisted).toBe('held');
    });
  });
});
