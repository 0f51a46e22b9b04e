import fc from 'fast-check';
import type { Knex } from 'knex';
import { checkCounters } from '../../database/checkCounters';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { crowd, endingOf } from '../../testing/endings';
import { payments, people } from '../../testing/world';

jest.setTimeout(120_000);

const guests = crowd(8);

/** One occurrence as it should be: who has a place and who waits, in order. */
class Model {
  capacity: number;
  going: string[] = [];
  waiting: string[] = [];
  started = false;
  /** Everybody who was ever given a place that they had waited for. */
  promoted: string[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  join(person: string): boolean {
    if (this.going.includes(person) || this.waiting.includes(person)) {
      return true;
    }
    if (this.going.length < this.capacity && this.waiting.length === 0) {
      this.going.push(person);
      return true;
    }
    if (this.started) return false;
    this.waiting.push(person);
    return true;
  }

  leave(person: string): void {
    this.going = this.going.filter(one => one !== person);
    this.waiting = this.waiting.filter(one => one !== person);
    this.#fill();
  }

  resize(capacity: number): boolean {
    if (capacity < this.going.length) return false;
    this.capacity = capacity;
    this.#fill();
    return true;
  }

  #fill(): void {
    if (this.started) return;
    while (this.going.length < this.capacity && this.waiting.length > 0) {
      const [next, ...rest] = this.waiting;
      this.waiting = rest;
      this.going.push(next);
      this.promoted.push(next);
    }
  }
}

type Deed =
  | { what: 'join' | 'leave' | 'again'; who: number }
  | { what: 'resize'; capacity: number }
  | { what: 'start' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'join' as const,
        'leave' as const,
        'again' as const,
      ),
      who: fc.integer({ min: 0, max: guests.length - 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('resize' as const),
      capacity: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'start' as const }) },
);

describe.each(databases.eachSupportedId())('places on %s', databaseId => {
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
    await knex('outbox').delete();
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).events;

  async function plan(capacity: number, more: object = {}): Promise<string> {
    const { event } = await as(people.owner).plan({
      kind: 'workshop',
      title: 'Workshop',
      startsLocal: '2026-11-05T16:00',
      timeZone: 'UTC',
      minutes: 240,
      entityRefs: [payments],
      capacity,
      ...more,
    });
    return event.id;
  }

  async function seated(id: string) {
    const rows = await knex('event_answers')
      .join('event_occurrences', 'event_occurrences.id', 'occurrence_id')
      .where({ event_id: id, answer: 'going' })
      .orderBy('place')
      .select('person_ref', 'seat');
    const of = (seat: string) =>
      rows.filter(row => row.seat === seat).map(row => row.person_ref);
    return { going: of('held'), waiting: of('waiting') };
  }

  async function promotedTo(id: string): Promise<string[]> {
    const rows = await knex('outbox').orderBy('id').select('event');
    return rows
      .map(row =>
        typeof row.event === 'string' ? JSON.parse(row.event) : row.event,
      )
      .filter(event => event.type === 'event.promoted' && event.subject === id)
      .map(event => event.person);
  }

  it('are as a small model has them, whatever people do one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(deed, { minLength: 5, maxLength: 25 }),
        async (capacity, deeds) => {
          setClock('2026-11-02T09:00:00Z');
          const id = await plan(capacity);
          const model = new Model(capacity);
          const endings: number[] = [];
          const expected: number[] = [];
          for (const one of deeds) {
            if (one.what === 'start') {
              setClock('2026-11-05T16:30:00Z');
              model.started = true;
            } else if (one.what === 'resize') {
              const { capacity: to } = one;
              const done = as(people.owner).change({ id, capacity: to });
              endings.push(await endingOf(done));
              expected.push(model.resize(to) ? 200 : 400);
            } else if (one.what === 'leave') {
              await as(guests[one.who]).withdrawRsvp({ id });
              model.leave(guests[one.who]);
            } else {
              const person = guests[one.who];
              if (one.what === 'again') {
                await as(person).rsvp({ id, answer: 'not' });
                model.leave(person);
              }
              const done = as(person).rsvp({ id, answer: 'going' });
              endings.push(await endingOf(done));
              expected.push(model.join(person) ? 200 : 409);
            }
            const { going, waiting } = await seated(id);
            expect([...going].sort()).toEqual([...model.going].sort());
            expect(waiting).toEqual(model.waiting);
          }
          expect(endings).toEqual(expected);
          expect((await promotedTo(id)).sort()).toEqual(
            [...model.promoted].sort(),
          );
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('are never given twice, however many come and go at once', async () => {
    const crowdOf = crowd(40);
    const id = await plan(5);
    await Promise.all(
      crowdOf.flatMap((person, at) => [
        as(person).rsvp({ id, answer: 'going' }),
        ...(at % 3 === 0 ? [as(person).withdrawRsvp({ id })] : []),
        // Which of these comes last is open; to fewer than have a place is refused.
        ...(at % 10 === 0
          ? [endingOf(as(people.owner).change({ id, capacity: 5 + at / 10 }))]
          : []),
      ]),
    );
    const { event } = await as(people.owner).get({ id });
    const { going, waiting } = await seated(id);
    expect(event.capacity).toBeGreaterThanOrEqual(going.length);
    // Whoever waits does so because nothing is free.
    expect(waiting.length === 0 || going.length === event.capacity).toBe(true);
    expect(event).toMatchObject({
      going: going.length,
      waiting: waiting.length,
    });
    const answered = await knex('event_answers').count({ rows: '*' });
    expect(going.length + waiting.length).toBe(Number(answered[0].rows));
  });

  it('are those in the room where one can also come online', async () => {
    const id = await plan(1, {
      place: 'Room 4',
      url: 'https://meet.example.com/a',
    });
    const [ann, ben, cid] = guests;
    await as(ann).rsvp({ id, answer: 'going' });
    await as(ben).rsvp({ id, answer: 'going', attendance: 'remote' });
    const { event } = await as(cid).rsvp({ id, answer: 'going' });
    expect(event).toMatchObject({
      going: 2,
      remote: 1,
      waiting: 1,
      onWaitlist: true,
      ahead: 0,
    });
    await as(ann).rsvp({ id, answer: 'going', attendance: 'remote' });
    expect((await as(cid).get({ id })).event).toMatchObject({
      attendance: 'in-person',
      onWaitlist: false,
      going: 3,
    });
    // Without the link all of them would have to come to the room.
    expect(await refusalOf(as(people.owner).change({ id, url: null }))).toEqual(
      {
        status: 400,
        message: 'capacity: 3 people have a place on 2026-11-05 already',
      },
    );
  });

  it('cannot be chosen where there is but one way to come', async () => {
    const id = await plan(1);
    expect(
      await refusalOf(
        as(guests[0]).rsvp({ id, answer: 'going', attendance: 'remote' }),
      ),
    ).toEqual({
      status: 400,
      message:
        'attendance: there are not both a place and a link to choose from',
    });
  });

  it('of a series are for each time, and so is the line', async () => {
    const id = await plan(1, { recurrence: { rule: 'FREQ=DAILY;COUNT=3' } });
    const [ann, ben] = guests;
    await as(ann).rsvp({
      id,
      which: 'this',
      day: '2026-11-06',
      answer: 'going',
    });
    await as(ben).rsvp({ id, which: 'all', answer: 'going' });
    const seatsOf = async () =>
      Promise.all(
        ['05', '06', '07'].map(
          async day =>
            (await as(ben).get({ id, day: `2026-11-${day}` })).event.onWaitlist,
        ),
      );
    expect(await seatsOf()).toEqual([false, true, false]);
    await as(ann).withdrawRsvp({ id, which: 'all' });
    expect(await seatsOf()).toEqual([false, false, false]);
    expect(await promotedTo(id)).toEqual([ben]);
  });
});
