import { pulseOf, type PulseThread } from './pulse';

const noon = new Date('2026-11-24T12:00:00Z');

function thread(more: Partial<PulseThread> = {}): PulseThread {
  return { kind: 'idea', status: 'open', createdAt: noon, ...more };
}

function repliedAfter(minutes: number, more: Partial<PulseThread> = {}) {
  return thread({
    firstReplyAt: new Date(noon.getTime() + minutes * 60_000),
    firstReplyRole: 'member',
    ...more,
  });
}

describe('a pulse', () => {
  it('says nothing of an empty community', () => {
    expect(pulseOf([], false)).toEqual({
      threads: 0,
      more: false,
      unanswered: 0,
      answeredShare: undefined,
      firstReplyMinutes: undefined,
      communityShare: undefined,
    });
  });

  it('counts what waits and what share was answered', () => {
    const threads = [thread(), repliedAfter(10), repliedAfter(30), thread()];
    expect(pulseOf(threads, true)).toEqual({
      threads: 4,
      more: true,
      unanswered: 2,
      answeredShare: 0.5,
      firstReplyMinutes: 20,
      communityShare: 1,
    });
  });

  it('expects no replies to practices and kudos', () => {
    const threads = [
      thread({ kind: 'practice', status: 'current' }),
      repliedAfter(1, { kind: 'kudos' }),
      repliedAfter(9),
    ];
    expect(pulseOf(threads, false)).toMatchObject({
      threads: 3,
      unanswered: 0,
      answeredShare: 1,
      firstReplyMinutes: 9,
    });
  });

  it('does not count a declined idea without a reply as waiting, nor as answered', () => {
    expect(pulseOf([thread({ status: 'declined' })], false)).toMatchObject({
      unanswered: 0,
      answeredShare: 0,
    });
  });

  it.each([
    [[7], 7],
    [[1, 2], 2],
    [[1, 2, 600_000], 2],
    [[1, 3, 5, 600_000], 4],
  ])('finds in %j the middle %i', (minutes, median) => {
    const threads = minutes.map(each => repliedAfter(each));
    expect(pulseOf(threads, false).firstReplyMinutes).toBe(median);
  });

  it('knows what share of first replies owners did not give', () => {
    const threads = (['owner', 'catalyst', 'member', 'owner'] as const).map(
      firstReplyRole => repliedAfter(1, { firstReplyRole }),
    );
    expect(pulseOf(threads, false).communityShare).toBe(0.5);
  });
});
