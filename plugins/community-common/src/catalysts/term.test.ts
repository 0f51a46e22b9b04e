import { dayOf, daysBetween, isRunning, longestTermDays } from './term';

describe('the days of a term', () => {
  it('are counted in UTC', () => {
    expect(dayOf(new Date('2027-03-31T23:59:59.999Z'))).toBe('2027-03-31');
    expect(dayOf(new Date('2027-04-01T00:00:00.000Z'))).toBe('2027-04-01');
    expect(dayOf(new Date('2027-04-01T01:30:00+02:00'))).toBe('2027-03-31');
  });

  it.each([
    ['2027-03-31', '2027-03-31', 0],
    ['2027-03-31', '2027-04-01', 1],
    ['2027-04-01', '2027-03-31', -1],
    ['2027-03-27', '2027-03-29', 2],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-01-01', '2028-01-01', 365],
    ['2028-01-01', '2029-01-01', 366],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('are a year at most, a leap year too', () => {
    expect(longestTermDays).toBe(366);
  });
});

describe('a term', () => {
  const term = { since: '2027-03-01', until: '2027-03-31' };
  it.each([
    [
      'not yet in the last moment before its first day',
      '2027-02-28T23:59:59.999Z',
      false,
    ],
    [
      'from the first moment of its first day',
      '2027-03-01T00:00:00.000Z',
      true,
    ],
    ['until the last moment of its last day', '2027-03-31T23:59:59.999Z', true],
    [
      'no longer in the first moment of the day after',
      '2027-04-01T00:00:00.000Z',
      false,
    ],
  ])('runs %s', (_, at, running) => {
    expect(isRunning(term, new Date(at))).toBe(running);
  });

  it('runs for one day when that is both its first and its last', () => {
    const oneDay = { since: '2027-03-01', until: '2027-03-01' };
    expect(isRunning(oneDay, new Date('2027-03-01T12:00:00Z'))).toBe(true);
  });

  it('runs no longer once it was ended', () => {
    const at = new Date('2027-03-15T12:00:00Z');
    expect(isRunning({ ...term, ended: { how: 'removed' } }, at)).toBe(false);
  });
});
