import { count, countOf, Phrases, Unclear } from './Phrases';

/** When on its day something begins, and how long it takes. */
export interface ReadTime {
  /** `16:00` */
  time: string;
  minutes?: number;
}

/** A clock as it was written. */
interface WrittenClock {
  hour: number;
  minute?: number;
  half?: 'am' | 'pm';
}

const clock = '(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm)?|(noon|midday))';

function writtenClock([hour, minute, half, noon]: (
  | string
  | undefined
)[]): WrittenClock {
  if (noon) return { hour: 12, minute: 0, half: 'pm' };
  return {
    hour: Number(hour),
    ...(minute !== undefined && { minute: Number(minute) }),
    ...((half === 'am' || half === 'pm') && { half }),
  };
}

function spelt({ hour, minute, half }: WrittenClock): string {
  const minutes =
    minute === undefined ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour}${minutes}${half ?? ''}`;
}

/** Minutes since midnight; a bare hour up to twelve may be two of them. */
function minutesOf(written: WrittenClock): number {
  const { hour, minute = 0, half } = written;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const exists = half ? hour >= 1 && hour <= 12 : hour <= 23;
  if (!exists || minute > 59) {
    throw new Unclear('time', `There is no time ${spelt(written)}.`);
  }
  if (!half && written.minute === undefined && hour >= 1 && hour <= 12) {
    throw new Unclear(
      'time',
      `${hour} in the morning or in the afternoon? Write ${hour} am, ${hour} pm, or a time such as 16:00.`,
    );
  }
  return hours * 60 + minute;
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}

/** A number of minutes in words, such as “for 1 hour and 30 minutes”. */
function takeDuration(words: Phrases): number | undefined {
  const hours = `(\\d+(?:\\.\\d+)?|half an|an|${count})[ -]?(?:hours?|hrs?|h)\\b`;
  const minutes = `(${count})[ -]?(?:minutes?|mins?)\\b`;
  const found = words.take(
    new RegExp(
      `(?:\\b(?:for|lasting|lasts|takes)(?: about)? )?(?:\\b${hours}(?: and a (half)\\b|,?(?: and)? ?${minutes})?|\\b${minutes})(?: long)?`,
    ),
  );
  if (!found) return undefined;
  const [, hour, half, minute, only] = found;
  if (only !== undefined) return countOf(only);
  let whole = hour === 'an' ? 60 : Number.NaN;
  if (hour === 'half an') whole = 30;
  if (Number.isNaN(whole)) whole = countOf(hour) * 60;
  return Math.round(
    whole + (half ? 30 : 0) + (minute === undefined ? 0 : countOf(minute)),
  );
}

/** In “4 to 5 pm” the half of the day holds for both, if that is in order. */
function sameHalf(from: WrittenClock, to: WrittenClock): WrittenClock {
  if (from.half || !to.half) return from;
  const shared = { ...from, half: to.half };
  const inOrder =
    from.hour >= 1 && from.hour <= 12 && minutesOf(shared) < minutesOf(to);
  if (inOrder) return shared;
  throw new Unclear(
    'time',
    `${spelt(
      from,
    )} in the morning or in the afternoon? Write am or pm behind it.`,
  );
}

function takeRange(words: Phrases): ReadTime | undefined {
  const found = words.take(
    new RegExp(
      `(?:\\b(?:from|between|at) |@ ?)?(?<![\\d:.])\\b${clock} ?(?:-|to|until|till|and) ?${clock}\\b(?![:.]?\\d)`,
    ),
    match => {
      if (/ and /.test(match[0]) && !match[0].startsWith('between'))
        return false;
      const [, , fromMinute, fromHalf, fromNoon, , toMinute, toHalf, toNoon] =
        match;
      return Boolean(
        fromMinute || fromHalf || fromNoon || toMinute || toHalf || toNoon,
      );
    },
  );
  if (!found) return undefined;
  const to = writtenClock(found.slice(5, 9));
  const from = sameHalf(writtenClock(found.slice(1, 5)), to);
  if (Boolean(from.half) !== Boolean(to.half)) {
    throw new Unclear(
      'time',
      `${spelt(from)} to ${spelt(
        to,
      )}: write both with am and pm, or both as times such as 16:00.`,
    );
  }
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  const minutes = (ends - begins + 1440) % 1440;
  if (minutes === 0) {
    throw new Unclear('time', 'It ends at the time at which it begins.');
  }
  return { time: clockText(begins), minutes };
}

function takeStart(words: Phrases): string | undefined {
  const hourly = words.take(
    /(?:\bat |@ ?)?\b(\d{1,2})h(\d{2})?\b/,
    match => match[0].startsWith('at') || match[2] !== undefined,
  );
  if (hourly) {
    const minute = Number(hourly[2] ?? 0);
    return clockText(minutesOf({ hour: Number(hourly[1]), minute }));
  }
  const found =
    words.take(
      new RegExp(`(?:\\bat |@ ?)?(?<![\\d:.])\\b${clock}\\b(?![:.]?\\d)`),
      ([, , minute, half, noon]) => Boolean(minute || half || noon),
    ) ?? words.take(/(?:\bat |@ ?)(\d{1,2})(?: o'?clock)?\b(?![:.]?\d)/);
  return found && clockText(minutesOf(writtenClock(found.slice(1, 5))));
}

/** Reads one clock, such as the time of an extra date. */
export function readClock(text: string): string {
  return takeStart(new Phrases(`at ${text}`)) ?? '';
}

/**
 * Takes out the time, and the end or the duration if it is told.
 *
 * @throws Unclear when there is none, or it may be two
 */
export function takeTime(words: Phrases): ReadTime {
  if (words.has(/\bmidnight\b/)) {
    throw new Unclear(
      'time',
      'Midnight at the beginning or at the end of the day? Write 00:00 with the day that begins then.',
    );
  }
  const range = takeRange(words);
  if (range) {
    const minutes = takeDuration(words);
    if (minutes !== undefined && minutes !== range.minutes) {
      throw new Unclear('time', 'Its end and how long it takes do not agree.');
    }
    return range;
  }
  const time = takeStart(words);
  const minutes = takeDuration(words);
  if (time === undefined) {
    throw new Unclear('time', 'At what time? Write one such as 16:00 or 4 pm.');
  }
  return { time, ...(minutes !== undefined && { minutes }) };
}
