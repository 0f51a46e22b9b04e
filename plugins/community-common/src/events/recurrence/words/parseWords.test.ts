import fc from 'fast-check';
import { assertStartFits } from '../assertStartFits';
import { occurrencesOf } from '../occurrences';
import { parseWords, type ReadPlan } from './parseWords';

const options = { today: '2026-12-01', timeZone: 'Europe/Berlin' };

/** A plan in short: start, zone, rule, minutes, and what else there is. */
function short(text: string): string {
  const read = parseWords(text, options);
  if ('problem' in read) return `${read.about}: ${read.problem}`;
  const { startsLocal, timeZone, rule, minutes, except, extra } = read;
  return [
    startsLocal,
    timeZone,
    rule,
    minutes && `${minutes} min`,
    except && `except ${except}`,
    extra && `and ${extra}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const berlin = 'Europe/Berlin';
const pacific = 'America/Los_Angeles';

describe('days in words', () => {
  it.each([
    ['every day at 16:00', `2026-12-01T16:00 ${berlin} FREQ=DAILY`],
    ['daily at 9:00', `2026-12-01T09:00 ${berlin} FREQ=DAILY`],
    [
      'every other day at 9:00',
      `2026-12-01T09:00 ${berlin} FREQ=DAILY;INTERVAL=2`,
    ],
    [
      'every weekday at 9:15',
      `2026-12-01T09:15 ${berlin} FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR`,
    ],
    [
      'daily, Monday to Friday, 9:15',
      `2026-12-01T09:15 ${berlin} FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR`,
    ],
    [
      'Weekly on Mondays at 9:00',
      `2026-12-07T09:00 ${berlin} FREQ=WEEKLY;BYDAY=MO`,
    ],
    ['Thursdays at 16:00', `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;BYDAY=TH`],
    [
      'Mondays and Wednesdays, 10:00',
      `2026-12-02T10:00 ${berlin} FREQ=WEEKLY;BYDAY=MO,WE`,
    ],
    [
      'every Mon, Wed & Fri at 10:00',
      `2026-12-02T10:00 ${berlin} FREQ=WEEKLY;BYDAY=MO,WE,FR`,
    ],
    [
      'Every other Thursday at 16:00',
      `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`,
    ],
    [
      'biweekly on Thursday at 16:00',
      `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`,
    ],
    [
      'Bi-weekly, Thursday, 16:00',
      `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`,
    ],
    [
      'fortnightly on Thursday at 16:00',
      `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`,
    ],
    [
      'every two weeks on Thursday at 16:00',
      `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`,
    ],
    [
      'every 3 weeks on Monday and Wednesday at 16:00',
      `2026-12-02T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE`,
    ],
    [
      'every second week on Thursday, 16:00',
      `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`,
    ],
    [
      'last Friday of every month at 10:30',
      `2026-12-25T10:30 ${berlin} FREQ=MONTHLY;BYDAY=-1FR`,
    ],
    [
      '1st and 3rd Tuesday of the month at 10:30',
      `2026-12-01T10:30 ${berlin} FREQ=MONTHLY;BYDAY=1TU,3TU`,
    ],
    [
      'every first Monday of the month at 10:30',
      `2026-12-07T10:30 ${berlin} FREQ=MONTHLY;BYDAY=1MO`,
    ],
    [
      'monthly on the second Tuesday at 10:30',
      `2026-12-08T10:30 ${berlin} FREQ=MONTHLY;BYDAY=2TU`,
    ],
    [
      'every second Tuesday of the month at 10:30',
      `2026-12-08T10:30 ${berlin} FREQ=MONTHLY;BYDAY=2TU`,
    ],
    [
      'on the 15th of every month at noon',
      `2026-12-15T12:00 ${berlin} FREQ=MONTHLY;BYMONTHDAY=15`,
    ],
    [
      'monthly on the 1st and 15th, 12:00',
      `2026-12-01T12:00 ${berlin} FREQ=MONTHLY;BYMONTHDAY=1,15`,
    ],
    [
      'every 15th of the month, 12:00',
      `2026-12-15T12:00 ${berlin} FREQ=MONTHLY;BYMONTHDAY=15`,
    ],
    [
      'on the last day of every other month at 12:00',
      `2026-12-31T12:00 ${berlin} FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1`,
    ],
    [
      'the last working day of each month at 12:00',
      `2026-12-31T12:00 ${berlin} FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1`,
    ],
    [
      'the Wednesday after the second Tuesday of every month at 12:00',
      `2026-12-09T12:00 ${berlin} FREQ=MONTHLY;BYMONTHDAY=9,10,11,12,13,14,15;BYDAY=WE`,
    ],
    [
      'monthly at 12:00 starting 3 December 2026',
      `2026-12-03T12:00 ${berlin} FREQ=MONTHLY;BYMONTHDAY=3`,
    ],
    [
      'quarterly on the first Monday at 12:00, starting 4 January 2027',
      `2027-01-04T12:00 ${berlin} FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO`,
    ],
    [
      'every year on 3 December at 12:00',
      `2026-12-03T12:00 ${berlin} FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3`,
    ],
    [
      'annually on the last Friday of March at 12:00',
      `2027-03-26T12:00 ${berlin} FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR`,
    ],
    ['3 December 2026 at 14:00', `2026-12-03T14:00 ${berlin}`],
    ['Thu, Dec 3rd, 2026, 2pm', `2026-12-03T14:00 ${berlin}`],
    ['2026-12-03T14:00', `2026-12-03T14:00 ${berlin}`],
    ['03.12.2026 14:00', `2026-12-03T14:00 ${berlin}`],
    ['1 March at 14:00', `2027-03-01T14:00 ${berlin}`],
    ['tomorrow at 14:00', `2026-12-02T14:00 ${berlin}`],
  ])('%s: %s', (text, plan) => {
    expect(short(text)).toBe(plan);
  });
});

describe('times in words', () => {
  it.each([
    ['16:00', '16:00'],
    ['4 pm', '16:00'],
    ['4:30 p.m.', '16:30'],
    ['12 am', '00:00'],
    ['12:15 pm', '12:15'],
    ['noon', '12:00'],
    ['at 16h', '16:00'],
    ['at 16', '16:00'],
    ['at 9h30', '09:30'],
    ['16:00–17:30', '16:00', 90],
    ['from 4 to 5pm', '16:00', 60],
    ['9:30-10:15 am', '09:30', 45],
    ['11 am to 1 pm', '11:00', 120],
    ['23:00 to 01:00', '23:00', 120],
    ['noon to 1 pm', '12:00', 60],
    ['16:00 for 45 minutes', '16:00', 45],
    ['16:00 for an hour', '16:00', 60],
    ['16:00 for 1.5 hours', '16:00', 90],
    ['16:00 (1 hour and 30 minutes)', '16:00', 90],
    ['16:00 for half an hour', '16:00', 30],
    ['16:00 for an hour and a half', '16:00', 90],
    ['16:00-17:00 (60 minutes)', '16:00', 60],
  ])('%s', (...[text, time, minutes]: [string, string, number?]) => {
    expect(parseWords(`3 December 2026, ${text}`, options)).toEqual({
      startsLocal: `2026-12-03T${time}`,
      timeZone: berlin,
      minutes,
      notes: [],
      leftOut: [],
    });
  });
});

describe('zones in words', () => {
  it.each([
    ['Berlin', berlin],
    ['Berlin time', berlin],
    ['america/new_york', 'America/New_York'],
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
    ['PT (Pacific Time)', pacific],
    ['Eastern Time (ET)', 'America/New_York'],
    ['EST (Eastern Time)', 'America/New_York'],
    ['US Eastern', 'America/New_York'],
    ['UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['CET', 'Europe/Paris'],
    ['UTC+2', 'Etc/GMT-2'],
    ['GMT-08:00', 'Etc/GMT+8'],
    ['New York', 'America/New_York'],
    ['San Francisco', pacific],
    ['Poland', 'Europe/Warsaw'],
    ['IST (India)', 'Asia/Kolkata'],
    ['CST (Beijing)', 'Asia/Shanghai'],
  ])('%s is %s', (name, zone) => {
    expect(short(`every Thursday at 16:00 ${name}`)).toBe(
      `2026-12-03T16:00 ${zone} FREQ=WEEKLY;BYDAY=TH`,
    );
  });

  it('that hold for half a year are taken for a day in it', () => {
    expect(short('3 December 2026 at 16:00 EST')).toBe(
      '2026-12-03T16:00 America/New_York',
    );
    expect(short('every Thursday at 16:00 PST until 4 March 2027')).toBe(
      `2026-12-03T16:00 ${pacific} FREQ=WEEKLY;BYDAY=TH;UNTIL=20270304`,
    );
  });

  it('that are told twice are noted where they differ', () => {
    expect(
      parseWords('every Thursday at 2PM EST (Eastern Time)', options),
    ).toMatchObject({
      notes: [
        'EST was read as ET, the time of America/New_York all year round.',
      ],
    });
  });
});

describe('ends and exceptions in words', () => {
  const thursdays = 'every Thursday at 16:00';
  const plan = `2026-12-03T16:00 ${berlin} FREQ=WEEKLY;BYDAY=TH`;

  it.each([
    ['until 31 March 2027', `${plan};UNTIL=20270331`],
    ['until 31 March', `${plan};UNTIL=20270331`],
    ['10 times', `${plan};COUNT=10`],
    ['for ten times', `${plan};COUNT=10`],
    ['except 24 December', `${plan} except 2026-12-24`],
    [
      'except on December 24th and 31st December 2026',
      `${plan} except 2026-12-24,2026-12-31`,
    ],
    ['and on 5 January 2027 at 10 am', `${plan} and 2027-01-05T10:00`],
    [
      'from 10 December 2026 to 31 March 2027',
      '2026-12-10T16:00 Europe/Berlin FREQ=WEEKLY;BYDAY=TH;UNTIL=20270331',
    ],
    [
      '(starting September 10th 2024)',
      '2024-09-12T16:00 Europe/Berlin FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'only in even weeks until 20 December 2026',
      '2026-12-10T16:00 Europe/Berlin FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261220',
    ],
  ])('%s', (text, expected) => {
    expect(short(`${thursdays}, ${text}`)).toBe(expected);
  });

  it('that change nothing are noted and left out', () => {
    expect(
      parseWords(`${thursdays}, except 25 December 2026`, options),
    ).toMatchObject({
      notes: ['It does not take place on 25 December 2026 anyway.'],
    });
    expect(
      parseWords(`${thursdays}, and on 24 December 2026`, options),
    ).toMatchObject({ notes: ['It takes place on 24 December 2026 anyway.'] });
  });
});

describe('what is not guessed', () => {
  it.each([
    // Time.
    ['every Thursday', 'time: At what time? Write one such as 16:00 or 4 pm.'],
    [
      'every Thursday at 9',
      'time: 9 in the morning or in the afternoon? Write 9 am, 9 pm, or a time such as 16:00.',
    ],
    ['every Thursday at 25:00', 'time: There is no time 25:00.'],
    ['every Thursday at 13 pm', 'time: There is no time 13pm.'],
    [
      'every Thursday at midnight',
      'time: Midnight at the beginning or at the end of the day? Write 00:00 with the day that begins then.',
    ],
    [
      'every Thursday 11 to 1 pm',
      'time: 11 in the morning or in the afternoon? Write am or pm behind it.',
    ],
    ['every Thursday at 9:00 and 16:00', 'words: Not understood: “and 16:00”.'],
    [
      'every year on the first day at 16:00',
      'days: In which month? Days of the year have no rule.',
    ],
    [
      'every year on the last weekday of March and June at 16:00',
      'days: These days are several series: plan one of them for each month.',
    ],
    // Zone.
    [
      'every Thursday at 16:00 EST',
      'zone: EST is not the time there on 18 March 2027: write ET for the time of the clocks all year round, or UTC-5.',
    ],
    [
      '3 July 2027 at 16:00 PST',
      'zone: PST is not the time there on 3 July 2027: write PT for the time of the clocks all year round, or UTC-8.',
    ],
    [
      'every Thursday at 16:00 IST',
      'zone: IST may be India, Israel or Ireland: name a city instead.',
    ],
    [
      'every Thursday at 16:00 CST',
      'zone: CST may be Central Standard Time in America, China or Cuba: name a city instead.',
    ],
    [
      'every Thursday at 16:00 Berlin, 10:00 New York',
      'zone: Two time zones are named: Europe/Berlin and America/New_York.',
    ],
    [
      'every Thursday at 16:00 Europe/Atlantis',
      'zone: There is no time zone europe/atlantis.',
    ],
    [
      'every Thursday at 16:00 UTC+5:30',
      'zone: UTC+5:30 is not one of the zones: name a city instead.',
    ],
    // Days.
    [
      'Thursday at 16:00',
      'days: Once, or every Thursday? Write “every”, or the date.',
    ],
    ['at 16:00', 'days: On which day? Write a date, or how often.'],
    ['weekly at 16:00', 'days: On which day of the week?'],
    [
      'bi-monthly on the 1st at 16:00',
      'days: “bi-monthly” is said for two things: write “every other month”, “twice” with both days, or the like.',
    ],
    [
      'every second Thursday at 16:00',
      'days: “every second thursday” may count weeks, or the days of a month: write “every other …”, “every 3 weeks on …” or “… of the month”.',
    ],
    [
      'monthly on Thursday at 16:00',
      'days: Which Thursday of the month? Write “the first …”, “the last …”, or the day of the month.',
    ],
    [
      'monthly on Thursdays at 16:00',
      'days: Which Thursday of the month? Write “the first …”, “the last …”, or the day of the month.',
    ],
    [
      'monthly at 16:00',
      'days: On which day of the month? Write “on the 15th”, “on the first Tuesday” or the like.',
    ],
    [
      'monthly starting Thursday 3 December 2026 at 16:00',
      'days: Which of these days of the month? Write “the first …”, “the last …”, or the day of the month.',
    ],
    [
      'first Tuesday at 16:00',
      'days: Is that once, or every month? Write “of every month”, or the date.',
    ],
    ['twice a week at 16:00', 'days: On which days, if twice a week?'],
    [
      'quarterly on the first Monday at 16:00',
      'days: Quarterly from which month on? Write “starting” and the first date.',
    ],
    [
      'every Monday and every other Thursday at 16:00',
      'days: Some days every week and some every other week are two series.',
    ],
    [
      'weekly on Thursday, every other week, at 16:00',
      'days: It is said twice how often, and not the same.',
    ],
    [
      'every Thursday in even weeks at 16:00',
      'days: In even weeks is not every other week for ever, since some years have 53 weeks: it would be wrong from 7 January 2027 on. Write until when before that day, or “every other week” and its first date.',
    ],
    [
      'biweekly on Thursday at 16:00, alternating with the design call',
      'dates: In which weeks, if alternating with the design call? Write “starting” and the first date.',
    ],
    // Dates.
    [
      'next Thursday at 16:00',
      'dates: Which day is “next thursday”? Write its date.',
    ],
    [
      '3/12/2026 at 16:00',
      'dates: 3/12/2026 is one day in America and another in Europe: write the month as a word.',
    ],
    [
      'Friday 3 December 2026 at 16:00',
      'dates: 3 December 2026 is a Thursday, not a Friday.',
    ],
    ['31 February 2027 at 16:00', 'dates: There is no day 31 february 2027.'],
    [
      'every Thursday at 16:00 on 3 December 2026',
      'dates: Is 3 december 2026 the first date? Write “starting” before it, or “and on” where it is one more.',
    ],
    [
      'every Thursday at 16:00 for 10 weeks',
      'dates: Write the last date or how many times, instead of “for 10 weeks”.',
    ],
    [
      'every Thursday at 16:00 until 1 June 2026',
      'dates: It ends on 1 June 2026, before it begins.',
    ],
    // Words.
    [
      'every Thursday at 16:00, except on holidays',
      'words: Not understood: “except on holidays”.',
    ],
    [
      'every Thursday at 16:00 bring cake',
      'words: Not understood: “bring cake”.',
    ],
  ])('%s: %s', (text, problem) => {
    expect(short(text)).toBe(problem);
  });

  it('but a remark of its own is left out, and told', () => {
    expect(
      parseWords('every Thursday at 16:00, bring your own cake', options),
    ).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=TH',
      leftOut: ['bring your own cake'],
    });
  });
});

describe('any words at all', () => {
  const vocabulary = [
    ...'every other each weekly biweekly monthly yearly daily quarterly'.split(
      ' ',
    ),
    ...'monday tuesdays thu weekday weekend week weeks month year day'.split(
      ' ',
    ),
    ...'first second 1st 3rd 15th last to of the on in and or , - ( ) /'.split(
      ' ',
    ),
    ...'march december 2026 2027 3 31 10 times until starting except'.split(
      ' ',
    ),
    ...'at 16:00 4 pm am noon for hour minutes 45 utc pt est berlin'.split(' '),
    ...'even odd if it is a after alternating with cake only not'.split(' '),
  ];
  const anyWords = fc
    .array(fc.constantFrom(...vocabulary), { maxLength: 14 })
    .map(words => words.join(' '));

  it('are a plan that holds, or a problem in a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyWords,
          anyWords.map(words => `every thursday at 16:00 ${words}`),
          fc.string({ maxLength: 60 }),
        ),
        text => {
          const found = parseWords(text, options);
          const sound = (plan: ReadPlan) => {
            assertStartFits(plan);
            return occurrencesOf(plan, { limit: 1 }).length === 1;
          };
          expect(
            'problem' in found ? /\w.*[.?]$/.test(found.problem) : sound(found),
          ).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1 '],
    ['1st '],
    ['and '],
    ['monday, '],
    ['march 1 '],
    ['every '],
    ['16:00-'],
    ['a '],
    ['second to '],
    ['('],
  ])('are read in no time, even “%s…”', piece => {
    const began = performance.now();
    parseWords(
      `every thursday at 16:00 ${piece.repeat(900 / piece.length)}`,
      options,
    );
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
