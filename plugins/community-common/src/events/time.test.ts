import { spellTimeZone, isTimeZone, resolveLocalTime, wallTime } from './time';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Zones with gaps of an hour and of half an hour, north and south, and none. */
const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
];

const formats = new Map(
  zones.map(timeZone => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    }),
  ]),
);

/** The wall clock as the platform's own formatter shows it. */
function shown(at: number, zone: string): string {
  return formats.get(zone)!.format(at).replace(' ', 'T');
}

function asUtc(wall: string): number {
  return Date.parse(`${wall}:00Z`);
}

function offsetAt(at: number, zone: string): number {
  return asUtc(shown(at, zone)) - at;
}

/** The same question answered without Temporal: by looking at the clock. */
function resolveByLooking(wall: string, zone: string) {
  const before = offsetAt(asUtc(wall) - dayMs, zone);
  const after = offsetAt(asUtc(wall) + dayMs, zone);
  const instants = [...new Set([before, after])]
    .map(offset => asUtc(wall) - offset)
    .filter(at => shown(at, zone) === wall)
    .sort((a, b) => a - b);
  if (instants.length === 0) {
    return { instant: new Date(asUtc(wall) - before), how: 'skipped' };
  }
  return {
    instant: new Date(instants[0]),
    how: instants.length === 2 ? 'twice' : 'exact',
  };
}

/** The instants of a year at which the clocks of a zone change. */
function changesOf(zone: string, year: number): number[] {
  const changes: number[] = [];
  for (
    let at = Date.UTC(year, 0, 1);
    at < Date.UTC(year + 1, 0, 1);
    at += dayMs
  ) {
    let [low, high] = [at, at + dayMs];
    if (offsetAt(low, zone) === offsetAt(high, zone)) continue;
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (offsetAt(middle, zone) === offsetAt(low, zone)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** Wall-clock times by the quarter of an hour, three hours to both sides. */
function wallTimesAround(change: number, zone: string): string[] {
  const middle = asUtc(shown(change, zone));
  return Array.from({ length: 25 }, (_, quarter) =>
    new Date(middle + (quarter - 12) * 15 * minuteMs)
      .toISOString()
      .slice(0, 16),
  );
}

describe('a local time', () => {
  it.each(zones)('in %s is the instant its clocks show it at', zone => {
    const changes = [2026, 2027].flatMap(year => changesOf(zone, year));
    const times = [
      '2026-01-15T12:00',
      '2026-07-15T12:00',
      ...changes.flatMap(change => wallTimesAround(change, zone)),
    ];
    expect(times.map(time => [time, resolveLocalTime(time, zone)])).toEqual(
      times.map(time => [time, resolveByLooking(time, zone)]),
    );
  });

  it.each([
    ['skipped', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['twice', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
    ['exact', '2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
  ])('that comes %s in Berlin is %s', (how, local, instant) => {
    expect(resolveLocalTime(local, 'Europe/Berlin')).toEqual({
      how,
      instant: new Date(instant),
    });
  });

  it.each(zones)('in %s is shown again as it was meant', zone => {
    const { instant } = resolveLocalTime('2026-06-01T09:05', zone);
    expect(wallTime(instant, zone)).toBe('2026-06-01T09:05');
  });

  it('of a zone that is not there is refused', () => {
    expect(() => resolveLocalTime('2026-06-01T09:00', 'Mars/Base')).toThrow(
      RangeError,
    );
  });
});

describe('a time zone', () => {
  it.each([
    'Europe/Berlin',
    'Asia/Calcutta',
    'UTC',
    'Etc/GMT+5',
    'America/Argentina/Ushuaia',
  ])('is %s', zone => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each([
    '',
    'Mars/Base',
    '+01:00',
    'Europe/Berlin ',
    'Europe',
    '../etc/passwd',
  ])('is not %j', zone => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('the spelling of a zone', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['Europe/Berlin', 'Europe/Berlin'],
    // An alias stays what was meant.
    ['US/Eastern', 'US/Eastern'],
  ])('of %s is %s', (typed, spelt) => {
    expect(spellTimeZone(typed)).toBe(spelt);
  });
});
