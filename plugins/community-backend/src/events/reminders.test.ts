import type { Knex } from 'knex';
import { letClockRun, setClock } from '../testing/clock';
import { databases } from '../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import { untilTold } from '../testing/untilTold';
import { payments, people } from '../testing/world';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what is told around an event on %s',
  databaseId => {
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

    async function plan(more: object = {}): Promise<string> {
      const { event } = await as(people.owner).plan({
        kind: 'demo',
        title: 'Demo day',
        startsLocal: '2026-11-05T16:00',
        timeZone: 'UTC',
        minutes: 60,
        entityRefs: [payments],
        ...more,
      });
      return event.id;
    }

    /** The titles of what is sent to a person from now on. */
    async function toldTo(person: string, act: () => Promise<unknown>) {
      await untilTold(knex);
      const before = community.sent.length;
      await act();
      await untilTold(knex);
      return community.sent
        .slice(before)
        .filter(({ recipients }) => JSON.stringify(recipients).includes(person))
        .map(({ payload }) => payload.title);
    }

    const remindAt = (instant: string) => async () => {
      setClock(instant);
      await community.runTask('community-reminders');
    };

    it('reminds those who go a day and an hour before, each once', async () => {
      const id = await plan();
      await as(people.member).rsvp({ id, answer: 'going' });
      await as(people.other).rsvp({ id, answer: 'not' });
      const told = async (instant: string, person: string = people.member) =>
        toldTo(person, remindAt(instant));
      expect(await told('2026-11-04T15:59:00Z')).toEqual([]);
      expect(await told('2026-11-04T16:00:00Z')).toEqual([
        'In a day: Demo day',
      ]);
      expect(await told('2026-11-04T16:01:00Z')).toEqual([]);
      expect(await told('2026-11-05T15:00:30Z')).toEqual([
        'In an hour: Demo day',
      ]);
      expect(await told('2026-11-05T15:20:00Z')).toEqual([]);
      expect(await told('2026-11-05T15:20:00Z', people.other)).toEqual([]);
    });

    it('says nothing too late, and nothing at once of what is near already', async () => {
      const id = await plan({ startsLocal: '2026-11-02T12:00' });
      await as(people.member).rsvp({ id, answer: 'going' });
      expect(
        await toldTo(people.member, remindAt('2026-11-02T09:01:00Z')),
      ).toEqual([]);
      expect(
        await toldTo(people.member, remindAt('2026-11-02T11:45:00Z')),
      ).toEqual([]);
    });

    it('reminds anew when it was moved, and not of what is cancelled', async () => {
      const id = await plan();
      await as(people.member).rsvp({ id, answer: 'going' });
      await remindAt('2026-11-04T16:00:00Z')();
      await as(people.owner).change({ id, startsLocal: '2026-11-06T16:00' });
      expect(
        await toldTo(people.member, remindAt('2026-11-05T16:00:00Z')),
      ).toEqual(['In a day: Demo day']);
      await as(people.owner).cancel({ id });
      expect(
        await toldTo(people.member, remindAt('2026-11-06T15:00:00Z')),
      ).toEqual([]);
    });

    it('reminds nobody who does not want to be', async () => {
      const id = await plan();
      await as(people.member).rsvp({ id, answer: 'going' });
      const { event } = await as(people.member).remind({ id, on: false });
      expect(event.reminders).toBe(false);
      expect(
        await toldTo(people.member, remindAt('2026-11-04T16:00:00Z')),
      ).toEqual([]);
      await as(people.member).remind({ id, on: true });
      expect(
        await toldTo(people.member, remindAt('2026-11-05T15:00:00Z')),
      ).toEqual(['In an hour: Demo day']);
    });

    it('tells whoever was there, or wished, of what is left of it', async () => {
      const id = await plan();
      await as(people.member).rsvp({ id, answer: 'going' });
      await as(people.other).wish({ id, on: true });
      const keep = (more: object) => as(people.owner).keep({ id, ...more });
      expect(await refusalOf(keep({ notes: 'Too soon' }))).toEqual({
        status: 409,
        message: 'This event has not begun',
      });
      setClock('2026-11-05T17:00:00Z');
      const recorded = async () =>
        keep({
          recording: 'https://video.example.com/1',
          notes: 'Thanks, @mia',
        });
      for (const person of [people.member, people.other]) {
        expect(await toldTo(person, recorded)).toEqual([
          'Recording and notes of “Demo day”',
        ]);
        await keep({ recording: null, notes: null });
      }
      await recorded();
      // Other words are nothing new.
      expect(
        await toldTo(people.member, () => keep({ notes: 'Thanks to all' })),
      ).toEqual([]);
      const { event } = await as(people.member).get({ id });
      expect(event).toMatchObject({
        hasMaterials: true,
        materials: {
          recording: 'https://video.example.com/1',
          notes: 'Thanks to all',
        },
      });
    });
  },
);
