import { searchWords } from './searchWords';
import { stemOf } from './stem';
import { stopWords } from './stopWords';

/** How many similar threads are shown. @public */
export const similarCount = 5;
/** How many different words of a title are looked for. */
const titleTerms = 12;
/** A score from 0 to 100 below which a thread is not worth showing. */
const worthShowing = 30;

const weights = {
  /** What a stop word counts, where another word counts 1. */
  stopWord: 0.05,
  /** A word that the thread has in its text and not in its title. */
  body: 0.5,
  /** Another form of the word. */
  form: 0.9,
  /** A word that begins with what may be half a word. */
  begun: 0.7,
  /** How much of the score depends on what else the other title says. */
  precision: 0.25,
};

/** A word of a title that others may have too. @public */
export interface SimilarTerm {
  /** As `searchWords` gives it. */
  word: string;
  /** What all its forms begin with; the word itself when it has none. */
  stem: string;
  /** It is being typed: words that begin with it count as well. */
  isBegun: boolean;
  /** It says little and is not looked for; it counts where it is found. */
  isStopWord: boolean;
}

/** What the ranking knows of a thread. @public */
export interface SimilarCandidate {
  id: string;
  title: string;
  body: string;
  score: number;
  status: string;
}

/** Where nothing more is going to happen. */
const settled = ['shipped', 'declined', 'answered', 'closed', 'outdated'];

/**
 * The different words of a title that is being typed, at most twelve. The last
 * one counts as begun unless something stands behind it; one of one or two
 * letters never does, since too much begins with it.
 *
 * @public
 */
export function similarTerms(title: string): SimilarTerm[] {
  const words = searchWords(title);
  const isLastDone = !/[\p{L}\p{N}\p{M}]$/u.test(title);
  return [...new Set(words)].slice(0, titleTerms).map(word => ({
    word,
    stem: stemOf(word),
    isBegun: !isLastDone && word === words.at(-1) && word.length > 2,
    isStopWord: stopWords.has(word),
  }));
}

/**
 * The threads that a new one with this title may repeat, the likeliest first,
 * five at most and none that has little to do with it.
 *
 * A thread's score is the share of the typed words that it has, each weighed by
 * how rare it is: in full where its title has them, less where only its text
 * does. A title that says much else besides loses a little. Where two are alike,
 * open threads come before settled ones, then those with more votes.
 *
 * @param terms - as `similarTerms` gives them
 * @param candidates - threads in any order
 * @param frequency - by word in how many threads it was found
 *
 * @public
 */
export function rankSimilar<T extends SimilarCandidate>(
  terms: readonly SimilarTerm[],
  candidates: readonly T[],
  frequency: ReadonlyMap<string, number>,
): T[] {
  const weighed = terms.map(term => ({
    ...term,
    weight: weightOf(term, frequency.get(term.word) ?? 0),
  }));
  const total = sum(weighed.map(({ weight }) => weight));
  if (total === 0) return [];
  return candidates
    .map(thread => ({ thread, points: pointsOf(thread, weighed, total) }))
    .filter(({ points }) => points >= worthShowing)
    .sort(
      (a, b) =>
        b.points - a.points ||
        Number(isSettled(a.thread)) - Number(isSettled(b.thread)) ||
        b.thread.score - a.thread.score ||
        (a.thread.id < b.thread.id ? 1 : -1),
    )
    .slice(0, similarCount)
    .map(({ thread }) => thread);
}

interface WeighedTerm extends SimilarTerm {
  weight: number;
}

function weightOf(term: SimilarTerm, frequency: number): number {
  const rarity = 1 / (1 + Math.log10(1 + frequency));
  return term.isStopWord ? weights.stopWord * rarity : rarity;
}

/** From 0 to 100, whole: what differs by less is alike. */
function pointsOf(
  thread: SimilarCandidate,
  terms: readonly WeighedTerm[],
  total: number,
): number {
  const title = formsOf(thread.title);
  const body = formsOf(thread.body);
  let found = 0;
  let says = false;
  for (const term of terms) {
    const likeness = Math.max(
      likenessTo(term, title),
      weights.body * likenessTo(term, body),
    );
    found += term.weight * likeness;
    says ||= likeness > 0 && !term.isStopWord;
  }
  // Stop words alone say nothing.
  if (!says) return 0;
  const telling = [...title.words].filter(word => !stopWords.has(word));
  const shared = telling.filter(word =>
    terms.some(term => likenessTo(term, formsOf(word)) > 0),
  );
  const precision = telling.length > 0 ? shared.length / telling.length : 1;
  return Math.round(
    100 *
      (found / total) *
      (1 - weights.precision + weights.precision * precision),
  );
}

interface Forms {
  words: Set<string>;
  stems: Set<string>;
}

function formsOf(text: string): Forms {
  const words = searchWords(text);
  return { words: new Set(words), stems: new Set(words.map(stemOf)) };
}

function likenessTo(term: SimilarTerm, forms: Forms): number {
  if (forms.words.has(term.word)) return 1;
  if (!term.isStopWord && forms.stems.has(term.stem)) return weights.form;
  if (!term.isBegun) return 0;
  const begins = [...forms.words].some(word => word.startsWith(term.word));
  return begins ? weights.begun : 0;
}

function isSettled(thread: SimilarCandidate): boolean {
  return settled.includes(thread.status);
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
