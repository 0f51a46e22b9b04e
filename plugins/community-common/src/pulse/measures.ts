import type { Role } from '../contract/fields';
import {
  asks,
  isWaiting,
  type ThreadKind,
  type ThreadStatus,
} from '../threads/status';
import { delayBucket } from './delay';

/** What a pulse needs to know of a thread. @public */
export interface PulseThread {
  kind: ThreadKind;
  status: ThreadStatus;
  createdAt: Date;
  /** The first reply or official response by somebody else than the author. */
  firstReplyAt?: Date;
  /** What they were towards the entity when they wrote it. */
  firstReplyRole?: Role;
}

const delayPrefix = 'delay-';

/** Something of which a pulse counts threads. @public */
export type PulseMeasure =
  | 'threads'
  | 'asked'
  | 'answered'
  | 'by-community'
  | 'waiting'
  | `${typeof delayPrefix}${number}`;

/** How many threads there are of each measure. @public */
export type PulseCounts = ReadonlyMap<PulseMeasure, number>;

/**
 * The measures that a listed thread counts in, each of them once. All that a
 * pulse says is defined here:
 *
 * - `threads`: all of them
 * - `asked`: ideas, problems and questions; they ask for a word of somebody else
 * - `answered`: of those, what somebody else than the author replied to
 * - `by-community`: of those, what a member or a catalyst replied to first,
 *   rather than an owner, by their role when they replied
 * - `waiting`: asked, still open and without that reply
 * - `delay-n`: how long that reply took, see {@link delayBucket}
 *
 * What was moved on or declined without a reply neither is answered nor waits.
 *
 * @public
 */
export function measuresOf(thread: PulseThread): PulseMeasure[] {
  if (!asks(thread.kind)) return ['threads'];
  if (isWaiting(thread)) return ['threads', 'asked', 'waiting'];
  if (!thread.firstReplyAt) return ['threads', 'asked'];
  const delayMs = thread.firstReplyAt.getTime() - thread.createdAt.getTime();
  return [
    'threads',
    'asked',
    'answered',
    ...(thread.firstReplyRole === 'owner' ? [] : (['by-community'] as const)),
    `${delayPrefix}${delayBucket(delayMs)}`,
  ];
}

/** The counts of some threads, one by one. @public */
export function countMeasures(threads: Iterable<PulseThread>): PulseCounts {
  const counts = new Map<PulseMeasure, number>();
  for (const thread of threads) {
    for (const measure of measuresOf(thread)) {
      counts.set(measure, (counts.get(measure) ?? 0) + 1);
    }
  }
  return counts;
}

/** The histogram within counts: bucket and number, the quickest first. @public */
export function delaysIn(counts: PulseCounts): Array<[number, number]> {
  return [...counts]
    .flatMap(
      ([measure, count]): Array<[number, number]> =>
        measure.startsWith(delayPrefix)
          ? [[Number(measure.slice(delayPrefix.length)), count]]
          : [],
    )
    .sort(([a], [b]) => a - b);
}
