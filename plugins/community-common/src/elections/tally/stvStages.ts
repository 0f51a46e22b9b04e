import { compare } from './compare';
import { sumOf, type Pile } from './stvPiles';

/** What each candidate has at a stage, in units. */
export type Votes = ReadonlyMap<string, bigint>;

export function votesOf(piles: ReadonlyMap<string, Pile[]>): Votes {
  return new Map([...piles].map(([candidate, own]) => [candidate, sumOf(own)]));
}

/**
 * Those of some candidates who have the most or the fewest votes. Between equals
 * the latest stage decides at which they were not equal.
 *
 * @returns one, or more who were equal at every stage; and who was equal at the
 *   last one, with the stage that told them apart first
 */
export function decideByStages(
  stages: readonly Votes[],
  candidates: string[],
  wanted: 'most' | 'fewest',
): { left: string[]; equals: string[]; stage?: number } {
  const equals = best(stages[stages.length - 1], candidates, wanted);
  let left = equals;
  let decisive: number | undefined;
  for (let stage = stages.length - 2; stage >= 0 && left.length > 1; stage--) {
    const fewer = best(stages[stage], left, wanted);
    if (fewer.length < left.length) decisive ??= stage + 1;
    left = fewer;
  }
  return { left, equals, stage: decisive };
}

function best(
  votes: Votes,
  candidates: string[],
  wanted: 'most' | 'fewest',
): string[] {
  const ordered = candidates.map(one => votes.get(one)!).sort(compare);
  const bound = wanted === 'most' ? ordered[ordered.length - 1] : ordered[0];
  return candidates.filter(one => votes.get(one) === bound);
}
