import fc from 'fast-check';
import { dayNumber, dayText } from './days';
import { occurrencesOf, type RecurrencePlan } from './occurrences';
import { anyPlan, usualPlan } from './__testUtils__/anyPlan';
import { expandWithIcal } from './__testUtils__/expandWithIcal';
import { expandWithRruleTemporal } from './__testUtils__/expandWithRruleTemporal';

// Two implementations that share no line with this one or with each other, over
// five years of a series.

const fiveYearsFrom = (plan: RecurrencePlan) =>
  dayText(dayNumber(plan.startsLocal) + 5 * 366);

const expand = (plan: RecurrencePlan) =>
  occurrencesOf(plan, { until: fiveYearsFrom(plan), limit: 5000 });

const wallTimes = (plan: RecurrencePlan) =>
  expand(plan).map(({ startsLocal }) => startsLocal);

/**
 * ical.js counts a day twice that two parts of a yearly rule give, such as the
 * third and the last but one Tuesday of a month with four. A recurrence set has
 * each once (RFC 5545, 3.8.5.3), so ical.js ends too early.
 */
const countsTwice = ({ rule = '' }: RecurrencePlan) =>
  /YEARLY.*BYDAY=.*-.*COUNT/.test(rule);

/**
 * What RFC 5545 says of skipped times contradicts itself within 3.3.10: they "MUST
 * be ignored", which rrule-temporal does, and they are "interpreted in the same
 * manner as an explicit DATE-TIME value … in Section 3.3.5", which we and the
 * calendars of most people do: a meeting does not fall out because it is moved by
 * an hour. With a count the two differ in the end as well.
 */
const skips = (plan: RecurrencePlan) =>
  expand(plan).some(({ how }) => how === 'skipped');

/**
 * Most years have no 53rd Monday. Where there is none, rrule-temporal counts on
 * into the next year, and ical.js does too; RFC 5545 names a day within the year
 * (3.3.10: "the nth occurrence of the day within the YEARLY RRULE"). What ours
 * does is said in `occurrences.test.ts`.
 */
const countsOn = ({ rule = '' }: RecurrencePlan) =>
  /YEARLY.*BYDAY=[^;]*53/.test(rule);

it('what people plan takes place on the days that ical.js finds', () => {
  fc.assert(
    fc.property(
      usualPlan.filter(plan => !countsTwice(plan)),
      plan => {
        expect(wallTimes(plan)).toEqual(
          expandWithIcal(plan, fiveYearsFrom(plan)),
        );
      },
    ),
    { numRuns: 100 },
  );
});

// ical.js leaves out positions, intervals and parts of yearly rules where they
// meet: of FREQ=MONTHLY;INTERVAL=6;BYMONTH=4,6 from April it takes every June.
it('any rule takes place on the days that rrule-temporal finds', () => {
  fc.assert(
    fc.property(
      anyPlan.filter(plan => !countsOn(plan)),
      plan => {
        const inUtc = { ...plan, timeZone: 'UTC' };
        expect(wallTimes(plan)).toEqual(
          expandWithRruleTemporal(inUtc, fiveYearsFrom(plan)).map(instant =>
            instant.slice(0, 16),
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});

it('takes place at the instants that rrule-temporal finds in its zone', () => {
  fc.assert(
    fc.property(
      usualPlan.filter(plan => !skips(plan)),
      plan => {
        expect(
          expand(plan).map(({ startsAt }) => startsAt.toISOString()),
        ).toEqual(expandWithRruleTemporal(plan, fiveYearsFrom(plan)));
      },
    ),
    { numRuns: 60 },
  );
});
