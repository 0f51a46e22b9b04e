import fc from 'fast-check';
import { assertStartFits, firstFittingDay } from './assertStartFits';
import { dayNumber, dayText } from './days';
import { anyDay, anyPlan, anyRule } from './__testUtils__/anyPlan';

const starting = (day: string, rule?: string) => () =>
  assertStartFits({
    startsLocal: `${day}T16:00`,
    timeZone: 'Europe/Berlin',
    rule,
  });

describe('a start', () => {
  it.each([
    ['2026-12-03', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    ['2026-12-03', 'FREQ=WEEKLY'],
    ['2026-12-25', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['2026-12-03', undefined],
  ])('on %s fits %s', (day, rule) => {
    expect(starting(day, rule)).not.toThrow();
  });

  it.each([
    ['2026-12-04', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-12-10'],
    ['2026-12-26', 'FREQ=MONTHLY;BYDAY=-1FR', '2027-01-29'],
    ['2026-12-03', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29'],
    // Each day of another month could be the start.
    ['2027-01-30', 'FREQ=YEARLY;BYMONTH=2', '2027-02-01'],
  ])('on %s does not fit %s; %s would', (day, rule, first) => {
    expect(starting(day, rule)).toThrow(
      new RangeError(
        `must be a day that the rule gives; the first one is ${first}`,
      ),
    );
  });

  it('after the end of the rule is refused', () => {
    expect(starting('2026-12-03', 'FREQ=DAILY;UNTIL=20261202')).toThrow(
      'must not be after the rule ends on 2026-12-02',
    );
  });

  it('that only fits after the end is refused', () => {
    expect(
      starting('2026-12-04', 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261207'),
    ).toThrow(
      'must be a day that the rule gives, and there is none from it on',
    );
  });

  it('fits if it is the first that fits, and no day before it does', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, day) => {
        const first = firstFittingDay(rule, day);
        fc.pre(first !== undefined);
        expect(starting(first!, rule)).not.toThrow();
        for (
          let before = dayNumber(first!) - 1;
          before >= Math.max(dayNumber(day), dayNumber(first!) - 20);
          before--
        ) {
          expect(starting(dayText(before), rule)).toThrow(RangeError);
        }
      }),
    );
  });

  it('that a series begins with fits', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        expect(() => assertStartFits(plan)).not.toThrow();
      }),
    );
  });
});
