import { z } from 'zod';
import type { Role } from '../contract/fields';
import {
  isWaiting,
  type ThreadKind,
  type ThreadStatus,
} from '../threads/status';

/** How many of the newest threads a pulse looks at. @public */
export const pulseWindow = 500;

export const pulseView = z
  .object({
    threads: z.number().int(),
    more: z.boolean().meta({
      description: `There are more than the ${pulseWindow} looked at`,
    }),
    unanswered: z.number().int(),
    answeredShare: z.number().optional().meta({
      description:
        'Of the ideas, problems and questions, the share that somebody else replied to, 0 to 1',
    }),
    firstReplyMinutes: z.number().int().optional().meta({
      description:
        'Median time to the first reply by somebody else, in minutes',
    }),
    communityShare: z.number().optional().meta({
      description:
        'Of these first replies, the share not given by an owner, 0 to 1',
    }),
  })
  .meta({ id: 'Pulse', description: 'How a community is doing' });

/** How a community is doing. @public */
export type Pulse = z.infer<typeof pulseView>;

/** What a pulse needs to know of a thread. @public */
export interface PulseThread {
  kind: ThreadKind;
  status: ThreadStatus;
  createdAt: Date;
  firstReplyAt?: Date;
  firstReplyRole?: Role;
}

function median(values: number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/**
 * Reads a community's pulse from its newest threads. The middle of the times to
 * a first reply is a median: a mean would tell of the one thread that waited
 * for a year.
 *
 * @param threads - the newest threads, at most {@link pulseWindow}
 * @param more - whether there are older ones that were not looked at
 * @public
 */
export function pulseOf(threads: PulseThread[], more: boolean): Pulse {
  const asking = threads.filter(
    ({ kind }) => kind === 'idea' || kind === 'problem' || kind === 'question',
  );
  const replied = asking.filter(thread => thread.firstReplyAt);
  const minutes = median(
    replied.map(
      ({ createdAt, firstReplyAt }) =>
        (firstReplyAt!.getTime() - createdAt.getTime()) / 60_000,
    ),
  );
  return {
    threads: threads.length,
    more,
    unanswered: threads.filter(isWaiting).length,
    answeredShare: share(replied.length, asking.length),
    firstReplyMinutes: minutes === undefined ? undefined : Math.round(minutes),
    communityShare: share(
      replied.filter(thread => thread.firstReplyRole !== 'owner').length,
      replied.length,
    ),
  };
}
