import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { forgetKeys, takeKey } from '../database/idempotency';
import { migrationsDirectory } from '../database/migrate';
import { databases } from '../testing/databases';
import type { DomainEvent } from './DomainEvent';
import { Outbox, type Reaction } from './Outbox';
import { claimParcels, forgetParcels, recordEvent } from './store';

jest.setTimeout(60_000);

const noon = new Date('2026-11-24T12:00:00Z');
const seconds = (count: number) => new Date(noon.getTime() + count * 1000);

function happened(subject: string): DomainEvent {
  return {
    room: 'threads',
    type: 'thread.deleted',
    actor: 'user:default/mia',
    entityRefs: ['component:default/a'],
    subject,
    title: 'Retry budgets',
  };
}

describe.each(databases.eachSupportedId())('the outbox on %s', databaseId => {
  let knex: Knex;
  let now: Date;
  let told: string[];

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
  });
  beforeEach(async () => {
    await knex('outbox').delete();
    now = noon;
    told = [];
  });

  const record = (subject: string, at = now, quiet = false) =>
    knex.transaction(tx =>
      recordEvent(tx, { now: at, quiet }, happened(subject)),
    );
  const rowOf = async () => {
    const [row] = await knex('outbox');
    return {
      attempts: row.attempts,
      due: new Date(row.due_at),
      delivered: row.delivered_at && new Date(row.delivered_at),
      error: row.last_error,
    };
  };

  const tells: Reaction = {
    name: 'tells',
    react: async event => {
      told.push(event.subject);
    },
  };
  function outboxOf(...reactions: Reaction[]) {
    const logger = mockServices.logger.mock();
    const outbox = new Outbox({ knex, logger, reactions, clock: () => now });
    return { outbox, logger };
  }

  describe('an event', () => {
    it('is told once, to every reaction, with one id', async () => {
      const ids: string[] = [];
      const { outbox } = outboxOf(tells, {
        name: 'ids',
        react: async (_, id) => {
          ids.push(id);
        },
      });
      await record('a');
      expect(await outbox.deliver()).toBe(1);
      expect(await outbox.deliver()).toBe(0);
      expect(told).toEqual(['a']);
      const [row] = await knex('outbox');
      expect(ids).toEqual([row.id]);
      expect(await rowOf()).toEqual({
        attempts: 1,
        due: seconds(60),
        delivered: noon,
        error: null,
      });
    });

    it('is told as it was recorded', async () => {
      const events: DomainEvent[] = [];
      const { outbox } = outboxOf({
        name: 'keeps',
        react: async event => {
          events.push(event);
        },
      });
      await record('a');
      await outbox.deliver();
      expect(events).toEqual([happened('a')]);
    });

    it('is not told before its time', async () => {
      const { outbox } = outboxOf(tells);
      await record('a', seconds(1));
      expect(await outbox.deliver()).toBe(0);
      now = seconds(1);
      expect(await outbox.deliver()).toBe(1);
    });

    it('is not told when its transaction is taken back', async () => {
      const { outbox } = outboxOf(tells);
      const undone = knex.transaction(async tx => {
        await recordEvent(tx, { now, quiet: false }, happened('a'));
        throw new Error('Something else was refused');
      });
      await expect(undone).rejects.toThrow('Something else was refused');
      expect(await outbox.deliver()).toBe(0);
    });

    it('of an import is told to nobody', async () => {
      const { outbox } = outboxOf(tells);
      await record('a', noon, true);
      expect(await outbox.deliver()).toBe(0);
      expect((await rowOf()).delivered).toEqual(noon);
    });

    it('is told in the order of recording when many are due', async () => {
      const { outbox } = outboxOf(tells);
      const subjects = Array.from({ length: 45 }, (_, n) => `${n}`);
      for (const [n, subject] of subjects.entries()) {
        await record(subject, seconds(n - 60));
      }
      expect(await outbox.deliver()).toBe(45);
      expect(told).toEqual(subjects);
    });
  });

  describe('a reaction that fails', () => {
    it('is tried again after 2, 4, 8 … seconds, in the end every hour', async () => {
      const { outbox } = outboxOf({
        name: 'fails',
        react: async () => {
          throw new Error('Out of order');
        },
      });
      await record('a');
      const pauses: number[] = [];
      for (let attempt = 1; attempt <= 14; attempt++) {
        expect(await outbox.deliver()).toBe(0);
        const row = await rowOf();
        expect(row.attempts).toBe(attempt);
        pauses.push((row.due.getTime() - now.getTime()) / 1000);
        now = new Date(row.due.getTime() - 1);
        expect(await outbox.deliver()).toBe(0);
        expect((await rowOf()).attempts).toBe(attempt);
        now = row.due;
      }
      expect(pauses).toEqual([
        2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600,
      ]);
    });

    it('is said why in the row and in the log, until it goes well', async () => {
      let fails = true;
      const { outbox, logger } = outboxOf({
        name: 'fails once',
        react: async () => {
          if (fails) throw new Error('Out of order');
        },
      });
      await record('a');
      await outbox.deliver();
      expect((await rowOf()).error).toBe('Out of order');
      expect(logger.warn).toHaveBeenCalledWith(
        'Telling of thread.deleted a failed at try 1, again in 2 s: Out of order',
      );
      fails = false;
      now = seconds(2);
      expect(await outbox.deliver()).toBe(1);
      expect(await rowOf()).toMatchObject({ delivered: now, error: null });
    });

    it('does not hold other events up', async () => {
      const { outbox } = outboxOf({
        name: 'fails on b',
        react: async event => {
          if (event.subject === 'b') throw new Error('Not this one');
          told.push(event.subject);
        },
      });
      for (const subject of ['a', 'b', 'c']) await record(subject);
      expect(await outbox.deliver()).toBe(2);
      expect(told).toEqual(['a', 'c']);
    });
  });

  describe('several replicas', () => {
    it('tell each event once between them', async () => {
      const subjects = Array.from({ length: 90 }, (_, n) => `${n}`);
      for (const subject of subjects) await record(subject);
      const replicas = [outboxOf(tells), outboxOf(tells), outboxOf(tells)];
      const counts = await Promise.all(
        replicas.map(({ outbox }) => outbox.deliver()),
      );
      // One that finds nothing more to take goes home before the others.
      expect(counts.reduce((sum, count) => sum + count)).toBe(90);
      expect([...told].sort()).toEqual([...subjects].sort());
    });

    it('never hold one event together, though they reach for it at once', async () => {
      const replicas = Array.from({ length: 8 });
      const claim = () =>
        claimParcels(knex, { now, leaseMs: 60_000, limit: 8 });
      for (let round = 0; round < 10; round++) {
        await knex('outbox').delete();
        for (let n = 0; n < 8; n++) await record(`${n}`);
        const held = await Promise.all(replicas.map(claim));
        const subjects = held.flat().map(parcel => parcel.event.subject);
        expect(subjects.sort()).toEqual([...'01234567']);
      }
    });

    it('leave what another holds, and take it over when its minute is over', async () => {
      await record('a');
      const died = await claimParcels(knex, {
        now,
        leaseMs: 60_000,
        limit: 20,
      });
      expect(died.map(parcel => parcel.event.subject)).toEqual(['a']);
      const { outbox } = outboxOf(tells);
      now = new Date(seconds(60).getTime() - 1);
      expect(await outbox.deliver()).toBe(0);
      now = seconds(60);
      expect(await outbox.deliver()).toBe(1);
      expect(await rowOf()).toMatchObject({ attempts: 2, delivered: now });
    });
  });

  describe('at work', () => {
    it('tells what is there when it starts and what it is poked for', async () => {
      let arrived = (_: string) => {};
      const { outbox } = outboxOf({
        name: 'arrives',
        react: async event => arrived(event.subject),
      });
      const next = () =>
        new Promise<string>(resolve => {
          arrived = resolve;
        });
      await record('a');
      const first = next();
      outbox.start();
      expect(await first).toBe('a');
      const second = next();
      await record('b');
      outbox.poke();
      expect(await second).toBe('b');
      await outbox.stop();
      expect((await knex('outbox').whereNull('delivered_at')).length).toBe(0);
    });

    it('ends once what is at hand is told, and tells nothing more', async () => {
      let begun = () => {};
      let release = () => {};
      const hasBegun = new Promise<void>(resolve => {
        begun = resolve;
      });
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      const { outbox } = outboxOf({
        name: 'takes its time',
        react: async event => {
          begun();
          await held;
          told.push(event.subject);
        },
      });
      await record('a');
      outbox.start();
      await hasBegun;
      const stopped = outbox.stop();
      expect(told).toEqual([]);
      release();
      await stopped;
      expect(told).toEqual(['a']);
      await record('b');
      outbox.poke();
      await outbox.stop();
      expect(told).toEqual(['a']);
    });

    it('leaves what is more than at hand to whoever starts next', async () => {
      const { outbox } = outboxOf({
        name: 'is stopped at the first',
        react: async event => {
          told.push(event.subject);
          outbox.stop();
        },
      });
      for (let nth = 0; nth < 45; nth++) await record(`${nth}`);
      outbox.start();
      await outbox.stop();
      const first = told.length;
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(45);
      const next = outboxOf(tells).outbox;
      next.start();
      await next.stop();
      await next.deliver();
      expect(told.sort()).toEqual(
        Array.from({ length: 45 }, (_, nth) => `${nth}`).sort(),
      );
    });
  });

  describe('housekeeping', () => {
    it('forgets what was told before an instant, and nothing that is still to be told', async () => {
      const { outbox } = outboxOf(tells);
      await record('old');
      await outbox.deliver();
      now = seconds(10);
      await record('new');
      await outbox.deliver();
      await record('later', seconds(-5000));
      expect(await forgetParcels(knex, seconds(10))).toBe(1);
      const left = await knex('outbox').orderBy('created_at');
      expect(left.map(row => JSON.parse(row.event).subject)).toEqual([
        'later',
        'new',
      ]);
    });

    it('forgets keys, which may then serve for something else', async () => {
      const take = (request: string, at: Date) =>
        knex.transaction(tx =>
          takeKey(tx, {
            person: 'user:default/mia',
            key: 'a-key-to-forget',
            operation: 'reply',
            request,
            resultId: '01928a3b-0000-7abc-8def-0123456789ab',
            now: at,
          }),
        );
      expect(await take('one', noon)).toBeUndefined();
      await expect(take('two', noon)).rejects.toThrow(
        'idempotencyKey: was used for another request before',
      );
      expect(await forgetKeys(knex, noon)).toBe(0);
      expect(await forgetKeys(knex, seconds(1))).toBe(1);
      expect(await take('two', noon)).toBeUndefined();
    });
  });
});
