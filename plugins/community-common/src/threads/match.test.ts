import fc from 'fast-check';
import { excerptAround, markTerms, matchLength, type TextPart } from './match';
import { queryTerms, searchWords } from './searchWords';

/** Parts as a reader sees them: hits in brackets. */
function shown(parts: TextPart[] | undefined): string | undefined {
  return parts?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

describe('a title', () => {
  it.each([
    ['at its beginning', 'Retry budgets', 'retry', '[Retry] budgets'],
    ['at its end', 'Budget of retries', 'retr', 'Budget of [retries]'],
    ['alone', 'Retry', 'RETRY', '[Retry]'],
    ['by the beginning only', 'Entry and retry', 'try', 'Entry and retry'],
    ['with accents', 'Ein Café für alle', 'cafe fur', 'Ein [Café] [für] alle'],
    ['without accents', 'Ein Cafe', 'café', 'Ein [Cafe]'],
    ['with accents apart', 'a cafe\u0301 b', 'cafe', 'a [cafe\u0301] b'],
    ['with emoji before', '🚂🚂 retry 🚂', 'retry', '🚂🚂 [retry] 🚂'],
    ['between punctuation', '(v2.1)!', 'v2 1', '([v2].[1])!'],
    ['in one letter', 'take ½ or ﬁle', '2 file', 'take [½] or [ﬁle]'],
    ['at the end of a Greek word', 'ΟΔΟΣ ΜΟΥ', 'οδος', '[ΟΔΟΣ] ΜΟΥ'],
    ['in a script without spaces', '日本語の文書', '日本', '[日本語の文書]'],
    ['of two letters', 'CI of my DB', 'my db', 'CI of [my] [DB]'],
    ['as text and not as HTML', '<b>retry</b>', 'retry', '<b>[retry]</b>'],
    ['that are none', 'Retry', '', 'Retry'],
  ])('has terms marked %s', (_, title, q, expected) => {
    expect(shown(markTerms(title, queryTerms(q)))).toBe(expected);
  });
});

const filler = 'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do ';

describe('an excerpt', () => {
  it.each([
    ['of a short text is all of it', 'We retry.', 'We [retry].'],
    ['has no Markdown', '**We** [retry](http://x.y)!', 'We [retry]!'],
    ['has code', 'See\n```\nretry()\n```', 'See [retry]()'],
    [
      'has the target of a link when nothing else has the word',
      'See [this](https://x.y/retry)',
      'See [this](https://x.y/[retry])',
    ],
    ['of a text without the words is none', 'Nothing here', undefined],
    ['of an empty text is none', '', undefined],
  ])('%s', (_, text, expected) => {
    const plain = excerptAround(text, ['retry']);
    expect(shown(plain)).toBe(expected);
  });

  it('is what stands around the first hit of a very long text', () => {
    const text = `${filler.repeat(150)}then we retry ${filler.repeat(150)}`;
    expect(shown(excerptAround(text, ['retry']))).toBe(
      '… adipiscing elit sed do then we [retry] Lorem ipsum dolor sit amet consectetur adipiscing elit sed do Lorem ipsum dolor sit amet consectetur adipiscing elit sed do Lorem ipsum dolor sit amet consectetur …',
    );
  });

  it('is where the most different words are together', () => {
    const text = `retry ${filler.repeat(9)}retry the budget ${filler.repeat(
      9,
    )}`;
    expect(shown(excerptAround(text, ['retry', 'budget']))).toContain(
      '[retry] the [budget]',
    );
  });

  it('shows a word at the very end', () => {
    expect(
      shown(excerptAround(`${filler.repeat(20)}retry`, ['retry'])),
    ).toMatch(/^… .*\[retry\]$/);
  });

  it('of one endless word is cut', () => {
    const parts = excerptAround(`x${'🚂'.repeat(9)} ${'ab'.repeat(9000)}`, [
      'abab',
    ]);
    expect(shown(parts)).toMatch(/^x🚂+ \[(ab)+\] …$/u);
    expect(shown(parts)!.length).toBeLessThan(matchLength + 10);
  });

  it('of any text is a piece of it around a hit, in whole characters', () => {
    const word = fc.constantFrom(
      'retry',
      'Budget',
      'é',
      '🚂',
      '½',
      '日本',
      '#',
    );
    const texts = fc
      .array(word, { maxLength: 120 })
      .chain(words =>
        fc.constantFrom(' ', '', '-').map(between => words.join(between)),
      );
    fc.assert(
      fc.property(texts, fc.subarray(['retry', 'bud', 'e']), (text, terms) => {
        const parts = excerptAround(text, terms);
        const has = searchWords(text).some(one =>
          terms.some(term => one.startsWith(term)),
        );
        expect(parts !== undefined).toBe(has);
        if (!parts) return;
        const whole = parts.map(part => part.text).join('');
        expect(parts.some(part => part.hit)).toBe(true);
        expect(whole).not.toMatch(/\p{Surrogate}/u);
        const bare = whole.replace(/^… /, '').replace(/ …$/, '');
        expect(text).toContain(bare.trimEnd());
        expect(bare.length).toBeLessThanOrEqual(matchLength + 1);
      }),
      { numRuns: 500 },
    );
  });
});
