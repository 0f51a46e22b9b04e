import { civilOf, dayNumber, weekdayOf } from './days';
import { weekdays, type Rule } from './Rule';

/**
 * Says in a rule what it takes from its start (RFC 5545, 3.3.10: “information
 * missing … is derived from DTSTART”): weekly its day of the week, monthly its
 * day of the month, yearly that and its month.
 */
export function explicitRule(rule: Rule, startsLocal: string): Rule {
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0) return rule;
  const start = dayNumber(startsLocal);
  const { month, day } = civilOf(start);
  switch (rule.freq) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      return { ...rule, byDay: [{ weekday: weekdays[weekdayOf(start)] }] };
    case 'MONTHLY':
      return { ...rule, byMonthDay: [day] };
    default:
      return {
        ...rule,
        byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month],
        byMonthDay: [day],
      };
  }
}
