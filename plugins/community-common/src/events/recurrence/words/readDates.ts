import { dayNumber, dayText, isDay, weekdayOf } from '../days';
import { weekdays } from '../Rule';
import { dateWords, monthNamed, weekdayName, weekdayNamed } from './names';
import { between, date, month, Phrases, Unclear, weekday } from './Phrases';

/** A date as it was written; the year may be left to be understood. */
interface WrittenDate {
  year?: number;
  month: number;
  day: number;
}

function inNumbers(text: string): WrittenDate | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return { year: +iso[1], month: +iso[2], day: +iso[3] };
  const [, a, sign, b, year] =
    /^(\d{1,2})([./])(\d{1,2})[./](\d{2,4})$/.exec(text) ?? [];
  if (a === undefined) return undefined;
  if (year.length !== 4) {
    throw new Unclear('dates', `Write the year of ${text} with four digits.`);
  }
  // With dots the day comes first wherever dates are written so.
  if (sign === '.' || +a > 12) return { year: +year, month: +b, day: +a };
  if (+b > 12 || a === b) return { year: +year, month: +a, day: +b };
  throw new Unclear(
    'dates',
    `${text} is one day in America and another in Europe: write the month as a word.`,
  );
}

function inWords(text: string): WrittenDate {
  const [, named] = new RegExp(`(${month})`).exec(text) ?? [];
  const numbers = [...text.matchAll(/\d+/g)].map(([found]) => found);
  const year = numbers.find(found => found.length === 4);
  return {
    month: monthNamed(named),
    day: Number(numbers.find(found => found.length < 4)),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** The first such day from a day on. */
function nextOf({ month: of, day }: WrittenDate, from: string): string {
  const first = Number(from.slice(0, 4));
  // A leap day comes within eight years.
  for (let year = first; year <= first + 8; year++) {
    const candidate = [
      year,
      String(of).padStart(2, '0'),
      String(day).padStart(2, '0'),
    ].join('-');
    if (isDay(candidate) && candidate >= from) return candidate;
  }
  return '';
}

/**
 * The day that a date means.
 *
 * @param text - one date, as the pattern `date` finds it
 * @param from - a date without a year is the first from this day on
 * @throws Unclear when there is no such day, or it is not the day of the week
 *   that is named with it
 */
export function readDate(text: string, from: string): string {
  const [, named] = new RegExp(`^(${weekday})[ ,]`).exec(text) ?? [];
  const bare = named ? text.slice(named.length).replace(/^[ ,]+/, '') : text;
  let day: string;
  if (bare === 'today') day = from;
  else if (bare === 'tomorrow') day = dayText(dayNumber(from) + 1);
  else {
    const written = inNumbers(bare) ?? inWords(bare);
    day =
      written.year === undefined
        ? nextOf(written, from)
        : [
            String(written.year).padStart(4, '0'),
            String(written.month).padStart(2, '0'),
            String(written.day).padStart(2, '0'),
          ].join('-');
    if (!isDay(day)) throw new Unclear('dates', `There is no day ${bare}.`);
  }
  const meant = named && weekdayNamed(named);
  const is = weekdays[weekdayOf(dayNumber(day))];
  if (meant && meant !== is) {
    throw new Unclear(
      'dates',
      `${dateWords(day)} is a ${weekdayName(is)}, not a ${weekdayName(meant)}.`,
    );
  }
  return day;
}

/** The dates of a list, each the text that was written. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(date, 'g'))].map(([found]) => found);
}

/** The texts of the dates that clauses name, to be read once the start is known. */
export interface DateClauses {
  start?: string;
  startHasWeekday: boolean;
  until?: string;
  except: string[];
  /** Dates besides the rule, each with the words of its time, if it has one. */
  extra: { date: string; time?: string }[];
}

const dates = `${date}(?:${between}${date})*`;
const timed = `${date}(?:\\s+at\\s+(?:\\d{1,2}:\\d{2}(?:\\s?[ap]m)?|\\d{1,2}\\s?[ap]m|noon|midday)\\b)?`;

/** Takes out what begins with “until”, “starting”, “except” and “and on”. */
export function takeDateClauses(words: Phrases): DateClauses {
  const except = words.takeAll(
    new RegExp(
      `\\b(?:but not|except(?: for)?|excluding|not|without|skipping)(?: on)?:? ${dates}`,
    ),
  );
  const extra = words.takeAll(
    new RegExp(
      `\\b(?:and(?: also)? on|and also|also on|plus(?: on)?|as well as(?: on)?) ${timed}(?:${between}${timed})*`,
    ),
  );
  const spans = words.takeAll(
    new RegExp(
      `\\b(?:from|between) (${date}) ?(?:to|until|till|through|and|-) ?(${date})`,
    ),
  );
  const starts = words.takeAll(
    new RegExp(
      `\\b(?:starting|starts|beginning|begins|from|as of|since)(?: on| from)? (${date})`,
    ),
  );
  const untils = words.takeAll(
    new RegExp(
      `\\b(?:until|till|til|through|ending|ends|up to)(?: on)?(?: and including)? (${date})`,
    ),
  );
  if (spans.length + starts.length > 1) {
    throw new Unclear('dates', 'Two dates are named as the first one.');
  }
  if (spans.length + untils.length > 1) {
    throw new Unclear('dates', 'Two dates are named as the last one.');
  }
  const start = starts[0]?.[1] ?? spans[0]?.[1];
  return {
    start,
    startHasWeekday:
      start !== undefined && new RegExp(`^${weekday}`).test(start),
    until: untils[0]?.[1] ?? spans[0]?.[2],
    except: except.flatMap(([found]) => datesIn(found)),
    extra: extra.flatMap(([found]) =>
      [...found.matchAll(new RegExp(timed, 'g'))].map(([item]) => {
        const [day, time] = item.split(/ at /);
        return { date: day, ...(time && { time }) };
      }),
    ),
  };
}
