import type { ResponseError } from '@backstage/errors';
import {
  resolveLocalTime,
  type CommunityApi,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import request from 'supertest';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { payments, people } from '../../testing/world';
import {
  componentsOf,
  readCalendar,
  type ReadOccurrence,
} from './__testUtils__/readCalendar';
import { dayAfter } from './__testUtils__/rows';

jest.setTimeout(120_000);

type Plan = Parameters<CommunityApi['events']['plan']>[0];

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Gaza',
  'Pacific/Chatham',
);
const rule = fc.constantFrom(
  'FREQ=WEEKLY;BYDAY=TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9',
  'FREQ=MONTHLY;BYDAY=1TH',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270310',
);
const hour = fc.constantFrom('02:30', '09:00', '16:00', '23:45');
const which = fc.constantFrom(
  'this' as const,
  'this' as const,
  'following' as const,
  'all' as const,
);

const step = fc.record({
  deed: fc.constantFrom('change', 'change', 'change', 'cancel', 'wait'),
  which,
  /** Which of the events and of their occurrences, by their place. */
  event: fc.nat(3),
  at: fc.nat(6),
  move: fc.option(fc.tuple(fc.integer({ min: -2, max: 3 }), hour)),
  minutes: fc.option(fc.constantFrom(30, 60, 600)),
  title: fc.option(fc.constantFrom('Talks', 'Hours; with, \\signs')),
  place: fc.option(fc.constantFrom('Hall', 'Room 4')),
  rule: fc.option(rule, { freq: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const seriesPlan = fc.record({
  hour,
  timeZone: zone,
  recurrence: fc.option(
    fc.record({
      rule,
      except: fc.constantFrom([], ['2027-02-18']),
      extra: fc.constantFrom([], ['2027-02-13T11:00']),
    }),
    { freq: 4, nil: undefined },
  ),
});

/** What a calendar says of each UID and RECURRENCE-ID, and what of it matters. */
function revisionsIn(text: string) {
  return new Map(
    componentsOf(text).map(component => {
      const value = (name: string) => {
        const found = component.getFirstPropertyValue(name);
        return found === null ? '' : String(found);
      };
      const lines = ['dtstart', 'dtend', 'rrule', 'exdate', 'rdate']
        .flatMap(name => component.getAllProperties(name))
        .map(property => property.toICALString());
      return [
        `${value('uid')} ${value('recurrence-id')}`,
        {
          sequence: Number(value('sequence')),
          matters: [...lines, value('location'), value('status')].join('\n'),
        },
      ];
    }),
  );
}

/**
 * ical.js takes the second of a time that comes twice, or skips otherwise. What
 * ends at an instant takes as much longer as it then begins sooner.
 */
function asMeant(one: ReadOccurrence, timeZone: string): ReadOccurrence {
  const { instant, how } = resolveLocalTime(one.wall, timeZone);
  const off = Math.abs(instant.getTime() - Date.parse(one.startsAt));
  if (how === 'exact' || off > 3_600_000) return one;
  const sooner = (Date.parse(one.startsAt) - instant.getTime()) / 60_000;
  return {
    ...one,
    startsAt: instant.toISOString(),
    minutes: one.endsInUtc ? one.minutes + sooner : one.minutes,
  };
}

type Revisions = ReturnType<typeof revisionsIn>;

/** What has a lower sequence than it had once. */
function fallenIn(after: Revisions, highest: Map<string, number>): string[] {
  return [...after].flatMap(([key, { sequence }]) => {
    const most = highest.get(key) ?? 0;
    highest.set(key, Math.max(most, sequence));
    return sequence < most ? [`${key}: ${sequence} after ${most}`] : [];
  });
}

/** What is at another time or place or cancelled, and has no higher sequence. */
function unraisedIn(after: Revisions, before: Revisions): string[] {
  return [...after].flatMap(([key, { sequence, matters }]) => {
    const was = before.get(key);
    return was && was.matters !== matters && sequence <= was.sequence
      ? [`${key}: ${sequence}\n${was.matters}\n${matters}`]
      : [];
  });
}

/** Which series have a higher sequence, and are when and where they were. */
function needlessIn(after: Revisions, before: Revisions): string[] {
  return [...after].flatMap(([key, { sequence, matters }]) => {
    const was = before.get(key);
    const isSeries = key.endsWith(' ');
    return isSeries && was?.matters === matters && sequence > was.sequence
      ? [`${key}: ${sequence}`]
      : [];
  });
}

describe('a feed, whatever is done to its events', () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    community = await startCommunity({ knex });
  });
  afterAll(async () => {
    letClockRun();
    await community.stop();
  });

  const host = () => community.as(people.owner).events;

  async function occurrencesOf(id: string): Promise<EventView[]> {
    const found: EventView[] = [];
    for (const when of ['past', 'upcoming'] as const) {
      let cursor: string | undefined;
      do {
        const page = await host().occurrences({
          id,
          when,
          cursor,
          limit: '100',
        } as never);
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
    }
    return found;
  }

  /** Does a step, if it may be done. */
  async function act(ids: string[], given: Step): Promise<void> {
    const id = ids[given.event % ids.length];
    const all = (await occurrencesOf(id)).filter(
      one => Date.parse(one.endsAt) > Date.now(),
    );
    const one = all[given.at % Math.max(all.length, 1)];
    if (!one) return;
    const target = given.which === 'all' ? all[0] : one;
    const chosen = { id, day: one.day, which: given.which };
    try {
      if (given.deed === 'cancel') {
        await host().cancel(chosen);
        return;
      }
      const { event } = await host().change({
        ...chosen,
        ...(given.move && {
          startsLocal: `${dayAfter(
            target.day,
            given.which === 'this' ? given.move[0] : 0,
          )}T${given.move[1]}`,
        }),
        minutes: given.minutes ?? undefined,
        title: given.title ?? undefined,
        place: given.place ?? undefined,
        ...(given.rule &&
          given.which !== 'this' && { recurrence: { rule: given.rule } }),
      });
      if (!ids.includes(event.id)) ids.push(event.id);
    } catch (error) {
      const { statusCode } = error as Partial<ResponseError>;
      // Not everything may be done, and then nothing changes.
      if (!statusCode || ![400, 403, 404, 409].includes(statusCode)) {
        throw error;
      }
    }
    for (const row of await knex('events').select('id')) {
      if (!ids.includes(row.id)) ids.push(row.id);
    }
  }

  /** By all that is told, since one that is moved may begin when another does. */
  const inOrder = <T extends object>(all: T[]) =>
    [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

  it('says what the occurrences are, and its sequence rises with what matters', async () => {
    await fc.assert(
      fc.asyncProperty(
        seriesPlan,
        fc.array(step, { minLength: 1, maxLength: 7 }),
        async ({ hour: clock, ...planned }, steps) => {
          let now = Date.parse('2027-01-20T09:00:00Z');
          setClock(new Date(now).toISOString());
          await knex('events').delete();
          await knex('calendar_feeds').delete();
          const { event } = await host().plan({
            kind: 'demo',
            title: 'Demo day',
            startsLocal: `2027-02-04T${clock}`,
            minutes: 60,
            entityRefs: [payments],
            ...planned,
          } as Plan);
          const ids = [event.id];
          const { url } = await host().subscribe({
            scope: `entity:${payments}`,
          });
          const path = new URL(url).pathname.replace('/api/community', '');
          let before: Revisions = new Map();
          const highest = new Map<string, number>();
          let [etag, text] = ['', ''];
          for (const given of [undefined, ...steps]) {
            // Each revision has its own instant, as each person has.
            now += 60_000;
            if (given?.deed === 'wait') now += given.at * 4 * 86_400_000;
            setClock(new Date(now).toISOString());
            if (given?.deed === 'wait') {
              await community.runTask('community-series');
            } else if (given) {
              await act(ids, given);
            }
            const answer = await request(community.url).get(path);
            expect(answer.status).toBe(200);

            const ours = await Promise.all(ids.map(occurrencesOf));
            const until = new Map(
              ours.map((items, at) => [
                `${ids[at]}@community.backstage`,
                items
                  .map(({ day }) => day)
                  .sort()
                  .at(-1) ?? '',
              ]),
            );
            const zones = new Map(
              ours
                .flat()
                .map(one => [`${one.id}@community.backstage`, one.timeZone]),
            );
            const theirs = readCalendar(answer.text, '2028-06-01')
              .filter(one => one.planned.slice(0, 10) <= until.get(one.uid)!)
              .map(one => asMeant(one, zones.get(one.uid)!));
            expect(
              inOrder(
                theirs.map(
                  ({ uid, startsAt, minutes, title, place, status }) => ({
                    uid,
                    startsAt,
                    minutes,
                    title,
                    place,
                    isCancelled: status === 'CANCELLED',
                  }),
                ),
              ),
            ).toEqual(
              inOrder(
                ours.flat().map(one => ({
                  uid: `${one.id}@community.backstage`,
                  startsAt: one.startsAt,
                  minutes: one.minutes,
                  title: one.title,
                  place: one.place ?? null,
                  isCancelled: one.status === 'cancelled',
                })),
              ),
            );

            const after = revisionsIn(answer.text);
            expect(fallenIn(after, highest)).toEqual([]);
            expect(needlessIn(after, before)).toEqual([]);
            expect(
              given?.deed === 'wait' ? [] : unraisedIn(after, before),
            ).toEqual([]);
            // Another text has another tag.
            const isSame = answer.text === text;
            expect(isSame || answer.headers.etag !== etag).toBe(true);
            text = answer.text;
            etag = answer.headers.etag;
            before = after;
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  describe('of a series', () => {
    const at = (instant: string) => setClock(instant);

    /** Every Thursday, and how its feed is read. */
    async function planned() {
      at('2027-01-20T09:00:00Z');
      await knex('events').delete();
      await knex('calendar_feeds').delete();
      const { event } = await host().plan({
        kind: 'demo',
        title: 'Demo day',
        startsLocal: '2027-02-04T16:00',
        timeZone: 'Europe/Berlin',
        minutes: 60,
        entityRefs: [payments],
        recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH' },
      } as Plan);
      const { url } = await host().subscribe({ scope: `entity:${payments}` });
      const path = new URL(url).pathname.replace('/api/community', '');
      const read = async () => {
        const { text } = await request(community.url).get(path);
        return readCalendar(text, '2027-02-25').map(
          ({ planned: of, wall, status, sequence }) => ({
            of: of.slice(0, 10),
            wall,
            status,
            sequence,
          }),
        );
      };
      return { id: event.id, read };
    }

    it('that is cancelled under way keeps what took place', async () => {
      const { id, read } = await planned();
      at('2027-02-12T09:00:00Z');
      await host().cancel({ id, which: 'all' });
      expect((await read()).map(({ status }) => status)).toEqual([
        'CONFIRMED',
        'CONFIRMED',
        'CANCELLED',
        'CANCELLED',
      ]);
    });

    it('never lowers the sequence of a day, though it is as planned again', async () => {
      const { id, read } = await planned();
      const day = '2027-02-11';
      const sequence = async () =>
        (await read()).find(({ of }) => of === day)?.sequence;
      for (const clock of ['10:00', '11:00', '16:00']) {
        await host().change({
          id,
          day,
          which: 'this',
          startsLocal: `${day}T${clock}`,
        });
      }
      expect(await sequence()).toBe(3);
      await host().change({
        id,
        which: 'all',
        startsLocal: '2027-02-04T17:00',
      });
      expect(await sequence()).toBe(4);
      await host().change({ id, day, which: 'this', place: 'Hall' });
      expect(await sequence()).toBe(5);
    });
  });
});
