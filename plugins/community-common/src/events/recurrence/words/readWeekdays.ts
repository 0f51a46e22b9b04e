import { type Weekday } from '../Rule';
import { weekdayNamed } from './names';
import { listOf, Phrases, Unclear, weekday } from './Phrases';

export const workweek: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
export const weekend: Weekday[] = ['SA', 'SU'];

export function namedWeekdays(text: string): Weekday[] {
  return [...text.matchAll(new RegExp(weekday, 'g'))].flatMap(
    ([word]) => weekdayNamed(word) ?? [],
  );
}

/** “every Monday”, “every other Thursday”, “on Mondays and Wednesdays”, “weekdays”. */
export interface NamedWeekdays {
  days: Weekday[];
  /** Whether the words say that it comes again, and every how many weeks. */
  interval?: number;
}

export function takeWeekdays(words: Phrases): NamedWeekdays {
  const days = new Set<Weekday>();
  let interval: number | undefined;
  const work = words.takeAll(
    /(?:\b(?:on|every|each|all) )*\b(?:weekdays?|work(?:ing )?days?|business days?)\b/,
  );
  const span = words.takeAll(
    new RegExp(
      `\\b(every|each|weekly|daily)?,? ?mon(?:days?)? ?(?:-|to|through|until) ?fri(?:days?)?\\b`,
    ),
  );
  if (work.length + span.length > 0) workweek.forEach(day => days.add(day));
  if (work.length > 0 || span.some(([, every]) => every)) interval = 1;
  const every = words.takeAll(
    new RegExp(`(?:\\bon )?\\b(?:every|each) (other )?(${listOf(weekday)})`),
  );
  for (const [, other, list] of every) {
    const its = other ? 2 : 1;
    if (interval !== undefined && interval !== its) {
      throw new Unclear(
        'days',
        'Some days every week and some every other week are two series.',
      );
    }
    interval = its;
    namedWeekdays(list).forEach(day => days.add(day));
  }
  const lists = words.takeAll(new RegExp(`(?:\\bon )?${listOf(weekday)}`));
  for (const [text] of lists) {
    if (/days\b/.test(text)) interval ??= 1;
    namedWeekdays(text).forEach(day => days.add(day));
  }
  return { days: [...days], ...(interval !== undefined && { interval }) };
}
