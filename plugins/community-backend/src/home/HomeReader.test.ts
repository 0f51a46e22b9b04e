import type { Entity } from '@backstage/catalog-model';
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
import { insertThreadRows } from '../testing/threadRows';
import {
  ledger,
  payments,
  people,
  search,
  secret,
  worldEntities,
} from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'the first screen on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex });
    });
    beforeEach(() => setClock('2026-11-02T09:00:00Z'));
    afterEach(letClockRun);
    afterAll(() => community.stop());

    const home = (scope: string, person: string = people.member) =>
      community.as(person).home.get({ scope });

    function start(
      entityRef: string,
      kind: 'idea' | 'question',
      title: string,
    ) {
      return community.as(people.other).threads.create({
        entityRef,
        kind,
        title,
        body: 'Please',
      });
    }

    it('is useful where nothing was said yet', async () => {
      expect(await home(`entity:${search}`)).toEqual({
        scope: {
          text: `entity:${search}`,
          title: 'search',
          entityRefs: [search],
        },
        viewer: {
          ref: people.member,
          name: 'Mia Cruz',
          role: 'member',
          watching: false,
          muted: false,
          can: {
            start: true,
            appoint: false,
            elect: false,
            plan: false,
            help: true,
          },
        },
        pulse: {
          threads: 0,
          more: false,
          unanswered: 0,
          stillWaiting: false,
        },
        threads: { items: [] },
        shipped: [],
        catalysts: [],
        elections: [],
        declaredCatalysts: [],
        helpers: [],
        labels: { items: [], can: { create: false }, entities: {} },
        events: [],
        people: { [people.member]: { name: 'Mia Cruz' } },
        entities: { [search]: { title: 'search' } },
      });
    });

    it.each([
      [people.owner, 'owner', { start: true, appoint: true, plan: true }],
      [people.member, 'member', { start: true, appoint: false, plan: false }],
      [
        people.administrator,
        'member',
        { start: true, appoint: true, plan: true },
      ],
    ])(
      'tells %s that they are %s and what they may do',
      async (person, role, can) => {
        const { viewer } = await home(`entity:${ledger}`, person);
        expect(viewer).toMatchObject({ ref: person, role, can });
      },
    );

    it('puts a community together, with its parts and without what is hidden', async () => {
      const { thread: shipped } = await start(payments, 'idea', 'Done first');
      const { thread: open } = await start(ledger, 'question', 'Still open');
      await community.as(people.other).threads.watch({ id: open.id });
      await start(search, 'idea', 'Elsewhere');
      await community.as(people.owner).threads.create({
        entityRef: secret,
        kind: 'idea',
        title: 'On the quiet',
        body: 'Sh',
      });
      setClock('2026-11-02T09:30:00Z');
      await community
        .as(people.owner)
        .threads.respond({ id: shipped.id, body: 'Here', status: 'shipped' });
      const { term } = await appointed(community, {
        entityRef: ledger,
        person: people.catalyst,
        focus: 'Everything',
        until: '2026-12-31',
      });
      const days = ['06', '04', '05', '03'];
      for (const day of days) {
        await community.as(people.owner).events.plan({
          kind: 'demo',
          title: `Demo of the ${day}`,
          startsLocal: `2026-11-${day}T14:00`,
          timeZone: 'UTC',
          minutes: 60,
          entityRefs: [payments],
        });
      }

      const view = await home('parts:domain:default/commerce');
      expect(view.scope).toEqual({
        text: 'parts:domain:default/commerce',
        title: 'commerce',
        entityRefs: [
          'domain:default/commerce',
          'system:default/payments',
          payments,
          ledger,
        ],
      });
      expect(view.pulse).toEqual({
        threads: 2,
        more: false,
        unanswered: 1,
        stillWaiting: false,
      });
      expect(view.threads.items.map(item => item.title)).toEqual([
        'Still open',
        'Done first',
      ]);
      expect(view.shipped.map(item => item.id)).toEqual([shipped.id]);
      expect(view.catalysts.map(item => item.id)).toEqual([term.id]);
      expect(view.events.map(item => item.title)).toEqual([
        'Demo of the 03',
        'Demo of the 04',
        'Demo of the 05',
      ]);
      expect(Object.keys(view.people).sort()).toEqual(
        [people.member, people.other, people.owner, people.catalyst].sort(),
      );

      const platform = await home('platform');
      expect(platform.scope).toMatchObject({
        text: 'platform',
        title: 'Platform',
      });
      expect([...platform.scope.entityRefs].sort()).toEqual(
        [payments, ledger, search].sort(),
      );
      expect(platform.viewer).toMatchObject({
        watching: false,
        can: { start: true, appoint: false, plan: false },
      });
      expect(platform.viewer).not.toHaveProperty('role');
    });

    it('shows the next events that take place, and none that was cancelled', async () => {
      const host = community.as(people.stranger).events;
      const plan = (title: string, startsLocal: string) =>
        host.plan({
          kind: 'demo',
          title,
          entityRefs: [search],
          startsLocal,
          timeZone: 'Europe/Berlin',
          minutes: 30,
        });
      const { event } = await plan('Called off', '2026-11-03T10:00');
      await plan('Takes place', '2026-11-04T10:00');
      await host.cancel({ id: event.id });

      const { events } = await home(`entity:${search}`);
      expect(events.map(({ title }) => title)).toEqual(['Takes place']);
      const all = await host.list({ scope: `entity:${search}` });
      expect(all.items.map(({ title }) => title)).toEqual([
        'Called off',
        'Takes place',
      ]);
    });

    it('of a hidden entity is that of one that is not there', async () => {
      expect(await refusalOf(home(`entity:${secret}`))).toEqual({
        status: 404,
        message: `There is no entity '${secret}'`,
      });
    });
  },
);

/** A group that owns 500 components, on each of which something was said. */
const parts = Array.from({ length: 500 }, (_, n) => `part-${n}`);
const crowd: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crowd', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
  ...parts.map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', owner: 'crowd' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/crowd' }],
  })),
];

describe.each(databases.eachSupportedId())(
  'the first screen of 500 components on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({
        knex,
        entities: [...worldEntities, ...crowd],
      });
      await insertThreadRows(
        knex,
        [payments, ...parts.map(name => `component:default/${name}`)].map(
          (entity_ref, n) => ({ entity_ref, score: n, title: `Thread ${n}` }),
        ),
      );
    });
    afterAll(() => community.stop());

    it.each(['platform', 'owned:group:default/crowd'])(
      'of %s takes the same statements as that of one component',
      async scope => {
        const home = () => community.as(people.member).home.get({ scope });
        const one = await statementsOf(knex, () =>
          community.as(people.member).home.get({ scope: `entity:${payments}` }),
        );
        const many = await statementsOf(knex, home);
        // Of the platform it is asked where anything was ever said, but not
        // whether somebody watches it, which nobody can.
        expect(many).toHaveLength(one.length);
        const view = await home();
        expect(view.scope.entityRefs.length).toBeGreaterThanOrEqual(500);
        expect(view.threads.items.slice(0, 3).map(item => item.title)).toEqual([
          'Thread 500',
          'Thread 499',
          'Thread 498',
        ]);
      },
    );
  },
);
