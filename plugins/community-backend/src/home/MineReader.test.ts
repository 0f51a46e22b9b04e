import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { statementsOf } from '../testing/statementsOf';
import { ledger, payments, people, search, secret } from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what is one’s own on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;
    let minute = 0;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
      minute = 0;
      later();
    });
    afterEach(async () => {
      letClockRun();
      await community.stop();
    });

    /** Each thing happens a minute after the one before. */
    function later() {
      minute += 1;
      setClock(`2026-11-02T09:${String(minute).padStart(2, '0')}:00Z`);
    }
    const api = (person: string) => {
      later();
      return community.as(person);
    };
    const mine = (person: string) => api(person).home.mine({});
    const titles = (list: { items: Array<{ title: string }> }) =>
      list.items.map(item => item.title);

    async function start(
      person: string,
      title: string,
      on: { entityRef?: string; kind?: 'idea' | 'question' } = {},
    ): Promise<string> {
      const { thread } = await api(person).threads.create({
        entityRef: on.entityRef ?? payments,
        kind: on.kind ?? 'idea',
        title,
        body: 'Please',
      });
      return thread.id;
    }

    async function answer(person: string, id: string): Promise<void> {
      const { reply } = await api(person).threads.reply({ id, body: 'So.' });
      await api(people.administrator).threads.accept({ id, replyId: reply.id });
    }

    it('is nothing for somebody new', async () => {
      expect(await mine(people.member)).toEqual({
        started: { items: [], more: false },
        watched: { items: [], more: false },
        questions: { items: [], more: false },
        fresh: [],
        watchedEntities: [],
        proposals: [],
        elections: [],
        events: [],
        people: {},
        entities: {},
      });
    });

    it('has what one started, where something happened last first', async () => {
      const first = await start(people.member, 'First');
      await start(people.member, 'Second', { entityRef: search });
      await start(people.other, 'Of somebody else');
      await api(people.other).threads.reply({ id: first, body: 'Me too' });
      const view = await mine(people.member);
      expect(titles(view.started)).toEqual(['First', 'Second']);
      expect(view.watched.items).toEqual([]);
      expect(view.people).toEqual({ [people.member]: { name: 'Mia Cruz' } });
      expect(view.entities).toEqual({
        [payments]: { title: 'payments-api' },
        [search]: { title: 'search' },
      });
    });

    it('has the questions whether one becomes a catalyst, until they are answered', async () => {
      const ask = async (entityRef: string, person: string) => {
        const { proposal } = await api(people.owner).catalysts.propose({
          entityRef,
          person,
          focus: 'Questions',
          until: '2027-01-31',
        });
        return proposal.id;
      };
      const first = await ask(payments, people.member);
      const second = await ask(ledger, people.member);
      await ask(payments, people.other);
      await ask(secret, people.member);
      const view = await mine(people.member);
      expect(view.proposals.map(({ id }) => id)).toEqual([first, second]);
      expect(view.proposals[0]).toMatchObject({
        entityRef: payments,
        by: people.owner,
        can: { answer: true, withdraw: false },
      });
      expect(view.people).toHaveProperty([people.owner]);
      expect(view.entities).toHaveProperty([ledger]);
      await api(people.member).catalysts.decline({ id: first });
      await api(people.member).catalysts.accept({ id: second });
      expect((await mine(people.member)).proposals).toEqual([]);
      expect((await mine(people.owner)).proposals).toEqual([]);
    });

    it('has what one watches of others, and entities', async () => {
      const watched = await start(people.other, 'Watched');
      const left = await start(people.other, 'No longer watched');
      const replied = await start(people.other, 'Replied to');
      await api(people.member).threads.watch({ id: watched });
      await api(people.member).threads.reply({ id: left, body: 'Hm' });
      await api(people.member).threads.unwatch({ id: left });
      await api(people.member).threads.reply({ id: replied, body: 'Yes' });
      await api(people.member).home.watch({ entityRef: search });
      await api(people.member).home.watch({ entityRef: ledger });
      await api(people.member).home.unwatch({ entityRef: ledger });
      const view = await mine(people.member);
      expect(titles(view.watched)).toEqual(['Replied to', 'Watched']);
      expect(view.watchedEntities).toEqual([search]);
      expect(view.entities[search]).toEqual({ title: 'search' });
    });

    it('says what is new until one has looked or acted', async () => {
      const id = await start(people.member, 'Mine');
      const watched = await start(people.other, 'Watched');
      await api(people.member).threads.watch({ id: watched });
      expect((await mine(people.member)).fresh).toEqual([]);

      await api(people.other).threads.reply({ id, body: 'One' });
      await api(people.owner).threads.respond({ id: watched, body: 'Two' });
      expect((await mine(people.member)).fresh).toEqual([id, watched]);

      await api(people.member).threads.markSeen({ id });
      expect((await mine(people.member)).fresh).toEqual([watched]);
      await api(people.member).threads.reply({ id: watched, body: 'Fine' });
      expect((await mine(people.member)).fresh).toEqual([]);
      // That somebody looked changes nothing for others.
      expect((await mine(people.other)).fresh).toEqual([watched]);
    });

    it('keeps that one does not watch when one has looked', async () => {
      const id = await start(people.member, 'Mine');
      await api(people.member).threads.unwatch({ id });
      await api(people.member).threads.markSeen({ id });
      const { thread } = await api(people.member).threads.get({ id });
      expect(thread.watching).toBe(false);
    });

    it('has waiting questions of what one owns, moves along, offers help with or has answered', async () => {
      const answered = await start(people.other, 'Answered before', {
        kind: 'question',
      });
      await answer(people.stranger, answered);
      await start(people.other, 'On payments', { kind: 'question' });
      await start(people.other, 'On search', {
        kind: 'question',
        entityRef: search,
      });
      await start(people.other, 'No question', { entityRef: search });
      const had = await start(people.other, 'Has a reply', {
        kind: 'question',
        entityRef: search,
      });
      await api(people.member).threads.reply({ id: had, body: 'Look here' });
      await start(people.stranger, 'My own', {
        kind: 'question',
        entityRef: search,
      });
      await start(people.other, 'On the ledger', {
        kind: 'question',
        entityRef: ledger,
      });

      // She owns search and has answered on payments; nothing of the ledger.
      expect(titles((await mine(people.stranger)).questions)).toEqual([
        'On search',
        'On payments',
      ]);
      expect(titles((await mine(people.member)).questions)).toEqual([]);

      await appointed(community, {
        entityRef: ledger,
        person: people.member,
        focus: 'Answers',
        until: '2027-03-01',
      });
      expect(titles((await mine(people.member)).questions)).toEqual([
        'On the ledger',
      ]);
      await api(people.member).threads.offerHelp({ entityRef: search });
      expect(titles((await mine(people.member)).questions)).toEqual([
        'On the ledger',
        'My own',
        'On search',
      ]);
    });

    it('has the events that one goes to or may, soonest first', async () => {
      const plan = async (title: string, day: string) => {
        const { event } = await api(people.owner).events.plan({
          kind: 'demo',
          title,
          entityRefs: [payments],
          startsLocal: `2026-11-${day}T10:00`,
          timeZone: 'UTC',
          minutes: 60,
        });
        return event.id;
      };
      const maybe = await plan('Maybe', '09');
      const going = await plan('Going', '08');
      const not = await plan('Not', '07');
      await plan('Not answered', '06');
      const { events } = api(people.member);
      await events.rsvp({ id: maybe, answer: 'maybe' });
      await events.rsvp({ id: going, answer: 'going' });
      await events.rsvp({ id: not, answer: 'not' });
      const view = await mine(people.member);
      expect(view.events.map(({ title, rsvp }) => [title, rsvp])).toEqual([
        ['Going', 'going'],
        ['Maybe', 'maybe'],
      ]);
      setClock('2026-11-08T11:00:01Z');
      const after = await community.as(people.member).home.mine({});
      expect(after.events.map(({ title }) => title)).toEqual(['Maybe']);
    });

    it('shows nothing of what is hidden from one by now', async () => {
      const id = await start(people.owner, 'On the quiet', {
        entityRef: secret,
      });
      await knex('threads').where({ id }).update({ author_ref: people.member });
      await knex('watches').insert([
        {
          target: `thread:${id}`,
          person_ref: people.other,
          watching: true,
          since: new Date(),
        },
        {
          target: `entity:${secret}`,
          person_ref: people.other,
          watching: true,
          since: new Date(),
        },
      ]);
      for (const person of [people.member, people.other]) {
        const view = await mine(person);
        expect(JSON.stringify(view)).not.toMatch(/secret|quiet/);
        for (const kind of ['started', 'watched', 'helped'] as const) {
          const page = await api(person).threads.list({
            scope: 'platform',
            mine: kind,
          });
          expect(page.items).toEqual([]);
        }
      }
    });

    it('is asked for in the same statements, however much there is', async () => {
      const count = async () =>
        (await statementsOf(knex, () => mine(people.member))).length;
      for (let n = 0; n < 2; n++) {
        await start(people.member, `Mine ${n}`);
        const id = await start(people.other, `Theirs ${n}`);
        await api(people.member).threads.watch({ id });
      }
      const few = await count();
      for (let n = 0; n < 6; n++) {
        await start(people.member, `More of mine ${n}`);
        const id = await start(people.other, `More of theirs ${n}`);
        await api(people.member).threads.watch({ id });
      }
      const view = await mine(people.member);
      expect(view.started).toMatchObject({ more: true });
      expect(view.started.items).toHaveLength(5);
      expect(view.watched).toMatchObject({ more: true });
      expect(await count()).toBe(few);
    });

    describe('as a list of its own', () => {
      const list = async (
        person: string,
        query: { mine: 'started' | 'watched' | 'helped'; scope?: string },
      ) => api(person).threads.list({ scope: 'platform', ...query });

      it('goes page by page through the latest activity', async () => {
        for (let n = 0; n < 5; n++) await start(people.member, `Number ${n}`);
        await start(people.other, 'Of somebody else');
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await api(people.member).threads.list({
            scope: 'platform',
            mine: 'started',
            sort: 'top',
            limit: '2',
            cursor,
          });
          seen.push(...titles(page));
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen).toEqual([4, 3, 2, 1, 0].map(n => `Number ${n}`));
      });

      it('keeps to its scope, filters and search', async () => {
        await start(people.member, 'Retry budgets');
        await start(people.member, 'Retry pages', { entityRef: search });
        await start(people.member, 'How often?', { kind: 'question' });
        const of = async (query: {
          scope?: string;
          kind?: 'question';
          q?: string;
        }) =>
          titles(
            await api(people.member).threads.list({
              scope: 'platform',
              mine: 'started',
              ...query,
            }),
          );
        expect(await of({ scope: `entity:${search}` })).toEqual([
          'Retry pages',
        ]);
        expect(await of({ kind: 'question' })).toEqual(['How often?']);
        expect(await of({ q: 'retry' })).toEqual([
          'Retry pages',
          'Retry budgets',
        ]);
      });

      it('has what a reply of one’s own was accepted on', async () => {
        const id = await start(people.other, 'How?', { kind: 'question' });
        await start(people.other, 'Why?', { kind: 'question' });
        await answer(people.member, id);
        expect(titles(await list(people.member, { mine: 'helped' }))).toEqual([
          'How?',
        ]);
      });

      it('has what one watches, one’s own included', async () => {
        const id = await start(people.other, 'Watched');
        await start(people.member, 'Started');
        await api(people.member).threads.watch({ id });
        expect(titles(await list(people.member, { mine: 'watched' }))).toEqual([
          'Started',
          'Watched',
        ]);
      });

      it('refuses what is no way of being one’s own', async () => {
        expect(
          await refusalOf(list(people.member, { mine: 'theirs' as 'started' })),
        ).toMatchObject({
          status: 400,
          message: expect.stringContaining('mine: '),
        });
      });
    });
  },
);
