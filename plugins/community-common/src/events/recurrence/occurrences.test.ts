import fc from 'fast-check';
import { isEndless, lastOccurrenceOf, occurrencesOf } from './occurrences';
import { anyDay, anyPlan } from './__testUtils__/anyPlan';

const thursdays = {
  startsLocal: '2026-12-03T16:00',
  timeZone: 'Europe/Berlin',
  rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
};

const times = (changes: object, options = {}) =>
  occurrencesOf({ ...thursdays, ...changes }, { limit: 4, ...options }).map(
    ({ startsLocal }) => startsLocal,
  );

describe('a series', () => {
  it('begins with its start and goes on by its rule', () => {
    expect(times({})).toEqual([
      '2026-12-03T16:00',
      '2026-12-17T16:00',
      '2026-12-31T16:00',
      '2027-01-14T16:00',
    ]);
  });

  it('without a rule takes place once', () => {
    expect(times({ rule: undefined })).toEqual(['2026-12-03T16:00']);
  });

  it('leaves out exceptions, which count, and puts extra dates in order', () => {
    expect(
      times({
        rule: 'FREQ=WEEKLY;COUNT=3',
        except: ['2026-12-10'],
        extra: ['2026-12-19T09:00', '2026-12-12T10:00'],
      }),
    ).toEqual([
      '2026-12-03T16:00',
      '2026-12-12T10:00',
      '2026-12-17T16:00',
      '2026-12-19T09:00',
    ]);
  });

  it('takes place on a 53rd weekday in the years that have one', () => {
    // Of the years to come 2029, 2035 and 2040 have 53 Mondays.
    const of = (startsLocal: string, byDay: string) =>
      times({ startsLocal, rule: `FREQ=YEARLY;BYDAY=${byDay}` }, { limit: 3 });
    expect(of('2029-12-31T16:00', '53MO')).toEqual([
      '2029-12-31T16:00',
      '2035-12-31T16:00',
      '2040-12-31T16:00',
    ]);
    expect(of('2029-01-01T16:00', '-53MO')).toEqual([
      '2029-01-01T16:00',
      '2035-01-01T16:00',
      '2040-01-02T16:00',
    ]);
  });

  it('takes place once a day, at the time of the rule', () => {
    expect(
      times(
        { extra: ['2026-12-17T09:00', '2026-12-20T09:00', '2026-12-20T11:00'] },
        { from: '2026-12-10', limit: 3 },
      ),
    ).toEqual(['2026-12-17T16:00', '2026-12-20T09:00', '2026-12-31T16:00']);
  });

  it('does not take place on an exception, whatever else is on that day', () => {
    expect(
      times(
        { except: ['2026-12-17'], extra: ['2026-12-17T09:00'] },
        { until: '2026-12-20' },
      ),
    ).toEqual(['2026-12-03T16:00']);
  });

  it('can be without its first occurrence', () => {
    expect(times({ except: ['2026-12-03'] }, { limit: 1 })).toEqual([
      '2026-12-17T16:00',
    ]);
  });

  it('is asked for by its first and last day, both included', () => {
    expect(times({}, { from: '2026-12-17', until: '2026-12-31' })).toEqual([
      '2026-12-17T16:00',
      '2026-12-31T16:00',
    ]);
  });

  it('of the 31st leaves out months that have none', () => {
    expect(
      times({ startsLocal: '2027-01-31T16:00', rule: 'FREQ=MONTHLY' }),
    ).toEqual([
      '2027-01-31T16:00',
      '2027-03-31T16:00',
      '2027-05-31T16:00',
      '2027-07-31T16:00',
    ]);
  });

  it('ends with the year 9998 if it does not end before', () => {
    expect(
      times({ rule: 'FREQ=DAILY' }, { from: '9998-12-30', limit: 9 }),
    ).toEqual(['9998-12-30T16:00', '9998-12-31T16:00']);
  });

  it.each(['', '2026-13-03T16:00', '2026-02-30T16:00'])(
    'does not begin at %j',
    startsLocal => {
      expect(() => times({ startsLocal })).toThrow(RangeError);
    },
  );

  it('seen from any day is what is left of it', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, from) => {
        const all = occurrencesOf(plan, { until: '2033-12-31', limit: 3000 });
        expect(
          occurrencesOf(plan, { from, until: '2033-12-31', limit: 3000 }),
        ).toEqual(all.filter(({ day }) => day >= from));
      }),
    );
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    'FREQ=MONTHLY;BYDAY=1TH',
    'FREQ=YEARLY;INTERVAL=3;BYMONTH=12;BYMONTHDAY=3',
  ])('of %s is as cheap thousands of years on as at its start', rule => {
    const began = performance.now();
    for (let year = 9000; year < 9100; year++) {
      expect(times({ rule }, { from: `${year}-01-01`, limit: 1 })).toHaveLength(
        1,
      );
    }
    // Walking there would be two million days a call.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('the clocks', () => {
  const nightly = (startsLocal: string, timeZone: string) =>
    occurrencesOf(
      { startsLocal, timeZone, rule: 'FREQ=DAILY' },
      { limit: 3 },
    ).map(({ startsAt, how }) => [startsAt.toISOString().slice(0, 16), how]);

  it('move a time that they skip on by the gap, for that one day', () => {
    expect(nightly('2027-03-27T02:30', 'Europe/Berlin')).toEqual([
      ['2027-03-27T01:30', 'exact'],
      ['2027-03-28T01:30', 'skipped'],
      ['2027-03-29T00:30', 'exact'],
    ]);
  });

  it('mean the first of a time that they show twice', () => {
    expect(nightly('2027-10-30T02:30', 'Europe/Berlin')).toEqual([
      ['2027-10-30T00:30', 'exact'],
      ['2027-10-31T00:30', 'twice'],
      ['2027-11-01T01:30', 'exact'],
    ]);
  });

  it('may change by half an hour', () => {
    expect(nightly('2027-10-02T02:15', 'Australia/Lord_Howe')).toEqual([
      ['2027-10-01T15:45', 'exact'],
      ['2027-10-02T15:45', 'skipped'],
      ['2027-10-03T15:15', 'exact'],
    ]);
  });

  it('keep a meeting at its hour in its zone all year', () => {
    const hours = occurrencesOf(
      { ...thursdays, rule: 'FREQ=MONTHLY;BYDAY=1TH' },
      { limit: 12 },
    ).map(({ startsAt }) => startsAt.getUTCHours());
    expect(hours).toEqual([15, 15, 15, 15, 14, 14, 14, 14, 14, 14, 14, 15]);
  });
});

describe('the last occurrence', () => {
  const last = (changes: object) =>
    lastOccurrenceOf({ ...thursdays, ...changes })?.startsLocal;

  it.each([
    ['of a single one is that', {}, '2026-12-03T16:00'],
    [
      'is the last that a count gives',
      { rule: 'FREQ=WEEKLY;COUNT=3' },
      '2026-12-17T16:00',
    ],
    [
      'is the last by the end of the rule',
      { rule: 'FREQ=WEEKLY;UNTIL=20261223' },
      '2026-12-17T16:00',
    ],
    [
      'is no exception',
      { rule: 'FREQ=WEEKLY;COUNT=3', except: ['2026-12-17'] },
      '2026-12-10T16:00',
    ],
    [
      'may be an extra date',
      { extra: ['2027-01-05T10:00', '2026-12-20T11:00', '2027-01-05T09:00'] },
      '2027-01-05T09:00',
    ],
  ])('%s', (_, changes, day) => {
    expect(last({ rule: undefined, ...changes })).toBe(day);
  });

  it('is none where the series is endless or nothing is left of it', () => {
    expect(last({})).toBeUndefined();
    expect(isEndless(thursdays)).toBe(true);
    expect(
      last({
        rule: 'FREQ=WEEKLY;UNTIL=20261210',
        except: ['2026-12-03', '2026-12-10'],
      }),
    ).toBeUndefined();
  });

  it('is the last of all', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(plan => !isEndless(plan)),
        plan => {
          const all = occurrencesOf(plan, { limit: 5000 });
          expect(lastOccurrenceOf(plan)).toEqual(all[all.length - 1]);
        },
      ),
    );
  });
});
