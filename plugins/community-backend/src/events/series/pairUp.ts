import { parseRule } from '@platform-community/backstage-plugin-community-common';

/**
 * Which occurrence of a changed plan is which of the plan before: in their order
 * where both go on in the same steps (every Thursday became every Friday), and
 * else by their days, so that somebody who comes on a day still does.
 *
 * @returns for each day before, its day now, if it has one
 */
export function pairUp(
  before: { rule: string | null; days: string[] },
  after: { rule: string | null; days: string[] },
): Map<string, string> {
  const paired = isSameStep(before.rule, after.rule)
    ? before.days.map((day, at) => [day, after.days[at]] as const)
    : before.days.map(
        day => [day, after.days.find(one => one === day)] as const,
      );
  return new Map(
    paired.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

function isSameStep(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return true;
  const [one, other] = [parseRule(before), parseRule(after)];
  return (
    one.freq === other.freq &&
    one.interval === other.interval &&
    one.byDay.length === other.byDay.length &&
    one.byMonthDay.length === other.byMonthDay.length
  );
}
