import { InputError } from '@backstage/errors';
import {
  endRuleBefore,
  occurrencesOf,
  startRuleAt,
  type RecurrencePlan,
} from '@platform-community/backstage-plugin-community-common';

/**
 * A plan in two at a day: what was before, and what begins with it.
 *
 * @param day - that of an occurrence, and not the first one
 * @throws InputError when the rule does not give the day, as a series cannot
 *   begin with a day besides its rule
 */
export function splitPlan(
  plan: RecurrencePlan,
  day: string,
): { before: RecurrencePlan; rest: RecurrencePlan } {
  const { rule, startsLocal } = plan;
  const isLater = (local: string) => local.slice(0, 10) >= day;
  const extra = [...(plan.extra ?? [])].sort();
  const except = plan.except ?? [];
  const before = {
    ...plan,
    except: except.filter(local => !isLater(local)),
    extra: extra.filter(local => !isLater(local)),
  };
  const later = extra.filter(isLater);
  if (rule === undefined) {
    const [first, ...others] = later;
    return {
      before,
      rest: { ...plan, startsLocal: first, except: [], extra: others },
    };
  }
  const given = occurrencesOf(
    { ...plan, extra: [] },
    { from: day, until: day, limit: 1 },
  );
  if (given.length === 0) {
    throw new InputError(
      `day: ${day} is besides the rule of the series; choose a day of the rule`,
    );
  }
  return {
    before: { ...before, rule: endRuleBefore(rule, plan, day) },
    rest: {
      ...plan,
      startsLocal: `${day}${startsLocal.slice(10)}`,
      rule: startRuleAt(rule, plan, day),
      except: except.filter(isLater),
      extra: later,
    },
  };
}
