import { compare } from './compare';
import { inWords, wholeVotes } from './stvVotes';
import type { StvMoved, TallyBallot } from './types';

/** Ballots that rank alike, and so are always together. */
export interface Pile {
  ranking: readonly string[];
  /** The place in the ranking of whoever has them. */
  at: number;
  ballots: number;
  /** What one of them is worth, in units. */
  value: bigint;
}

/** The first preferences: what each candidate has, and how many ballots count. */
export function pilesOf(
  candidates: string[],
  ballots: TallyBallot[],
): { piles: Map<string, Pile[]>; valid: number } {
  const alike = new Map<string, { ranking: string[]; ballots: number }>();
  let valid = 0;
  for (const { ranking, count = 1 } of ballots) {
    const names = ranking.flat();
    if (names.length === 0) continue;
    valid += count;
    const key = JSON.stringify(names);
    const before = alike.get(key)?.ballots ?? 0;
    alike.set(key, { ranking: names, ballots: before + count });
  }
  const piles = new Map(
    candidates.map((candidate): [string, Pile[]] => [candidate, []]),
  );
  for (const { ranking, ballots: many } of alike.values()) {
    piles
      .get(ranking[0])!
      .push({ ranking, at: 0, ballots: many, value: wholeVotes(1) });
  }
  return { piles, valid };
}

/** What some piles are worth together, in units. */
export function sumOf(piles: readonly Pile[]): bigint {
  return piles.reduce(
    (sum, { ballots, value }) => sum + BigInt(ballots) * value,
    0n,
  );
}

/** Piles for a person to check: how many ballots, and what one is worth. */
export function describePiles(piles: readonly Pile[]): StvMoved {
  const byValue = new Map<bigint, number>();
  for (const { ballots, value } of piles) {
    byValue.set(value, (byValue.get(value) ?? 0) + ballots);
  }
  return {
    votes: inWords(sumOf(piles)),
    parcels: [...byValue]
      .sort(([a], [b]) => compare(b, a))
      .map(([value, ballots]) => ({ ballots, value: inWords(value) })),
  };
}
