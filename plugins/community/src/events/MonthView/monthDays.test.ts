import { addMonths, byDay, spanOf, weekdayOf, weeksOf } from './monthDays';

describe('weeksOf', () => {
  it.each([
    ['2026-12', 1, '2026-11-30', '2027-01-03', 5],
    ['2026-12', 7, '2026-11-29', '2027-01-02', 5],
    ['2026-12', 6, '2026-11-28', '2027-01-01', 5],
    ['2027-02', 1, '2027-02-01', '2027-02-28', 4],
    ['2026-08', 7, '2026-07-26', '2026-09-05', 6],
  ])('%s in weeks that begin on day %i', (month, start, first, last, count) => {
    const weeks = weeksOf(month, start);
    expect(weeks).toHaveLength(count);
    expect(weeks[0][0]).toBe(first);
    expect(weeks[count - 1][6]).toBe(last);
    expect(weeks.every(week => weekdayOf(week[0]) === start)).toBe(true);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-12-03', 1, '2027-01-03'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-31', -2, '2026-11-30'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('spanOf', () => {
  it('goes from midnight to midnight where the reader is', () => {
    expect(spanOf(weeksOf('2027-03', 1), 'Europe/Berlin')).toEqual({
      from: '2027-02-28T23:00:00.000Z',
      until: '2027-04-04T22:00:00.000Z',
    });
  });

  it.each(
    Array.from(
      { length: 12 },
      (_, at) => `2027-${`${at + 1}`.padStart(2, '0')}`,
    ),
  )('is never more than the API gives (%s)', month => {
    const { from, until } = spanOf(weeksOf(month, 7), 'America/New_York');
    expect(Date.parse(until) - Date.parse(from)).toBeLessThanOrEqual(
      62 * 86_400_000,
    );
  });
});

describe('byDay', () => {
  const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

  it('has an event on the days of the reader', () => {
    const late = at('2026-12-03T23:30:00Z', '2026-12-04T00:30:00Z');
    expect([...byDay([late], 'Asia/Kolkata').keys()]).toEqual(['2026-12-04']);
    expect([...byDay([late], 'UTC').keys()]).toEqual([
      '2026-12-03',
      '2026-12-04',
    ]);
    expect([...byDay([late], 'America/New_York').keys()]).toEqual([
      '2026-12-03',
    ]);
  });

  it('does not reach into the day that begins at its end', () => {
    const evening = at('2026-12-03T20:00:00Z', '2026-12-04T00:00:00Z');
    expect([...byDay([evening], 'UTC').keys()]).toEqual(['2026-12-03']);
  });

  it('orders a day by what begins first', () => {
    const first = at('2026-12-03T09:00:00Z', '2026-12-03T17:00:00Z');
    const second = at('2026-12-03T10:00:00Z', '2026-12-03T11:00:00Z');
    expect(byDay([second, first], 'UTC').get('2026-12-03')).toEqual([
      first,
      second,
    ]);
  });
});
