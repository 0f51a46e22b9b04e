import { wallTime } from '@platform-community/backstage-plugin-community-common';

interface Range {
  start: Date;
  end: Date;
  zone: string;
  locale: string | undefined;
  now: Date;
}

/**
 * From when to when, as the locale writes it; the day is told once when both
 * ends are on it. Where the clocks change in between, the offsets are told too,
 * because `02:30` to `02:30` would say nothing.
 */
export function formatRange(range: Range): string {
  const { start, end, zone, locale, now } = range;
  const wall = { start: wallTime(start, zone), end: wallTime(end, zone) };
  const year = (text: string) => text.slice(0, 4);
  const date: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(year(wall.start) !== year(wallTime(now, zone)) && { year: 'numeric' }),
  };
  const time: Intl.DateTimeFormatOptions = {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  };

  if (!clocksChange(range, wall)) {
    return new Intl.DateTimeFormat(locale, { ...date, ...time }).formatRange(
      start,
      end,
    );
  }
  const withOffset = { ...time, timeZoneName: 'shortOffset' } as const;
  const sameDay = wall.start.slice(0, 10) === wall.end.slice(0, 10);
  const first = new Intl.DateTimeFormat(locale, { ...date, ...withOffset });
  const last = sameDay ? new Intl.DateTimeFormat(locale, withOffset) : first;
  return `${first.format(start)} – ${last.format(end)}`;
}

function clocksChange(
  { start, end }: Range,
  wall: { start: string; end: string },
): boolean {
  const shown = Date.parse(`${wall.end}Z`) - Date.parse(`${wall.start}Z`);
  const elapsed = end.getTime() - start.getTime();
  return Math.abs(shown - elapsed) >= 60_000;
}
