import { entityMarks } from './store/searchTexts';

/** In which share of all texts a word is, and how many texts there are. */
export interface WordShares {
  /** How many texts there are; 0 while nothing is known. */
  texts: number;
  /** The words that are in the most texts, each with its share of them. */
  common: ReadonlyArray<readonly [word: string, share: number]>;
  /** What a word has of which no more is known than that it is not common. */
  rare: number;
}

/** Nothing is known of any word. */
export const unknownShares: WordShares = { texts: 0, common: [], rare: 0 };

/**
 * The share of texts that have a word, or one that begins with it. Of what is
 * not common no more is known than that.
 */
export function shareOf(
  shares: WordShares,
  { word, begun }: { word: string; begun: boolean },
): number {
  let without = 1;
  for (const [common, share] of shares.common) {
    if (begun ? common.startsWith(word) : common === word) without *= 1 - share;
  }
  return Math.max(1 - without, shares.rare);
}

/** The share of all texts that some entities have; of small ones at most that. */
export function scopeShare(
  shares: WordShares,
  entityRefs: readonly string[],
  mark: string = entityMarks.texts,
): number {
  const common = new Map(shares.common);
  const sum = entityRefs
    .map(ref => common.get(mark + ref) ?? shares.rare)
    .reduce((all, share) => all + share, 0);
  return Math.min(1, sum);
}
