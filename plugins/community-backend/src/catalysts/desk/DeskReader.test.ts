import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalystsMayOnly } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import { appointed } from '../../testing/appointed';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
  type TestCommunityOptions,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { statedUrl } from '../../testing/statedLinks';
import { daysAhead, subjectsOf } from '../../testing/subjects';
import {
  deleteThreadRows,
  insertThreadRows,
  type ThreadSeed,
} from '../../testing/threadRows';
import { untilTold } from '../../testing/untilTold';
import { ledger, payments, people, search, secret } from '../../testing/world';
import { beginTerm } from '../store/terms';

jest.setTimeout(60_000);

const hour = 3_600_000;

/**
 * Mia is a catalyst of payments-api, and owns nothing. Owen owns payments-api,
 * ledger and secret; Max writes.
 */
describe.each(databases.eachSupportedId())('a desk on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  async function start(options: Omit<TestCommunityOptions, 'knex'> = {}) {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex, ...options });
    await subjectsOf(community).term(people.member);
  }
  const deskOf = (person: string) => community.as(person).catalysts.desk({});
  /** Of Max, on what is hidden from him by now, so that he cannot accept it. */
  async function termOnSecret(days: number): Promise<string> {
    const now = new Date();
    const id = newId(now);
    await knex.transaction(tx =>
      beginTerm(tx, {
        id,
        entity_ref: secret,
        person_ref: people.other,
        focus: 'Answers',
        since: daysAhead(0),
        until: daysAhead(days),
        appointed_by: people.owner,
        created_at: now,
      }),
    );
    return id;
  }
  const mias = () => deskOf(people.member);
  const titles = (list: { items: Array<{ title: string }> }) =>
    list.items.map(item => item.title);

  /** Questions by max, by their titles, the first one the longest waiting. */
  const asked = (...seeds: ThreadSeed[]) =>
    insertThreadRows(
      knex,
      seeds.map((seed, index) => ({
        kind: 'question',
        author_ref: people.other,
        created_at: new Date(Date.now() - 20 * hour + index * 60_000),
        escalation: 0,
        ...seed,
      })),
    );

  describe('of a catalyst', () => {
    beforeAll(() => start());
    afterAll(() => community.stop());
    afterEach(async () => {
      await untilTold(knex);
      await deleteThreadRows(knex);
      await knex('events').delete();
    });

    it('is empty where nothing waits, and there only for who looks after something', async () => {
      const nothing = { items: [], more: false };
      const empty = {
        escalated: nothing,
        unanswered: nothing,
        reported: nothing,
        shipProposals: nothing,
        terms: nothing,
        events: nothing,
        proposals: nothing,
        people: {},
        entities: {},
      };
      const may = async (person: string) =>
        (await community.as(person).home.me({})).can.desk;
      expect(await deskOf(people.other)).toEqual({ looksAfter: 0, ...empty });
      expect(await may(people.other)).toBe(false);
      expect(await deskOf(people.stranger)).toEqual({
        looksAfter: 1,
        ...empty,
      });
      expect(await may(people.stranger)).toBe(true);
      expect(await may(people.member)).toBe(true);
      // To an administrator everything is open, and nothing is theirs.
      expect(await deskOf(people.administrator)).toEqual({
        looksAfter: 0,
        ...empty,
      });
      expect(await may(people.administrator)).toBe(false);
    });

    it('has questions that nobody replied to, the longest waiting first', async () => {
      await asked(
        { title: 'First' },
        { title: 'Second' },
        { title: 'Answered', first_reply_at: new Date() as never },
        { title: 'By mia herself', author_ref: people.member },
        { title: 'An idea', kind: 'idea' },
        { title: 'Hidden', unlisted: 'hidden' },
        { title: 'Elsewhere', entity_ref: ledger },
      );
      const desk = await mias();
      expect(titles(desk.unanswered)).toEqual(['First', 'Second']);
      expect(desk.unanswered.more).toBe(false);
      expect(desk.people[people.other]).toEqual({ name: 'Max Dorn' });
      expect(desk.entities[payments]).toEqual({ title: 'payments-api' });
      expect(titles((await deskOf(people.owner)).unanswered)).toEqual([
        'First',
        'Second',
        'By mia herself',
        'Elsewhere',
      ]);
    });

    it('has apart what waited so long that it was told of, of every kind', async () => {
      await asked(
        { title: 'Long ago', created_at: new Date(Date.now() - 80 * hour) },
        {
          title: 'An idea, yesterday',
          kind: 'idea',
          created_at: new Date(Date.now() - 30 * hour),
        },
        { title: 'Today' },
        {
          title: 'From before there was any telling',
          created_at: new Date(Date.now() - 900 * hour),
          escalation: 2,
        },
      );
      await community.runTask('community-escalation');
      const { escalated, unanswered } = await mias();
      expect(
        escalated.items.map(({ title, escalatedTo }) => [title, escalatedTo]),
      ).toEqual([
        ['Long ago', 'owners'],
        ['An idea, yesterday', 'catalysts'],
      ]);
      expect(titles(unanswered)).toEqual([
        'From before there was any telling',
        'Today',
      ]);
      const { id } = escalated.items[0];
      await community.as(people.catalyst).threads.reply({ id, body: 'Here.' });
      expect(titles((await mias()).escalated)).toEqual(['An idea, yesterday']);
    });

    it('says that there is more than it shows, each once', async () => {
      await asked(...Array.from({ length: 7 }, (_, n) => ({ title: `${n}` })));
      const few = await community
        .as(people.member)
        .catalysts.desk({ limit: '5' });
      expect(titles(few.unanswered)).toEqual(['0', '1', '2', '3', '4']);
      expect(few.unanswered.more).toBe(true);
      const { unanswered } = await mias();
      expect(unanswered.items).toHaveLength(7);
      expect(unanswered.more).toBe(false);
    });

    it('has what was reported, but for whoever wrote it', async () => {
      const { thread } = subjectsOf(community);
      const id = await thread();
      const own = await community.as(people.member).threads.create({
        entityRef: payments,
        kind: 'idea',
        title: 'Cheap watches',
        body: 'Buy now.',
      });
      for (const reported of [id, own.thread.id]) {
        await community
          .as(people.stranger)
          .threads.report({ id: reported, why: 'spam' });
      }
      const reported = async (person: string) =>
        (await deskOf(person)).reported.items.map(item => item.thread.id);
      expect(await reported(people.member)).toEqual([id]);
      expect(await reported(people.owner)).toEqual([id, own.thread.id]);
      expect(await reported(people.stranger)).toEqual([]);
      const [{ id: caseId }] = (await mias()).reported.items;
      await community
        .as(people.member)
        .threads.decide({ id: caseId, decision: 'keep' });
      expect(await reported(people.member)).toEqual([]);
    });

    it('has threads whose linked work is done, until somebody decides', async () => {
      const subjects = subjectsOf(community);
      const [shipped, declined, dismissed, open] = [
        await subjects.proposal(),
        await subjects.proposal(),
        await subjects.proposal(),
        await subjects.proposal(),
      ];
      await subjects.link(open.id, statedUrl('merged', 13));
      await untilTold(knex);
      const proposed = async (person: string) =>
        (await deskOf(person)).shipProposals.items.map(item => item.id);
      const all = [shipped.id, declined.id, dismissed.id, open.id];
      expect(await proposed(people.member)).toEqual(all);
      expect(await proposed(people.owner)).toEqual(all);
      expect(await proposed(people.other)).toEqual([]);

      const { threads } = community.as(people.member);
      await threads.confirmShipped(shipped);
      await threads.move({
        id: declined.id,
        status: 'declined',
        reason: 'Not now',
      });
      // It may be taken up again, but what was proposed before is decided.
      await threads.move({ id: declined.id, status: 'open' });
      await threads.dismissShipped(dismissed);
      expect(await proposed(people.member)).toEqual([open.id]);
      await threads.merge({ id: open.id, into: dismissed.id });
      expect(await proposed(people.member)).toEqual([]);
    });

    it('has terms that end soon: one’s own, and those on what one owns', async () => {
      const owner = community.as(people.owner);
      const appoint = async (
        entityRef: string,
        person: string,
        days: number,
      ) => {
        const { term } = await appointed(community, {
          entityRef,
          person,
          focus: 'Answers',
          until: daysAhead(days),
        });
        return term.id;
      };
      const soon = await appoint(ledger, people.member, 3);
      const later = await appoint(ledger, people.other, 29);
      const far = await appoint(payments, people.other, 40);
      const unseen = await termOnSecret(2);
      const terms = async (person: string) =>
        (await deskOf(person)).terms.items.map(({ id }) => id);
      const [mine] = (await mias()).terms.items.filter(
        ({ entityRef }) => entityRef === payments,
      );
      expect(mine).toMatchObject({ can: { stepDown: true } });
      expect(await terms(people.member)).toEqual([soon, mine.id]);
      expect(await terms(people.other)).toEqual([later]);
      expect(await terms(people.owner)).toEqual([unseen, soon, later, mine.id]);
      for (const id of [soon, later, far, unseen]) {
        await owner.catalysts.end({ id, reason: 'Only for a while' });
      }
      expect(await terms(people.member)).toEqual([mine.id]);
    });

    it('has events of the next four weeks that still want something', async () => {
      const plan = async (
        title: string,
        days: number,
        more: { description?: string; place?: string; url?: string } = {},
        entityRef: string = payments,
      ) => {
        const { event } = await community.as(people.owner).events.plan({
          kind: 'demo',
          title,
          startsLocal: `${daysAhead(days)}T14:00`,
          timeZone: 'Europe/Berlin',
          minutes: 60,
          entityRefs: [entityRef],
          ...more,
        });
        return event.id;
      };
      const description = 'Four demos.';
      await plan('No place', 5, { description });
      await plan('No words', 3, { place: 'Room 5' });
      await plan('All said', 4, { description, place: 'Room 5' });
      await plan('All said online', 4, { description, url: 'https://a.b/c' });
      await plan('Far ahead', 40);
      await plan('Elsewhere', 2, {}, ledger);
      const id = await plan('Called off', 6);
      await community.as(people.owner).events.cancel({ id });
      expect(titles((await mias()).events)).toEqual(['No words', 'No place']);
      expect(titles((await deskOf(people.owner)).events)).toEqual([
        'Elsewhere',
        'No words',
        'No place',
      ]);
    });

    it('has what is proposed for events to come, the most wanted first', async () => {
      const subjects = subjectsOf(community);
      const id = await subjects.event();
      const first = await subjects.agendaItem(id);
      const wanted = await subjects.agendaItem(id);
      await community.as(people.stranger).events.voteItem({ id: wanted });
      const on = (await mias()).proposals;
      expect(on).toEqual({
        more: false,
        items: [
          {
            event: expect.objectContaining({ id, title: 'Demo day' }),
            count: 2,
            proposals: [
              {
                id: wanted,
                kind: 'demo',
                title: 'Token buckets',
                proposedBy: people.other,
                votes: 1,
              },
              expect.objectContaining({ id: first, votes: 0 }),
            ],
          },
        ],
      });
      // Its host sees them too, who leads nothing.
      expect((await deskOf(people.other)).proposals.items).toHaveLength(1);
      const { events } = community.as(people.owner);
      await events.decideItem({ id: first, state: 'accepted' });
      await events.decideItem({ id: wanted, state: 'declined' });
      expect((await mias()).proposals.items).toEqual([]);
    });

    it('keeps a host’s own event on it, whoever leads there now', async () => {
      await subjectsOf(community).event();
      expect(titles((await deskOf(people.other)).events)).toEqual(['Demo day']);
    });

    it('has nothing of what is hidden from the person', async () => {
      const id = await termOnSecret(5);
      await asked({ entity_ref: secret, author_ref: people.stranger });
      expect(await deskOf(people.other)).toMatchObject({
        looksAfter: 0,
        unanswered: { items: [] },
        terms: { items: [] },
        entities: {},
      });
      await community
        .as(people.owner)
        .catalysts.end({ id, reason: 'Only for a while' });
    });

    it('takes as many statements for one entity as for many', async () => {
      const count = async (person: string) =>
        (await statementsOf(knex, () => deskOf(person))).length;
      await asked({}, { entity_ref: ledger }, { entity_ref: search });
      expect(await count(people.owner)).toBe(await count(people.member));
    });
  });

  it('leaves out what is not left to catalysts', async () => {
    await start({
      config: { catalysts: { may: { ...catalystsMayOnly([]) } } },
    });
    const subjects = subjectsOf(community);
    const { id } = await subjects.proposal();
    await community.as(people.stranger).threads.report({ id, why: 'spam' });
    const { event } = await community.as(people.owner).events.plan({
      kind: 'demo',
      title: 'Demo day',
      startsLocal: `${daysAhead(5)}T14:00`,
      timeZone: 'Europe/Berlin',
      minutes: 60,
      entityRefs: [payments],
    });
    await subjects.agendaItem(event.id);
    await asked({ title: 'How?' });
    const sizes = async (person: string) => {
      const desk = await deskOf(person);
      return [
        desk.unanswered,
        desk.reported,
        desk.shipProposals,
        desk.events,
        desk.proposals,
      ].map(({ items }) => items.length);
    };
    expect(await sizes(people.member)).toEqual([1, 0, 0, 0, 0]);
    expect(await sizes(people.owner)).toEqual([1, 1, 1, 1, 1]);
    await community.stop();
  });

  it.each([
    ['community.thread.read', [0, 0, 0, 1, 1]],
    ['community.thread.moderate', [1, 0, 1, 1, 1]],
    ['community.thread.update', [1, 1, 0, 1, 1]],
    ['community.event.plan', [1, 1, 1, 0, 0]],
  ])('leaves out what a policy takes away with %s', async (denied, left) => {
    let isDenied = false;
    await start({
      policy: permission => ({
        result:
          isDenied && permission === denied
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    });
    const { id } = await subjectsOf(community).proposal();
    await community.as(people.stranger).threads.report({ id, why: 'spam' });
    await subjectsOf(community).agendaItem();
    await asked({ title: 'How?' });
    isDenied = true;
    const desk = await mias();
    expect(
      [
        desk.unanswered,
        desk.reported,
        desk.shipProposals,
        desk.events,
        desk.proposals,
      ].map(({ items }) => items.length),
    ).toEqual(left);
    await community.stop();
  });
});
