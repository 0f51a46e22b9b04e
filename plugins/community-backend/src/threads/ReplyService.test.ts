import type { ThreadKind } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { appointed } from '../testing/appointed';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('replies on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(letClockRun);
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;

  /** A thread by mia. */
  async function start(
    kind: ThreadKind = 'question',
    title = 'How do you rotate keys?',
  ): Promise<string> {
    const { thread } = await as(people.member).create({
      entityRef: payments,
      kind,
      title,
      body: 'We do not.',
    });
    return thread.id;
  }

  async function reply(
    by: string,
    id: string,
    body = 'Like this',
    parentId?: string,
  ): Promise<string> {
    const answer = await as(by).reply({ id, body, parentId });
    return answer.reply.id;
  }

  const read = (id: string) => as(people.stranger).get({ id });

  /** What the pulse and the lists go by. */
  async function firstWord(id: string) {
    const row = await knex('threads').where({ id }).first();
    return {
      role: row.first_reply_role,
      waiting: Boolean(row.waiting),
      count: row.reply_count,
    };
  }

  it('are told with the role their author had, whatever becomes of it', async () => {
    setClock('2026-11-02T09:00:00Z');
    const id = await start();
    await appointed(community, {
      entityRef: payments,
      person: people.catalyst,
      focus: 'Questions',
      until: '2026-11-02',
    });
    await reply(people.catalyst, id, 'As a catalyst');
    setClock('2026-11-03T00:00:00Z');
    await reply(people.catalyst, id, 'As a member');
    await reply(people.owner, id, 'As an owner');
    const { replies } = await read(id);
    expect(replies.items.map(item => [item.body, item.role])).toEqual([
      ['As a catalyst', 'catalyst'],
      ['As a member', 'member'],
      ['As an owner', 'owner'],
    ]);
  });

  it('are read in order, each followed by the replies to it', async () => {
    const id = await start();
    const first = await reply(people.other, id, '1');
    const second = await reply(people.owner, id, '2');
    await reply(people.member, id, '1.1', first);
    await reply(people.owner, id, '2.1', second);
    await reply(people.other, id, '1.2', first);
    const bodies = ['1', '1.1', '1.2', '2', '2.1'];
    const { replies } = await read(id);
    expect(replies.items.map(item => item.body)).toEqual(bodies);

    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await as(people.stranger).listReplies({
        id,
        cursor,
        limit: '2',
      });
      pages.push(page.items.map(item => item.body));
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual([bodies.slice(0, 2), bodies.slice(2, 4), ['2.1']]);
  });

  it('stand below what they answer though the clock has not moved on', async () => {
    setClock('2026-11-02T09:00:00.000Z');
    for (let round = 0; round < 5; round++) {
      const id = await start();
      const above = await reply(people.other, id, 'above');
      await reply(people.owner, id, 'below', above);
      const { replies } = await read(id);
      expect(replies.items.map(item => item.body)).toEqual(['above', 'below']);
    }
  });

  it('go one level deep', async () => {
    const id = await start();
    const above = await reply(people.other, id);
    const below = await reply(people.owner, id, 'Right', above);
    expect(
      await refusalOf(
        as(people.member).reply({ id, body: 'No', parentId: below }),
      ),
    ).toEqual({
      status: 400,
      message:
        'parentId: is itself a reply to a reply; answer the one above it',
    });
    const { replies } = await as(people.member).get({ id });
    expect(replies.items.map(item => item.can.reply)).toEqual([true, false]);
  });

  it('answer replies of the same thread only', async () => {
    const elsewhere = await reply(people.other, await start());
    const id = await start();
    expect(
      await refusalOf(
        as(people.other).reply({ id, body: 'Hm', parentId: elsewhere }),
      ),
    ).toEqual({
      status: 400,
      message: 'parentId: is not a reply to this thread',
    });
  });

  it('bring a thread to the top of what is active', async () => {
    const older = await start('idea', 'Wombat one');
    const newer = await start('idea', 'Wombat two');
    const active = async () => {
      const { items } = await as(people.other).list({
        scope: `entity:${payments}`,
        sort: 'active',
        q: 'wombat',
      });
      return items.map(item => item.id);
    };
    expect(await active()).toEqual([newer, older]);
    await reply(people.other, older);
    expect(await active()).toEqual([older, newer]);
  });

  it('are over once a question is closed', async () => {
    const id = await start();
    await as(people.owner).move({ id, status: 'closed' });
    expect(
      await refusalOf(as(people.other).reply({ id, body: 'But' })),
    ).toEqual({ status: 409, message: 'This thread is closed' });
  });

  it('are edited by their author, and by nobody in their name', async () => {
    const id = await reply(people.other, await start(), 'Old');
    const edited = await as(people.other).editReply({ id, body: 'New' });
    expect(edited.reply).toMatchObject({
      body: 'New',
      editedAt: expect.any(String),
    });
    for (const person of [people.owner, people.administrator]) {
      expect(
        await refusalOf(as(person).editReply({ id, body: 'Mine' })),
      ).toEqual({
        status: 403,
        message: 'Only its author may edit this reply',
      });
    }
  });

  describe('deleting', () => {
    it('takes a reply away and counts it no longer', async () => {
      const id = await start();
      const gone = await reply(people.other, id, 'Gone');
      await reply(people.owner, id, 'Kept');
      await as(people.other).deleteReply({ id: gone });
      const { thread, replies } = await read(id);
      expect(thread.replyCount).toBe(1);
      expect(replies.items.map(item => item.body)).toEqual(['Kept']);
    });

    it('leaves a gap where there are replies to it', async () => {
      const id = await start();
      const above = await reply(people.other, id, 'Secret');
      const below = await reply(people.owner, id, 'Kept', above);
      await as(people.other).deleteReply({ id: above });
      const { thread, replies } = await as(people.administrator).get({ id });
      expect(thread.replyCount).toBe(1);
      expect(replies.items).toMatchObject([
        {
          id: above,
          body: '',
          deleted: true,
          can: { edit: false, delete: false, accept: false, reply: false },
        },
        { id: below, body: 'Kept', deleted: false },
      ]);
      await as(people.owner).deleteReply({ id: below });
      expect((await read(id)).replies.items).toEqual([]);
    });

    it('is done once', async () => {
      const id = await start();
      const gone = await reply(people.other, id);
      await as(people.other).deleteReply({ id: gone });
      expect(
        await refusalOf(as(people.other).deleteReply({ id: gone })),
      ).toEqual({ status: 404, message: `There is no reply '${gone}'` });
      expect((await read(id)).thread.replyCount).toBe(0);
    });

    it('is for its author and those who steer', async () => {
      const id = await start();
      const kept = await reply(people.other, id);
      expect(
        await refusalOf(as(people.member).deleteReply({ id: kept })),
      ).toEqual({
        status: 403,
        message: 'Only its author, owners and catalysts may delete this reply',
      });
      await as(people.owner).deleteReply({ id: kept });
      expect((await read(id)).replies.items).toEqual([]);
    });
  });

  describe('the first word of somebody else', () => {
    it('is not the author’s own', async () => {
      const id = await start();
      await reply(people.member, id, 'Anyone?');
      expect(await firstWord(id)).toEqual({
        role: null,
        waiting: true,
        count: 1,
      });
    });

    it('ends waiting, and later ones change nothing about it', async () => {
      const id = await start();
      await reply(people.other, id);
      await reply(people.owner, id);
      expect(await firstWord(id)).toEqual({
        role: 'member',
        waiting: false,
        count: 2,
      });
    });

    it('is the next one when it is deleted, and none when all are', async () => {
      const id = await start();
      const first = await reply(people.other, id);
      const second = await reply(people.owner, id);
      await reply(people.member, id, 'Thanks');
      await as(people.other).deleteReply({ id: first });
      expect(await firstWord(id)).toEqual({
        role: 'owner',
        waiting: false,
        count: 2,
      });
      await as(people.owner).deleteReply({ id: second });
      expect(await firstWord(id)).toEqual({
        role: null,
        waiting: true,
        count: 1,
      });
    });

    it('stays the official response when replies are deleted', async () => {
      const id = await start('idea');
      await as(people.owner).respond({ id, body: 'Planned' });
      const gone = await reply(people.other, id);
      await as(people.other).deleteReply({ id: gone });
      expect(await firstWord(id)).toEqual({
        role: 'owner',
        waiting: false,
        count: 0,
      });
    });

    it('is the earlier of response and reply', async () => {
      const responded = await start('idea');
      await as(people.owner).respond({ id: responded, body: 'Planned' });
      await reply(people.other, responded);
      const replied = await start('idea');
      await reply(people.other, replied);
      await as(people.owner).respond({ id: replied, body: 'Planned' });
      for (const id of [responded, replied]) {
        const gone = await reply(people.stranger, id);
        await as(people.stranger).deleteReply({ id: gone });
      }
      expect((await firstWord(responded)).role).toBe('owner');
      expect((await firstWord(replied)).role).toBe('member');
    });

    it('is none of a thread that waits for nothing', async () => {
      const id = await start('kudos');
      const gone = await reply(people.other, id);
      await as(people.other).deleteReply({ id: gone });
      expect(await firstWord(id)).toEqual({
        role: null,
        waiting: false,
        count: 0,
      });
    });
  });

  describe('the answer', () => {
    it('is accepted by the asker, and the question is answered', async () => {
      const id = await start();
      const replyId = await reply(people.other, id, 'With the key ring');
      const { thread, replies, history } = await as(people.member).accept({
        id,
        replyId,
      });
      expect(thread).toMatchObject({
        status: 'answered',
        answer: {
          by: people.other,
          role: 'member',
          at: replies.items[0].createdAt,
        },
      });
      expect(replies.items.map(item => item.accepted)).toEqual([true]);
      expect(history.map(({ to }) => to)).toEqual(['open', 'answered']);
    });

    it('may be another one, which leaves the status and its history', async () => {
      const id = await start();
      const first = await reply(people.other, id);
      const second = await reply(people.owner, id);
      await as(people.member).accept({ id, replyId: first });
      const changed = await as(people.member).accept({ id, replyId: second });
      expect(changed.thread.answer).toMatchObject({ by: people.owner });
      expect(changed.history).toHaveLength(2);
      expect(changed.replies.items.map(item => item.accepted)).toEqual([
        false,
        true,
      ]);
    });

    it('may be taken back, and the question is open again', async () => {
      const id = await start();
      const replyId = await reply(people.other, id);
      await as(people.owner).accept({ id, replyId });
      const { thread, history } = await as(people.member).unaccept({ id });
      expect(thread.status).toBe('open');
      expect(thread.answer).toBeUndefined();
      expect(history.map(({ to }) => to)).toEqual(['open', 'answered', 'open']);
      const again = await as(people.member).unaccept({ id });
      expect(again.history).toHaveLength(3);
    });

    it('puts its question first among those answered, while it is there', async () => {
      const answered = async () => {
        const { items } = await as(people.stranger).list({
          scope: `entity:${payments}`,
          sort: 'answered',
          limit: '1',
        });
        return items.map(item => item.id);
      };
      const ids = [await start(), await start()];
      const replies = [];
      for (const id of ids) replies.push(await reply(people.other, id));
      // The later answer is first, whichever was accepted last.
      await as(people.member).accept({ id: ids[1], replyId: replies[1] });
      await as(people.member).accept({ id: ids[0], replyId: replies[0] });
      expect(await answered()).toEqual([ids[1]]);
      await as(people.member).unaccept({ id: ids[1] });
      expect(await answered()).toEqual([ids[0]]);
    });

    it('is withdrawn when it is deleted, and the question waits again', async () => {
      const id = await start();
      const replyId = await reply(people.other, id);
      await as(people.member).accept({ id, replyId });
      await as(people.other).deleteReply({ id: replyId });
      const { thread } = await read(id);
      expect(thread).toMatchObject({ status: 'open', replyCount: 0 });
      expect(thread.answer).toBeUndefined();
      expect(await firstWord(id)).toEqual({
        role: null,
        waiting: true,
        count: 0,
      });
    });

    it('cannot be given by a move, nor taken back by one', async () => {
      const id = await start();
      const replyId = await reply(people.other, id);
      await as(people.member).accept({ id, replyId });
      expect(
        await refusalOf(as(people.owner).move({ id, status: 'open' })),
      ).toEqual({
        status: 409,
        message: "status: 'answered' cannot be moved for this kind of thread",
      });
    });

    it('is a reply to this thread that is still there', async () => {
      const id = await start();
      const elsewhere = await reply(people.other, await start());
      const gone = await reply(people.other, id);
      await as(people.other).deleteReply({ id: gone });
      const notOne = {
        status: 400,
        message: 'replyId: is not a reply to this thread',
      };
      for (const replyId of [elsewhere, gone]) {
        expect(
          await refusalOf(as(people.member).accept({ id, replyId })),
        ).toEqual(notOne);
      }
    });

    it('is for questions', async () => {
      const id = await start('idea');
      const replyId = await reply(people.other, id);
      expect(
        await refusalOf(as(people.member).accept({ id, replyId })),
      ).toEqual({ status: 409, message: 'Only a question has an answer' });
    });

    it('is accepted by the asker and those who steer', async () => {
      const id = await start();
      const replyId = await reply(people.other, id);
      expect(await refusalOf(as(people.other).accept({ id, replyId }))).toEqual(
        {
          status: 403,
          message: 'Only owners and catalysts may do this',
        },
      );
    });
  });

  it('leave every counter right after all of this', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
