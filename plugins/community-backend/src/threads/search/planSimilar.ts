import { costs } from './costs';
import { entityMarks } from './store/searchTexts';
import { indexedEntities, type WantedWord } from './store/matching';
import { scopeShare, shareOf, type WordShares } from './WordShares';

/** How many threads of a scope are asked for words that are too common. */
export const newestThreads = 1_000;

/** What a look-up may cost at most. */
const dear = 100_000;

/** Which way each of the walks goes, by their numbers. */
export interface SimilarPlan {
  lookedUp: number[];
  amongNewest: number[];
}

/**
 * Decides which words, or pairs of words, are looked up and which are only looked
 * for among the newest threads of a scope.
 *
 * @remarks
 * In a scope that has no more threads than that, either way finds the same.
 */
export function planSimilar(
  shares: WordShares,
  entityRefs: readonly string[],
  walks: WantedWord[][],
): SimilarPlan {
  const plan: SimilarPlan = { lookedUp: [], amongNewest: [] };
  const scope = scopeShare(shares, entityRefs, entityMarks.threads);
  const read = costs.read * (entityRefs.length > indexedEntities ? 1 : scope);
  walks.forEach((words, at) => {
    const each = words.map(word => shareOf(shares, word));
    const indexed = costs.indexed * each.reduce((sum, share) => sum + share, 0);
    const found = each.reduce((product, share) => product * share, read);
    const isDear = shares.texts * (indexed + found) > dear;
    (isDear ? plan.amongNewest : plan.lookedUp).push(at);
  });
  return plan;
}
