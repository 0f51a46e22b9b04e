import ICAL from 'ical.js';
import { calendarText } from './calendarText';
import type { EventRow } from '../tables';
import { componentsOf, readCalendar } from './__testUtils__/readCalendar';
import {
  changedRow,
  dayAfter,
  eventRow,
  link,
  onceOf,
  seriesRow,
} from './__testUtils__/rows';

const { id } = eventRow();

/** The text of an event that takes place once. */
function textOf(event: EventRow): string {
  return calendarText([{ event, occurrences: [onceOf(event)], link }]);
}

/** What a calendar program makes of the text. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('There is no event');
  const value = (name: string) => component.getFirstPropertyValue(name);
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue('method'),
    zones: calendar.getAllSubcomponents('vtimezone').length,
    uid: event.uid,
    title: event.summary,
    description: event.description,
    place: event.location,
    sequence: event.sequence,
    zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    wall: event.startDate.toString(),
    status: value('status'),
    url: value('url'),
    stamp: String(value('dtstamp')),
    created: String(value('created')),
  };
}

describe('a calendar text', () => {
  it('says what the event is, when and where', () => {
    const row = eventRow({ place: 'Room 1', description: 'Bring cake' });
    expect(read(textOf(row))).toEqual({
      method: 'PUBLISH',
      zones: 1,
      uid: `${id}@community.backstage`,
      title: 'Demo day',
      description: 'Bring cake',
      place: 'Room 1',
      sequence: 0,
      zone: 'Europe/Berlin',
      start: '2026-11-24T13:00:00.000Z',
      end: '2026-11-24T14:30:00.000Z',
      wall: '2026-11-24T14:00:00',
      status: 'CONFIRMED',
      url: link,
      stamp: '2026-11-02T09:30:00Z',
      created: '2026-11-01T08:00:00Z',
    });
  });

  it('is the same for the same plan', () => {
    expect(textOf(eventRow())).toBe(textOf(eventRow()));
  });

  it('says when an event is cancelled, and how often it changed', () => {
    const row = eventRow({ cancelled_at: new Date(), sequence: 3 });
    expect(read(textOf(row))).toMatchObject({
      uid: `${id}@community.backstage`,
      status: 'CANCELLED',
      sequence: 3,
    });
  });

  it('leads to the meeting where it has an address', () => {
    const url = 'https://meet.example.com/a?b=1,2;c';
    expect(read(textOf(eventRow({ url })))).toMatchObject({
      url: 'https://meet.example.com/a?b=1%2C2%3Bc',
      place: url,
    });
  });

  it('uses UTC where the definition of a zone does not reach back', () => {
    // British Columbia still changed its clocks in that winter.
    const row = eventRow({
      starts_local: '2026-02-20T12:00',
      time_zone: 'America/Vancouver',
    });
    expect(read(textOf(row))).toMatchObject({
      zone: undefined,
      zones: 0,
      start: new Date(onceOf(row).starts_at).toISOString(),
    });
  });

  it.each([
    ['commas; semicolons, and \\ backslashes', 'one\ntwo, three; \\four'],
    ['“Quotes” & umlauts äöü', '日本語 👩‍👩‍👧 '.repeat(40).trim()],
    ['BEGIN:VEVENT', 'END:VCALENDAR\nBEGIN:VALARM'],
  ])('gives the title %j back as it was written', (title, description) => {
    const found = read(textOf(eventRow({ title, description })));
    expect(found.title).toBe(title);
    expect(found.description).toBe(description);
  });

  it('has lines of at most 75 octets that end as the standard says', () => {
    const text = textOf(
      eventRow({
        title: 'ä'.repeat(150),
        description: '👩‍👩‍👧 with 日本語 '.repeat(50),
        place: 'x'.repeat(200),
      }),
    );
    const lines = text.split('\r\n');
    expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join('')).not.toMatch(/[\r\n\ufffd]/);
  });

  it('may be read after the clocks have changed within the event', () => {
    const row = eventRow({ starts_local: '2027-03-27T20:00', minutes: 720 });
    expect(read(textOf(row))).toMatchObject({
      start: '2027-03-27T19:00:00.000Z',
      end: '2027-03-28T07:00:00.000Z',
    });
  });

  it.each([
    ['Asia/Calcutta', '2026-11-24T08:30:00.000Z'],
    ['US/Pacific', '2026-11-24T22:00:00.000Z'],
    ['Etc/GMT+5', '2026-11-24T19:00:00.000Z'],
    ['UTC', '2026-11-24T14:00:00.000Z'],
    ['europe/berlin', '2026-11-24T13:00:00.000Z'],
  ])('knows %s, which goes by other names too', (time_zone, start) => {
    expect(read(textOf(eventRow({ time_zone }))).start).toBe(start);
  });

  it('has no control characters, and an end at its last line', () => {
    const row = eventRow({
      title: 'De\u0001mo\u007f',
      description:
        'one\u0000\u0008\u001b\u0085two\u2028three\tfour\r\nfive\rsix\vseven',
      place: 'Ro\u0007om',
    });
    const text = textOf(row);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[^\P{Cc}\t]/u);
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(read(text)).toMatchObject({
      title: 'Demo',
      description: 'one\ntwo\nthree\tfour\nfive\nsix\nseven',
      place: 'Room',
    });
  });

  it('names the meeting link as RFC 7986 and Google do, in ASCII', () => {
    const row = eventRow({ url: 'https://meet.example.com/räume?a=1,2' });
    const [event] = componentsOf(textOf(row));
    const uri = 'https://meet.example.com/r%C3%A4ume?a=1%2C2';
    const conference = event.getFirstProperty('conference');
    expect(conference?.getFirstValue()).toBe(uri);
    expect(conference?.type).toBe('uri');
    expect(conference?.getParameter('label')).toBe('Join online');
    expect(event.getFirstPropertyValue('x-google-conference')).toBe(uri);
  });

  it('escapes the name of a calendar', () => {
    const name = 'Events of Payments, Inc; \\o/\nBEGIN:VEVENT';
    const feed = { name, description: `${name}\u0001`, link, refresh: 3600 };
    const calendar = new ICAL.Component(ICAL.parse(calendarText([], feed)));
    expect(calendar.getAllSubcomponents()).toEqual([]);
    // ical.js does not know that this property is a text.
    expect(calendar.getFirstPropertyValue('name')).toBe(
      'Events of Payments\\, Inc\\; \\\\o/\\nBEGIN:VEVENT',
    );
    expect(calendar.toString()).toContain('REFRESH-INTERVAL');
  });

  it('ends in the second of the hours that come twice, where it does', () => {
    // Until 2:30 in winter time; the clocks are set back at 3.
    const row = eventRow({ starts_local: '2027-10-31T01:30', minutes: 120 });
    const text = textOf(row);
    expect(text).toContain('DTEND:20271031T013000Z');
    expect(read(text)).toMatchObject({
      start: '2027-10-30T23:30:00.000Z',
      end: '2027-10-31T01:30:00.000Z',
    });
  });

  describe('of a series', () => {
    const seriesText = (
      plan: Parameters<typeof seriesRow>[0],
      change?: Parameters<typeof changedRow>[2] & { of: string },
    ) => {
      const event = seriesRow(plan);
      const occurrences = change ? [changedRow(event, change.of, change)] : [];
      return calendarText([{ event, occurrences, link }]);
    };

    it.each([
      ['Pacific/Kiritimati', '00:15', '20261209T101500Z'],
      ['Pacific/Pago_Pago', '23:45', '20261211T104500Z'],
      ['Europe/Berlin', '00:00', '20261209T230000Z'],
      ['America/New_York', '23:30', '20261211T043000Z'],
    ])(
      'in %s at %s holds its last day and not the next',
      (timeZone, clock, until) => {
        const text = seriesText({
          startsLocal: `2026-12-07T${clock}`,
          timeZone,
          rule: 'FREQ=DAILY;UNTIL=20261210',
        });
        expect(text).toContain(`UNTIL=${until}`);
        expect(
          readCalendar(text, '2027-01-01').map(({ wall }) => wall),
        ).toEqual(
          ['07', '08', '09', '10'].map(day => `2026-12-${day}T${clock}`),
        );
      },
    );

    it('has sixty exceptions and extra times in its zone, in short lines', () => {
      const days = Array.from({ length: 60 }, (_, at) =>
        dayAfter('2026-12-01', at + 1),
      );
      const text = seriesText({
        startsLocal: '2026-12-01T16:00',
        timeZone: 'America/New_York',
        rule: 'FREQ=DAILY;COUNT=70',
        except: days,
        extra: days.map(day => `${dayAfter(day, 100)}T09:00`),
      });
      const lines = text.split('\r\n');
      expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(readCalendar(text, '2028-01-01')).toHaveLength(70);
      const [event] = componentsOf(text);
      for (const name of ['exdate', 'rdate']) {
        const property = event.getFirstProperty(name);
        expect(property?.getParameter('tzid')).toBe('America/New_York');
        expect(property?.type).toBe('date-time');
        expect(property?.getValues()).toHaveLength(60);
      }
    });

    it('without a rule has its start and its further times', () => {
      const text = seriesText({
        startsLocal: '2026-12-01T16:00',
        timeZone: 'Europe/Berlin',
        extra: ['2026-12-09T10:00'],
      });
      expect(readCalendar(text, '2028-01-01').map(({ wall }) => wall)).toEqual([
        '2026-12-01T16:00',
        '2026-12-09T10:00',
      ]);
    });

    it('names an occurrence at a time that the clocks skip as its rule does', () => {
      const text = seriesText(
        {
          startsLocal: '2027-03-21T02:30',
          timeZone: 'Europe/Berlin',
          rule: 'FREQ=WEEKLY;BYDAY=SU;COUNT=3',
        },
        {
          of: '2027-03-28T02:30',
          startsLocal: '2027-03-28T10:00',
          sequence: 1,
          revisedAt: new Date('2027-01-01T00:00Z'),
        },
      );
      expect(text).toContain(
        'RECURRENCE-ID;TZID=Europe/Berlin:20270328T023000',
      );
      expect(
        readCalendar(text, '2028-01-01').map(({ startsAt }) => startsAt),
      ).toEqual([
        '2027-03-21T01:30:00.000Z',
        '2027-03-28T08:00:00.000Z',
        '2027-04-04T00:30:00.000Z',
      ]);
    });
  });
});
