import type {
  CommunityApi,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { checkCounters } from '../database/checkCounters';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

type Plan = Parameters<CommunityApi['events']['plan']>[0];

describe.each(databases.eachSupportedId())('series on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock('2026-11-02T09:00:00Z'));
  afterEach(async () => {
    letClockRun();
    const drifts = await checkCounters(knex);
    if (drifts.length > 0) throw new Error(JSON.stringify(drifts));
    await knex('events').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).events;
  const host = () => as(people.owner);
  const member = () => as(people.member);

  /** Every other Thursday at 16:00 in Berlin, from 5 November on. */
  async function plan(more: Partial<Plan> = {}) {
    const { event } = await host().plan({
      kind: 'office-hours',
      title: 'Office hours',
      description: 'Bring questions',
      startsLocal: '2026-11-05T16:00',
      timeZone: 'Europe/Berlin',
      minutes: 60,
      recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH' },
      entityRefs: [payments],
      ...more,
    });
    return event;
  }

  /** The days of an event, all that are not over or those that are. */
  async function daysOf(
    id: string,
    query: { when?: 'upcoming' | 'past'; limit?: number } = {},
  ) {
    const { items } = await member().occurrences({
      id,
      ...query,
      limit: String(query.limit ?? 4),
    } as never);
    return items.map((item: EventView) => item.startsLocal);
  }

  const at = async (id: string, day: string, person: string = people.member) =>
    (await as(person).get({ id, day })).event;

  describe('planning', () => {
    it('puts its occurrences into the list, at their hour on both sides of a change of the clocks', async () => {
      const event = await plan({ startsLocal: '2027-03-18T16:00' });
      const { items } = await member().list({
        scope: `entity:${payments}`,
        limit: '3',
      } as never);
      expect(items.map(item => [item.id, item.day, item.startsAt])).toEqual([
        [event.id, '2027-03-18', '2027-03-18T15:00:00.000Z'],
        [event.id, '2027-04-01', '2027-04-01T14:00:00.000Z'],
        [event.id, '2027-04-15', '2027-04-15T14:00:00.000Z'],
      ]);
      expect(items[0].series).toEqual({
        startsLocal: '2027-03-18T16:00',
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
        except: [],
        extra: [],
      });
    });

    it('leaves out exceptions and has extra dates', async () => {
      const { id } = await plan({
        recurrence: {
          rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=4',
          except: ['2026-11-19'],
          extra: ['2026-11-20T09:00'],
        },
      });
      expect(await daysOf(id)).toEqual([
        '2026-11-05T16:00',
        '2026-11-12T16:00',
        '2026-11-20T09:00',
        '2026-11-26T16:00',
      ]);
    });

    it.each<[Partial<Plan>, string]>([
      [
        { startsLocal: '2026-11-04T16:00' },
        'startsLocal: must be a day that the rule gives; the first one is 2026-11-05',
      ],
      [{ recurrence: { rule: 'FREQ=HOURLY' } }, 'recurrence.rule: '],
      [
        {
          recurrence: {
            rule: 'FREQ=WEEKLY;BYDAY=TH',
            except: ['2026-11-05'],
          },
        },
        'recurrence.except: must not name 2026-11-05, on which the series begins',
      ],
      [
        {
          recurrence: {
            rule: 'FREQ=WEEKLY;BYDAY=TH',
            extra: ['2026-11-12T10:00'],
          },
        },
        'recurrence.extra: must not name 2026-11-12, which the rule gives',
      ],
    ])('refuses %j', async (more, message) => {
      const refusal = await refusalOf(plan(more));
      expect(refusal.status).toBe(400);
      expect(refusal.message).toContain(message);
    });

    it('keeps a bounded number of rows ahead, whatever the rule', async () => {
      const daily = await plan({ recurrence: { rule: 'FREQ=DAILY' } });
      const yearly = await plan({ recurrence: { rule: 'FREQ=YEARLY' } });
      const rows = async (id: string) =>
        Number(
          (
            await knex('event_occurrences')
              .where({ event_id: id })
              .count({ rows: '*' })
          )[0].rows,
        );
      expect(await rows(daily.id)).toBe(60);
      expect(await rows(yearly.id)).toBe(1);
    });

    it('goes on as time does, and forgets what left nothing behind', async () => {
      const { id } = await plan({ recurrence: { rule: 'FREQ=DAILY' } });
      await member().rsvp({
        id,
        day: '2026-11-07',
        which: 'this',
        answer: 'going',
      });
      for (let month = 1; month <= 12; month++) {
        setClock(`2027-${String(month).padStart(2, '0')}-01T09:00:00Z`);
        await community.runTask('community-series');
      }
      expect(await daysOf(id, { limit: 2 })).toEqual([
        '2027-12-01T16:00',
        '2027-12-02T16:00',
      ]);
      const days = await knex('event_occurrences')
        .where({ event_id: id })
        .orderBy('day')
        .pluck('day');
      expect(days.slice(0, 2)).toEqual(['2026-11-07', '2027-09-02']);
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBeLessThan(60 + 92);
    });

    it('of which nothing is left to write is not looked at again', async () => {
      const { id } = await plan({
        recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3' },
      });
      expect(await knex('events').where({ id }).first()).toMatchObject({
        fill_at: null,
        filled_until: '2026-11-19',
      });
    });
  });

  describe('changing one occurrence', () => {
    it('leaves the others as they were', async () => {
      const { id } = await plan();
      const { event } = await host().change({
        id,
        day: '2026-11-19',
        which: 'this',
        title: 'Office hours, with cake',
        startsLocal: '2026-11-20T17:00',
        place: 'Room 4',
      });
      expect(event).toMatchObject({
        day: '2026-11-19',
        title: 'Office hours, with cake',
        startsAt: '2026-11-20T16:00:00.000Z',
        place: 'Room 4',
        description: 'Bring questions',
      });
      expect(await daysOf(id)).toEqual([
        '2026-11-05T16:00',
        '2026-11-20T17:00',
        '2026-12-03T16:00',
        '2026-12-17T16:00',
      ]);
      expect((await at(id, '2026-12-03')).title).toBe('Office hours');
    });

    it('keeps what it has of its own when the series changes', async () => {
      const { id } = await plan();
      const day = '2026-11-19';
      await host().change({ id, day, which: 'this', title: 'Special hours' });
      await host().change({ id, which: 'all', title: 'Hours', place: 'Hall' });
      expect(await at(id, day)).toMatchObject({
        title: 'Special hours',
        place: 'Hall',
      });
      expect((await at(id, '2026-12-03')).title).toBe('Hours');
    });

    it.each([
      ['kind', { kind: 'demo' as const }],
      ['timeZone', { timeZone: 'UTC' }],
      ['hosts', { hosts: [] }],
      ['recurrence', { recurrence: null }],
    ])('cannot change the %s', async (field, changes) => {
      const { id } = await plan();
      expect(
        await refusalOf(
          host().change({ id, day: '2026-11-19', which: 'this', ...changes }),
        ),
      ).toEqual({
        status: 400,
        message: `${field}: is one for the whole series; change all or the following`,
      });
    });

    it('needs to be told which', async () => {
      const { id } = await plan();
      expect(await refusalOf(host().change({ id, title: 'Hours' }))).toEqual({
        status: 400,
        message:
          'which: must say which occurrences of the series are meant: this, following or all',
      });
      expect(
        await refusalOf(host().change({ id, which: 'this', title: 'Hours' })),
      ).toEqual({
        status: 400,
        message: 'day: must say which occurrence is meant',
      });
      expect(
        (
          await refusalOf(
            host().cancel({ id, day: '2026-11-06', which: 'this' }),
          )
        ).status,
      ).toBe(404);
    });

    it('cancels it, and it stays to be seen as cancelled', async () => {
      const { id } = await plan();
      await host().cancel({
        id,
        day: '2026-11-19',
        which: 'this',
        reason: 'Ill',
      });
      expect(await at(id, '2026-11-19')).toMatchObject({
        status: 'cancelled',
        cancelReason: 'Ill',
        can: { rsvp: false },
      });
      expect((await at(id, '2026-12-03')).status).toBe('planned');
    });
  });

  describe('changing this and the following', () => {
    it('goes on as a new event, with the answers, and leaves what was', async () => {
      const { id } = await plan();
      await member().rsvp({
        id,
        day: '2026-12-03',
        which: 'this',
        answer: 'going',
      });
      const { event } = await host().change({
        id,
        day: '2026-12-03',
        which: 'following',
        startsLocal: '2026-12-03T10:00',
      });
      expect(event).toMatchObject({ continues: id, day: '2026-12-03' });
      expect(event.id).not.toBe(id);
      expect(await daysOf(id)).toEqual([
        '2026-11-05T16:00',
        '2026-11-19T16:00',
      ]);
      expect((await daysOf(event.id)).slice(0, 2)).toEqual([
        '2026-12-03T10:00',
        '2026-12-17T10:00',
      ]);
      expect((await at(event.id, '2026-12-03')).rsvp).toBe('going');
      expect((await at(id, '2026-11-05')).continuedBy).toBe(event.id);
    });

    it('keeps how many times it takes place in all', async () => {
      const { id } = await plan({
        recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=5' },
      });
      const { event } = await host().change({
        id,
        day: '2026-11-19',
        which: 'following',
        place: 'Hall',
      });
      expect(await daysOf(id)).toHaveLength(2);
      expect(await daysOf(event.id)).toHaveLength(3);
    });

    it('from the first on changes all of it', async () => {
      const { id } = await plan();
      const { event } = await host().change({
        id,
        day: '2026-11-05',
        which: 'following',
        startsLocal: '2026-11-05T09:00',
      });
      expect(event.id).toBe(id);
      expect((await daysOf(id))[1]).toBe('2026-11-19T09:00');
    });

    it('cancels them', async () => {
      const { id } = await plan();
      const { event } = await host().cancel({
        id,
        day: '2026-12-03',
        which: 'following',
      });
      expect(event).toMatchObject({ status: 'cancelled', continues: id });
      expect((await at(id, '2026-11-19')).status).toBe('planned');
    });
  });

  describe('changing all', () => {
    it('moves everyone along with what they answered', async () => {
      const { id } = await plan();
      await member().rsvp({
        id,
        day: '2026-11-19',
        which: 'this',
        answer: 'going',
      });
      await host().change({
        id,
        which: 'all',
        startsLocal: '2026-11-06T16:00',
        recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR' },
      });
      expect((await daysOf(id)).slice(0, 2)).toEqual([
        '2026-11-06T16:00',
        '2026-11-20T16:00',
      ]);
      expect((await at(id, '2026-11-20')).rsvp).toBe('going');
      expect((await at(id, '2026-11-06')).rsvp).toBeUndefined();
    });

    it('once some of it is over leaves that as it was', async () => {
      const { id } = await plan();
      await member().rsvp({
        id,
        day: '2026-11-05',
        which: 'this',
        answer: 'going',
      });
      setClock('2026-11-10T09:00:00Z');
      const { event } = await host().change({
        id,
        which: 'all',
        startsLocal: '2026-11-19T11:00',
      });
      expect(event.continues).toBe(id);
      expect(await at(id, '2026-11-05')).toMatchObject({
        startsLocal: '2026-11-05T16:00',
        rsvp: 'going',
      });
      expect(await daysOf(id)).toEqual([]);
      expect((await daysOf(event.id))[0]).toBe('2026-11-19T11:00');
    });

    it('makes one event of a series, and a series of one event', async () => {
      const { id } = await plan();
      await host().change({ id, which: 'all', recurrence: null });
      expect(await daysOf(id)).toEqual(['2026-11-05T16:00']);
      await host().change({
        id,
        recurrence: { rule: 'FREQ=MONTHLY;BYDAY=1TH' },
      });
      expect((await daysOf(id)).slice(0, 2)).toEqual([
        '2026-11-05T16:00',
        '2026-12-03T16:00',
      ]);
    });

    it('cancels what is to come, and no more is written', async () => {
      const { id } = await plan();
      await host().cancel({ id, which: 'all' });
      const { items } = await member().occurrences({ id });
      expect(new Set(items.map(item => item.status))).toEqual(
        new Set(['cancelled']),
      );
      setClock('2027-06-01T09:00:00Z');
      await community.runTask('community-series');
      expect(await daysOf(id)).toHaveLength(4);
    });
  });

  describe('answering', () => {
    it('for all holds for those to come, one apart, and those not yet written', async () => {
      const { id } = await plan({ recurrence: { rule: 'FREQ=DAILY' } });
      await member().rsvp({ id, which: 'all', answer: 'going' });
      await member().rsvp({
        id,
        day: '2026-11-06',
        which: 'this',
        answer: 'not',
      });
      expect(await at(id, '2026-11-05')).toMatchObject({
        rsvp: 'going',
        going: 1,
        seriesRsvp: 'going',
      });
      expect(await at(id, '2026-11-06')).toMatchObject({
        rsvp: 'not',
        going: 0,
      });
      setClock('2026-12-30T09:00:00Z');
      await community.runTask('community-series');
      expect(await at(id, '2027-02-20')).toMatchObject({
        rsvp: 'going',
        going: 1,
      });
    });

    it('tells what else one goes to at that time', async () => {
      const { id } = await plan();
      const other = await plan({
        title: 'Demo',
        startsLocal: '2026-11-19T16:30',
        recurrence: undefined,
      });
      await member().rsvp({ id: other.id, answer: 'going' });
      const { event } = await member().rsvp({
        id,
        day: '2026-11-19',
        which: 'this',
        answer: 'going',
      });
      expect(event.conflicts).toEqual([
        {
          id: other.id,
          day: '2026-11-19',
          title: 'Demo',
          startsAt: '2026-11-19T15:30:00.000Z',
          endsAt: '2026-11-19T16:30:00.000Z',
        },
      ]);
      expect((await at(id, '2026-12-03')).conflicts).toEqual([]);
    });
  });

  it('shows the occurrences of a span', async () => {
    const { id } = await plan({ recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH' } });
    const list = (query: object) =>
      member().list({ scope: `entity:${payments}`, ...query } as never);
    const { items } = await list({
      from: '2026-12-01T00:00:00Z',
      until: '2027-01-01T00:00:00Z',
    });
    expect(items.map(item => [item.id, item.day])).toEqual(
      ['03', '10', '17', '24', '31'].map(day => [id, `2026-12-${day}`]),
    );
    for (const [query, message] of [
      [{ from: '2026-12-01T00:00:00Z' }, 'until: is needed where from is told'],
      [
        { from: '2026-12-01T00:00:00Z', until: '2027-03-01T00:00:00Z' },
        'until: must lie 62 days after from at most',
      ],
      [
        { from: 'yesterday', until: '2027-03-01T00:00:00Z' },
        'from: must be an instant such as 2026-12-01T00:00:00Z',
      ],
    ] as const) {
      expect(await refusalOf(list(query))).toEqual({ status: 400, message });
    }
  });
});
