import { occurrencesOf } from '../occurrences';
import { meetings } from './__fixtures__/kubernetes-meetings.json';
import { parseWords, type ReadPlan } from './parseWords';
import { recurrenceWords } from './recurrenceWords';

// How a real community writes its meetings: all 72 of its list.

const options = { today: '2026-12-01', timeZone: 'UTC' };

/** What each line becomes; where two meetings have the same line, it stands once. */
const planned = new Map([
  [
    'biweekly, Tuesday, 9:00 PT (Pacific Time)',
    'Every other Tuesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Thursday, 11:00 PT (Pacific Time)',
    'Every other Thursday at 11:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Wednesday, 11:00 PT (Pacific Time)',
    'Every other Wednesday at 11:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Monday, 9:00 PT (Pacific Time)',
    'Every other Monday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Thursday, 10:00 PT (Pacific Time)',
    'Every other Thursday at 10:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Wednesday, 12:00 PT (Pacific Time)',
    'Every other Wednesday at 12:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Thursday, 14:00 PT (Pacific Time)',
    'Every other Thursday at 14:00 (America/Los_Angeles)',
  ],
  [
    'First Wednesday of the month, Wednesday, 18:00 UTC',
    'On the first Wednesday of every month at 18:00 (UTC)',
  ],
  [
    'biweekly, you must be signed into a free zoom account to join, Wednesday, 11:00 PT (Pacific Time)',
    'Every other Wednesday at 11:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, you must be signed into a free zoom account to join, Thursday, 9:00 PT (Pacific Time)',
    'Every other Thursday at 09:00 (America/Los_Angeles)',
  ],
  [
    'weekly, you must be signed into a free zoom account to join, Monday, 9:00 PT (Pacific Time)',
    'Every Monday at 09:00 (America/Los_Angeles)',
  ],
  ['weekly, Thursday, 17:00 Poland', 'Every Thursday at 17:00 (Europe/Warsaw)'],
  [
    'every four weeks, Wednesday, 09:00 PT (Pacific Time)',
    'Every 4 weeks on Wednesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Wednesday, 09:00 PT (Pacific Time)',
    'Every other Wednesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Wednesday, 9:00 PT (Pacific Time)',
    'Every other Wednesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Tuesday, 09:00 PT (Pacific Time)',
    'Every other Tuesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'Biweekly, Wednesday, 10:00 PT (Pacific Time)',
    'Every other Wednesday at 10:00 (America/Los_Angeles)',
  ],
  [
    'monthly - Wednesday, after the fourth Tuesday, every month, Wednesday, 05:30 UTC',
    'On the 23rd to 29th of every month if it is a Wednesday at 05:30 (UTC)',
  ],
  ['biweekly, Thursday, 13:00 UTC', 'Every other Thursday at 13:00 (UTC)'],
  [
    'first Monday of the month, Monday, 15:00 UTC',
    'On the first Monday of every month at 15:00 (UTC)',
  ],
  [
    'first Tuesday of the month, Tuesday, 10:30 UTC',
    'On the first Tuesday of every month at 10:30 (UTC)',
  ],
  ['biweekly, Tuesday, 17:30 UTC', 'Every other Tuesday at 17:30 (UTC)'],
  ['weekly, Tuesday, 15:30 UTC', 'Every Tuesday at 15:30 (UTC)'],
  [
    'biweekly, Tuesday, 17:00 PT (Pacific Time)',
    'Every other Tuesday at 17:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Friday, 8:30 PT (Pacific Time)',
    'Every other Friday at 08:30 (America/Los_Angeles)',
  ],
  ['bi-weekly, Wednesday, 17:00 UTC', 'Every other Wednesday at 17:00 (UTC)'],
  ['bi-weekly, Thursday, 6:30 UTC', 'Every other Thursday at 06:30 (UTC)'],
  [
    'weekly, Tuesday, 9:30 PT (Pacific Time)',
    'Every Tuesday at 09:30 (America/Los_Angeles)',
  ],
  [
    'weekly, Monday, 15:00 PT (Pacific Time)',
    'Every Monday at 15:00 (America/Los_Angeles)',
  ],
  [
    'bi-weekly, Tuesday (starting September 10th 2024), 08:00 PT (Pacific Time)',
    'Every other Tuesday at 08:00 (America/Los_Angeles)',
  ],
  [
    'bi-weekly, Tuesday, 9:00 PT (Pacific Time)',
    'Every other Tuesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Thursday, 09:00 PT (Pacific Time)',
    'Every other Thursday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly starting Tuesday Oct 28, 2025, Tuesday, 06:00 PT (Pacific Time)',
    'Every other Tuesday at 06:00 (America/Los_Angeles)',
  ],
  [
    'weekly, Tuesday, 10:00 PT (Pacific Time)',
    'Every Tuesday at 10:00 (America/Los_Angeles)',
  ],
  [
    'weekly, Wednesday, 10:00 PT (Pacific Time)',
    'Every Wednesday at 10:00 (America/Los_Angeles)',
  ],
  ['biweekly, Thursday, 14:30 UTC', 'Every other Thursday at 14:30 (UTC)'],
  [
    'bi-weekly ([upcoming meeting dates](#upcoming-meeting-dates)), Thursday, 18:30 UTC',
    'Every other Thursday at 18:30 (UTC)',
  ],
  [
    'biweekly starting Tuesday Feb 11, 2025, Tuesday, 9:00 CET (Central European Time)',
    'Every other Tuesday at 09:00 (Europe/Paris)',
  ],
  [
    'biweekly starting Thursday June 7, 2018, Thursday, 9:00 PT (Pacific Time)',
    'Every other Thursday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly starting Tuesday Feb 27, 2024, Tuesday, 14:30 CET (Central European Time)',
    'Every other Tuesday at 14:30 (Europe/Paris)',
  ],
  [
    'biweekly starting Tuesday March 12, 2024, Tuesday, 19:30 CET (Central European Time)',
    'Every other Tuesday at 19:30 (Europe/Paris)',
  ],
  [
    'biweekly, Friday, 8:00 PT (Pacific Time)',
    'Every other Friday at 08:00 (America/Los_Angeles)',
  ],
  [
    'weekly, Monday, 10:00 PT (Pacific Time)',
    'Every Monday at 10:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Thursday, 9:00 PT (Pacific Time)',
    'Every other Thursday at 09:00 (America/Los_Angeles)',
  ],
  [
    'bi-weekly starting Tuesday April 16, 2024, Tuesday, 13:00 PT (Pacific Time)',
    'Every other Tuesday at 13:00 (America/Los_Angeles)',
  ],
  [
    'bi-weekly starting Tuesday August 13, 2019, Tuesday, 10:00 PT (Pacific Time)',
    'Every other Tuesday at 10:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Thursday, 12:30 Eastern Time (ET)',
    'Every other Thursday at 12:30 (America/New_York)',
  ],
  [
    'weekly, Tuesday, 12:30 Eastern Time (ET)',
    'Every Tuesday at 12:30 (America/New_York)',
  ],
  [
    'weekly, Tuesday, 12:15 Eastern Time (ET)',
    'Every Tuesday at 12:15 (America/New_York)',
  ],
  [
    'monthly, third Wednesday, 8:00 PT (Pacific Time)',
    'On the third Wednesday of every month at 08:00 (America/Los_Angeles)',
  ],
  [
    'monthly, first Wednesday, 8:00 PT (Pacific Time)',
    'On the first Wednesday of every month at 08:00 (America/Los_Angeles)',
  ],
  [
    'weekly, Thursday, 2PM EST (Eastern Time)',
    'Every Thursday at 14:00 (America/New_York)',
  ],
  [
    'weekly, Thursdays (starting February 15th 2024), 4PM CET (Central European Time)',
    'Every Thursday at 16:00 (Europe/Paris)',
  ],
  ['bi-weekly, Wednesday, 08:00 UTC', 'Every other Wednesday at 08:00 (UTC)'],
  ['weekly, Thursday, 17:00 UTC', 'Every Thursday at 17:00 (UTC)'],
  [
    'bi-weekly, Wednesday, 9:00 PT (Pacific Time)',
    'Every other Wednesday at 09:00 (America/Los_Angeles)',
  ],
  [
    'biweekly, Wednesday, 9:00 CET (Central European Time)',
    'Every other Wednesday at 09:00 (Europe/Paris)',
  ],
  [
    'biweekly, Tuesday, 8:30 PT (Pacific Time)',
    'Every other Tuesday at 08:30 (America/Los_Angeles)',
  ],
  [
    'bi-weekly, Tuesday, 11:00 PT (Pacific Time)',
    'Every other Tuesday at 11:00 (America/Los_Angeles)',
  ],
  [
    'weekly, Monday, 8:00 PT (Pacific Time)',
    'Every Monday at 08:00 (America/Los_Angeles)',
  ],
  [
    'bi-weekly, Tuesday, 12:00 PT (Pacific Time)',
    'Every other Tuesday at 12:00 (America/Los_Angeles)',
  ],
  [
    'bi-weekly, Thursday, 9:00 PT (Pacific Time)',
    'Every other Thursday at 09:00 (America/Los_Angeles)',
  ],
]);

/** What is not planned, since its words may mean several days, and why. */
const ambiguous = new Map([
  [
    'Biweekly, interleaved with the Regular SIG Meeting, Wednesday, 7:30 UTC',
    {
      about: 'dates',
      problem:
        'In which weeks, if interleaved with the regular sig meeting? Write “starting” and the first date.',
    },
  ],
  [
    'biweekly - alternating with regular meeting, Friday, 8:30 PT (Pacific Time)',
    {
      about: 'dates',
      problem:
        'In which weeks, if alternating with regular meeting? Write “starting” and the first date.',
    },
  ],
  [
    'monthly, Thursday, 8:00 PT (Pacific Time)',
    {
      about: 'days',
      problem:
        'Which Thursday of the month? Write “the first …”, “the last …”, or the day of the month.',
    },
  ],
]);

const lines = meetings.map(([group, title, day, time, zone, frequency]) => ({
  name: `${title} of ${group}`,
  line: `${frequency}, ${day}, ${time} ${zone}`,
  day,
  time,
}));

const read = (line: string) => parseWords(line, options) as ReadPlan;

/** As clocks show it there, by the platform’s own formatter. */
function shown(startsAt: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(startsAt);
  const part = (type: string) =>
    parts.find(one => one.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    dayOfMonth: Number(part('day')),
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** `9:00`, `4PM` in minutes since midnight, read for this test alone. */
function minutesOf(time: string): number {
  const [hour, minute = 0] = time.replace(/PM/, '').split(':').map(Number);
  return (time.endsWith('PM') ? hour + 12 : hour) * 60 + minute;
}

/** Which days of the month it may be, by the words of the line. */
function daysOfMonth(line: string): [first: number, last: number] {
  if (/after the fourth/.test(line)) return [23, 29];
  if (/third/i.test(line)) return [15, 21];
  return /first/i.test(line) ? [1, 7] : [1, 31];
}

/** How many days lie between two, by the words of the line. */
function daysBetween(line: string): number[] {
  if (/four weeks/.test(line)) return [28];
  if (/bi-?weekly/i.test(line)) return [14];
  return /weekly/.test(line) ? [7] : [28, 35];
}

describe('the 72 meetings of the Kubernetes community', () => {
  it('are all here', () => {
    expect(meetings).toHaveLength(72);
    expect(new Set(lines.map(({ line }) => line))).toEqual(
      new Set([...planned.keys(), ...ambiguous.keys()]),
    );
  });

  it.each(lines.filter(({ line }) => planned.has(line)))(
    '$name, “$line”, is planned',
    ({ line }) => {
      expect(recurrenceWords(read(line))).toBe(planned.get(line));
    },
  );

  it.each(lines.filter(({ line }) => ambiguous.has(line)))(
    '$name, “$line”, is not guessed',
    ({ line }) => {
      expect(parseWords(line, options)).toEqual(ambiguous.get(line));
    },
  );

  it.each(lines.filter(({ line }) => planned.has(line)))(
    '$name, “$line”, takes place when it says',
    ({ line, day, time }) => {
      const plan = read(line);
      const three = occurrencesOf(plan, { limit: 3 });
      const clocks = three.map(({ startsAt }) =>
        shown(startsAt, plan.timeZone),
      );
      const [weekday] = /\w+day/.exec(day)!;
      expect(clocks.map(clock => clock.weekday)).toEqual(
        Array(3).fill(weekday),
      );
      expect(clocks.map(clock => clock.minutes)).toEqual(
        Array(3).fill(minutesOf(time)),
      );
      const [first, last] = daysOfMonth(line);
      clocks.forEach(({ dayOfMonth }) => {
        expect(dayOfMonth).toBeGreaterThanOrEqual(first);
        expect(dayOfMonth).toBeLessThanOrEqual(last);
      });
      const dates = three.map(occurrence => Date.parse(occurrence.day));
      [1, 2].forEach(at => {
        expect(daysBetween(line)).toContain(
          (dates[at] - dates[at - 1]) / 86_400_000,
        );
      });
    },
  );

  it('begin on the day that they name', () => {
    const starts = lines
      .filter(({ line }) => /starting/.test(line))
      .map(({ line }) => read(line).startsLocal.slice(0, 10));
    expect(starts).toEqual([
      '2024-09-10',
      '2025-10-28',
      '2025-02-11',
      '2018-06-07',
      '2024-02-27',
      '2024-03-12',
      '2024-04-16',
      '2019-08-13',
      '2024-02-15',
    ]);
  });

  it('have remarks that are left out, and told', () => {
    const remarks = lines
      .filter(({ line }) => planned.has(line))
      .flatMap(({ line }) => read(line).leftOut);
    expect([...new Set(remarks)]).toEqual([
      'you must be signed into a free zoom account to join',
      '[upcoming meeting dates](#upcoming-meeting-dates)',
    ]);
  });

  it('have two that are read with a note', () => {
    const notes = lines
      .filter(({ line }) => planned.has(line))
      .flatMap(({ line }) => read(line).notes);
    expect(notes).toEqual([
      'In a month that is too short for it, “wednesday, after the fourth tuesday” would be in the next one: it is left out there, and needs an extra date.',
      'EST was read as ET, the time of America/New_York all year round.',
    ]);
  });
});
