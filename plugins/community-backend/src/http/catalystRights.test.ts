import {
  catalystRightNames,
  catalystRights,
  catalystsMayInWords,
  catalystsMayOnly,
  type CatalystRight,
  type EventKind,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { ask, callOf, endpointsByName, headerOf } from '../testing/ask';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import {
  daysAhead,
  fiveMinutesAgo,
  longAgo,
  subjectsOf,
} from '../testing/subjects';
import { untilTold } from '../testing/untilTold';
import { payments, people } from '../testing/world';
import { foretold, preparations, whoMay } from './matrix';
import { scope, type Preparation } from './matrix/Matrix';
import { routesOfRight } from './matrix/rights';

jest.setTimeout(240_000);

/** What a catalyst does not find whom it is not shown to. */
const hides = new Set([
  'threads.restore',
  'threads.restoreReply',
  'threads.decide',
]);

const gated = Object.values(routesOfRight).flat();

describe('the routes of the rights', () => {
  it('are those that let a catalyst in but no member', () => {
    const lettingIn = [...whoMay].flatMap(([route, { catalyst, member }]) =>
      catalyst < 300 && member >= 400 ? route : [],
    );
    expect([...gated].sort()).toEqual(lettingIn.sort());
  });
});

// Policies are plain functions of rows, so one database is as good as two.
describe('where little is left to catalysts', () => {
  let knex: Knex;
  let community: TestCommunity;

  async function start(rights: CatalystRight[]) {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({
      knex,
      config: { catalysts: { may: { ...catalystsMayOnly(rights) } } },
    });
    await subjectsOf(community).term(people.catalyst);
  }
  afterEach(() => community.stop());

  /** An event that its host could plan whatever is left to catalysts. */
  async function ownersEvent(
    startsLocal = `${daysAhead(7)}T14:00`,
    kind: EventKind = 'demo',
  ) {
    const { event } = await community.as(people.owner).events.plan({
      kind,
      title: 'Demo day',
      startsLocal,
      timeZone: 'UTC',
      minutes: 60,
      entityRefs: [payments],
    });
    return { id: event.id };
  }

  /** A submitted project of a hackathon of theirs, made by somebody else. */
  async function ownersProject() {
    const { id } = await ownersEvent(undefined, 'hackathon');
    const by = community.as(people.stranger);
    return subjectsOf(community).submitted({ eventId: id, by });
  }

  /** Tries every route out; those that let the person in. */
  async function letIn(person: string): Promise<string[]> {
    const subjects = subjectsOf(community);
    const prepare: Record<string, Preparation> = {
      ...preparations(community),
      // To move it as well is another right.
      'threads.respond': async () => ({
        id: await subjectsOf(community).thread(),
        body: 'We look into it.',
      }),
      'events.change': async () => ({
        ...(await ownersEvent()),
        title: 'Demo afternoon',
      }),
      'events.cancel': () => ownersEvent(),
      'events.keep': async () => ({
        ...(await ownersEvent(fiveMinutesAgo())),
        notes: 'All went well',
      }),
      'events.setUpHackathon': async () => ({
        ...(await ownersEvent(undefined, 'hackathon')),
        teamSize: 3,
      }),
      'events.withdrawProject': async () => ({ id: await ownersProject() }),
      'events.awardProject': async () => ({
        id: await longAgo('over', ownersProject),
        award: 'Most daring',
      }),
      'events.linkProject': async () => ({
        id: await longAgo('over', ownersProject),
        component: payments,
      }),
      'events.growProject': async () => ({
        id: await longAgo('over', ownersProject),
        entityRef: payments,
        kind: 'practice',
      }),
      'events.suggestions': () => ownersEvent(),
      'events.fillAgenda': async () => ({
        ...(await ownersEvent()),
        threads: [{ id: await subjects.thread(), kind: 'thread' }],
      }),
      'events.present': async () => ({
        ...(await ownersEvent(fiveMinutesAgo())),
        itemId: null,
      }),
      'events.decideItem': async () => ({
        id: await subjects.agendaItem((await ownersEvent()).id),
        state: 'accepted',
      }),
      'events.moveItem': async () => ({
        id: await subjects.acceptedItem((await ownersEvent()).id),
        before: null,
      }),
      'events.writeBack': async () => ({
        id: await subjects.broughtThread(
          (
            await ownersEvent(fiveMinutesAgo())
          ).id,
        ),
        answer: 'In January.',
      }),
    };
    const open: string[] = [];
    for (const route of gated) {
      const endpoint = endpointsByName.get(route)!;
      const flat = await prepare[route]();
      const told = await foretold[route]?.(community.as(person), flat);
      const call = callOf(endpoint, headerOf(person), flat);
      const { status } = await ask(community.url, endpoint, call);
      const isIn = status < 300;
      if (isIn) open.push(route);
      else
        expect([route, status]).toEqual([route, hides.has(route) ? 404 : 403]);
      expect([route, told ?? isIn]).toEqual([route, isIn]);
    }
    return open;
  }

  it.each(catalystRightNames)(
    'lets a catalyst do what hangs on %s alone, says so before, and nothing else',
    async right => {
      await start([right]);
      expect(await letIn(people.catalyst)).toEqual(routesOfRight[right]);
    },
  );

  it.each([
    ['an owner', people.owner],
    ['an administrator', people.administrator],
  ])('lets %s do it all the same', async (_, person) => {
    await start([]);
    expect(await letIn(person)).toEqual(gated);
  });

  it('tells a catalyst why not, and a member who may', async () => {
    await start([]);
    const id = await subjectsOf(community).thread();
    const of = (person: string) => community.as(person).threads;
    expect(await refusalOf(of(people.catalyst).pin({ id }))).toEqual({
      status: 403,
      message: 'Catalysts may not pin threads here: that is left to owners',
    });
    expect(await refusalOf(of(people.member).pin({ id }))).toEqual({
      status: 403,
      message: 'Only owners may do this',
    });
    expect(await refusalOf(of(people.member).delete({ id }))).toEqual({
      status: 403,
      message: 'Only its author and owners may delete this thread',
    });
  });

  it.each([[true], [false]])(
    'lets them reply in what is locked only where they lock (%s)',
    async locks => {
      await start(locks ? ['lock'] : []);
      const id = await subjectsOf(community).thread();
      await community.as(people.owner).threads.lock({ id });
      const { threads } = community.as(people.catalyst);
      const { can } = (await threads.get({ id })).thread;
      const replied = await threads.reply({ id, body: 'One more thing' }).then(
        () => true,
        () => false,
      );
      expect([can.reply, replied]).toEqual([locks, locks]);
    },
  );

  it('lets no response move a thread for whom may only respond', async () => {
    await start(['respond']);
    const id = await subjectsOf(community).thread();
    const { threads } = community.as(people.catalyst);
    const refusal = {
      status: 403,
      message: 'Catalysts may not move statuses here: that is left to owners',
    };
    expect(
      await refusalOf(
        threads.respond({ id, body: 'We will.', status: 'planned' }),
      ),
    ).toEqual(refusal);
    const { thread } = await threads.respond({ id, body: 'We look into it.' });
    expect(thread).toMatchObject({
      status: 'open',
      hasResponse: true,
      can: { respond: true, moveTo: [], setTarget: false },
    });
    await community.as(people.owner).threads.move({ id, status: 'planned' });
    expect(
      await refusalOf(
        threads.respond({ id, body: 'In spring.', target: '2099-Q1' }),
      ),
    ).toEqual(refusal);
  });

  it.each([[true], [false]])(
    'tells them of reports and merged work only where they decide on it (%s)',
    async decides => {
      await start(decides ? ['moderate', 'move'] : []);
      // Whoever owns something else moderates that.
      await subjectsOf(community).term(people.member);
      const id = await subjectsOf(community).thread();
      await community.as(people.stranger).threads.report({ id, why: 'spam' });
      await subjectsOf(community).proposal();
      await untilTold(knex);
      const told = community.sent
        .filter(({ payload }) => /was reported|shipped\?/.test(payload.title))
        .map(({ recipients }) =>
          recipients.type === 'entity'
            ? [recipients.entityRef].flat().includes(people.member)
            : undefined,
        );
      expect(told).toEqual([decides, decides]);
      const { threads, home } = community.as(people.member);
      expect(await threads.moderating({})).toEqual({
        leads: decides,
        waiting: decides ? 1 : 0,
      });
      expect((await threads.queue({ scope })).items).toHaveLength(
        decides ? 1 : 0,
      );
      expect((await home.get({ scope })).viewer.queue).toBe(
        decides ? 1 : undefined,
      );
    },
  );

  it.each([
    [
      ['respond', 'plan'],
      /until \S+\. Catalysts may respond officially and plan events there\.$/,
    ],
    [[], /until \S+\.$/],
  ] as Array<[CatalystRight[], RegExp]>)(
    'tells who is asked what catalysts may (%j), and everybody else too',
    async (rights, description) => {
      await start(rights);
      await untilTold(knex);
      expect(community.sent[0].payload).toMatchObject({
        title: 'Will you be a catalyst of payments-api?',
        description: expect.stringMatching(description),
      });
      const { items } = await community.as(people.member).catalysts.rights({});
      expect(items).toEqual(
        catalystRightNames.map(right => ({
          right,
          may: rights.includes(right),
          allows: catalystRights[right].allows,
        })),
      );
    },
  );

  it('are told all of it unless somebody narrows it', async () => {
    await start([...catalystRightNames]);
    await untilTold(knex);
    expect(community.sent[0].payload.description).toContain(
      `Catalysts may ${catalystsMayInWords(
        catalystsMayOnly(catalystRightNames),
      )} there.`,
    );
  });
});
