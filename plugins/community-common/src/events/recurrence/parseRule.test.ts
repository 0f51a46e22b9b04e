import fc from 'fast-check';
import { occurrencesOf } from './occurrences';
import { parseRule } from './parseRule';
import { ruleText } from './ruleText';
import { anyPlan, anyRuleText } from './__testUtils__/anyPlan';

const kept = (text: string) => ruleText(parseRule(text));

describe('a rule', () => {
  it.each([
    ['rrule:freq=weekly;byday=th,mo', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['FREQ=DAILY;INTERVAL=1;WKST=SU', 'FREQ=DAILY'],
    ['BYDAY=-1FR,+1TU;FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=1TU,-1FR'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1,1,15', 'FREQ=MONTHLY;BYMONTHDAY=-1,1,15'],
    [
      'FREQ=WEEKLY;COUNT=10;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=10',
    ],
    // As some calendars write the last Friday.
    ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['FREQ=DAILY;UNTIL=20270331', 'FREQ=DAILY;UNTIL=20270331'],
  ])('%s is kept as %s', (text, canonical) => {
    expect(kept(text)).toBe(canonical);
    expect(kept(canonical)).toBe(canonical);
  });

  it.each([
    ['', 'must not be empty'],
    ['WEEKLY', 'has a part that is not NAME=value: “WEEKLY”'],
    ['FREQ=DAILY;', 'has a part that is not NAME=value: “”'],
    ['BYDAY=MO', 'must have FREQ, such as FREQ=WEEKLY'],
    [
      'FREQ=HOURLY',
      'must have a FREQ of DAILY, WEEKLY, MONTHLY, YEARLY, not HOURLY',
    ],
    [
      'FREQ=DAILY;BYHOUR=9,12',
      'must not have BYHOUR: an event takes place once a day at most',
    ],
    ['FREQ=YEARLY;BYWEEKNO=20', 'must not have the part BYWEEKNO'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'must have FREQ only once'],
    ['FREQ=DAILY;INTERVAL=0', 'must have INTERVAL from 1 to 99, not 0'],
    ['FREQ=DAILY;INTERVAL=1.5', 'must have INTERVAL from 1 to 99, not 1.5'],
    ['FREQ=DAILY;COUNT=731', 'must have COUNT from 1 to 730, not 731'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'must have COUNT or UNTIL, not both'],
    [
      'FREQ=DAILY;UNTIL=20270230',
      'must have an UNTIL that is a date such as 20270331, not 20270230',
    ],
    ['FREQ=DAILY;UNTIL=99990101', 'must have an UNTIL before the year 9999'],
    [
      'FREQ=WEEKLY;BYDAY=1MO',
      'must have numbers such as 1MO only by month or by year',
    ],
    [
      'FREQ=MONTHLY;BYDAY=6MO',
      'must have only 1 to 5 or -1 to -5 in BYDAY, not 6MO',
    ],
    [
      'FREQ=WEEKLY;BYDAY=XX',
      'must have only MO, TU, WE, TH, FR, SA, SU in BYDAY, not XX',
    ],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'must not have BYMONTHDAY by week'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=0',
      'must have only 1 to 31 or -1 to -31 in BYMONTHDAY, not 0',
    ],
    ['FREQ=YEARLY;BYMONTH=-1', 'must have only 1 to 12 in BYMONTH, not -1'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO',
      'must not have BYMONTHDAY together with numbers in BYDAY',
    ],
    [
      'FREQ=MONTHLY;BYSETPOS=1',
      'must have BYDAY, BYMONTHDAY or BYMONTH where it has BYSETPOS',
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', 'gives no day at all'],
    ['FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31', 'gives no day at all'],
    ['FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=3', 'gives no day at all'],
    ['FREQ=DAILY;BYMONTHDAY=3;BYSETPOS=2', 'gives no day at all'],
    [
      `FREQ=DAILY;BYDAY=${'MO,'.repeat(200)}`,
      'must have at most 500 characters',
    ],
  ])('%s is refused: it %s', (text, message) => {
    expect(() => parseRule(text)).toThrow(new RangeError(message));
  });

  it('of 29 February is one', () => {
    expect(kept('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')).toBe(
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    );
  });

  it('is either refused with a sentence or kept in one form', () => {
    const outcome = (text: string) => {
      try {
        return kept(text);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(anyRuleText, text => {
        const once = outcome(text);
        expect(once).toMatch(/^FREQ=|^RangeError: (must|gives|has) /);
        expect(once.startsWith('FREQ=') ? kept(once) : once).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('means the same whatever the order of its parts', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const rule = plan.rule.split(';').reverse().join(';').toLowerCase();
        expect(occurrencesOf({ ...plan, rule }, { limit: 50 })).toEqual(
          occurrencesOf(plan, { limit: 50 }),
        );
      }),
    );
  });
});

describe('an end with a time', () => {
  const start = {
    startsLocal: '2026-12-03T16:00',
    timeZone: 'America/Los_Angeles',
  };

  it.each([
    // The last second of 31 March in Los Angeles.
    ['20270401T065959Z', '2027-03-31'],
    // Exactly the last start.
    ['20270331T230000Z', '2027-03-31'],
    ['20270331T160000', '2027-03-31'],
    // Too early for the occurrence of that day.
    ['20270331T225959Z', '2027-03-30'],
    ['20270331T155959', '2027-03-30'],
    ['20270331', '2027-03-31'],
  ])('of %s includes %s', (until, day) => {
    expect(parseRule(`FREQ=DAILY;UNTIL=${until}`, start).until).toBe(day);
  });

  it('is the date that it names where the start is not known', () => {
    expect(parseRule('FREQ=DAILY;UNTIL=20270401T065959Z').until).toBe(
      '2027-04-01',
    );
  });

  it.each(['20270331T2400', '20270331T240000', '20270331T126000Z', '2027'])(
    'of %s is refused',
    until => {
      expect(() => parseRule(`FREQ=DAILY;UNTIL=${until}`)).toThrow(RangeError);
    },
  );
});
