import type { Drop } from '../../ui/useDragging';

/** Ranks, the best first, each of candidates that are ranked equally. */
export type Ranking = readonly (readonly string[])[];

function rankOf(ranking: Ranking, candidate: string): number {
  return ranking.findIndex(rank => rank.includes(candidate));
}

/** Nobody keeps an empty rank: it would say nothing. */
function tidy(ranking: Ranking): string[][] {
  return ranking.filter(rank => rank.length > 0).map(rank => [...rank]);
}

function without(ranking: Ranking, candidate: string): string[][] {
  return ranking.map(rank => rank.filter(other => other !== candidate));
}

/** The place of a candidate, the first being 1; nothing where no opinion is said. */
export function placeOf(
  ranking: Ranking,
  candidate: string,
): number | undefined {
  const at = rankOf(ranking, candidate);
  return at < 0 ? undefined : at + 1;
}

/** Puts a candidate where they were let go. */
export function drop(
  ranking: Ranking,
  candidate: string,
  at: Drop,
): string[][] {
  const rest = without(ranking, candidate);
  if (at.to === 'equal') {
    return tidy(
      rest.map((rank, index) =>
        index === at.rank ? [...rank, candidate] : rank,
      ),
    );
  }
  if (at.to === 'before') {
    return tidy([
      ...rest.slice(0, at.rank),
      [candidate],
      ...rest.slice(at.rank),
    ]);
  }
  return tidy(rest);
}

/** What a candidate's buttons do. */
export const moves = ['up', 'down', 'equal', 'no-opinion'] as const;
export type Move = (typeof moves)[number];

/**
 * Moves a candidate one step. Up and down first leave equals, then pass a rank;
 * up from "no opinion" is behind the last rank.
 *
 * @returns nothing where the move leads nowhere
 */
export function move(
  ranking: Ranking,
  candidate: string,
  how: Move,
): string[][] | undefined {
  const at = rankOf(ranking, candidate);
  const isRanked = at >= 0;
  const hasEquals = isRanked && ranking[at].length > 1;
  switch (how) {
    case 'up':
      if (!isRanked) {
        return drop(ranking, candidate, { to: 'before', rank: ranking.length });
      }
      if (hasEquals)
        return drop(ranking, candidate, { to: 'before', rank: at });
      if (at === 0) return undefined;
      return drop(ranking, candidate, { to: 'before', rank: at - 1 });
    case 'down':
      if (!isRanked) return undefined;
      if (hasEquals) {
        return drop(ranking, candidate, { to: 'before', rank: at + 1 });
      }
      if (at === ranking.length - 1) return undefined;
      return drop(ranking, candidate, { to: 'before', rank: at + 2 });
    case 'equal':
      if (at < 1) return undefined;
      return drop(ranking, candidate, { to: 'equal', rank: at - 1 });
    default:
      return isRanked ? drop(ranking, candidate, { to: 'pool' }) : undefined;
  }
}
