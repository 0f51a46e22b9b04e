import fc from 'fast-check';
import { countMeasures, type PulseThread } from './measures';
import { pulseFewest, pulseOf } from './pulse';

const noon = new Date('2026-11-24T12:00:00Z');

/** A question that somebody else replied to after so long, or nobody has yet. */
function asked(minutes?: number, more: Partial<PulseThread> = {}): PulseThread {
  return {
    kind: 'question',
    status: 'open',
    createdAt: noon,
    ...(minutes !== undefined && {
      firstReplyAt: new Date(noon.getTime() + minutes * 60_000),
      firstReplyRole: 'member',
    }),
    ...more,
  };
}

const pulse = (threads: PulseThread[]) => pulseOf(countMeasures(threads));
const times = (count: number, minutes?: number) =>
  Array.from({ length: count }, () => asked(minutes));

describe('a pulse', () => {
  it('says nothing of an empty community', () => {
    expect(pulse([])).toEqual({
      threads: 0,
      more: false,
      unanswered: 0,
      answeredShare: undefined,
      firstReplyMinutes: undefined,
      stillWaiting: false,
      communityShare: undefined,
    });
  });

  it('says what share was answered, how fast and by whom', () => {
    const byOwner = asked(10, { firstReplyRole: 'owner' });
    expect(pulse([...times(4, 10), byOwner, ...times(3)])).toEqual({
      threads: 8,
      more: false,
      unanswered: 3,
      answeredShare: 5 / 8,
      firstReplyMinutes: 10,
      stillWaiting: false,
      communityShare: 4 / 5,
    });
  });

  it('says no share and no time of fewer than five, but how many there are', () => {
    expect(pulse([...times(3, 10), ...times(1)])).toEqual({
      threads: 4,
      more: false,
      unanswered: 1,
      answeredShare: undefined,
      firstReplyMinutes: undefined,
      stillWaiting: false,
      communityShare: undefined,
    });
  });

  it('says not who answered where fewer than five were answered', () => {
    expect(pulse([...times(4, 10), ...times(2)])).toMatchObject({
      answeredShare: 4 / 6,
      communityShare: undefined,
    });
  });

  it('says that half still wait, where they do', () => {
    expect(pulse([...times(2, 10), ...times(3)])).toMatchObject({
      firstReplyMinutes: undefined,
      stillWaiting: true,
    });
    expect(pulse([...times(3, 10), ...times(3)])).toMatchObject({
      firstReplyMinutes: 10,
      stillWaiting: false,
    });
  });

  it('is not moved by the one that waited for a year', () => {
    const year = 365 * 24 * 60;
    expect(pulse([...times(5, 10), asked(year)]).firstReplyMinutes).toBe(10);
  });

  it('tells the median within 5 %, or half a minute where it is short', () => {
    const minute = fc.option(fc.integer({ min: 0, max: 2_000_000 }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(
        fc.array(minute, { minLength: pulseFewest, maxLength: 40 }),
        minutes => {
          const sorted = minutes
            .map(each => each ?? Infinity)
            .sort((a, b) => a - b);
          const exact = sorted[Math.ceil(sorted.length / 2) - 1];
          const { firstReplyMinutes, stillWaiting } = pulse(
            minutes.map(each => asked(each)),
          );
          expect(stillWaiting).toBe(exact === Infinity);
          if (exact === Infinity) return;
          expect(Math.abs((firstReplyMinutes ?? NaN) - exact)).toBeLessThan(
            0.05 * exact + 0.51,
          );
        },
      ),
    );
  });
});
