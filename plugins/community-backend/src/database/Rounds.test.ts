import fc from 'fast-check';
import { Rounds } from './Rounds';

interface Job {
  of: string;
  n: number;
}

type Ends = Array<PromiseSettledResult<number>>;

const done = (jobs: Job[]): Ends =>
  jobs.map(({ n }) => ({ status: 'fulfilled', value: n }));

const apartBy = ({ of }: Job) => of;
const job = (n: number, of = `person-${n}`): Job => ({ n, of });

/** Rounds that end when they are told to. */
function heldRounds() {
  const begun: Array<{
    subject: string;
    jobs: Job[];
    end(ends?: Ends): void;
    fail(error: Error): void;
  }> = [];
  const rounds = new Rounds<Job, number>({
    apartBy,
    carryOut: (subject, jobs) =>
      new Promise((resolve, reject) => {
        begun.push({
          subject,
          jobs,
          end: (ends = done(jobs)) => resolve(ends),
          fail: reject,
        });
      }),
  });
  const numbers = () => begun.map(({ jobs }) => jobs.map(({ n }) => n));
  return { rounds, begun, numbers };
}

/** Lets whatever follows from what has happened come about. */
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('rounds', () => {
  it('begin at once for one that is alone', () => {
    const { rounds, numbers } = heldRounds();
    rounds.add('a', job(1));
    expect(numbers()).toEqual([[1]]);
  });

  it('take together what is asked for while another is under way', async () => {
    const { rounds, begun, numbers } = heldRounds();
    const results = [1, 2, 3, 4].map(n => rounds.add('a', job(n)));
    expect(numbers()).toEqual([[1]]);
    begun[0].end();
    await settled();
    expect(numbers()).toEqual([[1], [2, 3, 4]]);
    begun[1].end();
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
  });

  it('on one subject do not wait for those on another', () => {
    const { rounds, begun } = heldRounds();
    rounds.add('a', job(1));
    rounds.add('a', job(2));
    rounds.add('b', job(3));
    expect(begun.map(({ subject }) => subject)).toEqual(['a', 'b']);
  });

  it('begin at once again when all before have ended', async () => {
    const { rounds, begun, numbers } = heldRounds();
    for (const n of [1, 2]) {
      const result = rounds.add('a', job(n));
      expect(numbers()[n - 1]).toEqual([n]);
      begun[n - 1].end();
      expect(await result).toBe(n);
      await settled();
    }
  });

  it('are no larger than fifty', async () => {
    const { rounds, begun, numbers } = heldRounds();
    for (let n = 0; n < 120; n++) rounds.add('a', job(n));
    for (const at of [0, 1, 2]) {
      begun[at].end();
      await settled();
    }
    expect(numbers().map(({ length }) => length)).toEqual([1, 50, 50, 19]);
  });

  it('have nothing twice that is to be apart', async () => {
    const { rounds, begun, numbers } = heldRounds();
    rounds.add('a', job(0));
    for (const n of [1, 2, 3]) rounds.add('a', job(n, 'mia'));
    rounds.add('a', job(4, 'max'));
    for (const at of [0, 1, 2]) {
      begun[at].end();
      await settled();
    }
    expect(numbers()).toEqual([[0], [1, 4], [2], [3]]);
  });

  it('tell each how its own job ended', async () => {
    const { rounds, begun } = heldRounds();
    rounds.add('a', job(0));
    const ends = Promise.allSettled([1, 2].map(n => rounds.add('a', job(n))));
    const reason = new Error('No more votes');
    begun[0].end();
    await settled();
    begun[1].end([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason },
    ]);
    expect(await ends).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason },
    ]);
  });

  it('that fail have failed for all who were in them, and for nobody else', async () => {
    const { rounds, begun } = heldRounds();
    rounds.add('a', job(0));
    const failed = Promise.allSettled([1, 2].map(n => rounds.add('a', job(n))));
    const reason = new Error('The database is away');
    begun[0].end();
    await settled();
    const next = rounds.add('a', job(3));
    begun[1].fail(reason);
    expect(await failed).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    await settled();
    begun[2].end();
    expect(await next).toBe(3);
  });
});

it('rounds carry out everything once, and answer each with its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          subject: fc.constantFrom('a', 'b'),
          of: fc.constantFrom('mia', 'max', 'ada', 'owen'),
          isRefused: fc.boolean(),
        }),
        { maxLength: 60 },
      ),
      async wanted => {
        const jobs = wanted.map((one, n) => ({ ...one, n }));
        const carriedOut: Array<typeof jobs> = [];
        const rounds = new Rounds<(typeof jobs)[number], number>({
          apartBy,
          async carryOut(_subject, some) {
            carriedOut.push(some);
            await settled();
            return some.map(({ n, isRefused }) =>
              isRefused
                ? { status: 'rejected', reason: n }
                : { status: 'fulfilled', value: n },
            );
          },
        });
        const ends = await Promise.allSettled(
          jobs.map(one => rounds.add(one.subject, one)),
        );
        expect(ends).toEqual(
          jobs.map(({ n, isRefused }) =>
            isRefused
              ? { status: 'rejected', reason: n }
              : { status: 'fulfilled', value: n },
          ),
        );
        for (const round of carriedOut) {
          expect(new Set(round.map(apartBy)).size).toBe(round.length);
          expect(new Set(round.map(({ subject }) => subject)).size).toBe(1);
        }
        const all = carriedOut.flat().map(({ n }) => n);
        expect(all.sort((a, b) => a - b)).toEqual(jobs.map(({ n }) => n));
      },
    ),
  );
});
