import { wordDiff, type DiffPart } from './wordDiff';

/** A diff as a line: `-gone-`, `+new+`. */
function lineOf(parts: DiffPart[]): string {
  const marks = { same: '', added: '+', removed: '-' };
  return parts
    .map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`)
    .join('');
}

describe('what changed between two texts', () => {
  it.each([
    ['one word', 'a red house', 'a blue house', 'a -red -+blue +house'],
    ['words that came', 'a house', 'a big house', 'a +big +house'],
    ['words that went', 'a big old house', 'a house', 'a -big old -house'],
    ['nothing', 'as it was', 'as it was', 'as it was'],
    ['all of it', 'one', 'two', '-one-+two+'],
    ['from nothing', '', 'all new', '+all new+'],
    ['a line', 'a\nb\nc', 'a\nx\nc', 'a\n-b\n-+x\n+c'],
    ['places', 'b a c', 'a b c', '-b -a +b +c'],
  ])('is said of %s', (_, before, after, line) => {
    expect(lineOf(wordDiff(before, after))).toBe(line);
  });

  it('gives back both texts, however they differ', () => {
    const letters = ['a ', 'b ', 'c\n', ' d', 'e'];
    const textOf = (seed: number) =>
      Array.from(
        { length: seed % 11 },
        (__, n) => letters[(seed * (n + 3)) % letters.length],
      ).join('');
    for (let seed = 0; seed < 200; seed++) {
      const [before, after] = [textOf(seed), textOf(seed * 7 + 5)];
      const parts = wordDiff(before, after);
      const without = (kind: DiffPart['kind']) =>
        parts
          .filter(part => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }
  });

  it('of two long texts that have nothing in common is one stretch each', () => {
    const words = (word: string) =>
      Array.from({ length: 5_000 }, (_, n) => `${word}${n} `).join('');
    const kinds = wordDiff(words('a'), words('b')).map(({ kind }) => kind);
    expect(kinds).toEqual(['removed', 'added']);
  });
});
