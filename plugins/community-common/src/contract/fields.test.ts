import type { z } from 'zod';
import {
  cursor,
  day,
  entityRef,
  id,
  idempotencyKey,
  limits,
  line,
  pageSize,
  text,
  userRef,
} from './fields';

/** What a field makes of a value, or what it says is wrong with it. */
function read(field: z.ZodType, value: unknown): unknown {
  const result = field.safeParse(value);
  return result.success
    ? result.data
    : { wrong: result.error.issues.map(issue => issue.message) };
}

const wrong = (message: string) => ({ wrong: [message] });

describe('a text', () => {
  const field = text(5);
  it.each([
    ['loses outer white space', ' ab\n', 'ab'],
    ['may be as long as its limit', 'abcde', 'abcde'],
    ['may not be longer', 'abcdef', wrong('must have at most 5 characters')],
    ['may be longer by white space that goes', ' abcde ', 'abcde'],
    ['must say something', ' \n', wrong('must not be empty')],
    ['may have lines', 'a\nb', 'a\nb'],
    ['has no NUL', 'a\u0000b', wrong('must not contain a NUL character')],
    [
      'has no half of a character',
      'a\ud83d',
      wrong('must not contain half of a character (a lone surrogate)'),
    ],
    ['may have whole ones', 'a😀', 'a😀'],
    ['may be but a face', '😀', '😀'],
    [
      'can be seen',
      '\u200b\u200b\u2060',
      wrong('must have something to be seen'),
    ],
  ])('%s', (_, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });
});

describe('a line', () => {
  const field = line(5, 3);
  it.each([
    ['may be as short as its limit', 'abc', 'abc'],
    ['may not be shorter', 'ab', wrong('must have at least 3 characters')],
    ['has no line feed', 'a\nb', wrong('must be a single line')],
    ['has no carriage return', 'a\rb', wrong('must be a single line')],
    ['has no separator of lines', 'a\u2028b', wrong('must be a single line')],
    ['may be of a script from the right', 'שלום', 'שלום'],
    [
      'turns no direction',
      'a\u202eb',
      wrong('must not contain characters that turn the direction of text'),
    ],
  ])('%s', (_, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });
});

describe('an id', () => {
  const notAnId = wrong('must be an id of this API (a lower-case UUIDv7)');
  it.each([
    [
      'is a UUIDv7',
      '01928a3b-0000-7abc-8def-0123456789ab',
      '01928a3b-0000-7abc-8def-0123456789ab',
    ],
    ['is not in capitals', '01928A3B-0000-7ABC-8DEF-0123456789AB', notAnId],
    ['is no other version', '01928a3b-0000-4abc-8def-0123456789ab', notAnId],
    [
      'has nothing behind it',
      '01928a3b-0000-7abc-8def-0123456789ab\n',
      notAnId,
    ],
  ])('%s', (_, value, expected) => {
    expect(read(id, value)).toEqual(expected);
  });
});

describe('an entity reference', () => {
  const notARef = wrong(
    'must be a full entity reference such as component:default/name',
  );
  it.each([
    ['comes in lower case', 'Component:Default/API', 'component:default/api'],
    ['names its kind', 'default/api', notARef],
    ['names its namespace', 'component:api', notARef],
    ['has no space', 'component:default/a b', notARef],
    [
      'has parts of 63 characters',
      `c:d/${'x'.repeat(63)}`,
      `c:d/${'x'.repeat(63)}`,
    ],
    ['has no longer parts', `c:d/${'x'.repeat(64)}`, notARef],
  ])('%s', (_, value, expected) => {
    expect(read(entityRef, value)).toEqual(expected);
  });

  it('of a person is that of a user', () => {
    expect(read(userRef, 'User:default/Ada')).toBe('user:default/ada');
    expect(read(userRef, 'group:default/ada')).toEqual(
      wrong('must be a user reference such as user:default/name'),
    );
  });
});

describe('a day', () => {
  const noDate = wrong('must be a date such as 2027-03-31');
  const noSuchDay = wrong('must be a day that exists');
  it.each([
    ['is a date', '2027-03-31', '2027-03-31'],
    ['may be the 29th of February of a leap year', '2028-02-29', '2028-02-29'],
    ['may not be it of another', '2027-02-29', noSuchDay],
    ['has no 31st of April', '2027-04-31', noSuchDay],
    ['has no thirteenth month', '2027-13-01', noSuchDay],
    ['has no time', '2027-03-31T00:00', noDate],
    ['has two digits each', '2027-3-1', noDate],
  ])('%s', (_, value, expected) => {
    expect(read(day, value)).toEqual(expected);
  });
});

describe('a key of a request', () => {
  const notAKey = wrong('must be 8 to 64 letters, digits or any of . : - _');
  it.each([
    ['may be left out', undefined, undefined],
    ['has 8 characters at least', '1234567', notAKey],
    ['may have 8', '12345678', '12345678'],
    ['may have 64', 'k'.repeat(64), 'k'.repeat(64)],
    ['has no more', 'k'.repeat(65), notAKey],
    ['may join words', 'reply:01-a_b.c', 'reply:01-a_b.c'],
    ['has no space', '1234 5678', notAKey],
  ])('%s', (_, value, expected) => {
    expect(read(idempotencyKey, value)).toEqual(expected);
  });
});

describe('a page', () => {
  it.each([
    ['may hold one', '1', 1],
    ['may hold the most', String(limits.page.max), limits.page.max],
    ['holds something', '0', wrong('must be from 1 to 100')],
    ['holds no more than the most', '101', wrong('must be from 1 to 100')],
    ['holds a whole number', '1.5', wrong('must be a whole number')],
    ['holds no negative number', '-1', wrong('must be a whole number')],
    ['holds no word', 'all', wrong('must be a whole number')],
    ['has its usual size when none is told', undefined, undefined],
  ])('%s', (_, value, expected) => {
    expect(read(pageSize, value)).toEqual(expected);
  });

  it('starts at a cursor of at most 500 characters', () => {
    expect(read(cursor, 'c'.repeat(500))).toBe('c'.repeat(500));
    expect(read(cursor, 'c'.repeat(501))).toEqual(
      wrong('must have at most 500 characters'),
    );
  });
});
