import fc from 'fast-check';
import { rankByComparisons, type Comparison } from './rankByComparisons';

/** How often a team won against each other one, in the order of the teams. */
const baseball: Record<string, number[]> = {
  Milwaukee: [0, 7, 9, 7, 7, 9, 11],
  Detroit: [6, 0, 7, 5, 11, 9, 9],
  Toronto: [4, 6, 0, 7, 7, 8, 12],
  'New York': [6, 8, 6, 0, 6, 7, 10],
  Boston: [6, 2, 6, 7, 0, 7, 12],
  Cleveland: [4, 4, 5, 6, 6, 0, 6],
  Baltimore: [2, 4, 1, 3, 1, 7, 0],
};
const teams = Object.keys(baseball);
const season: Comparison[] = teams.flatMap(better =>
  baseball[better].flatMap((count, index) =>
    count > 0 ? [{ better, worse: teams[index], count }] : [],
  ),
);

const some = ['a', 'b', 'c', 'd', 'e'];
const anyComparisons = fc.array(
  fc
    .tuple(fc.constantFrom(...some), fc.constantFrom(...some))
    .filter(([one, other]) => one !== other)
    .map(([better, worse]) => ({ better, worse })),
  { maxLength: 40 },
);

describe('ranking by comparisons', () => {
  // A. Agresti, Categorical Data Analysis, 2nd edition, table 10.10 and its fit.
  it('finds the published strengths of the American League of 1987', () => {
    const { compared } = rankByComparisons(teams, season, { prior: 0 });
    const last = compared.at(-1)!.strength;
    expect(
      compared.map(({ id, strength }) => [id, Math.log(strength / last)]),
    ).toEqual([
      ['Milwaukee', expect.closeTo(1.581, 2)],
      ['Detroit', expect.closeTo(1.436, 2)],
      ['Toronto', expect.closeTo(1.294, 2)],
      ['New York', expect.closeTo(1.248, 2)],
      ['Boston', expect.closeTo(1.108, 2)],
      ['Cleveland', expect.closeTo(0.684, 2)],
      ['Baltimore', 0],
    ]);
  });

  it('takes those for equals that beat each other in turn', () => {
    const circle = [
      { better: 'a', worse: 'b' },
      { better: 'b', worse: 'c' },
      { better: 'c', worse: 'a' },
    ];
    expect(rankByComparisons(['c', 'b', 'a'], circle).order).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('puts many good comparisons before one lucky one', () => {
    const { order } = rankByComparisons(
      ['lucky', 'good', 'other'],
      [
        { better: 'lucky', worse: 'other' },
        { better: 'good', worse: 'other', count: 9 },
      ],
    );
    expect(order).toEqual([['good'], ['lucky'], ['other']]);
  });

  it('leaves what nobody compared in the middle', () => {
    const { order, compared } = rankByComparisons(
      ['unseen', 'better', 'worse'],
      [{ better: 'better', worse: 'worse' }],
    );
    expect(order).toEqual([['better'], ['unseen'], ['worse']]);
    expect(compared[1]).toMatchObject({ id: 'unseen', wins: 0, losses: 0 });
  });

  it('says nothing of nothing', () => {
    expect(rankByComparisons([], [])).toEqual({ order: [], compared: [] });
  });

  it.each<[string, Comparison]>([
    ['another thing', { better: 'a', worse: 'z' }],
    ['the same thing', { better: 'a', worse: 'a' }],
    ['half a comparison', { better: 'a', worse: 'b', count: 0.5 }],
    ['less than none', { better: 'a', worse: 'b', count: -1 }],
  ])('refuses %s', (_, comparison) => {
    expect(() => rankByComparisons(['a', 'b'], [comparison])).toThrow();
  });

  it('comes to the same digits in whatever order one counts', () => {
    fc.assert(
      fc.property(
        anyComparisons,
        fc.shuffledSubarray(some, { minLength: some.length }),
        (comparisons, ids) => {
          expect(rankByComparisons(ids, [...comparisons].reverse())).toEqual(
            rankByComparisons(some, comparisons),
          );
        },
      ),
    );
  });

  it('turns around when every comparison does', () => {
    fc.assert(
      fc.property(anyComparisons, comparisons => {
        const turned = comparisons.map(({ better, worse }) => ({
          better: worse,
          worse: better,
        }));
        expect(rankByComparisons(some, turned).order).toEqual(
          rankByComparisons(some, comparisons).order.reverse(),
        );
      }),
    );
  });

  it('never ranks something lower for a further win', () => {
    fc.assert(
      fc.property(
        anyComparisons,
        fc.shuffledSubarray(some, { minLength: 2, maxLength: 2 }),
        (comparisons, [better, worse]) => {
          const before = (given: Comparison[]) => {
            const { order } = rankByComparisons(some, given);
            const at = order.findIndex(group => group.includes(better));
            return order.slice(0, at).flat().length;
          };
          expect(
            before([...comparisons, { better, worse }]),
          ).toBeLessThanOrEqual(before(comparisons));
        },
      ),
    );
  });
});
