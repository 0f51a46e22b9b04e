import {
  resolveLocalTime,
  wallTime,
  type EventView,
} from '@platform-community/backstage-plugin-community-common';

const dayMs = 86_400_000;

function number(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function text(at: number): string {
  return new Date(at * dayMs).toISOString().slice(0, 10);
}

/** A day some days later, or earlier. */
export function addDays(day: string, days: number): string {
  return text(number(day) + days);
}

/** The same day of a month some months later; its last one where it has none. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  );
  first.setUTCDate(Math.min(date, last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

/** Which day of the week it is: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return ((number(day) + 3) % 7) + 1;
}

/**
 * The weeks of a month, whole ones, so that the days of its neighbours are
 * there too.
 *
 * @param month - `2026-12`
 * @param firstDay - on which weeks begin: 1 is Monday, 7 is Sunday
 */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const back = (weekdayOf(first) - firstDay + 7) % 7;
  const weeks: string[][] = [];
  for (let day = addDays(first, -back); day < next; day = addDays(day, 7)) {
    const start = day;
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(start, at)));
  }
  return weeks;
}

/** The instants between which whole days of a zone lie. */
export function spanOf(
  weeks: string[][],
  zone: string,
): { from: string; until: string } {
  const last = weeks[weeks.length - 1][6];
  const at = (day: string) =>
    resolveLocalTime(`${day}T00:00`, zone).instant.toISOString();
  return { from: at(weeks[0][0]), until: at(addDays(last, 1)) };
}

/** The events of each day in a zone; one of several days is on each of them. */
export function byDay<T extends Pick<EventView, 'startsAt' | 'endsAt'>>(
  events: readonly T[],
  zone: string,
): Map<string, T[]> {
  const days = new Map<string, T[]>();
  const inOrder = [...events].sort((a, b) =>
    a.startsAt.localeCompare(b.startsAt),
  );
  for (const event of inOrder) {
    const day = (instant: number) =>
      wallTime(new Date(instant), zone).slice(0, 10);
    // What ends at midnight does not take place on the day that begins then.
    const last = day(Date.parse(event.endsAt) - 1);
    for (let at = day(Date.parse(event.startsAt)); at <= last; ) {
      days.set(at, [...(days.get(at) ?? []), event]);
      at = addDays(at, 1);
    }
  }
  return days;
}
