import type {
  ThreadKind,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { appointed } from '../testing/appointed';
import { setClock, letClockRun } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { payments, people, search, secret } from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('threads on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  afterEach(letClockRun);
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;

  async function start(
    more: {
      by?: string;
      kind?: ThreadKind;
      title?: string;
      body?: string;
    } = {},
  ) {
    const { by = people.member, ...rest } = more;
    const { thread } = await as(by).create({
      entityRef: payments,
      kind: 'idea',
      title: 'Retry budgets in the client',
      body: 'Every caller retries and we **finish it off**.',
      ...rest,
    });
    return thread;
  }

  /** Ids of what a search on payments finds. */
  async function found(q: string): Promise<string[]> {
    const scope = `entity:${payments}`;
    const { items } = await as(people.member).list({ scope, q, sort: 'new' });
    return items.map(item => item.id);
  }

  describe('a new thread', () => {
    it('is of the person whose credentials it carries', async () => {
      const { thread, people: names } = await as(people.member).create({
        entityRef: payments,
        kind: 'idea',
        title: '  Retry budgets in the client ',
        body: 'Every caller retries and we **finish it off**.',
      });
      expect(thread).toMatchObject({
        entityRef: payments,
        kind: 'idea',
        status: 'open',
        title: 'Retry budgets in the client',
        body: 'Every caller retries and we **finish it off**.',
        excerpt: 'Every caller retries and we finish it off.',
        author: people.member,
        authorRole: 'member',
        score: 0,
        replyCount: 0,
        voted: false,
        watching: true,
        hasResponse: false,
      });
      expect(thread.lastActivityAt).toBe(thread.createdAt);
      expect(names).toEqual({ [people.member]: { name: 'Mia Cruz' } });
    });

    it.each<[ThreadKind, ThreadStatus]>([
      ['idea', 'open'],
      ['problem', 'open'],
      ['question', 'open'],
      ['practice', 'current'],
      ['kudos', 'open'],
    ])('of kind %s is %s, and its history begins so', async (kind, status) => {
      const { id, createdAt } = await start({ kind });
      const { thread, history } = await as(people.other).get({ id });
      expect(thread.status).toBe(status);
      expect(history).toEqual([
        {
          what: 'moved',
          to: status,
          by: people.member,
          role: 'member',
          at: createdAt,
        },
      ]);
    });

    it('keeps the role its author had when they wrote it', async () => {
      setClock('2026-11-02T09:00:00Z');
      await appointed(community, {
        entityRef: payments,
        person: people.catalyst,
        focus: 'Questions',
        until: '2026-11-03',
      });
      const before = await start({ by: people.catalyst });
      setClock('2026-11-04T00:00:00Z');
      const after = await start({ by: people.catalyst });
      expect(before.authorRole).toBe('catalyst');
      expect(after.authorRole).toBe('member');
      const { thread } = await as(people.other).get({ id: before.id });
      expect(thread.authorRole).toBe('catalyst');
      expect((await start({ by: people.owner })).authorRole).toBe('owner');
    });

    it('is on an entity that its author sees', async () => {
      const asked = (entityRef: string) =>
        refusalOf(
          as(people.member).create({
            entityRef,
            kind: 'idea',
            title: 'Look at this',
            body: 'Please',
          }),
        );
      expect(await asked(secret)).toEqual({
        status: 404,
        message: `There is no entity '${secret}'`,
      });
      expect(await asked('component:default/nothing')).toEqual({
        status: 404,
        message: "There is no entity 'component:default/nothing'",
      });
    });

    it('names every field that is wrong', async () => {
      const call = as(people.member).create({
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

  describe('a key of a request', () => {
    const request = {
      entityRef: payments,
      kind: 'idea' as const,
      title: 'Asked twice',
      body: 'The network was slow',
    };

    it('gives the same thread again', async () => {
      const keyed = { ...request, idempotencyKey: 'same-thread-1' };
      const first = await as(people.member).create(keyed);
      const again = await as(people.member).create(keyed);
      expect(again.thread).toEqual(first.thread);
    });

    it('is not taken by a request that was refused', async () => {
      const idempotencyKey = 'refused-first';
      const refused = as(people.member).reply({
        id: (await start()).id,
        body: 'To nobody',
        parentId: (await start()).id,
        idempotencyKey,
      });
      expect((await refusalOf(refused)).status).toBe(400);
      const { thread } = await as(people.member).create({
        ...request,
        idempotencyKey,
      });
      expect(thread.title).toBe('Asked twice');
    });

    it.each([
      ['another title', { title: 'Asked otherwise' }],
      ['another kind', { kind: 'problem' as const }],
      ['another entity', { entityRef: search }],
    ])('does not serve for %s', async (what, change) => {
      const idempotencyKey = `other:${what.replace(' ', '-')}`;
      await as(people.member).create({ ...request, idempotencyKey });
      const call = as(people.member).create({
        ...request,
        ...change,
        idempotencyKey,
      });
      expect(await refusalOf(call)).toEqual({
        status: 409,
        message: 'idempotencyKey: was used for another request before',
      });
    });

    it('does not serve for a reply', async () => {
      const idempotencyKey = 'thread-then-reply';
      const { thread } = await as(people.member).create({
        ...request,
        idempotencyKey,
      });
      const call = as(people.member).reply({
        id: thread.id,
        body: 'Hello',
        idempotencyKey,
      });
      expect((await refusalOf(call)).status).toBe(409);
    });

    it('is a person’s own', async () => {
      const keyed = { ...request, idempotencyKey: 'two-people-1' };
      const mine = await as(people.member).create(keyed);
      const theirs = await as(people.other).create(keyed);
      expect(theirs.thread.id).not.toBe(mine.thread.id);
      expect(theirs.thread.author).toBe(people.other);
    });

    it('gives the same reply again and counts it once', async () => {
      const { id } = await start();
      const keyed = { id, body: 'Yes', idempotencyKey: 'same-reply-1' };
      const first = await as(people.other).reply(keyed);
      const again = await as(people.other).reply(keyed);
      expect(again.reply).toEqual(first.reply);
      const { thread } = await as(people.other).get({ id });
      expect(thread.replyCount).toBe(1);
    });

    it('creates one thread when twenty requests carry it at once', async () => {
      const keyed = { ...request, idempotencyKey: 'twenty-at-once' };
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => as(people.stranger).create(keyed)),
      );
      const ids = new Set(answers.map(({ thread }) => thread.id));
      expect(ids.size).toBe(1);
      const rows = await knex('threads').where('author_ref', people.stranger);
      expect(rows).toHaveLength(1);
    });
  });

  describe('editing', () => {
    it('changes the text, the excerpt and what search finds', async () => {
      const { id } = await start({
        title: 'About zebras',
        body: 'Old stripes',
      });
      const { thread } = await as(people.member).edit({
        id,
        title: 'About giraffes',
        body: 'New *patches*',
      });
      expect(thread).toMatchObject({
        title: 'About giraffes',
        body: 'New *patches*',
        excerpt: 'New patches',
      });
      expect(thread.editedAt).toEqual(expect.any(String));
      expect(await found('giraffes patches')).toEqual([id]);
      expect(await found('zebras')).toEqual([]);
      expect(await found('stripes')).toEqual([]);
    });

    it('leaves alone what it does not name', async () => {
      const { id } = await start({ title: 'Kept title', body: 'Old' });
      const { thread } = await as(people.member).edit({ id, body: 'New' });
      expect(thread).toMatchObject({ title: 'Kept title', body: 'New' });
    });

    it('does not take back what somebody else changes at the same time', async () => {
      for (let round = 0; round < 5; round++) {
        const { id } = await start({ title: 'Old title', body: 'Old body' });
        await Promise.all([
          as(people.member).edit({ id, title: 'New title' }),
          as(people.member).edit({ id, body: 'New body' }),
        ]);
        const { thread } = await as(people.member).get({ id });
        expect(thread).toMatchObject({ title: 'New title', body: 'New body' });
      }
    });

    it('must change something', async () => {
      const { id } = await start();
      expect(await refusalOf(as(people.member).edit({ id }))).toEqual({
        status: 400,
        message: 'body: must change the title or the body',
      });
    });

    it('is for its author, and for nobody in their name', async () => {
      const { id } = await start();
      const edit = (person: string) =>
        as(person).edit({ id, title: 'Mine now' });
      for (const person of [people.owner, people.administrator]) {
        expect(await refusalOf(edit(person))).toEqual({
          status: 403,
          message: 'Only its author may edit this thread',
        });
      }
      expect((await edit(people.member)).thread.title).toBe('Mine now');
    });
  });

  describe('votes', () => {
    it('count once and can be taken back once', async () => {
      const { id } = await start();
      const voter = as(people.other);
      await voter.castVote({ id });
      const twice = await voter.castVote({ id });
      expect(twice.thread).toMatchObject({ score: 1, voted: true });
      await voter.withdrawVote({ id });
      const back = await voter.withdrawVote({ id });
      expect(back.thread).toMatchObject({ score: 0, voted: false });
    });

    it('of several people add up, and each sees their own', async () => {
      const { id } = await start();
      await as(people.other).castVote({ id });
      await as(people.owner).castVote({ id });
      const seen = async (person: string) => {
        const { thread } = await as(person).get({ id });
        return [thread.score, thread.voted];
      };
      expect(await seen(people.other)).toEqual([2, true]);
      expect(await seen(people.stranger)).toEqual([2, false]);
    });

    it('are not for the author', async () => {
      const { id } = await start();
      expect(await refusalOf(as(people.member).castVote({ id }))).toEqual({
        status: 403,
        message: 'A thread needs no vote of its author',
      });
    });

    it('are over once a question is closed', async () => {
      const { id } = await start({ kind: 'question' });
      await as(people.owner).move({ id, status: 'closed' });
      expect(await refusalOf(as(people.other).castVote({ id }))).toEqual({
        status: 409,
        message: 'This thread is closed',
      });
    });
  });

  describe('watching', () => {
    const watching = async (person: string, id: string) =>
      (await as(person).get({ id })).thread.watching;

    it('begins for whoever starts, replies or responds', async () => {
      const { id } = await start();
      await as(people.other).reply({ id, body: 'Me too' });
      await as(people.owner).respond({ id, body: 'We will' });
      expect(await watching(people.member, id)).toBe(true);
      expect(await watching(people.other, id)).toBe(true);
      expect(await watching(people.owner, id)).toBe(true);
      expect(await watching(people.stranger, id)).toBe(false);
    });

    it('does not begin again for whoever asked not to be told', async () => {
      const { id } = await start();
      await as(people.other).unwatch({ id });
      await as(people.other).reply({ id, body: 'Just this once' });
      expect(await watching(people.other, id)).toBe(false);
      const { thread } = await as(people.other).watch({ id });
      expect(thread.watching).toBe(true);
    });

    it('may be asked for and ended twice', async () => {
      const { id } = await start();
      await as(people.other).watch({ id });
      expect((await as(people.other).watch({ id })).thread.watching).toBe(true);
      await as(people.other).unwatch({ id });
      expect((await as(people.other).unwatch({ id })).thread.watching).toBe(
        false,
      );
    });

    it('an entity is asked for apart from its threads', async () => {
      const home = community.as(people.stranger).home;
      const state = async () => {
        const view = await home.get({ scope: `entity:${payments}` });
        return view.viewer.watching;
      };
      expect(await state()).toBe(false);
      await home.watch({ entityRef: payments });
      expect(await state()).toBe(true);
      await home.unwatch({ entityRef: payments });
      expect(await state()).toBe(false);
    });
  });

  describe('moving', () => {
    it('keeps who moved it, in which role, and why', async () => {
      const { id } = await start();
      await as(people.owner).move({ id, status: 'planned' });
      await as(people.administrator).move({
        id,
        status: 'declined',
        reason: 'Too costly',
      });
      const { thread, history } = await as(people.member).get({ id });
      expect(thread.status).toBe('declined');
      expect(history.slice(1)).toEqual([
        {
          what: 'moved',
          from: 'open',
          to: 'planned',
          by: people.owner,
          role: 'owner',
          at: expect.any(String),
        },
        {
          what: 'moved',
          from: 'planned',
          to: 'declined',
          by: people.administrator,
          role: 'member',
          at: thread.lastActivityAt,
          reason: 'Too costly',
        },
      ]);
    });

    it('keeps the order of moves at one instant', async () => {
      setClock('2026-11-05T09:00:00Z');
      const { id } = await start();
      const moves = ['planned', 'under-review', 'planned', 'shipped', 'open'];
      for (const status of moves as ThreadStatus[]) {
        await as(people.owner).move({ id, status });
      }
      const { history } = await as(people.member).get({ id });
      expect(history.map(({ to }) => to)).toEqual(['open', ...moves]);
    });

    it('ends waiting, and begins it again when it is open again', async () => {
      const { id } = await start({ title: 'Okapi' });
      const waits = async () => {
        const { items } = await as(people.member).list({
          scope: `entity:${payments}`,
          sort: 'unanswered',
          q: 'okapi',
        });
        return items.map(item => item.id);
      };
      expect(await waits()).toEqual([id]);
      await as(people.owner).move({ id, status: 'declined', reason: 'No' });
      expect(await waits()).toEqual([]);
      await as(people.owner).move({ id, status: 'open' });
      expect(await waits()).toEqual([id]);
    });

    it('shows among what was shipped until it is opened again', async () => {
      const { id } = await start();
      const shipped = async () => {
        const home = await community
          .as(people.other)
          .home.get({ scope: `entity:${payments}` });
        return home.shipped.map(item => item.id);
      };
      await as(people.owner).move({ id, status: 'shipped' });
      expect(await shipped()).toEqual([id]);
      await as(people.owner).move({ id, status: 'open' });
      expect(await shipped()).toEqual([]);
    });

    it('to declined needs a reason', async () => {
      const { id } = await start();
      expect(
        await refusalOf(as(people.owner).move({ id, status: 'declined' })),
      ).toEqual({
        status: 400,
        message: "reason: is required to move to 'declined'",
      });
    });

    it.each<[ThreadKind, ThreadStatus, string]>([
      [
        'idea',
        'answered',
        "status: 'open' can only become under-review, planned, in-progress, shipped, declined for this kind of thread",
      ],
      [
        'question',
        'answered',
        "status: 'open' can only become closed for this kind of thread",
      ],
      [
        'practice',
        'current',
        "status: 'current' can only become outdated for this kind of thread",
      ],
      [
        'kudos',
        'shipped',
        "status: 'open' can only become closed for this kind of thread",
      ],
    ])(
      'a thread of kind %s to %s is refused',
      async (kind, status, message) => {
        const { id } = await start({ kind });
        expect(await refusalOf(as(people.owner).move({ id, status }))).toEqual({
          status: 409,
          message,
        });
        const { history } = await as(people.owner).get({ id });
        expect(history).toHaveLength(1);
      },
    );

    it('is for those who steer, as long as they do', async () => {
      setClock('2026-11-09T09:00:00Z');
      const onlyThose = {
        status: 403,
        message: 'Only owners and catalysts may do this',
      };
      const { id } = await start();
      const move = (status: ThreadStatus) =>
        as(people.catalyst).move({ id, status });
      expect(await refusalOf(move('planned'))).toEqual(onlyThose);
      await appointed(community, {
        entityRef: payments,
        person: people.catalyst,
        focus: 'Roadmap',
        until: '2026-11-10',
      });
      expect((await move('planned')).thread.status).toBe('planned');
      setClock('2026-11-10T23:59:59.999Z');
      expect((await move('shipped')).thread.status).toBe('shipped');
      setClock('2026-11-11T00:00:00Z');
      expect(await refusalOf(move('open'))).toEqual(onlyThose);
    });
  });

  describe('an official response', () => {
    it('takes a stand and moves the thread in the same act', async () => {
      const { id } = await start();
      const { thread, response, history } = await as(people.owner).respond({
        id,
        body: 'Next quarter',
        status: 'planned',
      });
      expect(thread).toMatchObject({ status: 'planned', hasResponse: true });
      expect(response).toEqual({
        body: 'Next quarter',
        author: people.owner,
        role: 'owner',
        createdAt: thread.lastActivityAt,
        movedTo: 'planned',
        earlier: 0,
      });
      expect(history.map(({ to }) => to)).toEqual(['open', 'planned']);
    });

    it('may be revised, which leaves when it was given', async () => {
      const { id } = await start();
      const first = await as(people.owner).respond({ id, body: 'Maybe' });
      const second = await as(people.administrator).respond({
        id,
        body: 'Yes',
        status: 'planned',
        replaces: first.response?.createdAt,
      });
      expect(second.response).toEqual({
        body: 'Yes',
        author: people.administrator,
        role: 'member',
        createdAt: first.response?.createdAt,
        editedAt: expect.any(String),
        movedTo: 'planned',
        earlier: 1,
      });
    });

    it('of somebody else is revised by those only who have read it', async () => {
      const { id } = await start();
      const first = await as(people.owner).respond({ id, body: 'Maybe' });
      const other = as(people.administrator);
      const blind = {
        status: 409,
        message: expect.stringContaining(
          'replaces: somebody else has responded',
        ),
      };
      expect(await refusalOf(other.respond({ id, body: 'No' }))).toEqual(blind);

      await as(people.owner).respond({ id, body: 'Yes' });
      const replaces = first.response?.createdAt;
      expect(
        await refusalOf(other.respond({ id, body: 'No', replaces })),
      ).toEqual(blind);
      const { response } = await as(people.member).get({ id });
      expect(response?.body).toBe('Yes');
    });

    it('does not move a thread to where it stands', async () => {
      const { id } = await start();
      const { response, history } = await as(people.owner).respond({
        id,
        body: 'Still open',
        status: 'open',
      });
      expect(response?.movedTo).toBeUndefined();
      expect(history).toHaveLength(1);
    });

    it('is not written when the move is refused', async () => {
      const { id } = await start();
      const call = as(people.owner).respond({
        id,
        body: 'Answered!',
        status: 'answered',
      });
      expect((await refusalOf(call)).status).toBe(409);
      const { response, thread } = await as(people.member).get({ id });
      expect(response).toBeUndefined();
      expect(thread.hasResponse).toBe(false);
    });

    it('is a first word, so the thread waits no longer', async () => {
      const { id } = await start({ title: 'Quokka' });
      await as(people.owner).respond({ id, body: 'Seen' });
      const { items } = await as(people.member).list({
        scope: `entity:${payments}`,
        sort: 'unanswered',
        q: 'quokka',
      });
      expect(items).toEqual([]);
    });

    it('is for those who steer', async () => {
      const { id } = await start();
      expect(
        await refusalOf(as(people.member).respond({ id, body: 'I say so' })),
      ).toEqual({
        status: 403,
        message: 'Only owners and catalysts may do this',
      });
    });
  });

  describe('what is not there', () => {
    const anId = '01928a3b-0000-7abc-8def-0123456789ab';

    /** A thread nobody made, one on a hidden entity, and a deleted one. */
    async function gone(): Promise<string[]> {
      const hidden = await as(people.owner).create({
        entityRef: secret,
        kind: 'question',
        title: 'On the quiet',
        body: 'Nobody must know',
      });
      const deleted = await start({ kind: 'question' });
      await as(people.member).delete({ id: deleted.id });
      return [anId, hidden.thread.id, deleted.id];
    }

    type Threads = ReturnType<typeof as>;
    it.each<[string, (threads: Threads, id: string) => Promise<unknown>]>([
      ['get', (threads, id) => threads.get({ id })],
      ['edit', (threads, id) => threads.edit({ id, title: 'New title' })],
      ['delete', (threads, id) => threads.delete({ id })],
      ['castVote', (threads, id) => threads.castVote({ id })],
      ['withdrawVote', (threads, id) => threads.withdrawVote({ id })],
      ['watch', (threads, id) => threads.watch({ id })],
      ['unwatch', (threads, id) => threads.unwatch({ id })],
      ['move', (threads, id) => threads.move({ id, status: 'closed' })],
      ['respond', (threads, id) => threads.respond({ id, body: 'Well' })],
      ['accept', (threads, id) => threads.accept({ id, replyId: anId })],
      ['unaccept', (threads, id) => threads.unaccept({ id })],
      ['listReplies', (threads, id) => threads.listReplies({ id })],
      ['reply', (threads, id) => threads.reply({ id, body: 'Hello' })],
    ])(
      'is the same to %s whether unknown, hidden or deleted',
      async (_, act) => {
        const ids = await gone();
        const refusals = await Promise.all(
          ids.map(id => refusalOf(act(as(people.member), id))),
        );
        expect(refusals).toEqual(
          ids.map(id => ({
            status: 404,
            message: `There is no thread '${id}'`,
          })),
        );
      },
    );

    it('is the same for replies: unknown, hidden, deleted or in a deleted thread', async () => {
      const [, hidden] = await gone();
      const inHidden = await as(people.owner).reply({ id: hidden, body: 'Sh' });
      const { id } = await start();
      const dead = await as(people.member).reply({ id, body: 'Oops' });
      await as(people.member).deleteReply({ id: dead.reply.id });
      const doomed = await start();
      const lost = await as(people.member).reply({ id: doomed.id, body: 'Hi' });
      await as(people.member).delete({ id: doomed.id });

      for (const each of [
        anId,
        inHidden.reply.id,
        dead.reply.id,
        lost.reply.id,
      ]) {
        const none = { status: 404, message: `There is no reply '${each}'` };
        expect(
          await refusalOf(as(people.member).editReply({ id: each, body: 'x' })),
        ).toEqual(none);
        expect(
          await refusalOf(as(people.member).deleteReply({ id: each })),
        ).toEqual(none);
      }
    });

    it('is in no list and no search', async () => {
      const { id } = await start({ title: 'Axolotl' });
      expect(await found('axolotl')).toEqual([id]);
      await as(people.owner).delete({ id });
      expect(await found('axolotl')).toEqual([]);
    });
  });

  it('leave every counter right after all of this', async () => {
    expect(await checkCounters(knex)).toEqual([]);
  });
});
