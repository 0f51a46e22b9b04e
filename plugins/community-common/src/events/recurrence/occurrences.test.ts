import { lastOccurrenceOf, occurrencesOf } from './occurrences';

describe('a series', () => {
  const thursdays = {
    startsLocal: '2026-12-03T16:00',
    timeZone: 'Europe/Berlin',
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  };
  const days = (plan: object, options = {}) =>
    occurrencesOf({ ...thursdays, ...plan }, { limit: 4, ...options }).map(
      ({ startsLocal }) => startsLocal,
    );

  it('begins with its start and goes on by its rule', () => {
    expect(days({})).toEqual([
      '2026-12-03T16:00',
      '2026-12-17T16:00',
      '2026-12-31T16:00',
      '2027-01-14T16:00',
    ]);
  });

  it('without a rule takes place once', () => {
    expect(days({ rule: undefined })).toEqual(['2026-12-03T16:00']);
  });

  it('leaves out exceptions, which count, and puts extra dates in order', () => {
    expect(
      days({
        rule: 'FREQ=WEEKLY;COUNT=3',
        except: ['2026-12-10'],
        extra: ['2026-12-12T10:00', '2026-12-19T09:00'],
      }),
    ).toEqual([
      '2026-12-03T16:00',
      '2026-12-12T10:00',
      '2026-12-17T16:00',
      '2026-12-19T09:00',
    ]);
  });

  it('ends with its last occurrence', () => {
    const rule = 'FREQ=DAILY;UNTIL=20261231';
    expect(lastOccurrenceOf({ ...thursdays, rule })?.day).toBe('2026-12-31');
    expect(lastOccurrenceOf(thursdays)).toBeUndefined();
  });
});
