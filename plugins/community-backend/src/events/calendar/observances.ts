/**
 * When the clocks of a zone change each year: one part of a definition of it, in
 * the form that RFC 5545 (3.6.5) gives it.
 */
export interface Observance {
  /** Offsets from UTC before and after, in minutes. */
  before: number;
  after: number;
  /** The wall-clock time before, in minutes of its day. */
  minute: number;
  /** Left out where the clocks never change. */
  day?: YearlyDay;
}

/** A day that comes once a year at most. */
interface YearlyDay {
  month: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Which of these weekdays of the month, -1 is the last; or on which days. */
  which: number | number[];
}

/** The clocks of a zone are set to another time. */
export interface Change {
  /** The instant, as the wall clock had it before that, in UTC. */
  wall: Date;
  before: number;
  after: number;
}

const minuteMs = 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The observances that give exactly these changes.
 *
 * @param changes - those of whole years, and of enough of them that a day of the
 *   month has been every day of the week
 * @returns `undefined` where they do not come on the same days each year
 */
export function observancesOf(
  changes: Change[],
  years: number,
): Observance[] | undefined {
  const perYear = changes.length / years;
  if (!Number.isInteger(perYear)) return undefined;
  const found: Observance[] = [];
  for (let nth = 0; nth < perYear; nth++) {
    const same = changes.filter((_, at) => at % perYear === nth);
    const [{ before, after, wall }] = same;
    const minute = minuteOf(wall);
    const days = daysOf(same.map(change => change.wall));
    const isOne = same.every(
      change =>
        change.before === before &&
        change.after === after &&
        minuteOf(change.wall) === minute,
    );
    if (!isOne || !days) return undefined;
    found.push(...days.map(day => ({ before, after, minute, day })));
  }
  return found;
}

function minuteOf(wall: Date): number {
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days that are the same weekday of the same week of a month, as a rule. */
function daysOf(dates: Date[]): YearlyDay[] | undefined {
  const [weekday, ...others] = new Set(dates.map(date => date.getUTCDay()));
  if (others.length > 0) return undefined;
  const months = [...new Set(dates.map(date => date.getUTCMonth() + 1))].sort(
    (a, b) => a - b,
  );
  const rules = months.map(month => {
    const within = dates.filter(date => date.getUTCMonth() + 1 === month);
    return { month, weekday, which: weekOf(within, months.length > 1) };
  });
  // A week that ends in the next month takes a rule for each of them.
  const isWeek = months.length === 1 || spansWeek(rules);
  return isWeek && rules.every(({ which }) => which !== undefined)
    ? (rules as YearlyDay[])
    : undefined;
}

function spansWeek(rules: Array<{ which?: number | number[] }>): boolean {
  const days = rules.flatMap(({ which }) => which ?? []);
  return rules.length === 2 && days.length === 7;
}

function weekOf(dates: Date[], isPart: boolean): number | number[] | undefined {
  const days = dates.map(date => date.getUTCDate());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const range = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (isPart) return range;
  if (range.length > 7) return undefined;
  const isLast = dates.every(
    date =>
      date.getUTCDate() + 7 >
      daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1),
  );
  if (isLast) return -1;
  const week = Math.ceil(first / 7);
  return week === Math.ceil(last / 7) ? week : range;
}

/** The day of a year, if it has one. */
function dayIn(year: number, { month, weekday, which }: YearlyDay) {
  const length = daysInMonth(year, month);
  for (let day = 1; day <= length; day++) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCDay() !== weekday) continue;
    if (isIn(which, day, length)) return date;
  }
  return undefined;
}

function isIn(which: number | number[], day: number, length: number): boolean {
  if (Array.isArray(which)) return which.includes(day);
  return which === -1 ? day + 7 > length : which === Math.ceil(day / 7);
}

/** The changes that observances come to in some years, in order. */
export function changesOf(
  observances: Observance[],
  years: { first: number; last: number },
): Change[] {
  const changes: Change[] = [];
  for (let year = years.first; year <= years.last; year++) {
    for (const { day, minute, before, after } of observances) {
      const date = day && dayIn(year, day);
      if (!date) continue;
      const wall = new Date(date.getTime() + minute * minuteMs);
      changes.push({ wall, before, after });
    }
  }
  return changes.sort((a, b) => instantOf(a) - instantOf(b));
}

export function instantOf({ wall, before }: Change): number {
  return wall.getTime() - before * minuteMs;
}

/** An offset as RFC 5545 writes it (3.3.14). */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map(part =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${hours}${rest}`;
}

function ruleOf({ month, weekday, which }: YearlyDay): string {
  const day = weekdays[weekday];
  return Array.isArray(which)
    ? `RRULE:FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${which};BYDAY=${day}`
    : `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${which}${day}`;
}

/** From 1970 on, as Outlook takes no definition without a rule from there. */
function startOf({ day, minute }: Observance): string {
  let date = new Date(0);
  for (let year = 1970; day && year < 2000; year++) {
    const found = dayIn(year, day);
    if (!found) continue;
    date = found;
    break;
  }
  return new Date(date.getTime() + minute * minuteMs)
    .toISOString()
    .slice(0, 19)
    .replace(/[-:]/g, '');
}

/** Observances as the definition of a zone. */
export function definitionText(name: string, observances: Observance[]) {
  const parts = observances.map(observance => {
    const { before, after, day } = observance;
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      // As the time zone database names what has no name: by the offset.
      `TZNAME:${offsetText(after).replace(/00$/, '')}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(after)}`,
      `DTSTART:${startOf(observance)}`,
      ...(day ? [ruleOf(day)] : []),
      `END:${kind}`,
    ];
  });
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    `X-LIC-LOCATION:${name}`,
    ...parts.flat(),
    'END:VTIMEZONE',
  ].join('\r\n');
}
