import { commitmentTo } from './receipt';
import { tally } from './tally/tally';
import type { TallyInput, TallyResult } from './tally/types';

/** The ballots of an election with what was published of their count. @public */
export interface PublishedCount {
  input: TallyInput;
  result: TallyResult;
  seedCommitment: string;
}

/** What counting again says. @public */
export interface Recount {
  result: TallyResult;
  /** Whether it is what was published: who is elected, the order and all steps. */
  same: boolean;
  /** Whether lots were drawn from the seed that was committed to. */
  seedKept: boolean;
}

/**
 * Counts an election: as `tally` does, but where nobody ranked anybody nobody is
 * elected, whatever a lot between equals would say.
 *
 * @throws InputError that names the field where it cannot be counted
 *
 * @public
 */
export function countElection(input: TallyInput): TallyResult {
  const result = tally(input);
  const isRanked = input.ballots.some(({ ranking }) => ranking.length > 0);
  return isRanked ? result : { ...result, elected: [] };
}

/**
 * Counts published ballots again.
 *
 * @throws InputError that names the field where they cannot be counted
 *
 * @public
 */
export function countAgain(published: PublishedCount): Recount {
  const result = countElection(published.input);
  return {
    result,
    // Published results went through JSON, which drops what is undefined.
    same: sameJson(result, published.result),
    seedKept:
      commitmentTo(published.input.tieBreak?.seed ?? '') ===
      published.seedCommitment,
  };
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
