import {
  signalChannel,
  type CommunityApi,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { statementsOf } from '../testing/statementsOf';
import { daysAhead, subjectsOf } from '../testing/subjects';
import { untilTold } from '../testing/untilTold';
import { ledger, payments, people } from '../testing/world';

jest.setTimeout(60_000);

const owners = 'group:default/payments';
const { owner, catalyst, member, other, stranger, administrator } = people;

describe.each(databases.eachSupportedId())('telling on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
    await subjectsOf(community).term(catalyst);
  });
  afterEach(() => community.failNotifications(undefined));
  afterAll(() => community.stop());

  const as = (person: string): CommunityApi => community.as(person);

  /** A thread by max, of which nobody but him is told. */
  async function quietThread(kind: 'idea' | 'question' = 'idea') {
    return subjectsOf(community).thread(kind);
  }

  /** What is sent because of an act: to whom, about what, in which words. */
  async function lettersOf(act: () => Promise<unknown>) {
    await untilTold(knex);
    community.sent.length = 0;
    await act();
    await untilTold(knex);
    return community.sent.map(({ recipients, payload }) => ({
      to: recipients.type === 'entity' ? recipients.entityRef : [],
      title: payload.title,
      description: payload.description,
    }));
  }

  /** Only to whom, each letter by itself. */
  async function toldOf(act: () => Promise<unknown>) {
    return (await lettersOf(act)).map(letter => letter.to);
  }

  describe('of a new thread', () => {
    it('goes to the owners, catalysts and watchers of the entity', async () => {
      await as(stranger).home.watch({ entityRef: payments });
      expect(await lettersOf(quietThread)).toEqual([
        {
          to: [owners, catalyst, stranger],
          title: 'New idea on payments-api: Retry budgets in the client',
          description: 'By Max Dorn',
        },
      ]);
      await as(stranger).home.unwatch({ entityRef: payments });
    });

    it('goes to the catalysts of its system and domain too', async () => {
      const until = daysAhead(5);
      const terms = await Promise.all(
        [
          { entityRef: 'system:default/payments', person: member },
          { entityRef: 'domain:default/commerce', person: catalyst },
        ].map(on => appointed(community, { ...on, focus: 'Answers', until })),
      );
      await untilTold(knex);
      expect(
        (
          await toldOf(() =>
            as(other).threads.create({
              entityRef: ledger,
              kind: 'question',
              title: 'Which retries are safe?',
              body: 'Of a POST, say',
            }),
          )
        ).map(refs => [...refs].sort()),
      ).toEqual([[catalyst, member].sort()]);
      for (const { term } of terms) {
        await as(owner).catalysts.end({ id: term.id, reason: 'Moved on' });
      }
      await untilTold(knex);
    });

    it('spares who asked not to be told, in groups too', async () => {
      await as(catalyst).home.unwatch({ entityRef: payments });
      await as(owner).home.unwatch({ entityRef: payments });
      expect(await toldOf(quietThread)).toEqual([[owners]]);
      const [{ recipients }] = community.sent;
      expect(recipients).toEqual({
        type: 'entity',
        entityRef: [owners],
        excludeEntityRef: expect.arrayContaining([other, catalyst, owner]),
      });
      await knex('watches').where('target', 'like', 'entity:%').delete();
    });

    it('is never told its author, though they are of the owners', async () => {
      expect(
        await toldOf(() =>
          as(owner).threads.create({
            entityRef: payments,
            kind: 'practice',
            title: 'Blue and green',
            body: 'It worked for us',
          }),
        ),
      ).toEqual([[owners, catalyst]]);
      const [{ recipients }] = community.sent;
      expect(recipients).toMatchObject({ excludeEntityRef: [owner] });
    });

    it('leads to the thread and is replaced by what is later', async () => {
      const threads = await lettersOf(quietThread);
      expect(threads).toHaveLength(1);
      const { thread } = await as(other)
        .threads.list({ scope: `entity:${payments}`, sort: 'new', limit: '1' })
        .then(({ items: [newest] }) => ({ thread: newest }));
      expect(community.sent[0].payload).toMatchObject({
        link: `/catalog/default/component/payments-api/community/threads/${thread.id}`,
        topic: 'community-threads',
        scope: `community:thread.started:${thread.id}`,
        severity: 'normal',
      });
    });
  });

  describe('of what is said', () => {
    it('a reply goes to those who watch the thread', async () => {
      const id = await quietThread();
      await as(stranger).threads.watch({ id });
      expect(
        await lettersOf(() =>
          as(member).threads.reply({ id, body: 'I **agree**' }),
        ),
      ).toEqual([
        {
          to: [other, stranger],
          title: 'Mia Cruz replied to “Retry budgets in the client”',
          description: 'I agree',
        },
      ]);
    });

    it('a reply goes to nobody who asked not to be told', async () => {
      const id = await quietThread();
      await as(other).threads.unwatch({ id });
      expect(
        await toldOf(() => as(member).threads.reply({ id, body: 'Hello?' })),
      ).toEqual([]);
    });

    it('a response and a move go to watchers and voters', async () => {
      const id = await quietThread();
      await as(stranger).threads.castVote({ id });
      const respond = await lettersOf(() =>
        as(owner).threads.respond({ id, body: 'We will', status: 'planned' }),
      );
      expect(respond).toEqual([
        {
          to: expect.arrayContaining([other, stranger]),
          title:
            'Official response to “Retry budgets in the client”, now planned',
          description: 'We will',
        },
      ]);
      const move = () => as(owner).threads.move({ id, status: 'shipped' });
      // Whoever asked for it is asked; the others are told.
      expect(await lettersOf(move)).toEqual([
        {
          to: [stranger],
          title: '“Retry budgets in the client” is shipped',
          description: 'Moved by Owen Ames on payments-api',
        },
        {
          to: [other],
          title:
            '“Retry budgets in the client” is shipped. Does it do what you asked for?',
          description:
            'Confirm it, or say what is missing. Shipped by Owen Ames on payments-api.',
        },
      ]);
    });

    it('who shipped it is told what its author says of it', async () => {
      const id = await quietThread();
      await as(stranger).threads.castVote({ id });
      await as(owner).threads.move({ id, status: 'shipped' });
      expect(
        await lettersOf(() =>
          as(other).threads.reopen({ id, reason: 'Not in the batch jobs.' }),
        ),
      ).toEqual([
        {
          to: expect.arrayContaining([owner, stranger]),
          title: '“Retry budgets in the client” is open again',
          description: 'Max Dorn: Not in the batch jobs.',
        },
      ]);
      await as(owner).threads.move({ id, status: 'shipped' });
      expect(await lettersOf(() => as(other).threads.confirm({ id }))).toEqual([
        {
          to: [owner],
          title: '“Retry budgets in the client” does what was asked for',
          description: 'Confirmed by Max Dorn on payments-api',
        },
      ]);
    });

    it('nobody is asked about what they shipped themselves, or want to hear no more of', async () => {
      const { thread } = await as(owner).threads.create({
        entityRef: payments,
        kind: 'idea',
        title: 'Retry budgets in the client',
        body: 'Ten per cent',
      });
      expect(
        await toldOf(() =>
          as(owner).threads.move({ id: thread.id, status: 'shipped' }),
        ),
      ).toEqual([]);
      const id = await quietThread();
      await as(other).threads.unwatch({ id });
      expect(
        await toldOf(() => as(owner).threads.move({ id, status: 'shipped' })),
      ).toEqual([]);
    });

    it('a response that ships asks its author, mentioned or not', async () => {
      const id = await quietThread();
      const letters = await lettersOf(() =>
        as(owner).threads.respond({
          id,
          body: 'Here it is, @max',
          status: 'shipped',
        }),
      );
      expect(letters.map(({ to, title }) => [to, title])).toEqual([
        [[other], 'Owen Ames mentioned you on payments-api'],
        [
          [other],
          '“Retry budgets in the client” is shipped. Does it do what you asked for?',
        ],
      ]);
    });

    it('a target is told with the move, and to the watchers when it changes', async () => {
      const id = await quietThread();
      await as(stranger).threads.castVote({ id });
      const titleOf = async (act: () => Promise<unknown>) =>
        (await lettersOf(act)).map(({ to, title }) => [to, title]);
      expect(
        await titleOf(() =>
          as(owner).threads.move({ id, status: 'planned', target: '2039-Q1' }),
        ),
      ).toEqual([
        [
          expect.arrayContaining([other, stranger]),
          '“Retry budgets in the client” is planned for Q1 2039',
        ],
      ]);
      expect(
        await titleOf(() =>
          as(owner).threads.setTarget({ id, target: '2039-04-30' }),
        ),
      ).toEqual([
        [[other], '“Retry budgets in the client” is now meant for 30 Apr 2039'],
      ]);
      expect(
        await titleOf(() => as(owner).threads.clearTarget({ id })),
      ).toEqual([
        [[other], '“Retry budgets in the client” has no target any more'],
      ]);
      expect(
        await titleOf(() => as(owner).threads.clearTarget({ id })),
      ).toEqual([]);
    });

    it('an answer goes to the watchers, and apart to who gave it', async () => {
      const id = await quietThread('question');
      const { reply } = await as(member).threads.reply({ id, body: 'So' });
      expect(
        await lettersOf(() =>
          as(owner).threads.accept({ id, replyId: reply.id }),
        ),
      ).toEqual([
        { to: [other], title: '“Retry budgets in the client” has an answer' },
        {
          to: [member],
          title: 'Your reply is the answer to “Retry budgets in the client”',
        },
      ]);
    });

    it('an answer that the asker gave and accepted tells them nothing', async () => {
      const id = await quietThread('question');
      const { reply } = await as(other).threads.reply({ id, body: 'Found it' });
      expect(
        await toldOf(() => as(other).threads.accept({ id, replyId: reply.id })),
      ).toEqual([]);
    });
  });

  it('asks once who watches the entity of a question', async () => {
    const asked = await statementsOf(knex, async () => {
      await quietThread('question');
      await untilTold(knex);
    });
    const ofEntity = asked.filter(
      ({ sql, bindings }) =>
        /^select .* from .watches/.test(sql) &&
        bindings.includes(`entity:${payments}`),
    );
    expect(ofEntity).toHaveLength(1);
  });

  describe('of what is no news', () => {
    it.each<[string, (id: string) => Promise<unknown>]>([
      ['a vote', id => as(member).threads.castVote({ id })],
      ['an edit', id => as(other).threads.edit({ id, title: 'Other words' })],
      ['a deletion', id => as(other).threads.delete({ id })],
    ])('%s goes to nobody', async (_, act) => {
      const id = await quietThread();
      await as(stranger).threads.watch({ id });
      expect(await toldOf(() => act(id))).toEqual([]);
    });
  });

  describe('of a mention', () => {
    it('goes to those who are called, once, and to nobody twice', async () => {
      expect(
        await lettersOf(() =>
          as(other).threads.create({
            entityRef: payments,
            kind: 'problem',
            title: 'Who knows this?',
            body: '@mia, @mia and @cato, and `@sara` not; @ghost is nobody, @max is me',
          }),
        ),
      ).toEqual([
        {
          to: [member, catalyst],
          title: 'Max Dorn mentioned you on payments-api',
        },
        {
          to: [owners],
          title: 'New problem on payments-api: Who knows this?',
          description: 'By Max Dorn',
        },
      ]);
      expect(community.sent[1].recipients).toMatchObject({
        excludeEntityRef: expect.arrayContaining([other, member, catalyst]),
      });
    });

    it('reaches people who asked not to be told of the rest', async () => {
      const id = await quietThread();
      await as(stranger).threads.unwatch({ id });
      expect(
        await toldOf(() =>
          as(other).threads.reply({ id, body: 'What do you say, @sara?' }),
        ),
      ).toEqual([[stranger]]);
    });

    it('in a changed text reaches those who were not called before', async () => {
      const id = await quietThread();
      const { reply } = await as(other).threads.reply({ id, body: '@mia?' });
      expect(
        await toldOf(() =>
          as(other).threads.editReply({ id: reply.id, body: '@mia, @sara?' }),
        ),
      ).toEqual([[stranger]]);
      expect(
        await toldOf(() => as(other).threads.edit({ id, body: 'See @ada' })),
      ).toEqual([[administrator]]);
    });
  });

  describe('of catalysts', () => {
    it('goes to the person, and apart to those who lead and watch', async () => {
      const until = daysAhead(30);
      expect(
        await lettersOf(() =>
          appointed(community, {
            entityRef: payments,
            person: member,
            focus: 'Ideas',
            until,
          }),
        ),
      ).toEqual([
        {
          to: [member],
          title: 'Will you be a catalyst of payments-api?',
          description: `Owen Ames asks you, until ${until}. Catalysts may respond officially, move statuses, accept answers, keep labels, link threads, pin threads, lock threads, merge threads, transfer threads, delete threads, moderate, plan events, and run agendas there.`,
        },
        {
          to: [owners, catalyst, owner],
          title: 'Mia Cruz is a catalyst of payments-api',
        },
      ]);
      const { items } = await as(owner).catalysts.list({
        scope: `entity:${payments}`,
      });
      const mine = items.find(item => item.person === member);
      expect(
        await lettersOf(() =>
          as(owner).catalysts.end({ id: mine!.id, reason: 'Moved on' }),
        ),
      ).toEqual([
        {
          to: [member],
          title: 'Your term as a catalyst of payments-api has ended',
          description: 'Moved on',
        },
        {
          to: [owners, catalyst],
          title: 'Mia Cruz is no longer a catalyst of payments-api',
        },
      ]);
    });

    it('of one who stepped down goes to the others', async () => {
      const id = await subjectsOf(community).term(member);
      expect(await lettersOf(() => as(member).catalysts.end({ id }))).toEqual([
        {
          to: [owners, catalyst],
          title: 'Mia Cruz stepped down as a catalyst of payments-api',
        },
      ]);
    });
  });

  describe('of events', () => {
    const plan = () =>
      as(owner).events.plan({
        kind: 'demo',
        title: 'Demo day',
        startsLocal: '2101-01-07T14:00',
        timeZone: 'Europe/Berlin',
        minutes: 60,
        entityRefs: [payments],
      });

    it('a plan goes to those who lead and watch, with its time', async () => {
      expect(await lettersOf(plan)).toEqual([
        {
          to: [owners, catalyst],
          title: 'Demo day on payments-api',
          description: 'Fri, Jan 7, 2101, 14:00 in Berlin',
        },
      ]);
    });

    it('a change that matters and a cancellation go to those who come', async () => {
      const { event } = await plan();
      const { id } = event;
      await as(member).events.rsvp({ id, answer: 'going' });
      await as(other).events.rsvp({ id, answer: 'maybe' });
      await as(stranger).events.rsvp({ id, answer: 'not' });
      const coming = expect.arrayContaining([member, other]);
      expect(
        await toldOf(() =>
          as(owner).events.change({ id, title: 'Demo night' }),
        ),
      ).toEqual([]);
      const changed = await lettersOf(() =>
        as(owner).events.change({ id, startsLocal: '2101-01-07T15:00' }),
      );
      expect(changed).toEqual([
        {
          to: coming,
          title: 'Changed: Demo night',
          description: 'Fri, Jan 7, 2101, 15:00 in Berlin',
        },
      ]);
      const cancelled = await lettersOf(() =>
        as(owner).events.cancel({ id, reason: 'Snow' }),
      );
      expect(cancelled).toEqual([
        {
          to: coming,
          title: 'Cancelled: Demo night',
          description: 'Fri, Jan 7, 2101, 15:00 in Berlin. Snow',
        },
      ]);
      expect(changed[0].to).toHaveLength(2);
      expect(cancelled[0].to).toHaveLength(2);
    });

    it('an answer goes to nobody', async () => {
      const { event } = await plan();
      expect(
        await toldOf(() =>
          as(member).events.rsvp({ id: event.id, answer: 'going' }),
        ),
      ).toEqual([]);
    });
  });

  it('names at most 200 people in one request', async () => {
    const id = await quietThread();
    const watchers = Array.from(
      { length: 450 },
      (_, n) => `user:default/w${n}`,
    );
    await knex.batchInsert(
      'watches',
      watchers.map(person_ref => ({
        target: `thread:${id}`,
        person_ref,
        watching: true,
        since: new Date(),
      })),
      200,
    );
    const told = await toldOf(() =>
      as(other).threads.reply({ id, body: 'Hello everybody' }),
    );
    expect(told.map(refs => refs.length)).toEqual([200, 200, 50]);
    expect([...told.flat()].sort()).toEqual([...watchers].sort());
  });

  it('counts as done where the notifications plugin is not installed', async () => {
    community.failNotifications(
      new Error('Failed to send notifications, status 404: Not Found'),
    );
    const signalled = community.signalled.length;
    expect(await toldOf(quietThread)).toEqual([]);
    expect(community.signalled).toHaveLength(signalled + 1);
  });

  describe('open pages', () => {
    async function signalsOf(act: () => Promise<unknown>) {
      await untilTold(knex);
      community.signalled.length = 0;
      await act();
      await untilTold(knex);
      return community.signalled;
    }

    it('are told ids and nothing to read', async () => {
      let id = '';
      const signals = await signalsOf(async () => {
        id = await quietThread();
      });
      expect(signals).toEqual([
        {
          channel: signalChannel(payments),
          message: {
            id: expect.any(String),
            room: 'threads',
            subject: id,
            type: 'thread.started',
          },
        },
      ]);
    });

    it('are told of everything that happens to a thread', async () => {
      const id = await quietThread('question');
      const signals = await signalsOf(async () => {
        await as(member).threads.castVote({ id });
        await as(member).threads.castVote({ id });
        await as(member).threads.withdrawVote({ id });
        const { reply } = await as(member).threads.reply({ id, body: 'So' });
        await as(member).threads.editReply({ id: reply.id, body: 'Thus' });
        await as(other).threads.accept({ id, replyId: reply.id });
        await as(other).threads.unaccept({ id });
        await as(member).threads.deleteReply({ id: reply.id });
        await as(owner).threads.respond({ id, body: 'Well' });
        await as(owner).threads.move({ id, status: 'closed' });
        await as(other).threads.edit({ id, title: 'Never mind' });
        await as(other).threads.delete({ id });
      });
      const types = signals.map(({ message }) => message.type);
      expect([...types].sort()).toEqual([
        'thread.answered',
        'thread.deleted',
        'thread.edited',
        'thread.moved',
        'thread.replied',
        'thread.reply-deleted',
        'thread.reply-edited',
        'thread.responded',
        'thread.unanswered',
        'thread.voted',
        'thread.voted',
      ]);
      expect(new Set(signals.map(({ message }) => message.subject))).toEqual(
        new Set([id]),
      );
    });

    it('of every entity of an event are told', async () => {
      const signals = await signalsOf(() =>
        as(owner).events.plan({
          kind: 'demo',
          title: 'Demo day',
          startsLocal: '2101-01-07T14:00',
          timeZone: 'Europe/Berlin',
          minutes: 60,
          entityRefs: [payments, ledger],
        }),
      );
      expect(signals.map(({ channel }) => channel)).toEqual([
        signalChannel(payments),
        signalChannel(ledger),
      ]);
      expect(signals.map(({ message }) => Object.keys(message).sort())).toEqual(
        Array(2).fill(['id', 'room', 'subject', 'type']),
      );
    });
  });
});
