import { threadKinds, statusesOf } from '../threads/status';
import {
  countMeasures,
  delaysIn,
  measuresOf,
  type PulseThread,
} from './measures';

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

describe('what a thread counts in', () => {
  it.each(['idea', 'problem', 'question'] as const)(
    'is that an open %s waits until somebody else replies',
    kind => {
      expect(measuresOf(thread({ kind }))).toEqual([
        'threads',
        'asked',
        'waiting',
      ]);
      expect(measuresOf(repliedAfter(1, { kind }))).toEqual([
        'threads',
        'asked',
        'answered',
        'by-community',
        'delay-1',
      ]);
    },
  );

  it.each(['practice', 'kudos'] as const)(
    'is nothing but a thread for %s, replied to or not',
    kind => {
      const [status] = statusesOf(kind);
      expect(measuresOf(thread({ kind, status }))).toEqual(['threads']);
      expect(measuresOf(repliedAfter(1, { kind, status }))).toEqual([
        'threads',
      ]);
    },
  );

  it('is neither answered nor waiting when it was moved on without a reply', () => {
    expect(measuresOf(thread({ status: 'declined' }))).toEqual([
      'threads',
      'asked',
    ]);
  });

  it.each([
    ['member', true],
    ['catalyst', true],
    ['owner', false],
  ] as const)('is the community where a %s replied first: %s', (role, is) => {
    const measures = measuresOf(repliedAfter(1, { firstReplyRole: role }));
    expect(measures.includes('by-community')).toBe(is);
  });

  it('is no measure twice, whatever it is', () => {
    for (const kind of threadKinds) {
      for (const status of statusesOf(kind)) {
        for (const one of [thread, () => repliedAfter(7)]) {
          const measures = measuresOf(one({ kind, status }));
          expect(new Set(measures).size).toBe(measures.length);
        }
      }
    }
  });
});

it('counts add up, with the times in order', () => {
  const counts = countMeasures([
    repliedAfter(600),
    repliedAfter(0),
    repliedAfter(0),
    thread(),
  ]);
  expect(counts.get('threads')).toBe(4);
  expect(counts.get('answered')).toBe(3);
  expect(delaysIn(counts)).toEqual([
    [0, 2],
    [68, 1],
  ]);
});
