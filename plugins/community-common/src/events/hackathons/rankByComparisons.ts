/** That somebody found one of two better than the other. @public */
export interface Comparison {
  better: string;
  worse: string;
  /** How many said so; one unless told. */
  count?: number;
}

/** What comparisons say of one of those compared. @public */
export interface Compared {
  id: string;
  /** How often it was found better, and how often worse. */
  wins: number;
  losses: number;
  /**
   * How strong it is: of two, the share of all who would find the first one better
   * is estimated as its strength over the sum of both. They average 1.
   */
  strength: number;
}

/** The order that comparisons come to, and why. @public */
export interface ComparisonTally {
  /** Groups of equals, the strongest first. */
  order: string[][];
  /** In that order. */
  compared: Compared[];
}

/** Strengths that lie closer together are of equals, as a share. */
const equal = 1e-9;
/** No strength moves by a greater share any more. */
const settled = 1e-13;
/** More rounds are never needed with the imagined opponent; a bound to be sure. */
const mostRounds = 100_000;

/**
 * Ranks things by comparisons of two of them, each by somebody who saw both: the
 * model of Bradley and Terry, at its most likely strengths.
 *
 * Nobody has to compare everything, nor as often as others: what was found better
 * than something strong counts for more than a win over something weak. Everything
 * is taken to have won and lost once more, against an imagined thing of strength 1,
 * so that one lucky comparison does not come before many good ones, and a thing
 * that has never lost has a strength at all.
 *
 * @param ids - all that are ranked; what nobody compared stands in the middle
 * @param options - `prior`: how often each has won and lost against the imagined
 *   one; 1 unless told, 0 for the plain model, which has an answer only if there is
 *   a way from each to each by wins
 *
 * @throws Error when a comparison names something else, or the same thing twice,
 *   or has a count that is not a natural number
 *
 * @remarks
 * Sources: R. A. Bradley and M. E. Terry, Rank Analysis of Incomplete Block
 * Designs I, Biometrika 39 (1952); the way to its maximum is the algorithm of
 * D. R. Hunter, MM Algorithms for Generalized Bradley-Terry Models, Annals of
 * Statistics 32 (2004), equation 3. It adds, multiplies and divides only, which
 * IEEE 754 rounds alike everywhere: whoever counts again gets the same digits.
 * The order in which comparisons are given does not matter.
 *
 * @public
 */
export function rankByComparisons(
  ids: readonly string[],
  comparisons: readonly Comparison[],
  options: { prior?: number } = {},
): ComparisonTally {
  const { prior = 1 } = options;
  const sorted = [...new Set(ids)].sort();
  const at = new Map(sorted.map((id, index) => [id, index]));
  const wins = sorted.map(() => sorted.map(() => 0));
  for (const comparison of comparisons) {
    const { better, worse, count = 1 } = comparison;
    const [one, other] = [at.get(better), at.get(worse)];
    if (one === undefined || other === undefined || one === other) {
      throw new Error(
        `A comparison must name two of those ranked, not '${better}' and '${worse}'`,
      );
    }
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new Error(`A count must be a natural number, not ${count}`);
    }
    wins[one][other] += count;
  }
  const strengths = strengthsOf(wins, prior);
  const compared = sorted
    .map((id, index) => ({
      id,
      wins: sum(wins[index]),
      losses: sum(wins.map(row => row[index])),
      strength: strengths[index],
    }))
    // What is equal stands by its name, so that the list is always the same.
    .sort((a, b) =>
      isEqual(a.strength, b.strength)
        ? a.id.localeCompare(b.id, 'en')
        : b.strength - a.strength,
    );
  const order: string[][] = [];
  compared.forEach(({ id, strength }, index) => {
    const before = compared[index - 1];
    if (before && isEqual(before.strength, strength)) order.at(-1)!.push(id);
    else order.push([id]);
  });
  return { order, compared };
}

function strengthsOf(wins: number[][], prior: number): number[] {
  const total = wins.map(row => sum(row) + prior);
  // Of many things each is compared with few others.
  const met = wins.map((row, one) =>
    row.flatMap((won, other) => {
      const times = won + wins[other][one];
      return times > 0 ? { other, times } : [];
    }),
  );
  let strengths = wins.map(() => 1);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = strengths;
    strengths = before.map((strength, one) => {
      // Met twice for each prior: once won, once lost.
      let weight = (2 * prior) / (strength + 1);
      for (const { other, times } of met[one]) {
        const both = strength + before[other];
        if (both > 0) weight += times / both;
      }
      return weight === 0 ? strength : total[one] / weight;
    });
    if (prior === 0) strengths = averaged(strengths);
    const moved = strengths.some(
      (strength, index) =>
        Math.abs(strength - before[index]) > settled * before[index],
    );
    if (!moved) break;
  }
  return averaged(strengths);
}

function averaged(strengths: number[]): number[] {
  const mean = sum(strengths) / strengths.length;
  return strengths.map(strength => strength / mean);
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= equal * Math.max(one, other);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
