/**
 * When a series takes place. Pure: no clock, no network; runs in the browser and
 * in the backend.
 *
 * A plan (`RecurrencePlan`) is a start on the wall clock of a zone, a rule by days
 * (RFC 5545, 3.3.10), days on which it does not take place, and dates besides.
 * What it comes to (`occurrencesOf`) is one occurrence a day at most, so a day is
 * the key of an occurrence for good: moving or cancelling one leaves the others.
 *
 * Guaranteed: the wall-clock time stays over daylight saving; looking far into an
 * endless series costs no more than looking at its start; a rule is kept in one
 * form (`ruleText`); words of usual plans are read back as the same plan
 * (`recurrenceWords`, `parseWords`), and words that may mean two things are never
 * read as one of them.
 *
 * Not guaranteed: instants far ahead, since countries change their clocks; so what
 * is kept is the plan, and instants are made anew from it. Two occurrences of a
 * zone that skips a whole day (Samoa did in 2011) may begin at the same instant.
 *
 * Not supported, and refused: more than one occurrence a day (`BYHOUR` and
 * shorter), `BYWEEKNO`, `BYYEARDAY`, other calendars (RFC 7529).
 *
 * @packageDocumentation
 */
export { assertStartFits, firstFittingDay } from './assertStartFits';
export {
  isEndless,
  lastOccurrenceOf,
  occurrencesOf,
  type Occurrence,
  type RecurrencePlan,
} from './occurrences';
export { parseRule, type RuleStart } from './parseRule';
export {
  frequencies,
  ruleLimits,
  weekdays,
  type Frequency,
  type Rule,
  type RuleDay,
  type Weekday,
} from './Rule';
export { ruleText } from './ruleText';
export {
  parseWords,
  type ParseWordsOptions,
  type ReadPlan,
  type UnreadWords,
} from './words/parseWords';
export type { WordsTopic } from './words/Phrases';
export {
  recurrenceWords,
  type RecurrenceWordsOptions,
} from './words/recurrenceWords';
export { endRuleBefore, startRuleAt } from './splitRule';
