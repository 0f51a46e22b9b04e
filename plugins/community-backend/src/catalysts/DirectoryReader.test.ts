import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { daysAhead } from '../testing/subjects';
import {
  attic,
  ledger,
  payments,
  people,
  search,
  secret,
  worldEntities,
} from '../testing/world';

jest.setTimeout(60_000);

const component = (name: string, partOf?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'library', lifecycle: 'production', owner: 'nobody' },
  relations: partOf ? [{ type: 'partOf', targetRef: partOf }] : [],
});

/** More than a page looks at in the catalog at once. */
const libraries = Array.from({ length: 450 }, (_, n) =>
  component(`lib-${`${n}`.padStart(3, '0')}`),
);
const entities: Entity[] = [
  ...worldEntities,
  ...libraries,
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'search', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
];
const libraryRefs = libraries.map(
  ({ metadata }) => `component:default/${metadata.name}`,
);

describe.each(databases.eachSupportedId())(
  'the directory on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex, entities });
    });
    afterEach(() => knex('catalyst_terms').delete());
    afterAll(() => community.stop());

    const begin = (entityRef: string, person: string = people.catalyst) =>
      appointed(community, {
        entityRef,
        person,
        focus: 'Questions',
        until: daysAhead(30),
        by: people.administrator,
      });

    const page = (
      scope: string,
      more: { cursor?: string; limit?: string; by?: string } = {},
    ) => {
      const { by = people.member, ...query } = more;
      return community.as(by).catalysts.vacant({ scope, ...query });
    };

    /** All pages, one after the other. */
    async function all(scope: string, limit: string, by?: string) {
      const refs: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, nextCursor } = await page(scope, { cursor, limit, by });
        expect(items.length).toBeLessThanOrEqual(Number(limit));
        refs.push(...items.map(item => item.entityRef));
        cursor = nextCursor;
      } while (cursor);
      return refs;
    }

    it('names components without a catalyst, none that lie in a system or domain with one', async () => {
      const parts = 'parts:domain:default/commerce';
      const vacant = async () =>
        (await page(parts)).items.map(item => item.entityRef);
      expect(await vacant()).toEqual([ledger, payments]);
      await begin(ledger);
      expect(await vacant()).toEqual([payments]);
      await begin('system:default/payments');
      expect(await vacant()).toEqual([]);
      expect((await page(`entity:${payments}`)).items).toEqual([]);
    });

    it('has what is spoken of or one’s own first, then the catalog, each once', async () => {
      await begin(libraryRefs[7]);
      await community.as(people.member).threads.create({
        entityRef: libraryRefs[300],
        kind: 'idea',
        title: 'Spoken of',
        body: 'Here',
      });
      const expected = (first: string[], rest: string[]) => [
        ...first,
        ...rest,
        ...libraryRefs.filter(
          ref => ref !== libraryRefs[7] && ref !== libraryRefs[300],
        ),
      ];
      for (const limit of ['100', '7']) {
        const seen = await all('platform', limit);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen[0]).toBe(libraryRefs[300]);
        expect([...seen].sort()).toEqual(
          [
            ...expected([libraryRefs[300]], [attic, ledger, payments, search]),
          ].sort(),
        );
      }
      const own = await page('platform', { by: people.stranger, limit: '2' });
      expect(own.items).toEqual([
        { entityRef: libraryRefs[300], can: { appoint: false } },
        { entityRef: search, can: { appoint: true } },
      ]);
      expect(own.entities[search]).toEqual({ title: 'search' });
    });

    it('names nothing that is hidden', async () => {
      expect(await all('platform', '100')).not.toContain(secret);
      expect(await all('platform', '100', people.owner)).toContain(secret);
    });

    it.each(['nonsense', btoa('["hand",-1]'), btoa('["catalog",1e99]')])(
      'takes no cursor such as %s',
      async cursor => {
        expect(await refusalOf(page('platform', { cursor }))).toEqual({
          status: 400,
          message: 'cursor: is not one that this list gave',
        });
      },
    );

    describe('of people', () => {
      const lookedAfter = async (by: string, reader: string = people.member) =>
        (await community.as(reader).catalysts.lookedAfter({ by })).items.map(
          item => [item.person, item.entityRef],
        );

      it('tells what a person looks after', async () => {
        await begin(ledger);
        await begin(payments, people.other);
        expect(await lookedAfter(people.catalyst)).toEqual([
          [people.catalyst, ledger],
        ]);
        expect(await lookedAfter(people.member)).toEqual([]);
      });

      it('tells of a group what its members do', async () => {
        await begin(ledger);
        await begin(payments, people.stranger);
        await begin(payments, people.other);
        expect((await lookedAfter('group:default/search')).sort()).toEqual([
          [people.catalyst, ledger],
          [people.stranger, payments],
        ]);
      });

      it('leaves out what is hidden, and does not know who is not there', async () => {
        await community.as(people.owner).catalysts.appoint({
          entityRef: secret,
          focus: 'Hush',
          until: daysAhead(30),
        });
        expect(await lookedAfter(people.owner)).toEqual([]);
        expect(await lookedAfter(people.owner, people.owner)).toEqual([
          [people.owner, secret],
        ]);
        expect(await refusalOf(lookedAfter('user:default/ghost'))).toEqual({
          status: 404,
          message: "There is no entity 'user:default/ghost'",
        });
      });
    });
  },
);
