import ICAL from 'ical.js';
import { calendarText } from './calendarText';
import type { EventRow } from '../tables';
import { eventRow, link, onceOf } from './__testUtils__/rows';

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
});
