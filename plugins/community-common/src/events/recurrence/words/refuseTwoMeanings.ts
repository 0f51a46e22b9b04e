import { Phrases, Unclear, weekday } from './Phrases';

/**
 * Refuses words of which people who read them think of different days, whatever
 * stands beside them.
 *
 * @throws Unclear that says what to write instead
 */
export function refuseTwoMeanings(words: Phrases): void {
  const [twice] =
    /\b(?:bi-?monthly|bi-?annual(?:ly)?|bi-?yearly|semi-?\w+)\b/.exec(
      words.rest,
    ) ?? [];
  if (twice) {
    throw new Unclear(
      'days',
      `“${twice}” is said for two things: write “every other month”, “twice” with both days, or the like.`,
    );
  }
  const [next] = new RegExp(`\\bnext ${weekday}`).exec(words.rest) ?? [];
  if (next) {
    throw new Unclear('dates', `Which day is “${next}”? Write its date.`);
  }
  const [often] =
    /\b(?:twice|thrice|\w+ times) (?:a|an|each|every|per) (?:day|week|month|year)\b/.exec(
      words.rest,
    ) ?? [];
  if (often) {
    throw new Unclear('days', `On which days, if ${often}?`);
  }
  const [long] =
    /\bfor (?:\w+ )?(?:days|weeks|months|years)\b/.exec(words.rest) ?? [];
  if (long) {
    throw new Unclear(
      'dates',
      `Write the last date or how many times, instead of “${long}”.`,
    );
  }
  const [numbered] =
    new RegExp(
      `\\b(?:every|each) (?:second|third|fourth|fifth|\\d{1,2}(?:nd|rd|th)) ${weekday}(?! (?:of|in) )`,
    ).exec(words.rest) ?? [];
  if (numbered && !/\bmonth(?:ly)?\b/.test(words.rest)) {
    throw new Unclear(
      'days',
      `“${numbered}” may count weeks, or the days of a month: write “every other …”, “every 3 weeks on …” or “… of the month”.`,
    );
  }
}
