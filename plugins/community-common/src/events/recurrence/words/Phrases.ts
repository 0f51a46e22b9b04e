import { monthNames, ordinalNames } from './names';

/** What of the words is not clear. @public */
export type WordsTopic = 'time' | 'zone' | 'days' | 'dates' | 'words';

/** Words that say too little, too much, or two things at once. */
export class Unclear extends Error {
  constructor(readonly about: WordsTopic, problem: string) {
    super(problem);
  }
}

/** Stands where words have been understood, so that no two meet across it. */
const gap = ' | ';

/**
 * Words of which one phrase after another is understood and taken out. What is
 * left at the end has not been understood.
 */
export class Phrases {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  get rest(): string {
    return this.#rest;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.#rest);
  }

  /** Takes the first match out, if `accepts` says so. */
  take(
    pattern: RegExp,
    accepts: (match: RegExpExecArray) => boolean = () => true,
  ): RegExpExecArray | undefined {
    const search = new RegExp(pattern.source, 'g');
    for (
      let match = search.exec(this.#rest);
      match;
      match = search.exec(this.#rest)
    ) {
      if (!accepts(match)) continue;
      const end = match.index + match[0].length;
      this.#rest =
        this.#rest.slice(0, match.index) + gap + this.#rest.slice(end);
      return match;
    }
    return undefined;
  }

  /** Takes every match out. */
  takeAll(pattern: RegExp): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (let match = this.take(pattern); match; match = this.take(pattern)) {
      matches.push(match);
    }
    return matches;
  }
}

/** Words in lower case, with one kind of dash, space and abbreviation. */
export function tidyWords(text: string): string {
  return text
    .toLocaleLowerCase('en-US')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\b(\d{4}-\d\d-\d\d)t(\d\d:\d\d)/g, '$1 at $2')
    .replace(/\b([ap])\.\s?m\.?(?![a-z])/g, '$1m')
    .replace(/\s+/g, ' ')
    .trim();
}

const short = (name: string, least: number) => {
  const lower = name.toLowerCase();
  const ends = Array.from({ length: lower.length - least + 1 }, (_, at) =>
    lower.slice(0, least + at),
  ).reverse();
  return ends.join('|');
};

/** A month, such as `dec`, `sept` or `december`. */
export const month = `(?:${monthNames
  .map(name => short(name, 3))
  .join('|')})\\b\\.?`;

/** A day of the week, such as `tue`, `tues` or `tuesdays`. */
export const weekday =
  '\\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?:s|\\b)(?![a-z])\\.?';

const comma = '(?:\\s*,\\s*|\\s+)';

/** What stands between the items of a list: “,”, “and”, “, and”, “&”, “or”, “/”. */
export const between =
  '(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or)\\s+|\\s*[&/]\\s*)';

/** One or more of the same. */
export function listOf(item: string): string {
  return `${item}(?:${between}(?:the\\s+)?${item})*`;
}

const number = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:19|[2-9]\\d)\\d{2}(?![:\\d])';

/** A date, with or without a year and a day of the week before it. */
export const date = `(?:${weekday}${comma})?(?:\\d{4}-\\d{2}-\\d{2}\\b|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|${number}(?:\\s+of)?\\s+${month}(?:,?\\s+${year})?|${month}\\s+${number}\\b(?![:\\d]| ?[ap]m)(?:,?\\s+${year})?|today\\b|tomorrow\\b)`;

/** “first”, “1st”, “second to last”, “last”, “20th”. */
export const ordinal =
  '(?:(?:second|third|fourth|fifth|\\d{1,2}(?:st|nd|rd|th))(?:\\s|-)to(?:\\s|-)last|last but one|first|second|third|fourth|fifth|last|\\d{1,2}(?:st|nd|rd|th))';

const numberNames = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in digits, or up to twelve in letters. */
export const count = `(?:\\d{1,4}|${numberNames.join('|')})`;

export function countOf(word: string): number {
  return numberNames.includes(word)
    ? numberNames.indexOf(word) + 1
    : Number(word);
}

export function ordinalOf(word: string): number {
  if (word === 'last') return -1;
  if (word === 'last but one') return -2;
  const fromEnd = /^(.+?)[ -]to[ -]last$/.exec(word);
  if (fromEnd) return -ordinalOf(fromEnd[1]);
  return ordinalNames.includes(word)
    ? ordinalNames.indexOf(word) + 1
    : parseInt(word, 10);
}
