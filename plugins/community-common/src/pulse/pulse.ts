import { z } from 'zod';
import { bucketMinutes } from './delay';
import { delaysIn, type PulseCounts, type PulseMeasure } from './measures';

/**
 * How many of the newest threads a pulse looks at where a policy leaves a
 * person only some of them.
 *
 * @public
 */
export const pulseWindow = 500;

/** Of fewer than this nothing is said: it would tell of single people. @public */
export const pulseFewest = 5;

export const pulseView = z
  .object({
    threads: z.number().int(),
    more: z.boolean().meta({
      description: `Where a policy leaves the person only some threads: there are more than the newest ${pulseWindow}, which alone were counted`,
    }),
    unanswered: z.number().int().meta({
      description:
        'Open ideas, problems and questions that nobody else has replied to',
    }),
    answeredShare: z
      .number()
      .optional()
      .meta({
        description: `Of the ideas, problems and questions, the share that somebody else replied to, 0 to 1; left out of fewer than ${pulseFewest}`,
      }),
    firstReplyMinutes: z
      .number()
      .int()
      .optional()
      .meta({
        description: `Median time to the first reply by somebody else, in minutes, within 5 %; what still waits counts as longer than all. Left out of fewer than ${pulseFewest}`,
      }),
    stillWaiting: z.boolean().meta({
      description:
        'There is no such time because at least half of them still wait',
    }),
    communityShare: z
      .number()
      .optional()
      .meta({
        description: `Of what was answered, the share that a member or catalyst replied to first, 0 to 1; left out of fewer than ${pulseFewest}`,
      }),
  })
  .meta({ id: 'Pulse', description: 'How a community is doing' });

/** How a community is doing. @public */
export type Pulse = z.infer<typeof pulseView>;

function share(part: number, whole: number): number | undefined {
  return whole < pulseFewest ? undefined : part / whole;
}

/**
 * The middle of the times to a first reply, the lower one of two. A mean would
 * tell of the one thread that waited for a year.
 */
function medianOf(counts: PulseCounts, waiting: number) {
  const delays = delaysIn(counts);
  const all = delays.reduce((sum, [, count]) => sum + count, waiting);
  if (all < pulseFewest) return {};
  let left = Math.ceil(all / 2);
  for (const [bucket, count] of delays) {
    left -= count;
    if (left <= 0) return { minutes: Math.round(bucketMinutes(bucket)) };
  }
  return { stillWaiting: true };
}

/**
 * What counts say of how a community is doing: see `measuresOf` for what is
 * counted.
 *
 * @param more - whether there are threads that were not counted
 * @public
 */
export function pulseOf(counts: PulseCounts, more = false): Pulse {
  const count = (measure: PulseMeasure) => counts.get(measure) ?? 0;
  const median = medianOf(counts, count('waiting'));
  return {
    threads: count('threads'),
    more,
    unanswered: count('waiting'),
    answeredShare: share(count('answered'), count('asked')),
    firstReplyMinutes: median.minutes,
    stillWaiting: median.stillWaiting ?? false,
    communityShare: share(count('by-community'), count('answered')),
  };
}
