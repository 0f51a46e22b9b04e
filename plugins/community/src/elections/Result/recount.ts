import {
  commitmentTo,
  countAgain,
  type ElectionResultView,
  type TallyResult,
} from '@platform-community/backstage-plugin-community-common';
import type { ElectionCount } from '../useCount';

/** What a count in this browser says about the published one. */
export interface Recounted {
  result: TallyResult;
  /** Whether the same are elected, in the same order, by the same steps. */
  isSame: boolean;
  /** Whether the seed is the one that was committed to in the plan. */
  isSeedRight: boolean;
}

/**
 * Counts the ballots again and compares with all that was published: the result
 * that came with the ballots, the one of the election, and the seed of the lots
 * with what was committed to in the plan.
 */
export function recount(
  count: ElectionCount,
  published: { result: ElectionResultView; seedCommitment: string },
): Recounted {
  const { result, same } = countAgain(count);
  const { elected, order } = published.result;
  const seed = count.input.tieBreak?.seed;
  return {
    result,
    isSame:
      same &&
      JSON.stringify([result.elected, result.order]) ===
        JSON.stringify([elected, order]),
    isSeedRight:
      seed !== undefined && commitmentTo(seed) === published.seedCommitment,
  };
}
