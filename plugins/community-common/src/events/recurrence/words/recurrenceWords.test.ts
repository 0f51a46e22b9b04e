import { recurrenceWords } from './recurrenceWords';

const start = { startsLocal: '2026-12-03T16:00', timeZone: 'Europe/Berlin' };
const where = 'at 16:00 (Europe/Berlin)';

describe('a series in words', () => {
  it.each([
    [undefined, 'On 3 December 2026'],
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=2', 'Every other day'],
    ['FREQ=DAILY;INTERVAL=10', 'Every 10 days'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
    [
      'FREQ=DAILY;INTERVAL=2;BYDAY=TH,SA',
      'Every other day that is a Thursday or Saturday',
    ],
    ['FREQ=WEEKLY', 'Every Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'Every other Thursday'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'Every 3 weeks on Thursday'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,TH', 'Every Monday, Wednesday and Thursday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SU;WKST=SU',
      'Every other week on Thursday and Sunday, weeks beginning on Sunday',
    ],
    [
      'FREQ=WEEKLY;BYDAY=TH;BYMONTH=6,12',
      'Every Thursday, only in June and December',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=-1',
      'Every Monday and Thursday, of these only the last in a week',
    ],
    ['FREQ=MONTHLY', 'On the 3rd of every month'],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,3,-1,-2',
      'On the 1st, 3rd, second to last day and last day of every other month',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=1,2,3,4', 'On the 1st to 4th of every month'],
    ['FREQ=MONTHLY;BYDAY=1TH', 'On the first Thursday of every month'],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH,-1FR,-2FR',
      'On the first Thursday and the second to last and last Friday of every 3rd month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1TH,3TH',
      'On the first and third Thursday of every month',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TH',
      'On every Thursday of every other month',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3,-1',
      'On the third and last weekday of every month',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=3,13;BYDAY=TH,FR',
      'On the 3rd and 13th of every month if it is a Thursday or Friday',
    ],
    [
      'FREQ=MONTHLY;BYDAY=TH,FR;BYSETPOS=1',
      'On every Thursday and Friday of every month, of these only the first in a month',
    ],
    ['FREQ=YEARLY', 'Every year on 3 December'],
    [
      'FREQ=YEARLY;INTERVAL=2;BYMONTH=6,12;BYMONTHDAY=3',
      'Every other year on 3 June and 3 December',
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=12;BYDAY=1TH',
      'Every 4 years on the first Thursday of December',
    ],
    ['FREQ=YEARLY;BYDAY=49TH', 'Every year on the 49th Thursday of the year'],
    [
      'FREQ=YEARLY;BYMONTH=3,12;BYMONTHDAY=-29',
      'Every year on the 29th to last day of March and December',
    ],
  ])('%s: %s', (rule, words) => {
    expect(recurrenceWords({ ...start, rule })).toBe(`${words} ${where}`);
  });

  it.each([
    [{ rule: 'FREQ=WEEKLY;COUNT=10' }, ', 10 times'],
    [{ rule: 'FREQ=WEEKLY;COUNT=1' }, ', 1 time'],
    [{ rule: 'FREQ=WEEKLY;UNTIL=20270331' }, ', until 31 March 2027'],
    [
      { rule: 'FREQ=WEEKLY', except: ['2026-12-24', '2026-12-31'] },
      ', except 24 December 2026 and 31 December 2026',
    ],
    [
      {
        rule: 'FREQ=WEEKLY;COUNT=3',
        except: ['2026-12-10'],
        extra: ['2027-01-05T16:00', '2027-01-06T09:30'],
      },
      ', 3 times, except 10 December 2026, and on 5 January 2027 and 6 January 2027 at 09:30',
    ],
  ])('%j ends with “%s”', (changes, end) => {
    expect(recurrenceWords({ ...start, ...changes })).toBe(
      `Every Thursday ${where}${end}`,
    );
  });

  it('tells its start and how long it takes if asked to', () => {
    expect(
      recurrenceWords(
        { ...start, rule: 'FREQ=WEEKLY' },
        { withStart: true, minutes: 45 },
      ),
    ).toBe(
      'Every Thursday at 16:00 for 45 minutes (Europe/Berlin), starting 3 December 2026',
    );
  });
});
