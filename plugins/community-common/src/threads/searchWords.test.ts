import fc from 'fast-check';
import { placedWords, queryTerms, searchWords } from './searchWords';

describe('search words', () => {
  it.each([
    ['without case', 'Retry BUDGETS', ['retry', 'budgets']],
    ['without accents', 'Café déjà Łódź', ['cafe', 'deja', 'łodz']],
    ['the same whether accents are apart or not', 'cafe\u0301', ['cafe']],
    [
      'without punctuation',
      "it's up-to-date (v2.1)!",
      ['it', 's', 'up', 'to', 'date', 'v2', '1'],
    ],
    ['of two letters', 'CI of my DB', ['ci', 'of', 'my', 'db']],
    ['of one letter', 'a b', ['a', 'b']],
    ['of any script', 'Привет 日本語 שלום', ['привет', '日本語', 'שלום']],
    ['from full-width and other forms', 'ＡＰＩ ﬁle ①', ['api', 'file', '1']],
    ['from Turkish capitals as from others', 'İstanbul', ['istanbul']],
    ['of a hundred letters at most', 'x'.repeat(300), ['x'.repeat(100)]],
    ['of nothing, none', ' … !', []],
  ])('are %s', (_, text, expected) => {
    expect(searchWords(text)).toEqual(expected);
  });

  it('stay the same when they are taken from themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const words = searchWords(text);
        expect(searchWords(words.join(' '))).toEqual(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(
          searchWords(text).filter(word => !/^[\p{L}\p{N}]+$/u.test(word)),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('words with their places', () => {
  it('are the search words of any text, each where the text has it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const placed = placedWords(text);
        expect(placed.map(({ word }) => word)).toEqual(searchWords(text));
        for (const { word, start, end } of placed) {
          expect(searchWords(text.slice(start, end)).join('')).toContain(word);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a text of 20,000 letters in no time', () => {
    const text = 'ürgend '.repeat(2_850);
    const words = placedWords(text);
    expect(words).toHaveLength(2_850);
    expect(words.at(-1)).toEqual({ word: 'urgend', start: 19943, end: 19949 });
  });
});

describe('the terms of a query', () => {
  it('are its different words', () => {
    expect(queryTerms('Retry, retry, RETRY budget')).toEqual([
      'retry',
      'budget',
    ]);
  });

  it('are ten at most', () => {
    expect(queryTerms('a b c d e f g h i j k l')).toEqual([...'abcdefghij']);
  });
});
