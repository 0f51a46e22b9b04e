import { weekdays, type Rule } from '../Rule';
import { monthNamed, weekdayNamed } from './names';
import {
  date,
  listOf,
  month,
  ordinal,
  ordinalOf,
  Phrases,
  Unclear,
  weekday,
} from './Phrases';
import { datesIn } from './readDates';
import { namedWeekdays, weekend, workweek } from './readWeekdays';

/** Days of a month or year, as parts of a rule. */
export interface MonthDays {
  byDay: Rule['byDay'];
  byMonthDay: number[];
  bySetPos: number[];
}

function namedOrdinals(text: string): number[] {
  return [...text.matchAll(new RegExp(ordinal, 'g'))].map(([word]) =>
    ordinalOf(word),
  );
}

/** “the Wednesday after the fourth Tuesday”, which is one of seven days. */
function takeDayAfter(words: Phrases, notes: string[]): MonthDays | undefined {
  const found = words.take(
    new RegExp(
      `(?:\\bon )?(?:\\bthe )?(${weekday}),? (after|following) the (${ordinal}) (${weekday})`,
    ),
  );
  if (!found) return undefined;
  const [text, day, , which, anchor] = found;
  const weekdayMeant = weekdayNamed(day)!;
  const after =
    (weekdays.indexOf(weekdayMeant) -
      weekdays.indexOf(weekdayNamed(anchor)!) +
      7) %
      7 || 7;
  const nthOf = ordinalOf(which);
  const first = (nthOf - 1) * 7 + 1 + after;
  if (nthOf < 1 || nthOf > 4 || first + 6 > 31) {
    throw new Unclear(
      'days',
      `“${text}” may lie in the month after: no rule says it. Name the dates.`,
    );
  }
  if (first + 6 > 28) {
    notes.push(
      `In a month that is too short for it, “${text.trim()}” would be in the next one: it is left out there, and needs an extra date.`,
    );
  }
  return {
    byDay: [{ weekday: weekdayMeant }],
    byMonthDay: Array.from({ length: 7 }, (_, at) => first + at),
    bySetPos: [],
  };
}

/** “the first and third Tuesday and the last Friday”. */
function takeNumberedWeekdays(words: Phrases): Rule['byDay'] {
  return words
    .takeAll(
      new RegExp(
        `(?:\\bon )?(?:\\b(?:the|every|each) )?\\b(${listOf(
          ordinal,
        )}) (${weekday})`,
      ),
    )
    .flatMap(([, ordinals, day]) =>
      namedOrdinals(ordinals).map(number => ({
        weekday: weekdayNamed(day)!,
        ordinal: number,
      })),
    );
}

/** “the last weekday”, “the first and last working day”. */
function takePositions(words: Phrases): MonthDays | undefined {
  const found = words.take(
    new RegExp(
      `(?:\\bon )?(?:\\b(?:the|every) )?\\b(${listOf(
        ordinal,
      )}) (weekday|work(?:ing )?day|business day|weekend day)\\b`,
    ),
  );
  if (!found) return undefined;
  const days = found[2].startsWith('weekend') ? weekend : workweek;
  return {
    byDay: days.map(day => ({ weekday: day })),
    byMonthDay: [],
    bySetPos: namedOrdinals(found[1]),
  };
}

/** “if it is a Wednesday”, which days of the month must be as well. */
function takeCondition(words: Phrases): Rule['byDay'] {
  const found = words.take(
    new RegExp(
      `\\bif (?:it|that) is (?:a )?(${weekday}(?:(?:,| or)+ (?:a )?${weekday})*)`,
    ),
  );
  return namedWeekdays(found?.[1] ?? '').map(day => ({ weekday: day }));
}

/** “the 1st, 15th and last day”, “the 23rd to 29th … if it is a Wednesday”. */
function takeMonthDays(words: Phrases): MonthDays | undefined {
  const nth = '\\d{1,2}(?:st|nd|rd|th)';
  const one = `(?:${nth} ?(?:to|-) ?${nth}|${ordinal}(?: day)?|day \\d{1,2}\\b)`;
  const found: RegExpExecArray[] = [];
  const next = () =>
    words.take(
      new RegExp(
        `(?:\\bon )?(?:\\b(?:the|every|each) )?\\b${listOf(one)}(?: days?\\b)?`,
      ),
      // “First” alone may be the first of anything.
      ([text]) => /\d|\bdays?\b/.test(text),
    );
  for (let match = next(); match; match = next()) found.push(match);
  const byMonthDay = found.flatMap(([text]) =>
    [
      ...text.matchAll(
        new RegExp(`(${nth}) ?(?:to|-) ?(${nth})|${ordinal}|\\d+`, 'g'),
      ),
    ].flatMap(([item, from, to]) => {
      if (from === undefined) return [ordinalOf(item)];
      const [first, last] = [parseInt(from, 10), parseInt(to, 10)];
      return Array.from(
        { length: Math.max(0, last - first + 1) },
        (_, at) => first + at,
      );
    }),
  );
  if (byMonthDay.length === 0) return undefined;
  return {
    byDay: takeCondition(words),
    byMonthDay,
    bySetPos: [],
  };
}

/** “only in June and December”, “of March”. */
export function takeMonths(words: Phrases): number[] {
  return words
    .takeAll(
      new RegExp(
        `\\b(?:only )?(?:in|of|each|every) (?:every )?(${listOf(
          month,
        )})(?! ?\\d)`,
      ),
    )
    .flatMap(([, list]) =>
      [...list.matchAll(new RegExp(month, 'g'))].map(([name]) =>
        monthNamed(name),
      ),
    );
}

/** “every year on 1 June and 1 December”: months and days that are one rule. */
export function takeDatesOfYear(
  words: Phrases,
): (MonthDays & { byMonth: number[] }) | undefined {
  const found = words.take(
    new RegExp(`(?:\\bon )?(?:\\b(?:the|every) )?${listOf(date)}`),
  );
  if (!found) return undefined;
  const named = datesIn(found[0]).map(text => {
    if (/\d{4}/.test(text) || !new RegExp(month).test(text)) {
      throw new Unclear('days', `“${text}” is one day, and not every year.`);
    }
    return [
      monthNamed(new RegExp(month).exec(text)![0]),
      Number(/\d+/.exec(text)![0]),
    ];
  });
  const byMonth = [...new Set(named.map(([of]) => of))];
  const byMonthDay = [...new Set(named.map(([, day]) => day))];
  if (byMonth.length * byMonthDay.length !== named.length) {
    throw new Unclear(
      'days',
      'These dates are several series: plan one of them for each.',
    );
  }
  return { byMonth, byMonthDay, byDay: takeCondition(words), bySetPos: [] };
}

/** The days of the month or year that words name, in whichever way they do. */
export function takeMonthPart(
  words: Phrases,
  notes: string[],
): MonthDays | undefined {
  const after = takeDayAfter(words, notes);
  const positions = takePositions(words);
  const numbered = takeNumberedWeekdays(words);
  const days = takeMonthDays(words);
  const parts = [
    after,
    positions,
    numbered.length > 0
      ? { byDay: numbered, byMonthDay: [], bySetPos: [] }
      : undefined,
    days,
  ].filter(part => part !== undefined);
  if (parts.length > 1) {
    throw new Unclear(
      'days',
      'Days of the month are named in two ways, which no one rule says.',
    );
  }
  return parts[0];
}
