import { drop, move, placeOf } from './rankingMoves';

const three = [['ada'], ['jun'], ['musa']];

describe('moving a candidate one step', () => {
  it.each([
    ['up from no opinion', [['ada']], 'jun', 'up', [['ada'], ['jun']]],
    ['up', three, 'jun', 'up', [['jun'], ['ada'], ['musa']]],
    ['up from the first place', three, 'ada', 'up', undefined],
    ['down', three, 'ada', 'down', [['jun'], ['ada'], ['musa']]],
    ['down from the last place', three, 'musa', 'down', undefined],
    ['down from no opinion', [['ada']], 'jun', 'down', undefined],
    ['equal', three, 'jun', 'equal', [['ada', 'jun'], ['musa']]],
    ['equal from the first place', three, 'ada', 'equal', undefined],
    ['equal from no opinion', [['ada']], 'jun', 'equal', undefined],
    [
      'up from among equals',
      [['ada', 'jun'], ['musa']],
      'jun',
      'up',
      [['jun'], ['ada'], ['musa']],
    ],
    [
      'down from among equals',
      [['ada', 'jun'], ['musa']],
      'ada',
      'down',
      [['jun'], ['ada'], ['musa']],
    ],
    ['no opinion', three, 'jun', 'no-opinion', [['ada'], ['musa']]],
    ['no opinion twice', [['ada']], 'jun', 'no-opinion', undefined],
  ] as const)('%s', (_name, ranking, candidate, how, expected) => {
    expect(move(ranking, candidate, how)).toEqual(expected);
  });
});

describe('letting a candidate go', () => {
  it.each([
    ['before a rank', { to: 'before', rank: 0 }, [['musa'], ['ada'], ['jun']]],
    ['behind the last', { to: 'before', rank: 3 }, three],
    ['on a rank', { to: 'equal', rank: 0 }, [['ada', 'musa'], ['jun']]],
    ['where they were', { to: 'equal', rank: 2 }, three],
    ['below', { to: 'pool' }, [['ada'], ['jun']]],
  ] as const)('%s', (_name, at, expected) => {
    expect(drop(three, 'musa', at)).toEqual(expected);
  });

  it('leaves the ranking that it was given as it is', () => {
    const before = [['ada'], ['jun']];
    drop(before, 'jun', { to: 'equal', rank: 0 });
    expect(before).toEqual([['ada'], ['jun']]);
  });
});

it('knows the place of a candidate, and of whom nothing is said', () => {
  expect(placeOf([['ada', 'jun'], ['musa']], 'musa')).toBe(2);
  expect(placeOf([['ada']], 'musa')).toBeUndefined();
});
