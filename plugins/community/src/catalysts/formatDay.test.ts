import { formatDay } from './formatDay';

const now = new Date('2026-11-20T12:00:00Z');

it('writes a day of this year without the year', () => {
  expect(formatDay('2026-12-31', 'en-GB', now)).toBe('31 Dec');
});

it('writes a day of another year with it', () => {
  expect(formatDay('2027-03-31', 'en-GB', now)).toBe('31 Mar 2027');
});
