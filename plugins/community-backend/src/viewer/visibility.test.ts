import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { ask, endpointsByName, headerOf } from '../testing/ask';
import { newId } from '../database/ids';
import { databases } from '../testing/databases';
import { electionSubjectsOf } from '../testing/elections';
import { nobodysId, rightFields } from '../testing/rightFields';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { daysAhead } from '../testing/subjects';
import { untilTold } from '../testing/untilTold';
import { payments, people, secret, worldEntities } from '../testing/world';

jest.setTimeout(120_000);

const nowhere = 'component:default/nowhere';

/** The world, with groups, and with the hidden entity among the parts. */
const entities: Entity[] = [
  ...worldEntities.map(entity =>
    entity.metadata.name === 'secret'
      ? {
          ...entity,
          metadata: { ...entity.metadata, title: 'Project Nightjar' },
          relations: [
            ...(entity.relations ?? []),
            { type: 'partOf', targetRef: 'system:default/payments' },
          ],
        }
      : entity,
  ),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'payments', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
];

/** Everything that would give the hidden entity or what is on it away. */
const telltales = ['secret', 'nightjar', 'hush', people.stranger, 'sara eder'];

const scopes = [
  `entity:${payments}`,
  'parts:system:default/payments',
  'parts:domain:default/commerce',
  'owned:group:default/payments',
  'platform',
];

const lists: Array<{ route: string; query: Record<string, string> }> = [
  { route: 'home.get', query: {} },
  { route: 'threads.list', query: {} },
  { route: 'threads.list', query: { sort: 'new' } },
  { route: 'threads.list', query: { sort: 'active' } },
  { route: 'threads.list', query: { sort: 'unanswered' } },
  { route: 'threads.list', query: { sort: 'answered' } },
  { route: 'threads.list', query: { q: 'hush' } },
  { route: 'catalysts.list', query: {} },
  { route: 'catalysts.list', query: { history: 'true' } },
  { route: 'catalysts.history', query: {} },
  { route: 'catalysts.vacant', query: {} },
  { route: 'events.list', query: {} },
  { route: 'events.list', query: { when: 'past' } },
  {
    route: 'events.list',
    query: {
      from: `${daysAhead(-5)}T00:00:00Z`,
      until: `${daysAhead(40)}T00:00:00Z`,
    },
  },
];

describe.each(databases.eachSupportedId())(
  'a hidden entity on %s',
  databaseId => {
    let knex: Knex;
    let community: TestCommunity;
    let hidden: Record<
      | 'thread'
      | 'reply'
      | 'term'
      | 'proposal'
      | 'event'
      | 'election'
      | 'nomination'
      | 'exception',
      string
    >;
    let shared: string;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      community = await startCommunity({ knex, entities });
      await community.as(people.member).home.watch({ entityRef: payments });
      const owen = community.as(people.owner);
      const { thread } = await owen.threads.create({
        entityRef: secret,
        kind: 'question',
        title: 'Hush about the launch?',
        body: 'Hush, @sara.',
      });
      const { reply } = await owen.threads.reply({
        id: thread.id,
        body: 'Hush for now.',
      });
      await owen.threads.create({
        entityRef: payments,
        kind: 'question',
        title: 'Where are the traces?',
        body: 'I looked.',
      });
      const hush = {
        entityRef: secret,
        focus: 'Hush',
        until: daysAhead(30),
      };
      const { term } = await owen.catalysts.appoint(hush);
      const { proposal } = await owen.catalysts.propose({
        ...hush,
        person: people.catalyst,
      });
      const plan = (title: string, entityRefs: string[]) =>
        owen.events.plan({
          kind: 'demo',
          title,
          startsLocal: `${daysAhead(7)}T14:00`,
          timeZone: 'Europe/Berlin',
          minutes: 60,
          entityRefs,
        });
      const own = await plan('Hush demo', [secret]);
      const both = await plan('Demo day', [secret, payments]);
      hidden = {
        thread: thread.id,
        reply: reply.id,
        term: term.id,
        proposal: proposal.id,
        event: own.event.id,
        ...(await electionOnSecret()),
      };
      shared = both.event.id;
    });
    afterAll(() => community.stop());

    /** One that is open for nominations, with somebody who stands and who asks. */
    async function electionOnSecret() {
      const elections = electionSubjectsOf(community);
      const election = await elections.nominating({ entityRef: secret });
      const stood = await community.as(people.owner).elections.nominate({
        id: election,
        person: people.owner,
        statement: 'Hush',
      });
      const [nomination] = stood.election.nominations;
      const exception = newId(new Date());
      await knex('election_exceptions').insert({
        id: exception,
        election_id: election,
        person_ref: people.stranger,
        reason: 'Hush',
        asked_at: new Date(),
      });
      return { election, nomination: nomination.id, exception };
    }

    const hiddenIdFor = (route: string) => {
      if (route === 'elections.decideException') return hidden.exception;
      if (/^elections\..*(Nomination|Statement|ndorse.*)$/.test(route)) {
        return hidden.nomination;
      }
      if (route.startsWith('elections.')) return hidden.election;
      if (/^threads\..*Reply$/.test(route)) return hidden.reply;
      if (route.startsWith('threads.')) return hidden.thread;
      if (/^catalysts\.(accept|decline|withdraw)$/.test(route)) {
        return hidden.proposal;
      }
      return route.startsWith('catalysts.') ? hidden.term : hidden.event;
    };

    /** The answer to a route on some entity or id, with these called alike. */
    async function answerOn(
      route: string,
      person: string,
      of: { entityRef: string; id: string; scope: string },
    ) {
      const endpoint = endpointsByName.get(route)!;
      const swap = (fields: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(fields).map(([name, value]) => {
            if (name === 'id' || name === 'entityRef' || name === 'scope') {
              return [name, of[name]];
            }
            return [name, name === 'entityRefs' ? [of.entityRef] : value];
          }),
        );
      const body = swap(rightFields(route, 'body'));
      const answer = await ask(community.url, endpoint, {
        as: headerOf(person),
        params: swap(rightFields(route, 'params')) as Record<string, string>,
        query: swap(rightFields(route, 'query')) as Record<string, string>,
        ...(Object.keys(body).length > 0 && { body }),
      });
      const alike = answer.text
        .replaceAll(of.id, '<id>')
        .replaceAll(nobodysId, '<id>')
        .replaceAll(of.entityRef, '<entity>')
        .replaceAll(encodeURIComponent(of.entityRef), '<entity>');
      return { status: answer.status, text: alike };
    }

    /**
     * What a person says of themself is about no entity; and what is left of
     * entities that are gone is asked by administrators, whatever they see. What
     * is for other backends is told to no person.
     */
    const aboutSomething = [...endpointsByName].filter(
      ([route, endpoint]) =>
        // About a person or group; what they look after is in its own test. A
        // desk is everybody's own.
        !['catalysts.lookedAfter', 'catalysts.desk'].includes(route) &&
        !endpoint.path.startsWith('/orphans') &&
        !endpoint.forServices &&
        ['params', 'query', 'body'].some(
          part => Object.keys(endpoint[part as 'params']).length > 0,
        ),
    );

    it.each(aboutSomething.map(([route]) => route))(
      'is to %s what an entity that does not exist is',
      async route => {
        // Neither leading it nor administrating everything makes it visible.
        for (const person of [
          people.member,
          people.catalyst,
          people.administrator,
        ]) {
          for (const kind of ['entity', 'parts', 'owned']) {
            const there = await answerOn(route, person, {
              entityRef: secret,
              id: hiddenIdFor(route),
              scope: `${kind}:${secret}`,
            });
            const nothing = await answerOn(route, person, {
              entityRef: nowhere,
              id: nobodysId,
              scope: `${kind}:${nowhere}`,
            });
            expect(there).toEqual(nothing);
            expect(there.status).toBe(route === 'events.plan' ? 400 : 404);
          }
        }
      },
    );

    it.each(scopes)('leaves no trace in any list of %s', async scope => {
      for (const { route, query } of lists) {
        const { status, text } = await ask(
          community.url,
          endpointsByName.get(route)!,
          { as: headerOf(people.member), query: { scope, ...query } },
        );
        expect(status).toBe(200);
        const told = [...telltales, ...Object.values(hidden)].filter(word =>
          text.toLocaleLowerCase('en-US').includes(word),
        );
        expect({ route, query, told }).toEqual({ route, query, told: [] });
      }
    });

    it.each(scopes.slice(1))(
      'is there in lists of %s for whoever sees it',
      async scope => {
        const owen = community.as(people.owner);
        const home = await owen.home.get({ scope });
        expect(home.scope.entityRefs).toContain(secret);
        expect(home.entities[secret]).toEqual({ title: 'Project Nightjar' });
        expect(home.catalysts.map(({ id }) => id)).toEqual([hidden.term]);
        const found = await owen.threads.list({ scope, q: 'hush' });
        expect(found.items.map(({ id }) => id)).toEqual([hidden.thread]);
        const detail = await owen.threads.get({ id: hidden.thread });
        expect(detail.people[people.stranger]).toEqual({ name: 'Sara Eder' });
      },
    );

    it('counts for nobody who does not see it', async () => {
      const scope = 'parts:system:default/payments';
      const mia = await community.as(people.member).home.get({ scope });
      const owen = await community.as(people.owner).home.get({ scope });
      expect(mia.pulse).toMatchObject({ threads: 1, unanswered: 1 });
      expect(owen.pulse).toMatchObject({ threads: 2, unanswered: 2 });
      expect(mia.scope.entityRefs).not.toContain(secret);
    });

    it('is not named by an event that it shares with one that is seen', async () => {
      const mia = community.as(people.member);
      const texts = {
        rsvp: await mia.events.rsvp({ id: shared, answer: 'going' }),
        get: await mia.events.get({ id: shared }),
        list: await mia.events.list({ scope: `entity:${payments}` }),
        home: await mia.home.get({ scope: `entity:${payments}` }),
        calendar: await mia.events.calendar({ id: shared }),
      };
      expect(texts.get.event.entityRefs).toEqual([payments]);
      expect(texts.calendar.replace(/\r\n /g, '')).toContain(
        '/component/payments-api/',
      );
      for (const [where, answer] of Object.entries(texts)) {
        const text = JSON.stringify(answer).toLocaleLowerCase('en-US');
        expect({
          where,
          event: text.includes(shared),
          told: telltales.filter(word => text.includes(word)),
        }).toEqual({ where, event: true, told: [] });
      }
      const whole = await community.as(people.owner).events.get({ id: shared });
      expect([...whole.event.entityRefs].sort()).toEqual([payments, secret]);
    });

    it('is not named in what is sent to those who watch the one that is seen', async () => {
      await untilTold(knex);
      const letters = community.sent.filter(({ recipients }) =>
        JSON.stringify(recipients).includes(people.member),
      );
      const planned = letters.filter(({ payload }) =>
        payload.title.startsWith('Demo day'),
      );
      expect(planned.map(({ payload }) => payload)).toEqual([
        expect.objectContaining({
          title: 'Demo day on payments-api',
          link: `/catalog/default/component/payments-api/community/events/${shared}`,
        }),
      ]);
      const text = JSON.stringify(letters.map(({ payload }) => payload));
      expect(
        telltales.filter(word =>
          text.toLocaleLowerCase('en-US').includes(word),
        ),
      ).toEqual([]);
    });

    it('gives whoever leads it, but does not see it, no say over a shared event', async () => {
      const cato = community.as(people.catalyst);
      const { event } = await cato.events.get({ id: shared });
      expect(event.can).toEqual({
        rsvp: true,
        edit: false,
        cancel: false,
        keep: false,
      });
    });

    it('cannot be drawn into an event by whoever does not see it', async () => {
      const call = (entityRef: string) =>
        ask(community.url, endpointsByName.get('events.plan')!, {
          as: headerOf(people.administrator),
          body: {
            ...rightFields('events.plan', 'body'),
            entityRefs: [payments, entityRef],
          },
        });
      const there = await call(secret);
      const nothing = await call(nowhere);
      expect(there.status).toBe(400);
      expect(there.text.replaceAll(secret, '')).toBe(
        nothing.text.replaceAll(nowhere, ''),
      );
    });

    it('keeps its replies from being accepted or answered elsewhere', async () => {
      const mia = community.as(people.member);
      const { thread } = await mia.threads.create({
        entityRef: payments,
        kind: 'question',
        title: 'Which store?',
        body: 'I have looked.',
      });
      const texts: string[] = [];
      for (const id of [hidden.reply, nobodysId]) {
        for (const [route, body] of [
          ['threads.accept', { replyId: id }],
          ['threads.reply', { body: 'So?', parentId: id }],
        ] as const) {
          const answer = await ask(community.url, endpointsByName.get(route)!, {
            as: headerOf(people.member),
            params: { id: thread.id },
            body,
          });
          expect(answer.status).toBe(400);
          texts.push(answer.text);
        }
      }
      expect(texts.slice(0, 2)).toEqual(texts.slice(2));
      await mia.threads.delete({ id: thread.id });
    });

    it('answers owned scopes of nothing that owns alike for all', async () => {
      const statusOf = async (person: string) =>
        ask(community.url, endpointsByName.get('threads.list')!, {
          as: headerOf(person),
          query: { scope: `owned:${secret}` },
        });
      expect((await statusOf(people.owner)).body.error.message).toBe(
        'scope: owned must name a group or a user',
      );
      expect((await statusOf(people.member)).status).toBe(404);
    });
  },
);

/** Owen is shown everything; of the others the catalog is asked for each. */
it('an entity stays hidden from the others where what somebody saw is kept', async () => {
  const knex = await databases.init('SQLITE_3');
  const asked: string[] = [];
  const community = await startCommunity({
    knex,
    config: { cache: { ttl: { minutes: 1 } } },
    policy: (permission, person) => {
      if (permission !== 'catalog.entity.read' || person === people.owner) {
        return { result: AuthorizeResult.ALLOW };
      }
      asked.push(person);
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
      };
    },
  });
  try {
    const home = (person: string) =>
      community.as(person).home.get({ scope: `entity:${secret}` });
    for (let round = 0; round < 2; round++) {
      expect((await home(people.owner)).scope.entityRefs).toEqual([secret]);
      await expect(home(people.member)).rejects.toMatchObject({
        statusCode: 404,
      });
    }
    expect(asked).toEqual([people.member]);
  } finally {
    await community.stop();
  }
});
