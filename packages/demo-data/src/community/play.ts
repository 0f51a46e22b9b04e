import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { Act } from './Act';

const refusals = [
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
];

export interface PlayOptions {
  as: (personRef: string, at: Date) => CommunityApi;
  logger: LoggerService;
  /** The acts before this one have been carried out by an earlier run. */
  from?: number;
}

/**
 * Carries the acts out one after another. Of those an earlier run has carried
 * out only the keyed ones are done again, to learn the ids of what they made.
 *
 * @remarks
 * An act that the community refuses is told in the log and left out: the few
 * between the last thread that was found and the end of an earlier run may have
 * happened before. Anything else that goes wrong ends the run.
 */
export async function play(
  acts: Act[],
  options: PlayOptions,
): Promise<{ done: number; refused: number }> {
  const { as, logger, from = 0 } = options;
  let refused = 0;
  for (const [i, act] of acts.entries()) {
    if (i < from && !act.keyed) continue;
    if (i > 0 && i % 500 === 0) {
      logger.info(`Demo community: ${i} of ${acts.length} steps`);
    }
    try {
      await act.carryOut(as(act.by, act.at));
    } catch (thrown) {
      const error = toError(thrown);
      if (!refusals.includes(error.name)) throw error;
      refused += 1;
      logger.warn(`Demo community: ${act.by} ${act.what}: ${error.message}`);
    }
  }
  return { done: acts.length - refused, refused };
}
