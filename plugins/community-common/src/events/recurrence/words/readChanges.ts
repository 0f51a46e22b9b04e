import { occurrencesOf, type RecurrencePlan } from '../occurrences';
import { dateWords } from './names';
import { Unclear } from './Phrases';
import { readDate, type DateClauses } from './readDates';
import { readClock } from './readTime';

/**
 * The exceptions that a series has; a day on which it does not take place is
 * noted and left out.
 */
export function exceptOf(
  texts: string[],
  plan: RecurrencePlan,
  notes: string[],
): string[] {
  const days = texts.map(text => readDate(text, plan.startsLocal.slice(0, 10)));
  return [...new Set(days)].sort().filter(day => {
    const takes = occurrencesOf(plan, { from: day, until: day, limit: 1 });
    if (takes.length > 0) return true;
    notes.push(`It does not take place on ${dateWords(day)} anyway.`);
    return false;
  });
}

/**
 * The dates besides the rule; one on which it takes place anyway is noted and
 * left out.
 *
 * @throws Unclear when one lies before the start or is named twice
 */
export function extraOf(
  extra: DateClauses['extra'],
  plan: RecurrencePlan,
  notes: string[],
): string[] {
  const start = plan.startsLocal.slice(0, 10);
  const time = plan.startsLocal.slice(11);
  const locals = extra.map(({ date: text, time: its }) => {
    const day = readDate(text, start);
    return `${day}T${its ? readClock(its) : time}`;
  });
  const days = new Set<string>();
  return locals.sort().filter(local => {
    const day = local.slice(0, 10);
    if (day < start) {
      throw new Unclear(
        'dates',
        `${dateWords(day)} is before the first one on ${dateWords(start)}.`,
      );
    }
    if (days.has(day)) {
      throw new Unclear('dates', `${dateWords(day)} is named twice.`);
    }
    days.add(day);
    const takes = occurrencesOf(plan, { from: day, until: day, limit: 1 });
    if (takes.length === 0) return true;
    notes.push(`It takes place on ${dateWords(day)} anyway.`);
    return false;
  });
}
