import fc from 'fast-check';
import { tally } from './tally';
import type {
  SchulzeSteps,
  StvSteps,
  TallyBallot,
  TallyInput,
  TallyMethod,
} from './types';

const names = ['ada', 'jun', 'max', 'mia', 'rui', 'tim'];

const candidates = fc
  .integer({ min: 1, max: names.length })
  .map(many => names.slice(0, many));

/** Some of the candidates, in any order; of equal rank where that is counted. */
function ranking(of: string[], method: TallyMethod) {
  return fc.shuffledSubarray(of).chain(chosen =>
    fc
      .array(fc.boolean(), {
        minLength: chosen.length,
        maxLength: chosen.length,
      })
      .map(joins => {
        const ranks: string[][] = [];
        chosen.forEach((name, at) => {
          const last = ranks[ranks.length - 1];
          if (last && joins[at] && method === 'schulze') last.push(name);
          else ranks.push([name]);
        });
        return ranks;
      }),
  );
}

function election(method: TallyMethod): fc.Arbitrary<TallyInput> {
  const who =
    method === 'majority' ? fc.constant(names.slice(0, 2)) : candidates;
  return who.chain(of =>
    fc.record({
      method: fc.constant(method),
      seats: fc.integer({ min: 1, max: 4 }),
      candidates: fc.constant(of),
      ballots: fc.array(
        fc.record<TallyBallot>({
          ranking: ranking(of, method),
          count: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 12 },
      ),
      tieBreak: fc.record({ seed: fc.string({ maxLength: 3 }) }),
    }),
  );
}

const counted = ['majority', 'schulze', 'scottish-stv'] as const;

/** In hundred-thousandths. */
const units = (votes: string) => BigInt(votes.replace('.', ''));

describe.each(counted)('by %s', method => {
  it('the order of ballots and candidates changes nothing', () => {
    fc.assert(
      fc.property(
        election(method).chain(input =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(input.candidates, {
              minLength: input.candidates.length,
            }),
            fc.shuffledSubarray(input.ballots, {
              minLength: input.ballots.length,
            }),
          ),
        ),
        ([input, otherCandidates, otherBallots]) => {
          const { elected, order } = tally(input);
          expect(
            tally({
              ...input,
              candidates: otherCandidates,
              ballots: otherBallots,
            }),
          ).toMatchObject({ elected, order });
        },
      ),
    );
  });

  it('ballots that rank alike may be counted together or one by one', () => {
    fc.assert(
      fc.property(election(method), input => {
        const { elected, order } = tally(input);
        const ballots = input.ballots.flatMap(({ ranking: ranks, count }) =>
          Array.from({ length: count! }, () => ({ ranking: ranks })),
        );
        expect(tally({ ...input, ballots })).toMatchObject({ elected, order });
      }),
    );
  });

  it('exactly the seats are filled, each by somebody else', () => {
    fc.assert(
      fc.property(election(method), input => {
        const { elected, order } = tally(input);
        expect(new Set(elected).size).toBe(
          Math.min(input.seats, input.candidates.length),
        );
        expect(order.flat().sort()).toEqual([...input.candidates].sort());
      }),
    );
  });

  it('whom everybody ranks above all others wins', () => {
    fc.assert(
      fc.property(election(method), input => {
        fc.pre(input.ballots.length > 0);
        const [winner, ...others] = input.candidates;
        const ballots = input.ballots.map(({ ranking: ranks, count }) => {
          const named = ranks
            .map(rank => rank.filter(name => name !== winner))
            .filter(rank => rank.length > 0);
          const rest = others.filter(name => !named.flat().includes(name));
          return {
            count,
            ranking: [[winner], ...named, ...rest.map(one => [one])],
          };
        });
        const { order, elected } = tally({ ...input, ballots });
        expect([order[0], elected[0]]).toEqual([[winner], winner]);
      }),
    );
  });
});

describe('Schulze’s order', () => {
  const strict = candidates.chain(of =>
    fc.record({
      of: fc.constant(of),
      rankings: fc.array(fc.shuffledSubarray(of, { minLength: of.length }), {
        minLength: 1,
        maxLength: 9,
      }),
    }),
  );
  const orderOf = (of: string[], rankings: string[][]) =>
    tally({
      method: 'schulze',
      seats: 1,
      candidates: of,
      ballots: rankings.map(names_ => ({ ranking: names_.map(one => [one]) })),
    }).order;

  it('turns round with all ballots, where it is strict', () => {
    fc.assert(
      fc.property(strict, ({ of, rankings }) => {
        const order = orderOf(of, rankings);
        fc.pre(order.every(equals => equals.length === 1));
        const reversed = orderOf(
          of,
          rankings.map(one => [...one].reverse()),
        );
        expect(reversed).toEqual([...order].reverse());
      }),
    );
  });

  it('begins with whoever beats each other one', () => {
    fc.assert(
      fc.property(election('schulze'), input => {
        const { order, steps } = tally(input);
        const { pairwise } = steps as SchulzeSteps;
        const winner = input.candidates.find((_, a) =>
          input.candidates.every(
            (__, b) => a === b || pairwise[a][b] > pairwise[b][a],
          ),
        );
        fc.pre(winner !== undefined);
        expect(order[0]).toEqual([winner]);
      }),
    );
  });

  it('comes from paths as strong as the strongest of all that there are', () => {
    /** Tries every path, as the definition says. */
    const strongestByTrying = (wins: number[][], from: number, to: number) => {
      const follow = (at: number, been: number[], weakest: number): number =>
        at === to
          ? weakest
          : Math.max(
              0,
              ...wins[at].map((win, next) =>
                win > 0 && !been.includes(next)
                  ? follow(next, [...been, next], Math.min(weakest, win))
                  : 0,
              ),
            );
      return follow(from, [from], Infinity);
    };
    fc.assert(
      fc.property(election('schulze'), input => {
        const { pairwise, strongest } = tally(input).steps as SchulzeSteps;
        const wins = pairwise.map((row, a) =>
          row.map((votes, b) => (votes > pairwise[b][a] ? votes : 0)),
        );
        expect(strongest).toEqual(
          wins.map((row, a) =>
            row.map((_, b) => (a === b ? 0 : strongestByTrying(wins, a, b))),
          ),
        );
      }),
    );
  });
});

it('no vote of Scottish STV comes from nowhere or goes astray', () => {
  fc.assert(
    fc.property(election('scottish-stv'), input => {
      const { valid, quota, rounds } = tally(input).steps as StvSteps;
      let gone = 0n;
      for (const { transfer, votes } of rounds) {
        if (transfer)
          gone += units(transfer.exhausted.votes) + units(transfer.lost);
        const there = votes.reduce((sum, one) => sum + units(one.votes), 0n);
        expect(there + gone).toBe(BigInt(valid) * 100_000n);
      }
      expect(quota * (input.seats + 1)).toBeGreaterThan(valid);
    }),
  );
});
