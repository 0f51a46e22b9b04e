import { aTally } from '../../../testing';
import { recountJudgements } from './recountJudgements';

const shown = (...ranks: Array<[string, number | undefined]>) =>
  ranks.map(([id, rank]) => ({ id, rank }));

const three = ['a', 'b', 'c'].map(id => ({ id, title: id }));

describe('counting the judgements again', () => {
  it('agrees with what was published, whichever way equals are told', () => {
    const tally = aTally({
      projects: three,
      judgements: [
        { code: 'x', votes: ['c', 'b'] },
        { code: 'y', votes: ['c', 'a'] },
      ],
      order: [['c'], ['b', 'a']],
    });
    const ranks = shown(['c', 1], ['a', 2], ['b', 2], ['d', undefined]);
    expect(recountJudgements(tally, ranks)).toMatchObject({
      isSame: true,
      count: { order: [['c'], ['a', 'b']] },
    });
  });

  it('disagrees with another order, and with other places', () => {
    const tally = aTally({
      projects: three,
      judgements: [{ code: 'x', votes: ['a'] }],
      order: [['b'], ['a', 'c']],
    });
    const ranks = shown(['a', 1], ['b', 2], ['c', 2]);
    expect(recountJudgements(tally, ranks).isSame).toBe(false);
    const right = { ...tally, order: [['a'], ['b', 'c']] };
    expect(recountJudgements(right, ranks).isSame).toBe(true);
    expect(
      recountJudgements(right, shown(['a', 1], ['b', 2], ['c', 3])).isSame,
    ).toBe(false);
    expect(recountJudgements(right, shown(['a', 1])).isSame).toBe(false);
  });

  it('counts comparisons, and leaves out what nobody could say', () => {
    const tally = aTally({
      judging: 'comparisons',
      projects: three.slice(0, 2),
      judgements: [
        {
          code: 'x',
          comparisons: [{ one: 'a', other: 'b', better: 'b' }],
        },
        {
          code: 'y',
          comparisons: [{ one: 'a', other: 'b', better: null }],
        },
      ],
      order: [['b'], ['a']],
    });
    expect(recountJudgements(tally, shown(['b', 1], ['a', 2]))).toMatchObject({
      isSame: true,
      count: {
        counted: [
          { id: 'b', wins: 1, losses: 0 },
          { id: 'a', wins: 0, losses: 1 },
        ],
      },
    });
  });

  it('refuses judgements of what was not submitted', () => {
    const tally = aTally({ judgements: [{ code: 'x', votes: ['gone'] }] });
    expect(() => recountJudgements(tally, [])).toThrow(/those submitted/);
  });
});
