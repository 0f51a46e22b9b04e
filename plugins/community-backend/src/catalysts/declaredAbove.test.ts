import { catalystsAnnotation } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { appointed } from '../testing/appointed';
import { databases } from '../testing/databases';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { daysAhead } from '../testing/subjects';
import { untilTold } from '../testing/untilTold';
import {
  ledger,
  payments,
  people,
  search,
  worldEntities,
} from '../testing/world';

jest.setTimeout(60_000);

const system = 'system:default/payments';
const domain = 'domain:default/commerce';

/** Sara is named by the file of the system, Max by that of its domain. */
const annotations: Record<string, string> = {
  [system]: people.stranger,
  [domain]: people.other,
};

const entities = worldEntities.map(entity => {
  const ref = `${entity.kind.toLowerCase()}:default/${entity.metadata.name}`;
  const declared = annotations[ref];
  if (!declared) return entity;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { [catalystsAnnotation]: declared },
    },
  };
});

describe.each(databases.eachSupportedId())(
  'a catalyst whom the file of a whole names on %s',
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

    const member = () => community.as(people.member);
    const inherited = [
      { entityRef: system, person: people.stranger, inherited: true },
      { entityRef: domain, person: people.other, inherited: true },
    ];

    it('is listed with the parts, the nearest whole first', async () => {
      const scope = `entity:${payments}`;
      const list = await member().catalysts.list({ scope });
      expect(list.declared).toEqual(inherited);
      expect(list.entities).toMatchObject({
        [system]: { title: 'payments' },
        [domain]: { title: 'commerce' },
      });
      expect(list.people).toHaveProperty([people.stranger]);
      const home = await member().home.get({ scope });
      expect(home.declaredCatalysts).toEqual(inherited);
      const elsewhere = await member().catalysts.list({
        scope: `entity:${search}`,
      });
      expect(elsewhere.declared).toEqual([]);
    });

    it('is listed once where the scope holds the whole itself', async () => {
      const { declared } = await member().catalysts.list({
        scope: `parts:${system}`,
      });
      expect(declared).toEqual([
        { ...inherited[0], inherited: false },
        inherited[1],
      ]);
    });

    it('is listed by a term on the whole while they have one', async () => {
      await appointed(community, {
        entityRef: system,
        person: people.stranger,
        focus: 'Questions',
        until: daysAhead(30),
      });
      const list = await member().catalysts.list({
        scope: `entity:${payments}`,
      });
      expect(list.items).toEqual([
        expect.objectContaining({ person: people.stranger, inherited: true }),
      ]);
      expect(list.declared).toEqual([inherited[1]]);
    });

    it.each([people.stranger, people.other])(
      'leads the parts: %s',
      async person => {
        const { home, threads } = community.as(person);
        const roleOn = async (entityRef: string) =>
          (await home.get({ scope: `entity:${entityRef}` })).viewer.role;
        expect(await roleOn(payments)).toBe('catalyst');
        expect(await roleOn(system)).toBe('catalyst');
        expect((await home.me({})).can.desk).toBe(true);
        const { thread } = await member().threads.create({
          entityRef: ledger,
          kind: 'idea',
          title: 'Retry budgets',
          body: 'Every caller retries.',
        });
        const answer = await threads.respond({
          id: thread.id,
          body: 'We will.',
          status: 'planned',
        });
        expect(answer.thread.status).toBe('planned');
      },
    );

    it('leads nothing beside it', async () => {
      const role = async (person: string, entityRef: string) =>
        (await community.as(person).home.get({ scope: `entity:${entityRef}` }))
          .viewer.role;
      expect(await role(people.other, search)).toBe('member');
      expect(await role(people.stranger, domain)).toBe('member');
      expect(await role(people.member, payments)).toBe('member');
    });

    it('hears of a new question on a part', async () => {
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
        expect.arrayContaining([people.stranger, people.other]),
      );
      expect(told).not.toContain('group:default/payments');
    });

    it('looks after the parts, so that these are not without one', async () => {
      const vacant = async (scope: string) => {
        const { items } = await member().catalysts.vacant({ scope });
        return items.map(({ entityRef }) => entityRef);
      };
      expect(await vacant(`parts:${domain}`)).toEqual([]);
      const everywhere = await vacant('platform');
      expect(everywhere).toContain(search);
      expect(everywhere).not.toContain(ledger);
    });
  },
);
