import type {
  AgendaItemView,
  AgendaView,
  CommunityApi,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import { crowd, endingsOf } from '../../testing/endings';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people, secret } from '../../testing/world';

jest.setTimeout(60_000);

type Plan = Parameters<CommunityApi['events']['plan']>[0];
type Proposal = Omit<Parameters<CommunityApi['events']['propose']>[0], 'id'>;

const demo: Proposal = { kind: 'demo', title: 'Token buckets in search' };

describe.each(databases.eachSupportedId())('agendas on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2026-11-24T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    await knex('events').delete();
    await knex('threads').delete();
    await knex('pulse_counts').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).events;
  const owner = () => as(people.owner);
  const member = () => as(people.member);
  const other = () => as(people.other);

  async function plan(more: Partial<Plan> = {}): Promise<string> {
    const { event } = await owner().plan({
      kind: 'demo',
      title: 'Demo day',
      startsLocal: '2026-11-24T14:00',
      timeZone: 'UTC',
      minutes: 90,
      entityRefs: [payments],
      ...more,
    });
    return event.id;
  }

  async function thread(
    title: string,
    more: Partial<Parameters<CommunityApi['threads']['create']>[0]> = {},
    by: string = people.other,
  ): Promise<string> {
    const made = await community.as(by).threads.create({
      entityRef: payments,
      kind: 'question',
      title,
      body: 'We would like to know.',
      ...more,
    });
    return made.thread.id;
  }

  const named = (agenda: AgendaView, title: string): AgendaItemView => {
    const found = agenda.items.find(item => item.title === title);
    if (!found) throw new Error(`There is no “${title}” on the agenda`);
    return found;
  };
  const titles = (agenda: AgendaView) => agenda.items.map(item => item.title);

  /** An agenda with three items in the running order. */
  async function accepted(id: string): Promise<string[]> {
    for (const title of ['First', 'Second', 'Third']) {
      const agenda = await member().propose({ id, kind: 'demo', title });
      await owner().decideItem({
        id: named(agenda, title).id,
        state: 'accepted',
      });
    }
    const { items } = await member().agenda({ id });
    return items.map(item => item.id);
  }

  describe('proposing', () => {
    it('lets anybody propose a demo or a question, and says what they may do with it', async () => {
      const id = await plan();
      const agenda = await member().propose({
        id,
        ...demo,
        details: ' With numbers ',
        minutes: 12,
      });
      expect(agenda).toMatchObject({
        id,
        day: '2026-11-24',
        can: { propose: true, run: false },
        items: [
          {
            kind: 'demo',
            state: 'proposed',
            title: 'Token buckets in search',
            hasOwnTitle: true,
            details: 'With numbers',
            proposedBy: people.member,
            proposedAt: '2026-11-24T09:00:00.000Z',
            minutes: 12,
            votes: 0,
            voted: false,
            can: { vote: true, edit: true, withdraw: true, writeBack: false },
          },
        ],
      });
      expect(agenda.current).toBeUndefined();
      expect(agenda.people[people.member].name).toBe('Mia Cruz');
      const seen = await other().agenda({ id });
      expect(seen.items[0].can).toMatchObject({ edit: false, withdraw: false });
      expect((await owner().agenda({ id })).can.run).toBe(true);
    });

    it('makes one proposal of one that is sent twice', async () => {
      const id = await plan();
      const sent = { id, ...demo, idempotencyKey: 'a-demo-of-mine' };
      await member().propose(sent);
      expect((await member().propose(sent)).items).toHaveLength(1);
    });

    it.each<[string, Proposal, RegExp]>([
      ['without words', { kind: 'question' }, /^title: /],
      ['a thread that is none', { kind: 'thread' }, /^threadId: /],
      [
        'a thread that nobody has',
        { kind: 'thread', threadId: '0193a1b2-0000-7000-8000-000000000000' },
        /^threadId: there is no thread/,
      ],
    ])('refuses what is proposed %s', async (_, proposal, message) => {
      const id = await plan();
      expect(await refusalOf(member().propose({ id, ...proposal }))).toEqual({
        status: 400,
        message: expect.stringMatching(message),
      });
    });

    it('takes a thread once, and shows it as it stands', async () => {
      const id = await plan();
      const threadId = await thread('When will canaries work for queues?');
      const agenda = await member().propose({ id, kind: 'thread', threadId });
      expect(agenda.items[0]).toMatchObject({
        title: 'When will canaries work for queues?',
        hasOwnTitle: false,
        thread: { id: threadId, entityRef: payments, status: 'open' },
      });
      expect(
        await refusalOf(other().propose({ id, kind: 'thread', threadId })),
      ).toMatchObject({ status: 409 });
      await community
        .as(people.other)
        .threads.edit({ id: threadId, title: 'Canaries for queues' });
      expect(titles(await member().agenda({ id }))).toEqual([
        'Canaries for queues',
      ]);
    });

    it('hides what a thread says from whoever may not see it', async () => {
      const id = await plan({ entityRefs: [payments, secret] });
      const threadId = await thread(
        'Rotate the keys',
        { entityRef: secret },
        people.owner,
      );
      await owner().propose({ id, kind: 'thread', threadId });
      await owner().propose({ id, ...demo, threadId: await thread('Asked') });
      expect(titles(await owner().agenda({ id }))).toHaveLength(2);
      const seen = await member().agenda({ id });
      expect(titles(seen)).toEqual(['Token buckets in search']);
      expect(JSON.stringify(seen)).not.toContain(threadId);
      expect(
        await refusalOf(member().propose({ id, kind: 'thread', threadId })),
      ).toMatchObject({ status: 400 });
    });

    it('follows a thread into the one it was merged into, and lets go of a deleted one', async () => {
      const id = await plan();
      const [from, into, gone] = [
        await thread('Canaries?'),
        await thread('Canaries for queues'),
        await thread('Never mind'),
      ];
      await member().propose({ id, kind: 'thread', threadId: from });
      await member().propose({ id, kind: 'thread', threadId: gone });
      const { threads } = community.as(people.owner);
      await threads.merge({ id: from, into });
      await threads.delete({ id: gone });
      const { items } = await member().agenda({ id });
      expect(items.map(item => item.thread?.id)).toEqual([into]);
    });

    it('lets whoever proposed it change and withdraw it until it is decided on', async () => {
      const id = await plan();
      const { items } = await member().propose({ id, ...demo });
      const [{ id: itemId }] = items;
      const changed = await member().editItem({
        id: itemId,
        title: 'Token buckets',
        minutes: 7,
      });
      expect(changed.items[0]).toMatchObject({
        title: 'Token buckets',
        minutes: 7,
      });
      expect(
        await refusalOf(owner().editItem({ id: itemId, title: 'Mine now' })),
      ).toMatchObject({ status: 403 });
      await owner().editItem({ id: itemId, minutes: 5 });
      await owner().decideItem({ id: itemId, state: 'accepted' });
      expect(
        await refusalOf(member().withdrawItem({ id: itemId })),
      ).toMatchObject({ status: 409 });
      await owner().decideItem({ id: itemId, state: 'proposed' });
      const left = await member().withdrawItem({ id: itemId });
      expect(left.items).toEqual([]);
    });

    it('takes nothing once the event is over or cancelled, and no more than an agenda holds of one person', async () => {
      const id = await plan();
      for (let n = 0; n < 20; n += 1) {
        await member().propose({ id, kind: 'question', title: `Why ${n}?` });
      }
      expect(await refusalOf(member().propose({ id, ...demo }))).toMatchObject({
        status: 409,
        message: expect.stringContaining('20 open proposals'),
      });
      await other().propose({ id, ...demo });
      setClock('2026-11-24T15:30:00Z');
      expect(await refusalOf(other().propose({ id, ...demo }))).toEqual({
        status: 409,
        message: 'This event is over',
      });
      setClock('2026-11-24T09:00:00Z');
      await owner().cancel({ id });
      expect(await refusalOf(other().propose({ id, ...demo }))).toEqual({
        status: 409,
        message: 'This event is cancelled',
      });
    });

    it('is about one occurrence of a series', async () => {
      const id = await plan({ recurrence: { rule: 'FREQ=WEEKLY;COUNT=3' } });
      expect(await refusalOf(member().propose({ id, ...demo }))).toEqual({
        status: 400,
        message: 'day: must say which occurrence is meant',
      });
      await member().propose({ id, ...demo, day: '2026-12-01' });
      expect((await member().agenda({ id })).items).toEqual([]);
      expect(
        (await member().agenda({ id, day: '2026-12-01' })).items,
      ).toHaveLength(1);
    });
  });

  describe('voting', () => {
    it('brings what most people want to the top', async () => {
      const id = await plan();
      await member().propose({ id, kind: 'question', title: 'The first one?' });
      const asked = await member().propose({
        id,
        kind: 'question',
        title: 'The wanted one?',
      });
      const wanted = named(asked, 'The wanted one?').id;
      await other().voteItem({ id: wanted });
      const agenda = await other().voteItem({ id: wanted });
      expect(agenda.items).toMatchObject([
        { title: 'The wanted one?', votes: 1, voted: true },
        { title: 'The first one?', votes: 0, voted: false },
      ]);
      const back = await other().withdrawItemVote({ id: wanted });
      expect(titles(back)).toEqual(['The first one?', 'The wanted one?']);
    });

    it('counts each of a crowd once, whatever they do at once', async () => {
      const id = await plan();
      const { items } = await member().propose({ id, ...demo });
      await endingsOf(
        crowd(20).flatMap(person => [
          as(person).voteItem({ id: items[0].id }),
          as(person).voteItem({ id: items[0].id }),
          as(person).withdrawItemVote({ id: items[0].id }),
          as(person).voteItem({ id: items[0].id }),
        ]),
      );
      expect(await checkCounters(knex)).toEqual([]);
    });
  });

  describe('the running order', () => {
    it('is what was accepted, at the times that follow', async () => {
      const id = await plan();
      await accepted(id);
      const { items } = await member().agenda({ id });
      expect(
        items.map(({ title, position, startsAt }) => [
          title,
          position,
          startsAt?.slice(11, 16),
        ]),
      ).toEqual([
        ['First', 0, '14:00'],
        ['Second', 1, '14:10'],
        ['Third', 2, '14:20'],
      ]);
    });

    it('is put in another order', async () => {
      const id = await plan();
      const [first, second, third] = await accepted(id);
      expect(
        titles(await owner().moveItem({ id: third, before: first })),
      ).toEqual(['Third', 'First', 'Second']);
      expect(
        titles(await owner().moveItem({ id: third, before: null })),
      ).toEqual(['First', 'Second', 'Third']);
      expect(
        await refusalOf(owner().moveItem({ id: second, before: second })),
      ).toMatchObject({ status: 400 });
      expect(
        await refusalOf(member().moveItem({ id: second, before: null })),
      ).toMatchObject({ status: 403 });
    });

    it('stays whole when many move it at once', async () => {
      const id = await plan();
      const ids = await accepted(id);
      await Promise.all(
        ids.flatMap(one => [
          owner().moveItem({ id: one, before: null }),
          owner().decideItem({ id: one, state: 'accepted' }),
        ]),
      );
      const { items } = await owner().agenda({ id });
      expect(items.map(item => item.position)).toEqual([0, 1, 2]);
    });

    it('has slots and one time for questions that those who run it add', async () => {
      const id = await plan();
      await owner().propose({ id, kind: 'slot', title: 'Welcome' });
      const agenda = await owner().propose({ id, kind: 'questions' });
      expect(agenda.items).toMatchObject([
        { kind: 'slot', title: 'Welcome', state: 'accepted', position: 0 },
        { kind: 'questions', title: '', state: 'accepted', minutes: 15 },
      ]);
      expect(
        await refusalOf(owner().propose({ id, kind: 'questions' })),
      ).toMatchObject({ status: 409 });
      expect(
        await refusalOf(member().propose({ id, kind: 'slot', title: 'Break' })),
      ).toMatchObject({ status: 403 });
      const welcome = named(agenda, 'Welcome').id;
      expect(
        await refusalOf(owner().decideItem({ id: welcome, state: 'declined' })),
      ).toMatchObject({ status: 409 });
      expect(titles(await owner().withdrawItem({ id: welcome }))).toEqual(['']);
    });

    it('shows what was declined to whoever proposed it alone, and why', async () => {
      const id = await plan();
      const { items } = await member().propose({ id, ...demo });
      await owner().decideItem({
        id: items[0].id,
        state: 'declined',
        reason: 'Next month',
      });
      expect((await member().agenda({ id })).items).toMatchObject([
        { state: 'declined', declineReason: 'Next month' },
      ]);
      expect((await other().agenda({ id })).items).toEqual([]);
      expect(await refusalOf(other().voteItem({ id: items[0].id }))).toEqual({
        status: 404,
        message: `There is no agenda item '${items[0].id}'`,
      });
    });

    it('tells hosts what is proposed, and whoever proposed it what became of it', async () => {
      const id = await plan();
      await untilTold(knex);
      const before = community.sent.length;
      const { items } = await member().propose({ id, ...demo });
      await owner().decideItem({ id: items[0].id, state: 'accepted' });
      await untilTold(knex);
      expect(
        community.sent
          .slice(before)
          .map(({ recipients, payload }) => [
            (recipients as { entityRef: string[] }).entityRef,
            payload.title,
            payload.description,
          ]),
      ).toEqual([
        [
          [people.owner],
          'Mia Cruz proposes a demo: Token buckets in search',
          'For “Demo day”',
        ],
        [
          [people.member],
          'On the agenda of “Demo day”',
          'You proposed a demo: Token buckets in search',
        ],
      ]);
    });
  });

  describe('filling from threads', () => {
    it('suggests what nobody answered, what most want, and what shipped since last time', async () => {
      await plan({ startsLocal: '2026-11-24T10:00', minutes: 30 });
      const open = await thread('How do I rotate the key?');
      const wanted = await thread('Retry budgets', { kind: 'idea' });
      await thread('Nobody wants it', { kind: 'idea' });
      await community.as(people.member).threads.castVote({ id: wanted });
      const early = await thread('Shipped long ago', { kind: 'idea' });
      const { threads } = community.as(people.owner);
      await threads.move({ id: early, status: 'shipped' });
      setClock('2026-11-24T12:00:00Z');
      const late = await thread('Rollback from the pull request', {
        kind: 'idea',
      });
      await threads.move({ id: late, status: 'shipped' });
      const elsewhere = await thread('Elsewhere', { entityRef: ledger });
      const id = await plan();
      const found = await owner().suggestions({ id });
      const ids = (of: 'unanswered' | 'wanted' | 'shipped') =>
        found[of].map(one => one.id);
      expect(found.since).toBe('2026-11-24T10:30:00.000Z');
      expect(ids('unanswered')).toEqual([open]);
      expect(ids('wanted')).toEqual([wanted]);
      expect(ids('shipped')).toEqual([late]);
      expect(JSON.stringify(found)).not.toContain(elsewhere);
      expect(await refusalOf(member().suggestions({ id }))).toMatchObject({
        status: 403,
      });

      const filled = await owner().fillAgenda({
        id,
        threads: [
          { id: late, kind: 'demo' },
          { id: open, kind: 'question' },
          { id: late, kind: 'demo' },
        ],
      });
      expect(
        filled.items.map(item => [item.kind, item.state, item.thread?.id]),
      ).toEqual([
        ['demo', 'accepted', late],
        ['question', 'accepted', open],
      ]);
      const again = await owner().suggestions({ id });
      expect([...again.unanswered, ...again.shipped]).toEqual([]);
      expect(
        (
          await owner().fillAgenda({
            id,
            threads: [{ id: open, kind: 'demo' }],
          })
        ).items,
      ).toHaveLength(2);
    });
  });

  describe('running it', () => {
    it('has one item on at a time, and moves the times of what comes after', async () => {
      const id = await plan();
      const [first, second] = await accepted(id);
      expect(await refusalOf(owner().present({ id, itemId: first }))).toEqual({
        status: 409,
        message: 'An agenda can be run from an hour before its event',
      });
      setClock('2026-11-24T14:03:00Z');
      const begun = await owner().present({ id, itemId: first });
      expect(begun.current).toBe(first);
      expect(begun.items.map(item => item.startsAt?.slice(11, 16))).toEqual([
        '14:03',
        '14:13',
        '14:23',
      ]);
      setClock('2026-11-24T14:10:00Z');
      const next = await owner().present({ id, itemId: second });
      expect(next).toMatchObject({
        current: second,
        items: [
          { state: 'done', doneAt: '2026-11-24T14:10:00.000Z', timeMark: 0 },
          { state: 'accepted', timeMark: 420 },
          { state: 'accepted' },
        ],
      });
      expect(next.items[2].timeMark).toBeUndefined();
      const ended = await owner().present({ id, itemId: null });
      expect(ended.current).toBeUndefined();
      expect(ended.items.map(item => item.state)).toEqual([
        'done',
        'done',
        'accepted',
      ]);
      expect(
        await refusalOf(member().present({ id, itemId: second })),
      ).toMatchObject({ status: 403 });
    });

    it('takes questions up one after another while there is time for them', async () => {
      const id = await plan();
      await owner().propose({ id, kind: 'questions' });
      await member().propose({ id, kind: 'question', title: 'Why two?' });
      await member().propose({ id, kind: 'question', title: 'Why three?' });
      const agenda = await owner().propose({ id, kind: 'slot', title: 'Bye!' });
      const of = (title: string) => named(agenda, title).id;
      setClock('2026-11-24T14:00:00Z');
      await owner().present({ id, itemId: of('') });
      setClock('2026-11-24T14:02:00Z');
      const taken = await owner().present({ id, itemId: of('Why two?') });
      expect(taken.current).toBe(of('Why two?'));
      expect(named(taken, '').state).toBe('accepted');
      setClock('2026-11-24T14:05:00Z');
      const answered = await owner().decideItem({
        id: of('Why two?'),
        state: 'done',
        answer: 'Because one is none.',
      });
      expect(answered.current).toBe(of(''));
      expect(named(answered, 'Why two?')).toMatchObject({
        state: 'done',
        answer: 'Because one is none.',
        timeMark: 120,
      });
      setClock('2026-11-24T14:09:00Z');
      const unnamed = await owner().decideItem({
        id: of('Why three?'),
        state: 'done',
      });
      expect(named(unnamed, 'Why three?').timeMark).toBe(300);
      const last = await owner().present({ id, itemId: of('Bye!') });
      expect(named(last, '').state).toBe('done');
      expect(last.current).toBe(of('Bye!'));
    });

    it('puts nothing on that was not accepted, and gives back what was done too soon', async () => {
      const id = await plan();
      const { items } = await member().propose({ id, ...demo });
      const itemId = items[0].id;
      setClock('2026-11-24T14:00:00Z');
      expect(await refusalOf(owner().present({ id, itemId }))).toEqual({
        status: 409,
        message: 'Accept it before it is on',
      });
      await owner().decideItem({ id: itemId, state: 'accepted' });
      await owner().present({ id, itemId });
      await owner().present({ id, itemId: null });
      const back = await owner().decideItem({ id: itemId, state: 'accepted' });
      const { state, startedAt, doneAt } = back.items[0];
      expect([state, startedAt, doneAt]).toEqual([
        'accepted',
        undefined,
        undefined,
      ]);
    });
  });

  describe('writing answers back', () => {
    const threadOf = (threadId: string) =>
      community.as(people.owner).threads.get({ id: threadId });

    async function answered() {
      const id = await plan();
      const threadId = await thread('When will canaries work for queues?');
      const agenda = await owner().fillAgenda({
        id,
        threads: [{ id: threadId, kind: 'question' }],
      });
      const itemId = agenda.items[0].id;
      const opened = await owner().propose({
        id,
        kind: 'slot',
        title: 'Welcome',
      });
      setClock('2026-11-24T14:00:00Z');
      await owner().present({ id, itemId: named(opened, 'Welcome').id });
      setClock('2026-11-24T14:12:34Z');
      await owner().present({ id, itemId });
      return { id, threadId, itemId };
    }

    it('leaves the answer in the thread, with the place in the recording', async () => {
      const { id, threadId, itemId } = await answered();
      await owner().keep({ id, recording: 'https://video.example.com/1' });
      const agenda = await owner().writeBack({
        id: itemId,
        answer: 'They come in **January**.',
      });
      const { replies, thread: asked } = await community
        .as(people.other)
        .threads.get({ id: threadId });
      expect(replies.items).toHaveLength(1);
      expect(replies.items[0]).toMatchObject({
        author: people.owner,
        role: 'owner',
        body: expect.stringMatching(
          /^They come in \*\*January\*\*\.\n\n\*Answered at \[Demo day, Nov 24, 2026\]\(http.*events\/[\w-]+\), \[12:34 in the recording\]\(https:\/\/video\.example\.com\/1#t=754\)\*$/,
        ),
      });
      expect(asked.replyCount).toBe(1);
      expect(
        named(agenda, 'When will canaries work for queues?'),
      ).toMatchObject({
        state: 'done',
        answer: 'They come in **January**.',
        timeMark: 754,
        replyId: replies.items[0].id,
        can: { writeBack: false },
      });
    });

    it('leaves it once, however often it is sent at once', async () => {
      const { threadId, itemId } = await answered();
      const endings = await endingsOf(
        Array.from({ length: 8 }, () =>
          owner().writeBack({ id: itemId, answer: 'In January.' }),
        ),
      );
      expect([...endings].sort()).toEqual([200, ...Array(7).fill(409)]);
      const { replies } = await threadOf(threadId);
      expect(replies.items).toHaveLength(1);
    });

    it('can be written again once the reply was deleted', async () => {
      const { itemId, threadId } = await answered();
      await owner().writeBack({ id: itemId, answer: 'In Januray.' });
      const { replies } = await threadOf(threadId);
      await community
        .as(people.owner)
        .threads.deleteReply({ id: replies.items[0].id });
      const again = await owner().writeBack({
        id: itemId,
        answer: 'In January.',
        timeMark: null,
      });
      expect(again.items.find(item => item.id === itemId)).toMatchObject({
        answer: 'In January.',
        replyId: expect.any(String),
      });
    });

    it('goes to the thread that took another in', async () => {
      const { itemId, threadId } = await answered();
      const into = await thread('Canaries for queues');
      await community.as(people.owner).threads.merge({ id: threadId, into });
      await owner().writeBack({ id: itemId, answer: 'In January.' });
      const { replies } = await threadOf(into);
      expect(replies.items.map(reply => reply.body)).toEqual([
        expect.stringContaining('In January.'),
      ]);
    });

    it('is for those who run the agenda, of items with a thread', async () => {
      const { id, itemId } = await answered();
      expect(
        await refusalOf(member().writeBack({ id: itemId, answer: 'Soon.' })),
      ).toMatchObject({ status: 403 });
      const without = named(await owner().agenda({ id }), 'Welcome').id;
      expect(
        await refusalOf(owner().writeBack({ id: without, answer: 'Soon.' })),
      ).toEqual({
        status: 409,
        message: 'There is no thread to write the answer to',
      });
    });
  });

  describe('what becomes of a series', () => {
    it('takes proposals along to another occurrence when theirs takes place no more', async () => {
      const id = await plan({ recurrence: { rule: 'FREQ=WEEKLY;COUNT=4' } });
      const day = '2026-12-08';
      const { items } = await member().propose({ id, ...demo, day });
      await owner().decideItem({ id: items[0].id, state: 'accepted' });
      await member().propose({ id, kind: 'question', title: 'Why?', day });
      await owner().propose({ id, kind: 'slot', title: 'Welcome', day });
      const change = (rule: string) =>
        owner().change({ id, which: 'all', recurrence: { rule } });
      const onDay = async (of: string) =>
        (await member().agenda({ id, day: of })).items.map(
          ({ title, state }) => `${title}: ${state}`,
        );
      const proposed = ['Token buckets in search: proposed', 'Why?: proposed'];
      await change('FREQ=WEEKLY;INTERVAL=3;COUNT=3');
      expect(await onDay('2026-12-15')).toEqual(proposed);
      await change('FREQ=WEEKLY;COUNT=1');
      expect(await onDay('2026-11-24')).toEqual(proposed);
    });

    it('keeps what was said of an occurrence that nobody came to', async () => {
      const id = await plan({ recurrence: { rule: 'FREQ=WEEKLY' } });
      const day = '2026-12-01';
      await member().propose({ id, ...demo, day });
      setClock('2027-06-01T09:00:00Z');
      await community.runTask('community-series');
      expect((await member().agenda({ id, day })).items).toHaveLength(1);
    });
  });
});
