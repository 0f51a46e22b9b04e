import { fillSeats } from './fillSeats';
import type { TallyBallot, TallyInput, TallyResult } from './types';

/**
 * Counts by Schulze's method, with winning votes.
 *
 * A candidate beats another when the strongest path to the other is stronger
 * than the strongest one back. That relation is transitive, so that whoever beats
 * another is beaten by fewer; candidates who are beaten by as many are equals.
 */
export function countSchulze(input: TallyInput): TallyResult {
  const { candidates, ballots } = input;
  const pairwise = comparePairs(candidates, ballots);
  const strongest = strongestPaths(pairwise);
  const losses = candidates.map(
    (_, a) =>
      candidates.filter((__, b) => strongest[b][a] > strongest[a][b]).length,
  );
  const order = groupBy(candidates, losses);
  const { elected, passedOver, lots } = fillSeats(order, input);
  return {
    elected,
    order,
    steps: {
      method: 'schulze',
      candidates: [...candidates],
      pairwise,
      strongest,
      losses,
      passedOver,
      lots,
    },
  };
}

/** How many voters rank each candidate above each other one. */
function comparePairs(
  candidates: string[],
  ballots: TallyBallot[],
): number[][] {
  const places = new Map(candidates.map((candidate, at) => [candidate, at]));
  const above = candidates.map(() => candidates.map(() => 0));
  for (const { ranking, count = 1 } of ballots) {
    const ranks = ranking.map(rank => rank.map(name => places.get(name)!));
    ranks.forEach((rank, at) => {
      for (const lower of ranks.slice(at + 1)) {
        for (const a of rank) for (const b of lower) above[a][b] += count;
      }
    });
  }
  return above;
}

/** The strongest paths between all pairs, by Floyd and Warshall. */
function strongestPaths(pairwise: number[][]): number[][] {
  const all = pairwise.map((_, at) => at);
  const strength = all.map(a =>
    all.map(b => (pairwise[a][b] > pairwise[b][a] ? pairwise[a][b] : 0)),
  );
  for (const over of all) {
    for (const from of all) {
      for (const to of all) {
        if (from === to || from === over || to === over) continue;
        const detour = Math.min(strength[from][over], strength[over][to]);
        if (detour > strength[from][to]) strength[from][to] = detour;
      }
    }
  }
  return strength;
}

/** Candidates by a number, the smallest first, equals together and by name. */
function groupBy(candidates: string[], numbers: number[]): string[][] {
  const groups = new Map<number, string[]>();
  candidates.forEach((candidate, at) => {
    groups.set(numbers[at], [...(groups.get(numbers[at]) ?? []), candidate]);
  });
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, equals]) => equals.sort());
}
