import type { RecurrencePlan } from '../occurrences';
import { assertHalfHolds } from './assertHalfHolds';
import {
  count,
  countOf,
  date,
  Phrases,
  tidyWords,
  Unclear,
  type WordsTopic,
} from './Phrases';
import { exceptOf, extraOf } from './readChanges';
import { datesIn, takeDateClauses } from './readDates';
import { takeDays } from './readDays';
import { readSeries } from './readSeries';
import { readSingle } from './readSingle';
import { takeTime } from './readTime';
import { takeZone } from './readZone';
import { refuseTwoMeanings } from './refuseTwoMeanings';
import { takeAsides } from './takeAsides';

/** A plan that words were read as. @public */
export interface ReadPlan extends RecurrencePlan {
  /** How long it takes, where the words say it. */
  minutes?: number;
  /** What whoever wrote the words should know of how they were read. */
  notes: string[];
  /** Remarks that have nothing to do with when it takes place. */
  leftOut: string[];
}

/** Why words were not read as a plan. @public */
export interface UnreadWords {
  /** What is missing or may mean two things, in sentences for who wrote it. */
  problem: string;
  about: WordsTopic;
}

/** What is known besides the words. @public */
export interface ParseWordsOptions {
  /** The day from which a series begins that names no other, `YYYY-MM-DD`. */
  today: string;
  /** The zone where none is named. */
  timeZone: string;
}

/** Longer ones are no plan; patterns take long to find nothing in them. */
const longest = 1000;

function takeLinks(words: Phrases): string[] {
  return words.takeAll(/\(?(\[[^\]]*\]\([^)]*\))\)?/).map(([, link]) => link);
}

function takeCount(words: Phrases): number | undefined {
  const found = words.take(
    new RegExp(
      `(?:\\bfor )?\\b(${count}) (?:times?|occurrences|sessions|dates)\\b`,
    ),
  );
  return found && countOf(found[1]);
}

/** Dates that stand alone; those of every year are days of its rule. */
function takeDates(words: Phrases): string[] {
  if (words.has(/\bevery (?:\S+ )?years?\b|\byearly\b|\bannual/)) return [];
  return words
    .takeAll(new RegExp(`(?:\\bon )?(?:the )?${date}`))
    .flatMap(([found]) => datesIn(found));
}

// In this order: what names most comes first, and numbers that dates and times
// have taken are no longer mistaken for days of a month.
function read(text: string, options: ParseWordsOptions): ReadPlan {
  const { today } = options;
  if (text.length > longest) {
    throw new Unclear('words', 'That is too long to be read.');
  }
  const words = new Phrases(tidyWords(text));
  const links = takeLinks(words);
  const zone = takeZone(words, options.timeZone);
  const { timeZone } = zone;
  const notes = zone.note ? [zone.note] : [];
  refuseTwoMeanings(words);
  const clauses = takeDateClauses(words);
  const dates = takeDates(words);
  const times = takeCount(words);
  const { time, minutes } = takeTime(words);
  const days = takeDays(words, {
    named: clauses.start !== undefined,
    withWeekday: clauses.startHasWeekday,
  });
  const leftOut = [...links, ...takeAsides(words)];

  let plan: RecurrencePlan;
  let { extra } = clauses;
  if ('once' in days) {
    const { day, more } = readSingle(dates, clauses, days.once, {
      today,
      times,
    });
    extra = [...extra, ...more.map(found => ({ date: found }))];
    plan = { startsLocal: `${day}T${time}`, timeZone };
  } else {
    if (dates.length > 0) {
      throw new Unclear(
        'dates',
        `Is ${dates[0]} the first date? Write “starting” before it, or “and on” where it is one more.`,
      );
    }
    if (days.needsStart) leftOut.push(days.needsStart);
    const around = { time, timeZone, today, notes };
    plan = readSeries(days, clauses, times, around);
  }
  const except = exceptOf(clauses.except, plan, notes);
  const besides = extraOf(extra, plan, notes);
  const complete = {
    ...plan,
    ...(except.length > 0 && { except }),
    ...(besides.length > 0 && { extra: besides }),
  };
  assertHalfHolds(zone, complete);
  return {
    ...complete,
    ...(minutes !== undefined && { minutes }),
    notes,
    leftOut,
  };
}

/**
 * Reads a plan from words as people write them: `every other Thursday at 4 pm PT
 * for 45 minutes, starting 3 December 2026, except 24 December`.
 *
 * @remarks
 * English. Nothing is guessed: what may mean two things is told as a problem that
 * says what to write instead, and so is what was not understood. A series that
 * names no first date begins with the first day from today on that fits.
 *
 * @public
 */
export function parseWords(
  text: string,
  options: ParseWordsOptions,
): ReadPlan | UnreadWords {
  try {
    return read(text, options);
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    return { problem: error.message, about: error.about };
  }
}
