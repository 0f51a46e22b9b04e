import { costs } from './costs';
import { scopeShare, shareOf, type WordShares } from './WordShares';
import { indexedEntities } from './store/matching';

/** Which way a search goes. */
export interface SearchPlan {
  /** How many threads are walked before words are looked up; 0 for none. */
  walk: number;
  /** The words that are looked up; the others are asked of what these find. */
  lookedUp: string[];
}

/** How many threads have a word for each text in which it is. */
const threadsPerText = 2.5;
/**
 * A walk is given up after this many times what it should take. The list of one
 * entity is read as far as the walk comes; of many, its beginning is made first.
 */
const patience = { one: 3, many: 2 };
/** A look-up that costs less is not worth thinking about. */
const cheap = 50_000;
/** No walk is longer. */
const longestWalk = 30_000;

/**
 * Decides how to find a page of threads that have all the words, by how common
 * these are: whatever is decided, the same is found.
 *
 * @remarks
 * A word that is in many texts is come upon soon by walking the list; to look it
 * up would mean to read all of them. A rare one is looked up, and a common one
 * beside it is asked of what the rare one finds. What takes longest lies between
 * the two, and grows with the root of the number of threads.
 */
export function planSearch(
  shares: WordShares,
  search: { terms: string[]; entityRefs: readonly string[]; limit: number },
): SearchPlan {
  const terms = search.terms
    .map(word => ({ word, share: shareOf(shares, { word, begun: true }) }))
    .sort((a, b) => a.share - b.share);
  if (shares.texts === 0) return { walk: 0, lookedUp: search.terms };

  const lookedUp = lookUp(shares, search.entityRefs, terms);
  const walk = walkTo(shares, search, terms);
  const walks =
    lookedUp.cost > cheap &&
    walk.cost < lookedUp.cost &&
    walk.length <= longestWalk;
  return { walk: walks ? walk.length : 0, lookedUp: lookedUp.words };
}

interface Term {
  word: string;
  share: number;
}

/** A walk to a page of threads with the words. */
function walkTo(
  shares: WordShares,
  search: { entityRefs: readonly string[]; limit: number },
  terms: Term[],
): { length: number; cost: number } {
  const all = terms.reduce((product, { share }) => product * share, 1);
  const steps = search.limit / Math.min(1, threadsPerText * all);
  const many = search.entityRefs.length;
  const inScope = shares.texts * scopeShare(shares, search.entityRefs);
  const asked = costs.asked * Math.min(steps, inScope);
  if (many === 1) {
    return {
      length: Math.ceil(patience.one * steps),
      cost: asked + costs.walked * Math.min(steps, inScope),
    };
  }
  const length = Math.ceil(patience.many * steps);
  return {
    length,
    cost:
      asked +
      costs.merged * Math.min(length, inScope) +
      2 * costs.entity * many,
  };
}

/** The rarest word is looked up, and others as long as that spares reading. */
function lookUp(
  shares: WordShares,
  entityRefs: readonly string[],
  terms: Term[],
): { words: string[]; cost: number } {
  const { texts } = shares;
  const scope = scopeShare(shares, entityRefs);
  const read =
    entityRefs.length > indexedEntities
      ? costs.read + costs.found * scope
      : costs.found * scope;
  const words: string[] = [];
  let found = texts;
  let cost = 0;
  for (const { word, share } of terms) {
    const reads = costs.indexed * texts * share;
    if (words.length > 0 && read * found * (1 - share) < reads) continue;
    words.push(word);
    found *= share;
    cost += reads;
  }
  return { words, cost: cost + read * found };
}
