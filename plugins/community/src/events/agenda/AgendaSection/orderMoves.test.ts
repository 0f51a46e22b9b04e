import { droppedAt, placeAfter, step } from './orderMoves';

const order = ['a', 'b', 'c', 'd'].map(id => ({ id }));

describe('step', () => {
  it.each([
    ['b', 'up', 'a'],
    ['b', 'down', 'd'],
    ['c', 'down', null],
    ['a', 'up', undefined],
    ['d', 'down', undefined],
    ['x', 'up', undefined],
  ] as const)('takes %s %s: before %s', (id, how, before) => {
    expect(step(order, id, how)).toBe(before);
  });
});

describe('droppedAt', () => {
  it.each([
    ['d', 0, 'a'],
    ['a', 3, 'd'],
    ['a', 4, null],
    ['b', 1, undefined],
    ['b', 2, undefined],
  ])('lets %s go at %s: before %s', (id, place, before) => {
    expect(droppedAt(order, id, place)).toBe(before);
  });
});

describe('placeAfter', () => {
  it.each([
    ['d', 'a', 1],
    ['a', 'd', 3],
    ['a', null, 4],
  ])('is, of %s before %s, %s', (id, before, place) => {
    expect(placeAfter(order, id, before)).toBe(place);
  });
});
