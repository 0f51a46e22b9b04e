import {
  createBackendPlugin,
  coreServices,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import ICAL from 'ical.js';
import type { Knex } from 'knex';
import request from 'supertest';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import {
  ledger,
  payments,
  people,
  search,
  worldEntities,
} from '../../testing/world';
import { eventsOn } from './store';

jest.setTimeout(60_000);

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** Fetches a calendar as a program does, which has the address and no more. */
function fetchOf(community: TestCommunity, url: string, etag?: string) {
  const path = new URL(url).pathname.replace('/api/community', '');
  const asked = request(community.url).get(path);
  return etag ? asked.set('If-None-Match', etag) : asked;
}

/** The events of a calendar, by title, with what they say. */
function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component))
    .map(event => ({
      title: event.summary,
      day: event.startDate.toString().slice(0, 10),
      status: event.component.getFirstPropertyValue('status'),
      isRecurring: event.isRecurring(),
    }));
}

describe.each(databases.eachSupportedId())('calendars on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      entities: [...worldEntities, group],
    });
  });
  beforeEach(() => setClock('2026-11-02T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    await knex('events').delete();
    await knex('calendar_feeds').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).events;
  const member = () => as(people.member);

  async function plan(title: string, more: object = {}) {
    const { event } = await as(people.owner).plan({
      kind: 'demo',
      title,
      startsLocal: '2026-11-05T16:00',
      timeZone: 'Europe/Berlin',
      minutes: 60,
      entityRefs: [payments],
      ...more,
    });
    return event.id;
  }

  async function titlesAt(url: string) {
    const answer = await fetchOf(community, url);
    expect(answer.status).toBe(200);
    return eventsIn(answer.text).map(({ title }) => title);
  }

  it('have what is to come before what is over, where they cannot hold it all', async () => {
    const week = { recurrence: { rule: 'FREQ=WEEKLY;COUNT=30' } };
    const [over, lately] = [
      await plan('Over'),
      await plan('Lately', { startsLocal: '2026-11-06T16:00' }),
    ];
    const [series, next, last] = [
      await plan('Every week', { startsLocal: '2026-11-04T16:00', ...week }),
      await plan('Next', { startsLocal: '2026-11-20T16:00' }),
      await plan('Last', { startsLocal: '2026-12-20T16:00' }),
    ];
    const found = (most?: number, atATime?: number) =>
      eventsOn(knex, [payments, ledger], {
        since: new Date('2026-11-01T00:00:00Z'),
        today: new Date('2026-11-15T00:00:00Z'),
        most,
        atATime,
      });
    expect(await found()).toEqual([series, next, last, lately, over]);
    expect(await found(4)).toEqual([series, next, last, lately]);
    expect(await found(2)).toEqual([series, next]);
    // However few of the series' many occurrences are read at a time.
    for (const atATime of [1, 2, 7]) {
      expect(await found(4, atATime)).toEqual([series, next, last, lately]);
    }
  });

  it('of an entity, a system, an owner and the platform hold what is planned there', async () => {
    await plan('Payments');
    await plan('Ledger', { entityRefs: [ledger] });
    const scopes: Array<[string, string[]]> = [
      [`entity:${payments}`, ['Payments']],
      [`entity:${search}`, []],
      ['parts:system:default/payments', ['Payments', 'Ledger']],
      ['owned:group:default/payments', ['Payments', 'Ledger']],
      ['platform', ['Payments', 'Ledger']],
    ];
    for (const [scope, titles] of scopes) {
      const { url } = await member().subscribe({ scope });
      expect([scope, (await titlesAt(url)).sort()]).toEqual([
        scope,
        titles.sort(),
      ]);
    }
  });

  it('of mine hold what I go to, each time by itself', async () => {
    const series = await plan('Office hours', {
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH' },
    });
    const once = await plan('Demo');
    await plan('Not mine');
    const { url } = await member().subscribe({ scope: 'mine' });
    await member().rsvp({ id: once, answer: 'maybe' });
    for (const day of ['2026-11-12', '2026-11-26']) {
      await member().rsvp({ id: series, day, which: 'this', answer: 'going' });
    }
    const { text } = await fetchOf(community, url);
    expect(eventsIn(text).map(({ title, day }) => [title, day])).toEqual(
      expect.arrayContaining([
        ['Demo', '2026-11-05'],
        ['Office hours', '2026-11-12'],
        ['Office hours', '2026-11-26'],
      ]),
    );
    expect(eventsIn(text)).toHaveLength(3);
  });

  it('keep what was cancelled, as cancelled', async () => {
    const id = await plan('Demo');
    const { url } = await member().subscribe({ scope: `entity:${payments}` });
    await as(people.owner).cancel({ id });
    const { text } = await fetchOf(community, url);
    expect(eventsIn(text)).toMatchObject([
      { title: 'Demo', status: 'CANCELLED' },
    ]);
  });

  it('are not sent again while nothing has changed, whenever they are asked for', async () => {
    const id = await plan('Demo');
    const { url } = await member().subscribe({ scope: `entity:${payments}` });
    const first = await fetchOf(community, url);
    expect(first.headers['content-type']).toContain('text/calendar');
    setClock('2026-11-02T21:00:00Z');
    const again = await fetchOf(community, url, first.headers.etag);
    expect([again.status, again.text]).toEqual([304, '']);
    await as(people.owner).change({ id, title: 'Demo day' });
    const changed = await fetchOf(community, url, first.headers.etag);
    expect(changed.status).toBe(200);
    expect(eventsIn(changed.text)[0].title).toBe('Demo day');
  });

  it('say what they are and how often to come back', async () => {
    const { url } = await member().subscribe({ scope: 'mine' });
    const { text } = await fetchOf(community, url);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('name')).toBe('My events');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe(
      'PT1H',
    );
  });

  it('have an address that is shown once, kept as a digest and worthless once given back', async () => {
    const { url, feed } = await member().subscribe({ scope: 'mine' });
    const token = /calendar\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? '';
    const rows = JSON.stringify(await knex('calendar_feeds'));
    expect(token).toHaveLength(43);
    expect(rows).not.toContain(token);
    const { items } = await member().feeds({});
    expect(JSON.stringify(items)).not.toContain(token);
    expect(items).toEqual([
      {
        id: feed.id,
        scope: 'mine',
        title: 'My events',
        createdAt: '2026-11-02T09:00:00.000Z',
      },
    ]);
    expect((await as(people.other).feeds({})).items).toEqual([]);
    expect(
      (await refusalOf(as(people.other).unsubscribe({ id: feed.id }))).status,
    ).toBe(404);
    await member().unsubscribe({ id: feed.id });
    expect((await fetchOf(community, url)).status).toBe(404);
  });

  it('serve nobody who has no address, nor anything else', async () => {
    const get = (path: string) =>
      request(community.url)
        .get(path)
        .set('Authorization', mockCredentials.none.header());
    expect((await get('/calendar/guess.ics')).status).toBe(404);
    expect((await get(`/calendar/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await get('/calendar')).status).toBe(404);
    expect((await get('/calendar/../threads?scope=platform')).status).toBe(404);
    expect((await get('/feeds')).status).toBe(401);
  });

  it('of what left the catalog, or was made by whoever left it, are gone', async () => {
    const { url } = await member().subscribe({ scope: `entity:${payments}` });
    community.inCatalog(payments, false);
    expect((await fetchOf(community, url)).status).toBe(404);
    community.inCatalog(payments, true);
    community.inCatalog(people.member, false);
    expect((await fetchOf(community, url)).status).toBe(404);
    community.inCatalog(people.member, true);
    expect((await fetchOf(community, url)).status).toBe(200);
  });

  it('are twenty for one person at most', async () => {
    for (let n = 0; n < 20; n++) await member().subscribe({ scope: 'mine' });
    expect(await refusalOf(member().subscribe({ scope: 'mine' }))).toEqual({
      status: 409,
      message: 'You have 20 calendars already; remove one first',
    });
  });
});

describe('a calendar under a permission policy', () => {
  let knex: Knex;
  let community: TestCommunity;
  let decision: unknown = { result: AuthorizeResult.ALLOW };
  /** What the catalog says the conditions come to. */
  let shown = new Set([payments]);
  const asked: unknown[] = [];

  /** The route of the catalog that applies conditions. */
  const catalog = createBackendPlugin({
    pluginId: 'catalog',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = express.Router();
          router.use(express.json());
          router.post(
            '/.well-known/backstage/permissions/apply-conditions',
            (req, res) => {
              asked.push(req.body);
              res.json({
                items: req.body.items.map(
                  (item: { id: string; resourceRef: string[] }) => ({
                    id: item.id,
                    result: item.resourceRef.map(ref =>
                      shown.has(ref)
                        ? AuthorizeResult.ALLOW
                        : AuthorizeResult.DENY,
                    ),
                  }),
                ),
              });
            },
          );
          http.use(router);
        },
      });
    },
  });

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({
      knex,
      features: [catalog],
      policy: permission =>
        permission === 'catalog.entity.read'
          ? (decision as never)
          : { result: AuthorizeResult.ALLOW },
    });
    setClock('2026-11-02T09:00:00Z');
    for (const ref of [payments, ledger]) {
      await community.as(people.owner).events.plan({
        kind: 'demo',
        title: ref,
        startsLocal: '2026-11-05T16:00',
        timeZone: 'UTC',
        minutes: 60,
        entityRefs: [ref],
      });
    }
  });
  afterEach(() => knex('calendar_feeds').delete());
  afterAll(async () => {
    letClockRun();
    await community.stop();
  });

  async function subscribed() {
    const { url } = await community
      .as(people.member)
      .events.subscribe({ scope: 'platform' });
    return async () => {
      const { text } = await fetchOf(community, url);
      return eventsIn(text).map(({ title }) => title);
    };
  }

  it('holds what the catalog says at each fetch that the person may see', async () => {
    const conditions = { rule: 'IS_ENTITY_OWNER', params: { claims: [] } };
    decision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions,
    };
    const titles = await subscribed();
    expect(await titles()).toEqual([payments]);
    expect(asked.at(-1)).toMatchObject({
      items: [{ resourceType: 'catalog-entity', conditions }],
    });
    shown = new Set([ledger]);
    expect(await titles()).toEqual([ledger]);
  });

  it('holds nothing where the policy shows nothing, or was not asked', async () => {
    decision = { result: AuthorizeResult.DENY };
    expect(await (await subscribed())()).toEqual([]);
    decision = { result: AuthorizeResult.ALLOW };
    const titles = await subscribed();
    expect((await titles()).sort()).toEqual([ledger, payments].sort());
    await knex('calendar_feeds').update({ seeing: null });
    expect(await titles()).toEqual([]);
  });

  it('holds nothing once the person is in other groups, until they come back', async () => {
    decision = { result: AuthorizeResult.ALLOW };
    const titles = await subscribed();
    await knex('calendar_feeds').update({
      seeing: JSON.stringify({ decision, groups: ['group:default/former'] }),
    });
    expect(await titles()).toEqual([]);
    await community.as(people.member).events.feeds({});
    expect((await titles()).sort()).toEqual([ledger, payments].sort());
  });
});
