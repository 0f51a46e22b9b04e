import {
  resolveLocalTime,
  wallTime,
} from '@platform-community/backstage-plugin-community-common';
import { eventWhen } from './eventWhen';

const now = new Date('2026-06-01T00:00:00Z');

/** An event by its own clocks: when it starts there, and for how long. */
function at(startsLocal: string, timeZone: string, minutes = 60) {
  const start = resolveLocalTime(startsLocal, timeZone).instant;
  return {
    startsAt: start.toISOString(),
    endsAt: new Date(start.getTime() + minutes * 60_000).toISOString(),
    timeZone,
  };
}

/** Without the kinds of space that ICU versions disagree about. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(/\s*–\s*/g, ' – '));
}

function read(
  event: ReturnType<typeof at>,
  zone: string,
  locale = 'en-GB',
  today = now,
) {
  return plain(eventWhen(event, zone, locale, today));
}

describe('eventWhen', () => {
  it('tells one time where the clocks of event and reader agree', () => {
    const event = at('2026-11-24T14:00', 'Europe/Berlin');
    const same = {
      reader: 'Tue 24 Nov, 14:00 – 15:00',
      tile: { month: 'Nov', day: '24' },
    };
    expect(read(event, 'Europe/Berlin')).toEqual(same);
    expect(read(event, 'Europe/Madrid')).toEqual(same);
  });

  it('names the zone of the event where its clocks show something else', () => {
    expect(
      read(at('2026-11-24T14:00', 'Europe/Berlin'), 'Asia/Kolkata'),
    ).toEqual({
      reader: 'Tue 24 Nov, 18:30 – 19:30',
      tile: { month: 'Nov', day: '24' },
      elsewhere: {
        zone: 'Berlin',
        starts: '14:00',
        range: 'Tue 24 Nov, 14:00 – 15:00',
      },
    });
  });

  it('tells the day over there when it is another one, and puts the day of the reader on the tile', () => {
    const when = read(
      at('2026-11-24T20:00', 'America/New_York'),
      'Asia/Kolkata',
    );
    expect(when.reader).toBe('Wed 25 Nov, 06:30 – 07:30');
    expect(when.tile).toEqual({ month: 'Nov', day: '25' });
    expect(when.elsewhere).toMatchObject({
      zone: 'New York',
      starts: 'Tue 24 Nov, 20:00',
    });
  });

  it.each([
    // Berlin is six hours ahead of New York, but five for two weeks in March
    // and one in autumn, because they change their clocks on different days.
    ['2026-03-05T14:00', 'Thu 5 Mar, 08:00 – 09:00'],
    ['2026-03-12T14:00', 'Thu 12 Mar, 09:00 – 10:00'],
    ['2026-04-02T14:00', 'Thu 2 Apr, 08:00 – 09:00'],
    ['2026-10-28T14:00', 'Wed 28 Oct, 09:00 – 10:00'],
    ['2026-11-04T14:00', 'Wed 4 Nov, 08:00 – 09:00'],
  ])('keeps the clock of Berlin for New York on %s', (local, expected) => {
    const when = read(at(local, 'Europe/Berlin'), 'America/New_York');
    expect(when.reader).toBe(expected);
    expect(when.elsewhere).toMatchObject({ zone: 'Berlin', starts: '14:00' });
  });

  it('writes the time over there like the other', () => {
    expect(
      read(at('2026-12-01T09:00', 'Europe/Berlin'), 'America/New_York')
        .elsewhere?.starts,
    ).toBe('09:00');
  });

  it('tells both days of an event that runs past midnight for the reader', () => {
    expect(
      read(at('2026-11-24T14:00', 'Europe/Berlin', 180), 'Australia/Sydney')
        .reader,
    ).toBe('Wed 25 Nov, 00:00 – 03:00');
    expect(
      read(at('2026-11-24T14:00', 'Europe/Berlin', 180), 'Asia/Tokyo').reader,
    ).toBe('Tue 24 Nov, 22:00 – Wed 25 Nov, 01:00');
  });

  it('tells offsets when the clocks change during the event', () => {
    // 02:30 in summer time, and an hour later 02:30 again.
    expect(
      read(at('2026-10-25T02:30', 'Europe/Berlin'), 'Europe/Berlin').reader,
    ).toBe('Sun 25 Oct, 02:30 GMT+2 – 02:30 GMT+1');
    expect(
      read(at('2026-10-24T20:00', 'Europe/Berlin', 12 * 60), 'Europe/Berlin')
        .reader,
    ).toBe('Sat 24 Oct, 20:00 GMT+2 – Sun 25 Oct, 07:00 GMT+1');
  });

  it('shows the time a skipped local time came to, not the one that never is', () => {
    const event = at('2026-03-29T02:30', 'Europe/Berlin');
    expect(wallTime(new Date(event.startsAt), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30',
    );
    expect(read(event, 'Europe/Berlin').reader).toBe(
      'Sun 29 Mar, 03:30 – 04:30',
    );
  });

  it('tells the year only when it is not this one', () => {
    const event = at('2027-01-12T10:00', 'Europe/Berlin');
    expect(read(event, 'Europe/Berlin').reader).toBe(
      'Tue, 12 Jan 2027, 10:00 – 11:00',
    );
    expect(
      read(event, 'Europe/Berlin', 'en-GB', new Date('2027-01-02T00:00:00Z'))
        .reader,
    ).toBe('Tue 12 Jan, 10:00 – 11:00');
  });

  it('writes as the locale does', () => {
    const event = at('2026-11-24T14:00', 'Europe/Berlin');
    expect(read(event, 'Europe/Berlin', 'en-US').reader).toMatch(
      /^Tue, Nov 24, 2:00 – 3:00.PM$/,
    );
    expect(read(event, 'Europe/Berlin', 'de').tile).toEqual({
      month: 'Nov',
      day: '24',
    });
  });
});
