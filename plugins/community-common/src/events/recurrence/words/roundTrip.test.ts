import fc from 'fast-check';
import { occurrencesOf, type RecurrencePlan } from '../occurrences';
import {
  anyDay,
  anyPlan,
  anyTime,
  usualPlan,
  zones,
} from '../__testUtils__/anyPlan';
import { parseWords } from './parseWords';
import { recurrenceWords } from './recurrenceWords';

const plain = (plan: RecurrencePlan) => ({ ...plan, notes: [], leftOut: [] });

const single: fc.Arbitrary<RecurrencePlan> = fc
  .record({ day: anyDay, time: anyTime, timeZone: fc.constantFrom(...zones) })
  .map(({ day, time, timeZone }) => ({
    startsLocal: `${day}T${time}`,
    timeZone,
  }));

describe('the words of a plan', () => {
  it('are read back as that plan on the day that it starts', () => {
    fc.assert(
      fc.property(fc.oneof(usualPlan, single), plan => {
        expect(
          parseWords(recurrenceWords(plan), {
            today: plan.startsLocal.slice(0, 10),
            timeZone: 'Asia/Tokyo',
          }),
        ).toEqual(plain(plan));
      }),
      { numRuns: 400 },
    );
  });

  it('are read back on any day if they tell the start', () => {
    fc.assert(
      fc.property(
        fc.oneof(usualPlan, single),
        anyDay,
        fc.integer({ min: 1, max: 600 }),
        (plan, today, minutes) => {
          expect(
            parseWords(recurrenceWords(plan, { withStart: true, minutes }), {
              today,
              timeZone: 'Asia/Tokyo',
            }),
          ).toEqual({ ...plain(plan), minutes });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are never read as another plan, however unusual it is', () => {
    const sameDays = (plan: RecurrencePlan) =>
      occurrencesOf(plan, { limit: 60 });
    fc.assert(
      fc.property(anyPlan, plan => {
        const read = parseWords(recurrenceWords(plan, { withStart: true }), {
          today: '2026-12-01',
          timeZone: 'Asia/Tokyo',
        });
        expect('problem' in read || sameDays(read)).toEqual(
          'problem' in read || sameDays(plan),
        );
      }),
      { numRuns: 600 },
    );
  });
});
