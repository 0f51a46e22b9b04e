import {
  catalystsAnnotation,
  RELATION_CATALYST_OF,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { daysAhead } from '../testing/subjects';
import { untilTold } from '../testing/untilTold';
import {
  attic,
  ledger,
  payments,
  people,
  secret,
  worldEntities,
} from '../testing/world';

jest.setTimeout(60_000);

const annotations: Record<string, string> = {
  'payments-api': `${people.catalyst}, , group:default/payments, User:default/Max`,
  secret: people.other,
  attic: people.catalyst,
};

/** What the catalog relates to them, of which the last one is out of date. */
const related: Record<string, string[]> = { max: [payments, ledger] };

/** The usual world, where some files name their catalysts. */
const entities = worldEntities.map(entity => {
  const { name } = entity.metadata;
  const declared = annotations[name];
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      ...(declared && { annotations: { [catalystsAnnotation]: declared } }),
    },
    relations: [
      ...(entity.relations ?? []),
      ...(related[name] ?? []).map(targetRef => ({
        type: RELATION_CATALYST_OF,
        targetRef,
      })),
    ],
  };
});

describe.each(databases.eachSupportedId())(
  'a catalyst whom the catalog names on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex, entities });
    });
    afterEach(async () => {
      await knex('catalyst_terms').delete();
      community.sent.length = 0;
    });
    afterAll(() => community.stop());

    const scope = `entity:${payments}`;
    const member = () => community.as(people.member);

    it('is listed beside those who have a term, on every list', async () => {
      const {
        items,
        declared,
        people: names,
      } = await member().catalysts.list({
        scope,
      });
      expect(items).toEqual([]);
      expect(declared).toEqual([
        { entityRef: payments, person: people.catalyst, inherited: false },
        { entityRef: payments, person: people.other, inherited: false },
      ]);
      expect(names).toMatchObject({
        [people.catalyst]: { name: 'Cato Berg' },
        [people.other]: { name: 'Max Dorn' },
      });
      const parts = 'parts:domain:default/commerce';
      const home = await member().home.get({ scope: parts });
      expect(home.declaredCatalysts).toEqual(declared);
      expect(home.people[people.catalyst]).toEqual({ name: 'Cato Berg' });
      expect(home.entities[payments]).toEqual({ title: 'payments-api' });
    });

    it('is listed by their term alone while they have one', async () => {
      await appointed(community, {
        entityRef: payments,
        person: people.catalyst,
        focus: 'Questions',
        until: daysAhead(30),
      });
      const list = await member().catalysts.list({ scope, history: 'true' });
      expect(list.items.map(({ person }) => person)).toEqual([people.catalyst]);
      expect(list.declared.map(({ person }) => person)).toEqual([people.other]);
      const home = await member().home.get({ scope });
      expect(home.declaredCatalysts).toEqual(list.declared);
    });

    it('may do there, and only there, what every catalyst may', async () => {
      const start = async (entityRef: string) => {
        const { thread } = await member().threads.create({
          entityRef,
          kind: 'idea',
          title: 'Retry budgets',
          body: 'Every caller retries.',
        });
        return thread.id;
      };
      const cato = community.as(people.catalyst);
      const here = await start(payments);
      const { thread } = await cato.threads.respond({
        id: here,
        body: 'We will.',
        status: 'planned',
      });
      expect(thread.status).toBe('planned');
      const { response } = await member().threads.get({ id: here });
      expect(response).toMatchObject({
        author: people.catalyst,
        role: 'catalyst',
      });
      const elsewhere = await start(ledger);
      expect(
        await refusalOf(
          cato.threads.respond({ id: elsewhere, body: 'We will.' }),
        ),
      ).toMatchObject({ status: 403 });
      expect((await cato.home.get({ scope })).viewer.role).toBe('catalyst');
      expect((await cato.home.get({ scope })).viewer.can.appoint).toBe(false);
    });

    it('hears of a new question, and so its owners do not yet', async () => {
      await member().threads.create({
        entityRef: payments,
        kind: 'question',
        title: 'Where are the traces?',
        body: 'I looked.',
      });
      await untilTold(knex);
      const told = community.sent.flatMap(({ recipients }) =>
        recipients.type === 'entity' ? recipients.entityRef : [],
      );
      expect(told).toEqual(
        expect.arrayContaining([people.catalyst, people.other]),
      );
      expect(told).not.toContain('group:default/payments');
    });

    it('is asked for help where the catalog relates them and the file still names them', async () => {
      const ask = (entityRef: string) =>
        member().threads.create({
          entityRef,
          kind: 'question',
          title: 'Who rotates the keys?',
          body: 'Nobody seems to.',
        });
      await Promise.all([ask(payments), ask(ledger)]);
      const max = community.as(people.other);
      const { items } = (await max.home.mine({})).questions;
      expect(new Set(items.map(({ entityRef }) => entityRef))).toEqual(
        new Set([payments]),
      );
      expect((await max.threads.moderating({})).leads).toBe(true);
      expect((await member().threads.moderating({})).leads).toBe(false);
    });

    it('is not told to whom the entity is hidden', async () => {
      await community.as(people.owner).threads.create({
        entityRef: secret,
        kind: 'idea',
        title: 'Hush',
        body: 'Hush.',
      });
      const entitiesFor = async (person: string) => {
        const { declared } = await community
          .as(person)
          .catalysts.list({ scope: 'platform' });
        return new Set(declared.map(({ entityRef }) => entityRef));
      };
      expect(await entitiesFor(people.owner)).toEqual(
        new Set([attic, payments, secret]),
      );
      expect(await entitiesFor(people.member)).toEqual(
        new Set([attic, payments]),
      );
    });

    it('is in the lists of the platform, though nothing was said there yet', async () => {
      const { catalysts, home } = member();
      const { declared, entities: titles } = await catalysts.list({
        scope: 'platform',
      });
      const onAttic = {
        entityRef: attic,
        person: people.catalyst,
        inherited: false,
      };
      expect(declared).toContainEqual(onAttic);
      expect(titles[attic]).toEqual({ title: 'attic' });
      const first = await home.get({ scope: 'platform' });
      expect(first.declaredCatalysts).toContainEqual(onAttic);
      const vacant = await catalysts.vacant({ scope: 'platform' });
      expect(vacant.items.map(({ entityRef }) => entityRef)).not.toContain(
        attic,
      );
    });

    it('is listed with what they look after, and a term says more', async () => {
      const lookedAfter = async (
        by: string,
        reader: string = people.member,
      ) => {
        const list = await community.as(reader).catalysts.lookedAfter({ by });
        return {
          terms: list.items.map(({ entityRef }) => entityRef),
          declared: list.declared.map(({ entityRef }) => entityRef).sort(),
          names: Object.keys(list.people),
          titles: Object.keys(list.entities).sort(),
        };
      };
      expect(await lookedAfter(people.catalyst)).toEqual({
        terms: [],
        declared: [attic, payments],
        names: [people.catalyst],
        titles: [attic, payments],
      });
      await appointed(community, {
        entityRef: payments,
        person: people.catalyst,
        focus: 'Questions',
        until: daysAhead(30),
      });
      expect(await lookedAfter(people.catalyst)).toMatchObject({
        terms: [payments],
        declared: [attic],
      });
      expect(await lookedAfter(people.other)).toMatchObject({
        declared: [payments],
      });
      expect(await lookedAfter(people.other, people.owner)).toMatchObject({
        declared: [payments, secret],
      });
    });
  },
);
