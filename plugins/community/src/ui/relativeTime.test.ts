import { relativeTime } from './relativeTime';

const now = Date.parse('2026-11-22T12:00:00Z');

it.each([
  ['2026-11-22T11:59:30Z', 'now'],
  ['2026-11-22T11:55:00Z', '5 minutes ago'],
  ['2026-11-22T09:00:00Z', '3 hours ago'],
  ['2026-11-20T12:00:00Z', '2 days ago'],
  ['2026-11-23T13:00:00Z', 'tomorrow'],
  ['2026-10-02T12:00:00Z', '2 Oct'],
  ['2025-10-02T12:00:00Z', '2 Oct 2025'],
])('says of %s: %s', (at, words) => {
  expect(relativeTime(new Date(at), now, 'en-GB')).toBe(words);
});
