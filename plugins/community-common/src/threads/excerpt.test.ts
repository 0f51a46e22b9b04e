import fc from 'fast-check';
import { excerptLength, excerptOf } from './excerpt';

describe('an excerpt', () => {
  it.each([
    ['takes emphasis away', '**a** ~~b~~ `c` __d__', 'a b c d'],
    [
      'keeps names with underscores',
      'set max_retries to 3',
      'set max_retries to 3',
    ],
    ['joins lines', 'first\n\nsecond\r\nthird', 'first second third'],
    [
      'leaves code blocks out',
      'before\n```js\nx()\n```\nafter',
      'before after',
    ],
    [
      'leaves out a code block that is never closed',
      'before\n~~~\nx()',
      'before',
    ],
    ['leaves comments out', 'a <!-- hint -->b', 'a b'],
    [
      'shows the words of a link',
      'see [the guide](https://x.test/a)',
      'see the guide',
    ],
    [
      'shows what stands for a picture',
      '![a chart](https://x.test/a.png)',
      'a chart',
    ],
    [
      'takes the marks of headings, quotes and lists away',
      '# One\n> two\n- three\n1. four',
      'One two • three • four',
    ],
    [
      'takes the lines of a table away',
      '| a | b |\n|---|:-:|\n| 1 | 2 |',
      'a b 1 2',
    ],
    ['is empty where there is only code', '```\nx\n```', ''],
  ])('%s', (_, markdown, expected) => {
    expect(excerptOf(markdown)).toBe(expected);
  });

  it('keeps a text of exactly the longest length whole', () => {
    const text = 'a'.repeat(excerptLength);
    expect(excerptOf(text)).toBe(text);
  });

  it('cuts one character more, and says so', () => {
    const text = 'a'.repeat(excerptLength + 1);
    expect(excerptOf(text)).toBe(`${'a'.repeat(excerptLength - 1)}…`);
  });

  it('cuts between words where there is a space in the second half', () => {
    const text = `${'word '.repeat(47)}abcdefghijklm`;
    expect(excerptOf(text)).toBe(`${'word '.repeat(47).trim()}…`);
  });

  it('never cuts a character in two', () => {
    expect(excerptOf('😀'.repeat(300))).toBe(
      `${'😀'.repeat(excerptLength - 1)}…`,
    );
  });

  it('is one line of at most the longest length, whatever the text', () => {
    const markdown = fc
      .array(fc.constantFrom(...'`~*_|[]()#>- \n\r\ta😀', 'word ', '\u2028'), {
        maxLength: 400,
      })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(markdown, text => {
        const excerpt = excerptOf(text);
        expect([...excerpt].length).toBeLessThanOrEqual(excerptLength);
        expect(excerpt).toBe(excerpt.trim());
        expect(excerpt).not.toMatch(/[\r\n\t\u2028]/);
      }),
    );
  });
});
