import { plain } from '../__testUtils__/theReader';
import { planTime } from './planTime';

const now = new Date('2026-01-10T12:00:00Z');

function read(
  date: string,
  time: string,
  timeZone: string,
  readerZone: string,
  minutes = 60,
) {
  const found = planTime(
    { date, time, timeZone, minutes },
    readerZone,
    'en-GB',
    now,
  );
  return found && { ...found, forYou: plain(found.forYou) };
}

describe('planTime', () => {
  it.each([
    ['Europe/Berlin', 'Tue 24 Nov, 14:00 – 15:00'],
    ['Asia/Kolkata', 'Tue 24 Nov, 18:30 – 19:30'],
    ['America/New_York', 'Tue 24 Nov, 08:00 – 09:00'],
  ])('tells 14:00 in Berlin for %s', (zone, forYou) => {
    expect(read('2026-11-24', '14:00', 'Europe/Berlin', zone)).toEqual({
      forYou,
      past: false,
    });
  });

  it('says when the clocks skip the chosen time, and what it comes to', () => {
    expect(
      read('2026-03-29', '02:30', 'Europe/Berlin', 'Europe/Berlin'),
    ).toEqual({
      forYou: 'Sun 29 Mar, 03:30 – 04:30',
      past: false,
      note: { how: 'skipped', zone: 'Berlin', time: '03:30' },
    });
  });

  it('says when the clocks show the chosen time twice, and means the first', () => {
    expect(
      read('2026-10-25', '02:30', 'Europe/Berlin', 'Asia/Kolkata', 30),
    ).toEqual({
      forYou: 'Sun 25 Oct, 06:00 – 06:30',
      past: false,
      note: { how: 'twice', zone: 'Berlin', time: '02:30' },
    });
  });

  it('has no such note where the clocks never change', () => {
    expect(
      read('2026-03-29', '02:30', 'Asia/Kolkata', 'Europe/Berlin')?.note,
    ).toBeUndefined();
  });

  it('notices a time that is past', () => {
    expect(
      read('2026-01-10', '12:59', 'Europe/Berlin', 'Europe/Berlin')?.past,
    ).toBe(true);
    expect(
      read('2026-01-10', '13:01', 'Europe/Berlin', 'Europe/Berlin')?.past,
    ).toBe(false);
  });

  it.each([
    ['', '14:00', 'Europe/Berlin'],
    ['2026-11-24', '', 'Europe/Berlin'],
    ['2026-02-30', '14:00', 'Europe/Berlin'],
    ['2026-11-24', '14:00', 'Mars/Olympus'],
  ])('waits until the time is whole: %s %s %s', (date, time, zone) => {
    expect(read(date, time, zone, 'Europe/Berlin')).toBeUndefined();
  });
});
