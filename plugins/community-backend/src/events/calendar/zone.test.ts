import {
  occurrencesOf,
  resolveLocalTime,
} from '@platform-community/backstage-plugin-community-common';
import ICAL from 'ical.js';
import { calendarText } from './calendarText';
import { readCalendar } from './__testUtils__/readCalendar';
import { eventRow, link, onceOf, seriesRow } from './__testUtils__/rows';
import { zoneFor, zoneForSeries } from './zone';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const start = Date.UTC(2026, 10, 1);
const zones = Intl.supportedValuesOf('timeZone');

/** The platform's own clock, which shares no line with how zones are defined. */
function clockOf(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longOffset',
  });
  return (instant: number) => {
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(
      format.format(instant),
    )!;
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -size : size;
  };
}

/** Instants around each change of the clocks until 2041, and between them. */
function instantsOf(offsetAt: (instant: number) => number): number[] {
  const found: number[] = [];
  for (let at = start; at < Date.UTC(2041, 0); at += 15 * dayMs) {
    found.push(at);
    const [before, after] = [offsetAt(at), offsetAt(at + 15 * dayMs)];
    if (before === after) continue;
    let [low, high] = [at, at + 15 * dayMs];
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    // A time that is shown twice is ambiguous to every reader.
    const twice = Math.max(before - after, 0) * minuteMs;
    found.push(high - twice - minuteMs, high + twice, high + twice + minuteMs);
  }
  return found;
}

/** What a program computes from the definition alone. */
function readWith(block: string) {
  const component = new ICAL.Component(ICAL.parse(block));
  const zone = new ICAL.Timezone({ component, tzid: 'of the text' });
  return (wall: number) => {
    const local = ICAL.Time.fromJSDate(new Date(wall), true);
    local.zone = zone;
    return local.toUnixTime() * 1000;
  };
}

describe('the definition of a zone', () => {
  it('shows the instants that this machine does, in every zone there is, until 2040', () => {
    const wrong = zones.flatMap(timeZone => {
      const zone = zoneForSeries(timeZone, new Date(start));
      if (!zone) return [];
      const offsetAt = clockOf(timeZone);
      const read = readWith(zone.block);
      return instantsOf(offsetAt)
        .filter(at => read(at + offsetAt(at) * minuteMs) !== at)
        .map(at => `${timeZone} ${new Date(at).toISOString()}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is missing only where no rule says when the clocks change', () => {
    const without = zones.filter(
      timeZone => !zoneForSeries(timeZone, new Date(start)),
    );
    // Their summer time makes way for Ramadan.
    expect(['Asia/Gaza', 'Asia/Hebron']).toEqual(
      expect.arrayContaining(without),
    );
  });

  it('has rules alone, from 1970 on', () => {
    for (const timeZone of zones) {
      const { block = '' } = zoneForSeries(timeZone, new Date(start)) ?? {};
      expect(block).not.toMatch(/RDATE|UNTIL/);
      expect(block.match(/^DTSTART:(?!197)/gm)).toBeNull();
    }
  });

  it.each([
    // The first Sunday from the 2nd on, which in 2029 is the 8th of April.
    ['America/Santiago', 'BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU'],
    // The night after the last Thursday of October, which may be in November.
    ['Africa/Cairo', 'BYMONTH=11;BYMONTHDAY=1;BYDAY=FR'],
    // The eve of the last Sunday of March, which is not always the last Saturday.
    ['America/Nuuk', 'BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA'],
    ['Europe/Berlin', 'BYMONTH=3;BYDAY=-1SU'],
    ['America/New_York', 'BYMONTH=3;BYDAY=2SU'],
  ])('of %s has the rule %s', (timeZone, rule) => {
    expect(zoneForSeries(timeZone, new Date(start))?.block).toContain(
      `RRULE:FREQ=YEARLY;${rule}\r\n`,
    );
  });

  it('is not used for instants before its rules held', () => {
    const before = new Date('2022-06-01T12:00Z');
    const after = new Date('2026-06-01T12:00Z');
    // Egypt had no summer time for years.
    expect(zoneFor('Africa/Cairo', [before])).toBeUndefined();
    expect(zoneFor('Africa/Cairo', [after])).toBeDefined();
    expect(zoneFor('Africa/Cairo', [after, before])).toBeUndefined();
  });

  it.each(['2027-03-01T09:00', '2031-07-15T23:30'])(
    'shows the right instant of %s in every zone there is',
    starts_local => {
      const wrong = zones.filter(time_zone => {
        const event = eventRow({ starts_local, time_zone });
        const once = onceOf(event);
        const text = calendarText([{ event, occurrences: [once], link }]);
        const [read] = readCalendar(text, '2040-01-01');
        return (
          read.startsAt !== new Date(once.starts_at).toISOString() ||
          read.minutes !== event.minutes
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('a series where no definition is right', () => {
  const plan = {
    startsLocal: '2026-11-05T16:00',
    timeZone: 'Asia/Gaza',
    rule: 'FREQ=WEEKLY;BYDAY=TH',
    except: ['2026-11-19'],
    extra: ['2026-11-20T09:00'],
  };

  /** What is read of what is written until a day. */
  function read(filled_until: string, more: object = {}) {
    const event = seriesRow({ ...plan, ...more }, { filled_until });
    const text = calendarText([{ event, occurrences: [], link }]);
    expect(text).not.toContain('VTIMEZONE');
    return readCalendar(text, '2099-01-01').map(({ startsAt }) => startsAt);
  }

  it('has the instants of what is written', () => {
    const until = '2029-06-01';
    const ours = occurrencesOf(plan, { until, limit: 1000 });
    expect(read(until)).toEqual(
      ours.map(({ startsAt }) => startsAt.toISOString()),
    );
  });

  it('has its first and those of its last thousand days, however long it goes on', () => {
    const daily = { rule: 'FREQ=DAILY', except: [], extra: [] };
    const found = read('2036-12-31', daily);
    expect(found).toHaveLength(1001);
    expect(found[0]).toBe('2026-11-05T14:00:00.000Z');
    const { instant } = resolveLocalTime('2036-12-31T16:00', plan.timeZone);
    expect(found.at(-1)).toBe(instant.toISOString());
  });

  it('goes for one that begins at a time that the clocks skip, too', () => {
    const begins = {
      ...plan,
      startsLocal: '2027-03-28T02:30',
      timeZone: 'Europe/Berlin',
      rule: 'FREQ=WEEKLY;BYDAY=SU',
    };
    const until = '2027-12-01';
    const ours = occurrencesOf(begins, { until, limit: 100 });
    expect(read(until, begins)).toEqual(
      ours.map(({ startsAt }) => startsAt.toISOString()),
    );
  });

  it('has its first alone where no more is written', () => {
    expect(read('2026-11-05')).toEqual(['2026-11-05T14:00:00.000Z']);
  });
});
