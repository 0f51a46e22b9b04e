import { resolveLocalTime } from '../../time';
import { occurrencesOf, type RecurrencePlan } from '../occurrences';
import { dateWords } from './names';
import { Unclear } from './Phrases';
import type { ReadZone } from './readZone';

/**
 * A name for one half of the year must hold whenever it takes place: EST is not
 * the time of New York in summer.
 *
 * @throws Unclear that names the first day on which it does not
 */
export function assertHalfHolds(
  { half, timeZone }: ReadZone,
  plan: RecurrencePlan,
): void {
  if (!half) return;
  const other = occurrencesOf(plan, { limit: 800 }).find(({ startsLocal }) => {
    const { instant } = resolveLocalTime(startsLocal, timeZone);
    const wall = Date.parse(`${startsLocal}:00Z`);
    return wall - instant.getTime() !== half.hours * 3_600_000;
  });
  if (!other) return;
  throw new Unclear(
    'zone',
    `${half.name} is not the time there on ${dateWords(other.day)}: write ${
      half.allYear
    } for the time of the clocks all year round, or UTC${
      half.hours < 0 ? '-' : '+'
    }${Math.abs(half.hours)}.`,
  );
}
