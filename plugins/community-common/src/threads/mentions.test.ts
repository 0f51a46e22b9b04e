import fc from 'fast-check';
import { mentionedUsers, mentionLimit, mentionPieces } from './mentions';

describe('mentions', () => {
  it.each([
    ['a name', 'Thanks @ada', ['user:default/ada']],
    ['a name at the start', '@ada thanks', ['user:default/ada']],
    ['a name with a namespace', 'cc @team/ada', ['user:team/ada']],
    ['a full reference', 'cc @user:team/ada', ['user:team/ada']],
    [
      'capital letters, as the catalog compares',
      'cc @Ada',
      ['user:default/ada'],
    ],
    [
      'dots and dashes within a name',
      '@ada.finn-2',
      ['user:default/ada.finn-2'],
    ],
    ['no dot that ends the sentence', 'ask @ada.', ['user:default/ada']],
    [
      'no comma behind a name',
      '@ada, @bob',
      ['user:default/ada', 'user:default/bob'],
    ],
    [
      'names that a comma joins',
      '@ada,@bob',
      ['user:default/ada', 'user:default/bob'],
    ],
    ['a name in brackets', '(@ada)', ['user:default/ada']],
    ['a name in quotes', '"@ada"', ['user:default/ada']],
    ['a name in bold', '**@ada**', ['user:default/ada']],
    ['a name in a quotation', '>@ada said', ['user:default/ada']],
    ['a name on a new line', 'hello\n@ada', ['user:default/ada']],
    ['a name once', '@ada @ada @user:default/ada', ['user:default/ada']],
    [
      'names in the order written',
      '@bob @ada',
      ['user:default/bob', 'user:default/ada'],
    ],
  ])('are %s', (_, text, expected) => {
    expect(mentionedUsers(text)).toEqual(expected);
  });

  it.each([
    ['an email address', 'write to ada@example.com'],
    ['an address with a path', 'https://example.com/@ada'],
    ['code', 'use `@ada` here'],
    ['code between two backticks', 'use ``@ada ` @bob`` here'],
    ['a fence', '```ts\n@Injectable()\n```'],
    ['a fence that is never closed', 'look:\n```\n@ada'],
    ['a fence of tildes', '~~~\n@ada\n~~~'],
    ['an at sign alone', 'it is @ noon'],
    ['a name that begins with a dot', '@.ada'],
    ['the beginning of a name that the catalog cannot have', 'hello @zoë'],
    ['the same with the accent apart', 'hello @zoe\u0308'],
  ])('are not %s', (_, text) => {
    expect(mentionedUsers(text)).toEqual([]);
  });

  it('are found on both sides of code', () => {
    expect(mentionedUsers('@ada `@bob` @cleo')).toEqual([
      'user:default/ada',
      'user:default/cleo',
    ]);
  });

  it('are no longer than a name of the catalog', () => {
    const name = 'a'.repeat(63);
    expect(mentionedUsers(`@${name}`)).toEqual([`user:default/${name}`]);
    expect(mentionedUsers(`@${name}a @${name}a/ada @default/${name}a`)).toEqual(
      [],
    );
    expect(
      mentionPieces(`Hey @${name}a and @ada`).map(({ text }) => text),
    ).toEqual([`Hey @${name}a and `, '@ada']);
  });

  it('leave people beyond the limit alone', () => {
    const names = Array.from({ length: mentionLimit + 5 }, (_, n) => `p${n}`);
    expect(mentionedUsers(names.map(name => `@${name}`).join(' '))).toEqual(
      names.slice(0, mentionLimit).map(name => `user:default/${name}`),
    );
  });

  it('cut a text into what is plain and who is called', () => {
    expect(mentionPieces('Ask @ada, not `@bob`.')).toEqual([
      { text: 'Ask ' },
      { text: '@ada', userRef: 'user:default/ada' },
      { text: ', not ' },
      { text: '`@bob`' },
      { text: '.' },
    ]);
  });

  const alphabet = fc.constantFrom(
    ...'@`~ \n(),.>*_-/a1ë',
    '@ada',
    'user:',
    '```',
    '~~~',
    '``',
    '日本',
    '👩‍👩‍👧',
  );
  const markdown = fc
    .array(alphabet, { maxLength: 60 })
    .map(parts => parts.join(''));

  it('give the text back when the pieces are joined', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: 'binary' })), text => {
        const pieces = mentionPieces(text);
        expect(pieces.map(piece => piece.text).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('call nobody but by full references in lower case', () => {
    fc.assert(
      fc.property(markdown, text => {
        for (const ref of mentionedUsers(text)) {
          expect(ref).toMatch(
            /^user:[a-z0-9][\w.-]*\/[a-z0-9]([\w.-]*[a-z0-9])?$/,
          );
          expect(ref).toBe(ref.toLocaleLowerCase('en-US'));
        }
      }),
      { numRuns: 500 },
    );
  });
});
