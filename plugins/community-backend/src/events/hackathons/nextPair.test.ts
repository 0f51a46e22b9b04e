import fc from 'fast-check';
import { inOrder, nextPair } from './nextPair';
import type { ComparisonRow } from './tables';

const compared = (
  one: string,
  other: string,
  person: string,
): ComparisonRow => {
  const [lesser, greater] = inOrder(one, other);
  return {
    one_id: lesser,
    other_id: greater,
    person_ref: person,
    better_id: null,
  };
};

/** Compares until nothing is left; what was asked. */
function askAll(ids: string[], person: string, before: ComparisonRow[] = []) {
  const made = [...before];
  const pairs: string[][] = [];
  for (;;) {
    const { pair } = nextPair(ids, made, person);
    if (pair.length === 0) return { pairs, made };
    pairs.push(pair);
    made.push(compared(pair[0], pair[1], person));
  }
}

it('asks everybody for every pair once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.string(), (size, person) => {
      const ids = Array.from({ length: size }, (_, n) => `p${n}`);
      const { pairs } = askAll(ids, person);
      const asked = pairs.map(([one, other]) => inOrder(one, other).join(' '));
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked).toHaveLength((size * (size - 1)) / 2);
    }),
    { numRuns: 50 },
  );
});

it('says how many are done and left', () => {
  const done = [compared('a', 'b', 'mia'), compared('a', 'b', 'max')];
  expect(nextPair(['a', 'b', 'c'], done, 'mia')).toMatchObject({
    judged: 1,
    left: 2,
  });
});

it('gives every project its share, however many judge and stop early', () => {
  const ids = Array.from({ length: 8 }, (_, n) => `p${n}`);
  let made: ComparisonRow[] = [];
  for (let judge = 0; judge < 12; judge += 1) {
    const { pair } = nextPair(ids, made, `judge-${judge}`);
    made = [...made, compared(pair[0], pair[1], `judge-${judge}`)];
  }
  const seen = ids.map(
    id => made.filter(row => [row.one_id, row.other_id].includes(id)).length,
  );
  expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(1);
});

it('does not put the same project first for everybody', () => {
  const firsts = new Set(
    Array.from({ length: 40 }, (_, n) => nextPair(['a', 'b'], [], `j${n}`)).map(
      ({ pair }) => pair[0],
    ),
  );
  expect(firsts).toEqual(new Set(['a', 'b']));
});

it('knows nothing of what is not judged any more', () => {
  const done = [compared('a', 'gone', 'mia')];
  expect(nextPair(['a', 'b'], done, 'mia')).toMatchObject({
    judged: 0,
    left: 1,
  });
});
