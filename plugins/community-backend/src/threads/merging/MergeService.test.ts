import type { ThreadKind } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { isPostgres } from '../../database/dialect';
import { newId } from '../../database/ids';
import { databases } from '../../testing/databases';
import { planOf } from '../../testing/planOf';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { subjectsOf } from '../../testing/subjects';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people, search, secret } from '../../testing/world';

jest.setTimeout(60_000);

const { owner, catalyst, member, other, stranger, administrator } = people;
const crowd = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, n) => `user:default/person-${from + n}`,
  );

describe.each(databases.eachSupportedId())('merging on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const look = async (id: string, person: string = member) =>
    as(person).get({ id });

  async function start(
    by: string,
    more: { kind?: ThreadKind; entityRef?: string; title?: string } = {},
  ): Promise<string> {
    const { thread } = await as(by).create({
      entityRef: payments,
      kind: 'idea',
      title: 'Retry budgets in the client',
      body: 'Every caller retries.',
      ...more,
    });
    return thread.id;
  }

  async function vote(id: string, ...voters: string[]) {
    for (const voter of voters) await as(voter).castVote({ id });
  }

  const voters = async (id: string): Promise<string[]> =>
    knex('thread_votes')
      .where({ thread_id: id })
      .orderBy('voter_ref')
      .pluck('voter_ref');

  /** All rows of two threads but their histories, to compare before and after. */
  async function rowsOf(...ids: string[]) {
    const targets = ids.map(id => `thread:${id}`);
    return {
      threads: await knex('threads').whereIn('id', ids).orderBy('id'),
      votes: await knex('thread_votes')
        .whereIn('thread_id', ids)
        .orderBy(['thread_id', 'voter_ref']),
      watches: await knex('watches')
        .whereIn('target', targets)
        .orderBy(['target', 'person_ref']),
      replies: await knex('replies').whereIn('thread_id', ids).orderBy('id'),
    };
  }

  describe('two threads', () => {
    it('counts everybody who wants either once, but the author of the one that stays', async () => {
      const into = await start(other);
      const from = await start(member, { kind: 'problem' });
      await vote(into, ...crowd(0, 4), catalyst);
      await vote(from, ...crowd(2, 7), other, catalyst);

      const { votes, watchersAdded, refusal } = await as(owner).previewMerge({
        id: from,
        into,
      });
      // New are three of the crowd and who started it; counted already are two
      // of the crowd and the catalyst, and the author does not count at all.
      expect(votes).toEqual({ now: 5, then: 9, alreadyCounted: 4 });
      expect(watchersAdded).toBe(1);
      expect(refusal).toBeUndefined();

      const { thread, mergedFrom } = await as(owner).merge({ id: from, into });
      expect(thread.score).toBe(9);
      expect(await voters(into)).toEqual(
        [catalyst, member, ...crowd(0, 7)].sort(),
      );
      expect(mergedFrom).toMatchObject([
        {
          by: owner,
          role: 'owner',
          thread: { id: from, author: member, score: 7 },
        },
      ]);
      expect((await look(into, member)).thread.voted).toBe(true);
    });

    it('leaves the merged one readable, and only that', async () => {
      const into = await start(other, { title: 'One to stay' });
      const from = await start(member, { title: 'One to go' });
      const { reply } = await as(stranger).reply({ id: from, body: 'Me too.' });
      await as(owner).merge({ id: from, into });

      const { thread, mergedInto, replies } = await look(from);
      expect(thread).toMatchObject({
        unlisted: 'merged',
        title: 'One to go',
        can: { vote: false, reply: false, merge: false, moveTo: [] },
      });
      expect(mergedInto).toMatchObject({
        by: owner,
        thread: { id: into, entityRef: payments, title: 'One to stay' },
        can: { unmerge: false },
      });
      expect(replies.items.map(item => item.id)).toEqual([reply.id]);
      expect((await look(into)).mergedFrom[0].thread.replyCount).toBe(1);

      const scope = `entity:${payments}`;
      const listed = await as(member).list({ scope, sort: 'new' });
      expect(listed.items.map(item => item.id)).not.toContain(from);
      for (const call of [
        () => as(stranger).castVote({ id: from }),
        () => as(stranger).reply({ id: from, body: 'Still here?' }),
        () => as(owner).move({ id: from, status: 'planned' }),
        () => as(owner).respond({ id: from, body: 'Soon.' }),
        () => as(owner).transfer({ id: from, entityRef: ledger }),
      ]) {
        expect(await refusalOf(call())).toEqual({
          status: 409,
          message: 'This thread was merged into another one',
        });
      }
    });

    it('writes into both histories who did it, and who took it back', async () => {
      const into = await start(other, { title: 'One to stay' });
      const from = await start(member, { title: 'One to go' });
      await as(owner).merge({ id: from, into });
      await as(administrator).unmerge({ id: from });
      const steps = async (id: string) =>
        (await look(id)).history.map(({ what, by, thread, to }) => [
          what,
          by,
          thread?.title,
          to,
        ]);
      expect(await steps(from)).toEqual([
        ['moved', member, undefined, 'open'],
        ['merged', owner, 'One to stay', 'open'],
        ['unmerged', administrator, 'One to stay', 'open'],
      ]);
      expect(await steps(into)).toEqual([
        ['moved', other, undefined, 'open'],
        ['took-in', owner, 'One to go', 'open'],
        ['gave-back', administrator, 'One to go', 'open'],
      ]);
    });

    it('lets watchers follow, unless they asked not to be told', async () => {
      const into = await start(other);
      const from = await start(member);
      await as(stranger).watch({ id: from });
      await as(catalyst).watch({ id: from });
      await as(catalyst).unwatch({ id: into });
      await as(owner).unwatch({ id: from });
      await as(owner).merge({ id: from, into });
      const watching = async (person: string) =>
        (await look(into, person)).thread.watching;
      expect(await watching(stranger)).toBe(true);
      expect(await watching(member)).toBe(true);
      expect(await watching(catalyst)).toBe(false);
      expect(await watching(owner)).toBe(false);
    });

    it('tells those who wanted the one, and the author of the other', async () => {
      const into = await start(other, { title: 'One to stay' });
      const from = await start(member, { title: 'One to go' });
      await vote(from, stranger, owner);
      await untilTold(knex);
      community.sent.length = 0;
      await as(owner).merge({ id: from, into });
      await untilTold(knex);
      expect(
        community.sent.map(({ recipients, payload }) => [
          'entityRef' in recipients ? recipients.entityRef : [],
          payload.title,
        ]),
      ).toEqual([
        [[stranger], '“One to go” was merged into “One to stay”'],
        [[member], 'Your thread “One to go” was merged into “One to stay”'],
        [[other], '“One to go” was merged into your thread “One to stay”'],
      ]);
    });
  });

  describe('what was said in both', () => {
    const say = async (person: string, id: string, body: string) => {
      const { reply } = await as(person).reply({ id, body });
      return reply.id;
    };
    /** All replies as somebody reads them, a page of so many at a time. */
    async function read(id: string, person: string = member, limit = 50) {
      const items = [];
      let cursor: string | undefined;
      do {
        const page = await as(person).listReplies({
          id,
          cursor,
          limit: String(limit),
        });
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return items;
    }
    const bodies = async (...args: Parameters<typeof read>) =>
      (await read(...args)).map(({ body }) => body);

    async function aMerge(entityRef = payments) {
      const into = await start(other);
      const from = await start(member, { entityRef, title: 'Said elsewhere' });
      return {
        into,
        from,
        merge: () => as(administrator).merge({ id: from, into }),
      };
    }

    it('is read in one order, each with where it was written, from both', async () => {
      const { into, from, merge } = await aMerge();
      await say(stranger, into, 'First, there');
      const root = await say(stranger, from, 'Second, here');
      await say(stranger, into, 'Third, there');
      await as(other).reply({
        id: from,
        body: 'To the second',
        parentId: root,
      });
      const { replies } = await merge();
      const together = [
        ['First, there', into],
        ['Second, here', from],
        ['To the second', from],
        ['Third, there', into],
      ];
      const shown = ({
        body,
        threadId,
      }: {
        body: string;
        threadId: string;
      }) => [body, threadId];
      expect(replies.items.map(shown)).toEqual(together);
      for (const limit of [1, 2, 3]) {
        expect((await read(into, member, limit)).map(shown)).toEqual(together);
      }
      expect(await bodies(from)).toEqual(['Second, here', 'To the second']);
      // Nobody goes on in what was merged.
      const second = replies.items.find(({ id }) => id === root);
      expect(second?.can).toMatchObject({ reply: false, accept: false });
    });

    it('stands by itself again once the merge is taken back', async () => {
      const { into, from, merge } = await aMerge();
      await say(stranger, into, 'There');
      await say(stranger, from, 'Here');
      await merge();
      await as(owner).unmerge({ id: from });
      expect(await bodies(into)).toEqual(['There']);
      expect((await look(into)).replies.items).toHaveLength(1);
    });

    it('leaves out what its reader does not see, also where the rest is read', async () => {
      const into = await start(other);
      const from = await start(owner, { entityRef: secret });
      await say(stranger, into, 'For everybody');
      await say(owner, from, 'For those who see the secret');
      await as(owner).merge({ id: from, into });
      expect(await bodies(into)).toEqual(['For everybody']);
      expect(await bodies(into, owner)).toHaveLength(2);
      expect(JSON.stringify(await look(into))).not.toContain('the secret');
    });

    it('keeps hidden replies and notes from whoever does not lead where they are', async () => {
      const { into, from, merge } = await aMerge(search);
      const rude = await say(stranger, from, 'Rude');
      const held = await say(other, from, 'Held');
      await knex('replies').where({ id: held }).update({ unlisted: 'held' });
      await knex('threads').where({ id: from }).decrement('reply_count', 1);
      await as(administrator).hideReply({ id: rude, reason: 'Rude' });
      await as(administrator).writeNote({ id: from, body: 'A private note' });
      await merge();
      // The owner of one of the two leads only there.
      for (const person of [member, owner]) {
        expect(await bodies(into, person)).toEqual(['']);
      }
      expect(await bodies(into, other)).toEqual(['', 'Held']);
      expect(await bodies(into, administrator)).toEqual(['Rude', 'Held']);
      for (const person of [member, owner, administrator]) {
        expect(JSON.stringify(await look(into, person))).not.toContain(
          'private note',
        );
      }
    });

    it('is read by as many statements whether 2 threads were merged or 12', async () => {
      const into = await start(other);
      const mergeMore = async (count: number) => {
        for (let n = 0; n < count; n++) {
          const from = await start(member);
          await say(stranger, from, 'Me too');
          await as(owner).merge({ id: from, into });
        }
        await untilTold(knex);
      };
      const count = async () => ({
        page: (await statementsOf(knex, () => read(into))).length,
        thread: (await statementsOf(knex, () => look(into))).length,
      });
      await mergeMore(2);
      const two = await count();
      await mergeMore(10);
      expect(await count()).toEqual(two);
      expect(two.page).toBeLessThanOrEqual(4);
      expect(await read(into)).toHaveLength(12);
    });

    it('is found by walks over an index that end with the page', async () => {
      if (!isPostgres(knex)) return;
      const { into, from, merge } = await aMerge();
      await merge();
      await knex.batchInsert(
        'replies',
        Array.from({ length: 6_000 }, (_, n) => {
          const id = newId(new Date(Date.UTC(2026, 10, 1) + n));
          return {
            id,
            root_id: id,
            thread_id: n % 2 ? into : from,
            body: 'Me too',
            author_ref: stranger,
            author_role: 'member',
            created_at: new Date(),
          };
        }),
        500,
      );
      await knex.raw('analyze replies');
      const statements = await statementsOf(knex, () =>
        as(member).listReplies({ id: into, limit: '20' }),
      );
      const walks = statements.find(({ sql }) => sql.includes('union all'));
      const plan = await planOf(knex, walks!, 'explain analyze');
      expect(plan).toContain('replies_reading_idx');
      expect(plan).not.toMatch(/Seq Scan/);
      await knex('replies').whereIn('thread_id', [into, from]).delete();
    });
  });

  describe('taking it back', () => {
    it('restores every row as it was', async () => {
      const into = await start(other);
      const from = await start(member);
      await vote(into, ...crowd(0, 3));
      await vote(from, ...crowd(1, 6), other);
      await as(stranger).watch({ id: from });
      await as(catalyst).unwatch({ id: into });
      await as(stranger).reply({ id: from, body: 'Me too.' });
      const before = await rowsOf(from, into);
      await as(owner).merge({ id: from, into });
      expect(await rowsOf(from, into)).not.toEqual(before);
      await as(owner).unmerge({ id: from });
      expect(await rowsOf(from, into)).toEqual(before);
    });

    it('leaves votes and watches that people gave themselves meanwhile', async () => {
      const into = await start(other);
      const from = await start(member);
      await as(stranger).watch({ id: from });
      await as(owner).merge({ id: from, into });
      await vote(into, catalyst);
      // What the merge brought is theirs once they say so themselves.
      await as(stranger).watch({ id: into });
      await as(owner).unmerge({ id: from });
      expect(await voters(into)).toEqual([catalyst]);
      expect((await look(into, stranger)).thread.watching).toBe(true);
      expect((await look(into, member)).thread.watching).toBe(false);
    });

    it('leaves the vote of whoever says for themselves what the merge had said for them', async () => {
      const into = await start(other);
      const from = await start(member);
      await vote(from, stranger, catalyst);
      await as(owner).merge({ id: from, into });
      await vote(into, stranger, member);
      expect((await look(into)).thread.score).toBe(3);
      await as(owner).unmerge({ id: from });
      expect(await voters(into)).toEqual([member, stranger]);
      expect(await voters(from)).toEqual([catalyst, stranger].sort());
    });

    it('takes a vote that was taken back on the one from both', async () => {
      const into = await start(other);
      const from = await start(member);
      await vote(from, stranger, catalyst);
      await as(owner).merge({ id: from, into });
      await as(stranger).withdrawVote({ id: into });
      await as(catalyst).withdrawVote({ id: into });
      await vote(into, catalyst);
      await as(owner).unmerge({ id: from });
      expect(await voters(from)).toEqual([]);
      expect((await look(from)).thread.score).toBe(0);
      expect(await voters(into)).toEqual([catalyst]);
      expect((await look(into)).thread.score).toBe(1);
    });

    it('leaves people counted who also want another thread that is still merged', async () => {
      const into = await start(other);
      const first = await start(member);
      const second = await start(stranger);
      await vote(first, catalyst, stranger);
      await vote(second, catalyst, owner);
      await as(owner).merge({ id: first, into });
      await as(owner).merge({ id: second, into });
      expect(await voters(into)).toEqual(
        [catalyst, member, owner, stranger].sort(),
      );
      await as(owner).unmerge({ id: first });
      expect(await voters(into)).toEqual([catalyst, owner, stranger].sort());
      expect((await look(into, catalyst)).thread.watching).toBe(false);
      expect((await look(into, stranger)).thread.watching).toBe(true);
      await as(owner).unmerge({ id: second });
      expect(await voters(into)).toEqual([]);
      expect((await look(into)).mergedFrom).toEqual([]);
    });

    it('is possible though the other thread was deleted', async () => {
      const into = await start(other);
      const from = await start(member);
      await as(owner).merge({ id: from, into });
      await as(other).delete({ id: into });
      const { mergedInto } = await look(from, owner);
      expect(mergedInto).toMatchObject({ can: { unmerge: true } });
      expect(mergedInto).not.toHaveProperty('thread');
      const { thread } = await as(owner).unmerge({ id: from });
      expect(thread).not.toHaveProperty('unlisted');
    });

    it('changes nothing where nothing was merged, and merging again neither', async () => {
      const into = await start(other);
      const from = await start(member);
      await as(owner).merge({ id: from, into });
      const before = await rowsOf(from, into);
      await as(owner).merge({ id: from, into });
      expect(await rowsOf(from, into)).toEqual(before);
      await as(owner).unmerge({ id: from });
      await as(owner).unmerge({ id: from });
      expect((await look(from)).history).toHaveLength(3);
    });
  });

  describe('what is refused', () => {
    const refused = async (person: string, id: string, into: string) => {
      const refusal = await refusalOf(as(person).merge({ id, into }));
      // What is said beforehand is what is said then.
      if (refusal.status === 409) {
        const preview = await as(person).previewMerge({ id, into });
        expect(preview.refusal).toBe(refusal.message);
      }
      return refusal;
    };

    it.each<[ThreadKind, ThreadKind]>([
      ['question', 'practice'],
      ['idea', 'question'],
      ['kudos', 'practice'],
    ])('is a %s into a %s', async (kind, intoKind) => {
      const from = await start(member, { kind });
      const into = await start(other, { kind: intoKind });
      expect(await refused(owner, from, into)).toEqual({
        status: 409,
        message: `A ${kind} is not merged into a ${intoKind}`,
      });
    });

    it('is a thread into itself, and a circle', async () => {
      const a = await start(member, { title: 'First of two' });
      const b = await start(other, { title: 'Second of two' });
      expect(await refused(owner, a, a)).toMatchObject({ status: 409 });
      await as(owner).merge({ id: a, into: b });
      expect(await refused(owner, b, a)).toEqual({
        status: 409,
        message: '“First of two” was itself merged into another thread',
      });
    });

    it('is a chain, from either end, naming what it would go through', async () => {
      const a = await start(member, { title: 'First of three' });
      const b = await start(other, { title: 'Second of three' });
      const c = await start(other, { title: 'Third of three' });
      await as(owner).merge({ id: a, into: b });
      expect(await refused(owner, b, c)).toEqual({
        status: 409,
        message:
          'Other threads were merged into “Second of three”; undo that first, or merge the other way round',
      });
      expect(await refused(owner, c, a)).toEqual({
        status: 409,
        message:
          '“First of three” was itself merged into “Second of three”; merge into that one',
      });
      expect(await refused(owner, a, c)).toMatchObject({ status: 409 });
    });

    it('is merging by whoever steers only one of the two', async () => {
      const from = await start(member);
      const into = await start(other, { entityRef: search });
      expect((await look(from, owner)).thread.can.merge).toBe(true);
      expect(await refused(owner, from, into)).toEqual({
        status: 403,
        message: 'Only owners and catalysts of both threads may merge them',
      });
      await as(administrator).merge({ id: from, into });
      // Each of them may have their thread back.
      await as(owner).unmerge({ id: from });
      await as(administrator).merge({ id: from, into });
      await as(stranger).unmerge({ id: from });
    });

    it('is a thread that they do not see, as if it were not there', async () => {
      const into = await start(owner, { entityRef: secret });
      const from = await start(member);
      expect(await refused(administrator, from, into)).toEqual({
        status: 404,
        message: `There is no thread '${into}'`,
      });
    });
  });

  it('says nothing of a thread on an entity that is hidden', async () => {
    const hidden = await start(owner, {
      entityRef: secret,
      title: 'Nobody may know',
    });
    const open = await start(other);
    await as(owner).merge({ id: hidden, into: open });
    const text = JSON.stringify(await look(open));
    expect(text).toContain('"what":"took-in"');
    expect(text).not.toMatch(/Nobody may know|secret/);
    expect((await look(open)).mergedFrom).toEqual([]);
    expect((await look(open, owner)).mergedFrom).toHaveLength(1);
    await untilTold(knex);
    const letters = JSON.stringify(
      community.sent.filter(({ payload }) => payload.link?.includes(open)),
    );
    expect(letters).not.toMatch(/Nobody may know|secret/);
  });

  it('lets a catalyst merge what they steer', async () => {
    await subjectsOf(community).term(catalyst);
    const into = await start(other);
    const from = await start(member);
    const { thread } = await as(catalyst).merge({ id: from, into });
    expect(thread.id).toBe(into);
    expect((await look(from)).mergedInto).toMatchObject({
      by: catalyst,
      role: 'catalyst',
    });
  });

  it('leaves every counter right', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
