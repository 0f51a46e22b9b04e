import type { Pile } from './stvPiles';
import { compareVotes } from './stvVotes';

/** What each candidate has at a stage, in units. */
export type Votes = ReadonlyMap<string, bigint>;

export function votesOf(piles: ReadonlyMap<string, Pile[]>): Votes {
  return new Map(
    [...piles].map(([candidate, own]) => [
      candidate,
      own.reduce((sum, { ballots, value }) => sum + ballots * value, 0n),
    ]),
  );
}

/**
 * Those of some candidates who have the most or the fewest votes. Between equals
 * the latest stage decides at which they were not equal.
 *
 * @returns one, or more who were equal at every stage
 */
export function decideByStages(
  stages: readonly Votes[],
  candidates: string[],
  wanted: 'most' | 'fewest',
): string[] {
  let left = candidates;
  for (let stage = stages.length - 1; stage >= 0 && left.length > 1; stage--) {
    const votes = left.map(candidate => stages[stage].get(candidate)!);
    const [best] = [...votes].sort((a, b) =>
      wanted === 'most' ? compareVotes(b, a) : compareVotes(a, b),
    );
    left = left.filter((_, at) => votes[at] === best);
  }
  return left;
}
