import { ruleLimits } from '../Rule';
import { count, countOf, ordinalOf, Phrases, Unclear } from './Phrases';

type Unit = 'day' | 'week' | 'month' | 'year';

/** How often something comes, such as every other month. */
export interface Period {
  unit: Unit;
  interval: number;
  /** Whether it is said what days belong to: “of every month”, “of the year”. */
  ofEach: boolean;
}

function everyPeriods(words: Phrases): Period[] {
  return words
    .takeAll(
      new RegExp(
        `\\b(of |in )?every (?:(other|second|third|fourth|${count}(?:st|nd|rd|th)?) )?(day|week|month|year)s?\\b(?! day)`,
      ),
    )
    .map(([, of, many, unit]) => ({
      unit: unit as Unit,
      interval: intervalOf(many),
      ofEach: of !== undefined,
    }));
}

const adverbs: [RegExp, Unit, number][] = [
  [
    /\b(?:yearly|annually|annual)\b|\b(?:once (?:a|per)|each|per) year\b/,
    'year',
    1,
  ],
  [/\bquarterly\b/, 'month', 3],
  [/\bmonthly\b|\b(?:once (?:a|per)|each|per) month\b/, 'month', 1],
  // “Weekly” would be found in “bi-weekly”.
  [/\bbi-?weekly\b|\b(?:every )?fortnight(?:ly)?\b/, 'week', 2],
  [/\bweekly\b|\b(?:once (?:a|per)|each|per) week\b/, 'week', 1],
  [/\bdaily\b|\b(?:once (?:a|per)|each|per) day\b/, 'day', 1],
];

function intervalOf(many: string | undefined): number {
  if (many === undefined) return 1;
  if (many === 'other') return 2;
  const plain = countOf(many);
  return Number.isNaN(plain) ? ordinalOf(many) : plain;
}

function same(periods: Period[]): Period | undefined {
  const [first, ...others] = periods;
  const other = others.find(
    ({ unit, interval }) => unit !== first.unit || interval !== first.interval,
  );
  if (other) {
    throw new Unclear('days', 'It is said twice how often, and not the same.');
  }
  if (first && (first.interval < 1 || first.interval > ruleLimits.interval)) {
    throw new Unclear(
      'days',
      `It may come every ${ruleLimits.interval} ${first.unit}s at the longest.`,
    );
  }
  return first;
}

/**
 * Takes out “every other month”, “weekly”, “of every 3rd month”, “of the month”.
 *
 * @throws Unclear when it is said twice and not the same
 */
export function takePeriod(words: Phrases): Period | undefined {
  const said = everyPeriods(words);
  for (const [pattern, unit, interval] of adverbs) {
    if (words.takeAll(pattern).length > 0) {
      said.push({ unit, interval, ofEach: false });
    }
  }
  const scopes = words
    .takeAll(/\b(?:of|in) (?:the|a|each) (month|year)\b/)
    .map(([, unit]) => ({ unit: unit as Unit, interval: 1, ofEach: true }));
  const period = same(said);
  const scope = same(scopes);
  if (!period) return scope;
  const ofEach = said.some(one => one.ofEach) || scope?.unit === period.unit;
  return { ...period, ofEach };
}
