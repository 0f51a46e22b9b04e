import { untilNextPhase } from './untilNextPhase';

const times = {
  submitBy: '2026-12-03T16:00:00.000Z',
  judgeUntil: '2026-12-05T16:00:00.000Z',
};
const at = (text: string) => Date.parse(text);

describe('when a page asks again', () => {
  it('is just after submissions are due, and after judging ends', () => {
    expect(
      untilNextPhase(
        { ...times, phase: 'building' },
        at('2026-12-03T15:59:00Z'),
      ),
    ).toBe(61_000);
    expect(
      untilNextPhase(
        { ...times, phase: 'judging' },
        at('2026-12-05T15:59:00Z'),
      ),
    ).toBe(61_000);
  });

  it('is an hour ahead at most, and soon where the server is behind', () => {
    const building = { ...times, phase: 'building' as const };
    expect(untilNextPhase(building, at('2026-11-01T00:00:00Z'))).toBe(
      3_600_000,
    );
    expect(untilNextPhase(building, at('2026-12-03T16:00:30Z'))).toBe(5_000);
  });

  it('is never once the result stands', () => {
    expect(untilNextPhase({ ...times, phase: 'over' }, 0)).toBe(false);
    expect(untilNextPhase(undefined, 0)).toBe(false);
  });
});
