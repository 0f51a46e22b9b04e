import { countJudgements } from './countJudgements';

const projects = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('by votes', () => {
  it('puts first what most voted for, and equals together', () => {
    expect(
      countJudgements({
        judging: 'votes',
        projects,
        judgements: [
          { code: '1', votes: ['c', 'a'] },
          { code: '2', votes: ['c', 'b'] },
          { code: '3', votes: [] },
        ],
      }),
    ).toEqual({
      judging: 'votes',
      order: [['c'], ['a', 'b']],
      counted: [
        { id: 'c', votes: 2 },
        { id: 'a', votes: 1 },
        { id: 'b', votes: 1 },
      ],
    });
  });

  it('refuses a vote for what was not submitted', () => {
    expect(() =>
      countJudgements({
        judging: 'votes',
        projects,
        judgements: [{ code: '1', votes: ['d'] }],
      }),
    ).toThrow("not 'd'");
  });
});

describe('by comparisons', () => {
  it('ranks by who was found better than whom; what nobody could say counts for nothing', () => {
    const count = countJudgements({
      judging: 'comparisons',
      projects,
      judgements: [
        {
          code: '1',
          comparisons: [
            { one: 'a', other: 'b', better: 'b' },
            { one: 'a', other: 'c', better: null },
          ],
        },
        { code: '2', comparisons: [{ one: 'b', other: 'c', better: 'b' }] },
      ],
    });
    expect(count.order).toEqual([['b'], ['a', 'c']]);
    expect(count.counted).toMatchObject([
      { id: 'b', wins: 2, losses: 0 },
      { id: 'a', wins: 0, losses: 1 },
      { id: 'c', wins: 0, losses: 1 },
    ]);
  });
});
