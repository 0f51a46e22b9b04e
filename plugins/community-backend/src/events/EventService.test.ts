import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import ICAL from 'ical.js';
import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { appointed } from '../testing/appointed';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { ledger, payments, people, search, secret } from '../testing/world';

jest.setTimeout(60_000);

type Plan = Parameters<CommunityApi['events']['plan']>[0];
type Changes = Omit<Parameters<CommunityApi['events']['change']>[0], 'id'>;

describe.each(databases.eachSupportedId())('events on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2026-11-02T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    await knex('events').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).events;

  async function plan(more: Partial<Plan> = {}, by: string = people.owner) {
    const { event } = await as(by).plan({
      kind: 'demo',
      title: 'Demo day',
      description: 'Bring *cake*',
      startsLocal: '2026-11-24T14:00',
      timeZone: 'Europe/Berlin',
      minutes: 90,
      entityRefs: [payments],
      ...more,
    });
    return event;
  }

  const get = async (id: string, person: string = people.member) =>
    (await as(person).get({ id })).event;

  describe('planning', () => {
    it('says when it is, in the zone of the event and in UTC', async () => {
      expect(await plan({ place: ' Room 1 ' })).toEqual({
        id: expect.any(String),
        kind: 'demo',
        title: 'Demo day',
        excerpt: 'Bring cake',
        description: 'Bring *cake*',
        day: '2026-11-24',
        entityRefs: [payments],
        host: people.owner,
        hosts: [people.owner],
        startsAt: '2026-11-24T13:00:00.000Z',
        endsAt: '2026-11-24T14:30:00.000Z',
        startsLocal: '2026-11-24T14:00',
        timeZone: 'Europe/Berlin',
        minutes: 90,
        place: 'Room 1',
        status: 'planned',
        revisedAt: '2026-11-02T09:00:00.000Z',
        going: 0,
        remote: 0,
        maybe: 0,
        waiting: 0,
        onWaitlist: false,
        conflicts: [],
        hasMaterials: false,
        reminders: true,
        wished: false,
        goingPeople: [],
        can: { rsvp: true, edit: true, cancel: true, keep: false },
      });
    });

    it.each([
      [
        'that the clocks skip takes the offset before',
        '2027-03-28T02:30',
        '2027-03-28T01:30:00.000Z',
      ],
      [
        'that they show twice takes the first',
        '2027-10-31T02:30',
        '2027-10-31T00:30:00.000Z',
      ],
    ])('a time %s', async (_, startsLocal, startsAt) => {
      const event = await plan({ startsLocal });
      expect([event.startsAt, event.startsLocal]).toEqual([
        startsAt,
        startsLocal,
      ]);
    });

    it('may begin in the past as long as it ends ahead', async () => {
      const event = await plan({
        startsLocal: '2026-11-02T09:30',
        minutes: 31,
      });
      expect(event.startsAt).toBe('2026-11-02T08:30:00.000Z');
      const over = as(people.owner).plan({
        kind: 'demo',
        title: 'Too late',
        startsLocal: '2026-11-02T09:30',
        timeZone: 'Europe/Berlin',
        minutes: 30,
        entityRefs: [payments],
      });
      expect(await refusalOf(over)).toEqual({
        status: 400,
        message:
          'startsLocal: the event would be over at 2026-11-02T09:00:00.000Z, which is past',
      });
    });

    it.each<[string, Partial<Plan>, string]>([
      [
        'a zone',
        { timeZone: 'Mars/Base' },
        'timeZone: must be an IANA time zone such as Europe/Berlin',
      ],
      [
        'a day',
        { startsLocal: '2026-11-31T14:00' },
        'startsLocal: must be a date and time that exist',
      ],
      [
        'an entity',
        { entityRefs: [] },
        'entityRefs: must name at least one entity',
      ],
      [
        'entities that are there',
        { entityRefs: [payments, 'component:default/x'] },
        "entityRefs: there is no entity 'component:default/x'",
      ],
      [
        'an address of the web',
        { url: 'ftp://example.com/demo' },
        'url: must be an http or https address',
      ],
      ['some minutes', { minutes: 4 }, 'minutes: must be at least 5'],
      [
        'two weeks at most',
        { minutes: 20_161 },
        'minutes: must be at most 20160',
      ],
    ])('needs %s', async (_, more, message) => {
      expect(await refusalOf(plan(more))).toEqual({ status: 400, message });
    });

    it('names an entity once', async () => {
      const { entityRefs } = await plan({
        entityRefs: [payments, 'Component:default/Payments-API'],
      });
      expect(entityRefs).toEqual([payments]);
    });

    it('is done once with one key', async () => {
      const more = { idempotencyKey: 'demo-day-1' };
      expect((await plan(more)).id).toBe((await plan(more)).id);
      expect(await refusalOf(plan({ ...more, minutes: 60 }))).toEqual({
        status: 409,
        message: 'idempotencyKey: was used for another request before',
      });
    });

    it('is for those who steer one of its entities', async () => {
      const both = { entityRefs: [payments, search] };
      expect((await plan(both, people.stranger)).host).toBe(people.stranger);
      expect(await refusalOf(plan(both, people.member))).toEqual({
        status: 403,
        message: 'Only owners and catalysts may plan events',
      });
    });

    it('is for catalysts as long as their term runs', async () => {
      await appointed(community, {
        entityRef: payments,
        person: people.other,
        focus: 'Demos',
        until: '2026-11-02',
      });
      expect((await plan({}, people.other)).host).toBe(people.other);
      setClock('2026-11-03T00:00:00Z');
      expect((await refusalOf(plan({}, people.other))).status).toBe(403);
    });
  });

  describe('changing', () => {
    /** SEQUENCE as calendars see it. */
    async function sequenceOf(id: string): Promise<number> {
      const text = await as(people.member).calendar({ id });
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent(
        'vevent',
      );
      return Number(event?.getFirstPropertyValue('sequence'));
    }

    it.each<[string, Changes, number]>([
      ['another start', { startsLocal: '2026-11-25T14:00' }, 1],
      ['another zone', { timeZone: 'Europe/London' }, 1],
      ['another length', { minutes: 60 }, 1],
      ['another place', { place: 'Room 2' }, 1],
      ['another link', { url: 'https://meet.example.com/2' }, 1],
      ['no place any more', { place: null }, 1],
      ['the same place', { place: 'Room 1' }, 0],
      ['another name of the same time', { timeZone: 'Europe/Paris' }, 0],
      ['another title', { title: 'Demo night' }, 0],
      ['another text', { description: 'Bring nothing' }, 0],
      ['another kind', { kind: 'meetup' }, 0],
    ])(
      'to %s is a new revision, counted for calendars when it matters',
      async (_, changes, counted) => {
        const { id } = await plan({ place: 'Room 1' });
        expect(await sequenceOf(id)).toBe(0);
        setClock('2026-11-03T10:00:00Z');
        const { event } = await as(people.owner).change({ id, ...changes });
        expect(event.revisedAt).toBe('2026-11-03T10:00:00.000Z');
        expect(await sequenceOf(id)).toBe(counted);
      },
    );

    it('leaves alone what it does not name', async () => {
      const { id, revisedAt, ...before } = await plan({
        place: 'Room 1',
        url: 'https://meet.example.com/1',
      });
      const { event } = await as(people.owner).change({ id, title: 'Other' });
      expect(event).toEqual({ ...before, id, revisedAt, title: 'Other' });
    });

    it('moves it among what is to come and what is past', async () => {
      const { id } = await plan();
      setClock('2026-12-01T09:00:00Z');
      const listed = async (when: 'upcoming' | 'past') => {
        const { items } = await as(people.member).list({
          scope: `entity:${payments}`,
          when,
        });
        return items.map(item => item.id);
      };
      expect(await listed('past')).toEqual([id]);
      await as(people.owner).change({ id, startsLocal: '2026-12-02T14:00' });
      expect(await listed('past')).toEqual([]);
      expect(await listed('upcoming')).toEqual([id]);
    });

    it('of what is over is for its words only', async () => {
      const { id } = await plan();
      setClock('2026-12-01T09:00:00Z');
      const { event } = await as(people.owner).change({
        id,
        description: 'See the recording',
      });
      expect(event.description).toBe('See the recording');
      expect(
        await refusalOf(as(people.owner).change({ id, minutes: 60 })),
      ).toEqual({
        status: 400,
        message:
          'startsLocal: the event would be over at 2026-11-24T14:00:00.000Z, which is past',
      });
    });

    it('must change something', async () => {
      const { id } = await plan();
      expect(await refusalOf(as(people.owner).change({ id }))).toEqual({
        status: 400,
        message: 'body: must change something',
      });
    });

    it('is for its host and those who steer one of its entities', async () => {
      const { id } = await plan({ entityRefs: [payments, search] });
      const change = (person: string) =>
        as(person).change({ id, title: 'Renamed' });
      expect((await change(people.stranger)).event.title).toBe('Renamed');
      expect((await get(id, people.member)).can).toEqual({
        rsvp: true,
        edit: false,
        cancel: false,
        keep: false,
      });
      expect(await refusalOf(change(people.member))).toEqual({
        status: 403,
        message: 'Only its hosts, and owners and catalysts, may do this',
      });
    });
  });

  describe('cancelling', () => {
    it('leaves it to be seen, with the reason, and ends everything else', async () => {
      const { id } = await plan();
      const { event } = await as(people.owner).cancel({ id, reason: 'Snow' });
      expect(event).toMatchObject({
        status: 'cancelled',
        cancelReason: 'Snow',
        can: { rsvp: false, edit: false, cancel: false, keep: false },
      });
      const cancelled = { status: 409, message: 'This event is cancelled' };
      expect(
        await refusalOf(as(people.member).rsvp({ id, answer: 'going' })),
      ).toEqual(cancelled);
      expect(
        await refusalOf(as(people.owner).change({ id, title: 'Again' })),
      ).toEqual(cancelled);
      expect(await refusalOf(as(people.owner).cancel({ id }))).toEqual(
        cancelled,
      );
      const { items } = await as(people.member).list({
        scope: `entity:${payments}`,
      });
      expect(items.map(item => item.status)).toEqual(['cancelled']);
    });

    it('is not possible once it is over', async () => {
      const { id } = await plan();
      setClock('2026-11-24T14:30:00Z');
      expect(await refusalOf(as(people.owner).cancel({ id }))).toEqual({
        status: 409,
        message: 'This event is over',
      });
    });

    it('reaches calendars', async () => {
      const { id } = await plan();
      await as(people.owner).change({ id, minutes: 60 });
      await as(people.owner).cancel({ id });
      const text = await as(people.member).calendar({ id });
      expect(text).toContain('\r\nSTATUS:CANCELLED\r\n');
      expect(text).toContain('\r\nSEQUENCE:2\r\n');
    });
  });

  describe('an answer', () => {
    it('is one per person, and is counted', async () => {
      const { id } = await plan();
      const answers = async (person: string) => {
        const event = await get(id, person);
        return [event.going, event.maybe, event.rsvp];
      };
      await as(people.member).rsvp({ id, answer: 'going' });
      await as(people.member).rsvp({ id, answer: 'going' });
      await as(people.other).rsvp({ id, answer: 'maybe' });
      await as(people.stranger).rsvp({ id, answer: 'not' });
      expect(await answers(people.member)).toEqual([1, 1, 'going']);
      expect(await answers(people.stranger)).toEqual([1, 1, 'not']);
      await as(people.member).rsvp({ id, answer: 'maybe' });
      expect(await answers(people.member)).toEqual([0, 2, 'maybe']);
      await as(people.other).withdrawRsvp({ id });
      await as(people.other).withdrawRsvp({ id });
      expect(await answers(people.other)).toEqual([0, 1, undefined]);
      expect(await checkCounters(knex)).toEqual([]);
    });

    it('names who is going in the order in which they said so', async () => {
      const { id } = await plan();
      const say = async (
        person: string,
        at: string,
        answer: 'going' | 'maybe',
      ) => {
        setClock(at);
        await as(person).rsvp({ id, answer });
      };
      await say(people.stranger, '2026-11-03T09:00:00Z', 'going');
      await say(people.member, '2026-11-03T10:00:00Z', 'going');
      await say(people.other, '2026-11-03T11:00:00Z', 'maybe');
      await say(people.stranger, '2026-11-03T12:00:00Z', 'going');
      expect((await get(id)).goingPeople).toEqual([
        people.stranger,
        people.member,
      ]);
    });

    it('may be given until the end and not after', async () => {
      const { id } = await plan();
      setClock('2026-11-24T14:29:59.999Z');
      await as(people.member).rsvp({ id, answer: 'going' });
      setClock('2026-11-24T14:30:00Z');
      const over = { status: 409, message: 'This event is over' };
      expect(
        await refusalOf(as(people.member).rsvp({ id, answer: 'not' })),
      ).toEqual(over);
      expect(await refusalOf(as(people.member).withdrawRsvp({ id }))).toEqual(
        over,
      );
      expect((await get(id)).can.rsvp).toBe(false);
    });
  });

  describe('several entities', () => {
    it('show an event once in what holds them, and in each of them', async () => {
      const { id } = await plan({ entityRefs: [payments, ledger] });
      for (const scope of [
        `entity:${payments}`,
        `entity:${ledger}`,
        'parts:domain:default/commerce',
        'platform',
      ]) {
        const { items } = await as(people.member).list({ scope });
        expect(items.map(item => item.id)).toEqual([id]);
      }
    });

    it('of which one is hidden are shown without it', async () => {
      const { id } = await plan({ entityRefs: [payments, secret] });
      expect((await get(id, people.member)).entityRefs).toEqual([payments]);
      expect((await get(id, people.owner)).entityRefs).toEqual([
        payments,
        secret,
      ]);
      const { items, entities } = await as(people.member).list({
        scope: `entity:${payments}`,
      });
      expect(items.map(item => item.entityRefs)).toEqual([[payments]]);
      expect(entities).toEqual({ [payments]: { title: 'payments-api' } });
    });

    it('of which all are hidden hide the event as if there were none', async () => {
      const { id } = await plan({ entityRefs: [secret] });
      const api = as(people.member);
      for (const each of [id, '01928a3b-0000-7abc-8def-0123456789ab']) {
        const none = { status: 404, message: `There is no event '${each}'` };
        const calls = [
          api.get({ id: each }),
          api.change({ id: each, title: 'Seen' }),
          api.cancel({ id: each }),
          api.rsvp({ id: each, answer: 'going' }),
          api.withdrawRsvp({ id: each }),
          api.calendar({ id: each }),
        ];
        expect(await Promise.all(calls.map(refusalOf))).toEqual(
          calls.map(() => none),
        );
      }
    });
  });

  describe('a list', () => {
    it('is walked through page by page, soonest or latest first, ties and all', async () => {
      const days = ['20', '12', '12', '16', '12', '28', '16'];
      const ids: Array<[string, string]> = [];
      for (const day of days) {
        const { id, endsAt } = await plan({
          startsLocal: `2026-11-${day}T14:00`,
          entityRefs: day === '16' ? [payments, ledger] : [payments],
        });
        ids.push([endsAt, id]);
      }
      const inOrder = [...ids].sort().map(([, id]) => id);
      const walk = async (when: 'upcoming' | 'past', limit: string) => {
        const found: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await as(people.member).list({
            scope: 'parts:domain:default/commerce',
            when,
            limit,
            cursor,
          });
          found.push(...page.items.map(item => item.id));
          cursor = page.nextCursor;
        } while (cursor);
        return found;
      };
      for (const limit of ['1', '2', '3', '7', '100']) {
        expect(await walk('upcoming', limit)).toEqual(inOrder);
      }
      setClock('2026-11-17T00:00:00Z');
      for (const limit of ['1', '2', '5']) {
        expect(await walk('past', limit)).toEqual(
          inOrder.slice(0, 5).reverse(),
        );
        expect(await walk('upcoming', limit)).toEqual(inOrder.slice(5));
      }
    });

    it('counts an event as to come until it ends', async () => {
      await plan();
      const count = async (when: 'upcoming' | 'past') =>
        (await as(people.member).list({ scope: 'platform', when })).items
          .length;
      setClock('2026-11-24T14:29:59.999Z');
      expect([await count('upcoming'), await count('past')]).toEqual([1, 0]);
      setClock('2026-11-24T14:30:00.000Z');
      expect([await count('upcoming'), await count('past')]).toEqual([0, 1]);
    });

    it('refuses the cursor of the other list', async () => {
      await plan();
      await plan();
      const page = await as(people.member).list({
        scope: 'platform',
        limit: '1',
      });
      const call = as(people.member).list({
        scope: 'platform',
        when: 'past',
        cursor: page.nextCursor,
      });
      expect(await refusalOf(call)).toEqual({
        status: 400,
        message: "cursor: is not one that this list gave ('past')",
      });
    });
  });

  it('gives a calendar file that leads back to the event', async () => {
    const { id } = await plan();
    const text = await as(people.member).calendar({ id });
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent(
      'vevent',
    );
    expect(event?.getFirstPropertyValue('uid')).toBe(
      `${id}@community.backstage`,
    );
    expect(event?.getFirstPropertyValue('url')).toBe(
      `https://backstage.example.com/catalog/default/component/payments-api/community/events/${id}`,
    );
  });
});
