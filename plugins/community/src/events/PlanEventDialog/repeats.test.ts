import {
  never,
  patternRule,
  repeatsOf,
  repeatsProblems,
  toRecurrence,
  type Pattern,
  type Repeats,
} from './repeats';

const limits = { count: 730 };
const weekly: Repeats = { ...never, pattern: 'weekly' };

function problems(repeats: Partial<Repeats>, day = '2026-12-03') {
  return repeatsProblems(
    { ...weekly, ...repeats },
    { startsLocal: `${day}T16:00`, timeZone: 'Europe/Berlin' },
    limits,
  );
}

describe('the usual patterns', () => {
  it.each<[Exclude<Pattern, 'never' | 'custom'>, string, string]>([
    ['weekly', '2026-12-03', 'FREQ=WEEKLY;BYDAY=TH'],
    ['fortnightly', '2026-12-06', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU'],
    ['nthWeekday', '2026-12-03', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['nthWeekday', '2026-12-31', 'FREQ=MONTHLY;BYDAY=5TH'],
    ['lastWeekday', '2026-12-31', 'FREQ=MONTHLY;BYDAY=-1TH'],
    ['monthDay', '2026-12-03', 'FREQ=MONTHLY;BYMONTHDAY=3'],
    ['weekdays', '2026-12-03', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ])('%s from %s is %s, and is known again', (pattern, day, rule) => {
    expect(patternRule(pattern, day)).toBe(rule);
    expect(repeatsOf({ rule }, day)).toMatchObject({ pattern, ends: 'never' });
  });

  it.each([
    ['FREQ=WEEKLY', 'weekly'],
    ['FREQ=WEEKLY;INTERVAL=2', 'fortnightly'],
    ['FREQ=MONTHLY', 'monthDay'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'weekdays'],
  ])('knows %s, which takes its day from the start', (rule, pattern) => {
    expect(repeatsOf({ rule }, '2026-12-03').pattern).toBe(pattern);
  });

  it.each([
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH',
    'FREQ=YEARLY',
  ])('keeps %s as it is', rule => {
    const repeats = repeatsOf({ rule: `${rule};COUNT=5` }, '2026-12-03');
    expect(repeats).toMatchObject({ pattern: 'custom', rule, count: 5 });
    expect(toRecurrence(repeats, '2026-12-03')?.rule).toBe(`${rule};COUNT=5`);
  });
});

describe('toRecurrence', () => {
  it('follows the day of the start', () => {
    expect(toRecurrence(weekly, '2026-12-04')).toEqual({
      rule: 'FREQ=WEEKLY;BYDAY=FR',
    });
  });

  it.each<[Partial<Repeats>, string]>([
    [{ ends: 'on', until: '2027-03-31' }, 'UNTIL=20270331'],
    [{ ends: 'after', count: 7 }, 'COUNT=7'],
  ])('ends with %j', (end, words) => {
    expect(toRecurrence({ ...weekly, ...end }, '2026-12-03')?.rule).toBe(
      `FREQ=WEEKLY;BYDAY=TH;${words}`,
    );
  });

  it('has nothing for what takes place once, and no exceptions without a rule', () => {
    expect(toRecurrence(never, '2026-12-03')).toBeUndefined();
    expect(
      toRecurrence(
        { ...never, except: ['2026-12-24'], extra: ['2027-01-05T10:00'] },
        '2026-12-03',
      ),
    ).toEqual({ rule: undefined, extra: ['2027-01-05T10:00'] });
  });
});

describe('repeatsProblems', () => {
  it.each<[string, Partial<Repeats>, object]>([
    ['an end without a day', { ends: 'on' }, { until: 'untilMissing' }],
    [
      'an end before the start',
      { ends: 'on', until: '2026-12-02' },
      { until: 'untilEarly' },
    ],
    ['no times at all', { ends: 'after', count: 0 }, { count: 'count' }],
    ['too many times', { ends: 'after', count: 731 }, { count: 'count' }],
    [
      'no number of times',
      { ends: 'after', count: Number.NaN },
      { count: 'count' },
    ],
    [
      'leaving the first date out',
      { except: ['2026-12-03'] },
      { except: 'exceptStart' },
    ],
    [
      'a further date before the start',
      { extra: ['2026-12-01T10:00'] },
      { extra: 'extraEarly' },
    ],
    [
      'two further dates on a day',
      { extra: ['2026-12-05T10:00', '2026-12-05T12:00'] },
      { extra: 'extraTwice' },
    ],
    [
      'a further date that the rule gives',
      { extra: ['2026-12-10T10:00'] },
      { extra: 'extraGiven' },
    ],
    [
      'a start that the rule does not give',
      { pattern: 'custom', rule: 'FREQ=WEEKLY;BYDAY=MO' },
      { date: 'dateNotInRule' },
    ],
  ])('stops %s', (_, repeats, expected) => {
    expect(problems(repeats)).toEqual(expected);
  });

  it('lets pass what the server takes', () => {
    expect(problems({})).toEqual({});
    expect(
      problems({
        ends: 'after',
        count: 3,
        except: ['2026-12-10'],
        extra: ['2026-12-12T10:00'],
      }),
    ).toEqual({});
  });
});
