import fc from 'fast-check';
import { occurrencesOf, type RecurrencePlan } from './occurrences';
import { endRuleBefore, startRuleAt } from './splitRule';
import { anyRule, withStart } from './__testUtils__/anyPlan';

const thursdays = {
  startsLocal: '2026-12-03T16:00',
  timeZone: 'Europe/Berlin',
};

describe('a series cut in two', () => {
  it.each([
    // The day, the rule, what it is before, what it is from then on.
    [
      '2026-12-17',
      'FREQ=WEEKLY;COUNT=10',
      'FREQ=WEEKLY;COUNT=2',
      'FREQ=WEEKLY;COUNT=8',
    ],
    ['2026-12-17', 'FREQ=WEEKLY', 'FREQ=WEEKLY;UNTIL=20261210', 'FREQ=WEEKLY'],
    [
      '2026-12-17',
      'FREQ=WEEKLY;UNTIL=20270331',
      'FREQ=WEEKLY;UNTIL=20261210',
      'FREQ=WEEKLY;UNTIL=20270331',
    ],
  ])('on %s from %s is %s and %s', (day, rule, before, after) => {
    expect(endRuleBefore(rule, thursdays, day)).toBe(before);
    expect(startRuleAt(rule, thursdays, day)).toBe(after);
  });

  it('leaves nothing before its start', () => {
    expect(
      endRuleBefore('FREQ=WEEKLY', thursdays, '2026-12-03'),
    ).toBeUndefined();
  });

  it('is as it was where it has ended before', () => {
    expect(
      endRuleBefore('FREQ=WEEKLY;UNTIL=20261210', thursdays, '2027-01-01'),
    ).toBe('FREQ=WEEKLY;UNTIL=20261210');
    expect(endRuleBefore('FREQ=WEEKLY;COUNT=2', thursdays, '2027-01-01')).toBe(
      'FREQ=WEEKLY;COUNT=2',
    );
  });

  it.each(['FREQ=WEEKLY;COUNT=2', 'FREQ=WEEKLY;UNTIL=20261210'])(
    'of %s has no rest after its end',
    rule => {
      expect(() => startRuleAt(rule, thursdays, '2027-01-01')).toThrow(
        'The series has ended before 2027-01-01',
      );
    },
  );

  it('takes place as it did in one piece', () => {
    const days = (plan: RecurrencePlan, limit: number) =>
      occurrencesOf(plan, { limit }).map(({ startsLocal }) => startsLocal);
    fc.assert(
      fc.property(
        withStart(anyRule),
        fc.integer({ min: 1, max: 20 }),
        (plan, at) => {
          const whole = days(plan, 40);
          fc.pre(at < whole.length);
          const day = whole[at].slice(0, 10);
          const before = endRuleBefore(plan.rule, plan, day);
          const after = {
            ...plan,
            startsLocal: whole[at],
            rule: startRuleAt(plan.rule, plan, day),
          };
          expect([
            ...days({ ...plan, rule: before }, 40),
            ...days(after, 40 - at),
          ]).toEqual(whole);
        },
      ),
    );
  });
});
