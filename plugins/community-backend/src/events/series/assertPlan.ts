import { InputError } from '@backstage/errors';
import {
  assertStartFits,
  occurrencesOf,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';

/**
 * Holds a plan to what calendars agree on: it begins with its first occurrence,
 * and has one a day at most.
 *
 * @throws InputError that names the field
 */
export function assertPlan(plan: RecurrencePlan): void {
  try {
    assertStartFits(plan);
  } catch (error) {
    throw new InputError(`startsLocal: ${(error as Error).message}`);
  }
  const start = plan.startsLocal.slice(0, 10);
  if (plan.except?.includes(start)) {
    throw new InputError(
      `recurrence.except: must not name ${start}, on which the series begins`,
    );
  }
  const extra = (plan.extra ?? []).map(time => time.slice(0, 10)).sort();
  for (const [at, day] of extra.entries()) {
    if (day === extra[at + 1]) {
      throw new InputError(`recurrence.extra: must name ${day} once`);
    }
    if (day <= start) {
      throw new InputError(
        `recurrence.extra: must lie after ${start}, on which the series begins`,
      );
    }
    const [given] = occurrencesOf(
      { ...plan, extra: [], except: [] },
      { from: day, until: day, limit: 1 },
    );
    if (given) {
      throw new InputError(
        `recurrence.extra: must not name ${day}, which the rule gives`,
      );
    }
  }
}
