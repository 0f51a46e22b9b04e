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
  recurrenceWords,
  type RecurrenceWordsOptions,
} from './words/recurrenceWords';
export { endRuleBefore, startRuleAt } from './splitRule';
