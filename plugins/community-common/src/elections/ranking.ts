import type { TallyMethod } from './tally/types';

/** Whether voters may rank candidates equally, so counted. @public */
export function allowsEqualRanks(method: TallyMethod): boolean {
  return method === 'schulze' || method === 'majority';
}

/**
 * What is wrong with a ranking, or `undefined` where it can be counted.
 *
 * @param ranking - ranks, the best first; whoever is in none has no opinion said
 *   of them. By `confidence` an empty rank above the candidate says no.
 *
 * @public
 */
export function problemOfRanking(
  ranking: readonly (readonly string[])[],
  of: { method: TallyMethod; candidates: readonly string[] },
): string | undefined {
  const known = new Set(of.candidates);
  const ranked = new Set<string>();
  for (const [at, rank] of ranking.entries()) {
    const saysNo =
      of.method === 'confidence' && at === 0 && ranking.length === 2;
    if (rank.length === 0 && !saysNo) {
      return `ranking.${at}: must name somebody`;
    }
    if (rank.length > 1 && !allowsEqualRanks(of.method)) {
      return `ranking.${at}: must name one candidate, since equal ranks cannot be counted by ${of.method}`;
    }
    for (const candidate of rank) {
      if (!known.has(candidate)) {
        return `ranking.${at}: '${candidate}' is not a candidate`;
      }
      if (ranked.has(candidate)) {
        return `ranking.${at}: '${candidate}' is ranked twice`;
      }
      ranked.add(candidate);
    }
  }
  return undefined;
}
