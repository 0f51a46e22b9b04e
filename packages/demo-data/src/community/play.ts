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

/**
 * Carries the acts out one after another.
 *
 * @remarks
 * An act that the community refuses is told in the log and left out. That is
 * what a second run after a failed one needs, where some acts have been carried
 * out before. Anything else that goes wrong ends the run.
 */
export async function play(
  acts: Act[],
  as: (personRef: string, at: Date) => CommunityApi,
  logger: LoggerService,
): Promise<{ done: number; refused: number }> {
  let refused = 0;
  for (const [i, act] of acts.entries()) {
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
