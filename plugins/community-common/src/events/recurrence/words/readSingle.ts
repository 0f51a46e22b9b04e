import { dayNumber, weekdayOf } from '../days';
import { weekdays } from '../Rule';
import { dateWords, weekdayName } from './names';
import { Unclear } from './Phrases';
import { readDate, type DateClauses } from './readDates';
import type { NamedWeekdays } from './readWeekdays';

/**
 * The day of what takes place once, and the texts of further dates.
 *
 * @param dates - the texts of the dates that stand alone
 * @param once - the days of the week that are named
 * @throws Unclear when no date is named, or it seems to come again
 */
export function readSingle(
  dates: string[],
  clauses: DateClauses,
  once: NamedWeekdays,
  around: { today: string; times?: number },
): { day: string; more: string[] } {
  const again =
    clauses.until !== undefined ||
    clauses.except.length > 0 ||
    (around.times ?? 1) > 1;
  if (again) {
    throw new Unclear('days', 'How often? Write “every week” or the like.');
  }
  const [first, ...more] = clauses.start ? [clauses.start, ...dates] : dates;
  if (first === undefined) {
    const [day] = once.days;
    throw new Unclear(
      'days',
      day
        ? `Once, or every ${weekdayName(day)}? Write “every”, or the date.`
        : 'On which day? Write a date, or how often.',
    );
  }
  if (clauses.start) {
    throw new Unclear(
      'days',
      'How often from then on? Write “every week” or the like.',
    );
  }
  const day = readDate(first, around.today);
  const is = weekdays[weekdayOf(dayNumber(day))];
  const other = once.days.find(named => named !== is);
  if (other) {
    throw new Unclear(
      'dates',
      `${dateWords(day)} is a ${weekdayName(is)}, not a ${weekdayName(other)}.`,
    );
  }
  return { day, more };
}
