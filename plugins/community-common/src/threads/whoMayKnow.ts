import { labelKey } from './labels';
import { searchWords } from './searchWords';

/** Something a person did that shows they may know. @public */
export type HelpEvidence =
  | { kind: 'offered'; topics: string[] }
  | { kind: 'answered'; thread: { id: string; title: string } }
  | { kind: 'practice'; thread: { id: string; title: string } };

/** What is known of people when a question is asked. @public */
export interface HelpSources {
  question: { title: string; body: string };
  /** Names of the labels on the question. */
  labels?: string[];
  offers: Array<{ person: string; topics: string[] }>;
  /** Threads that these people answered, or practices that they wrote. */
  threads: Array<{
    kind: 'answered' | 'practice';
    person: string;
    id: string;
    title: string;
    excerpt: string;
  }>;
}

/** Somebody who may know, and the best reason to think so. @public */
export interface LikelyHelper {
  person: string;
  because: HelpEvidence;
}

const weightOf = {
  offeredTopic: 8,
  answered: 2,
  practice: 1.5,
  offered: 1,
} as const;

/** A word that so many of the threads share says nothing about any of them. */
const commonShare = 1 / 3;
/** Among fewer threads than this no word is common. */
const fewThreads = 6;
/** So many rare words a thread shares with a question it is like. */
const enoughShared = 2;

/**
 * Who may know the answer to a question, the likeliest first: people who offered
 * help with its topic, who answered a question like it, who wrote a practice
 * like it, who offered help with anything here.
 *
 * @remarks
 * A thread is like a question when they share two words that few of the threads
 * have, however long the texts are. Words are those of a search: without case
 * and accents, two-letter words count. The order does not depend on that of the
 * sources; ties go by reference.
 *
 * @public
 */
export function whoMayKnow(
  sources: HelpSources,
  limit: number,
): LikelyHelper[] {
  const asked = new Set(
    searchWords(`${sources.question.title} ${sources.question.body}`),
  );
  const labels = new Set((sources.labels ?? []).map(plain));
  const threads = sources.threads.map(thread => ({
    ...thread,
    words: new Set(searchWords(`${thread.title} ${thread.excerpt}`)),
  }));
  const isCommon = commonWords(threads.map(({ words }) => words));

  const found = new Map<
    string,
    { total: number; best: number; why: HelpEvidence }
  >();
  const count = (person: string, points: number, why: HelpEvidence) => {
    const before = found.get(person);
    if (!before) found.set(person, { total: points, best: points, why });
    else {
      before.total += points;
      if (points > before.best) Object.assign(before, { best: points, why });
    }
  };

  for (const { person, topics } of sources.offers) {
    const fitting = topics.filter(
      topic => labels.has(plain(topic)) || hasEveryWord(asked, topic),
    );
    if (fitting.length > 0) {
      count(person, weightOf.offeredTopic, {
        kind: 'offered',
        topics: fitting,
      });
    } else if (topics.length === 0) {
      count(person, weightOf.offered, { kind: 'offered', topics: [] });
    }
  }
  for (const { words, kind, person, id, title } of [...threads].sort(byId)) {
    const shared = [...words].filter(
      word => asked.has(word) && !isCommon(word),
    ).length;
    if (shared >= enoughShared) {
      count(person, weightOf[kind] * Math.log2(1 + shared), {
        kind,
        thread: { id, title },
      });
    }
  }
  return [...found]
    .sort(
      ([a, left], [b, right]) => right.total - left.total || (a < b ? -1 : 1),
    )
    .slice(0, limit)
    .map(([person, { why }]) => ({ person, because: why }));
}

/**
 * Whether a question is about a topic: it carries a label of that name, or every
 * word of the topic stands in its text.
 *
 * @public
 */
export function isAboutTopic(
  question: { text: string; labels: string[] },
  topic: string,
): boolean {
  return (
    question.labels.some(label => plain(label) === plain(topic)) ||
    hasEveryWord(new Set(searchWords(question.text)), topic)
  );
}

function hasEveryWord(said: ReadonlySet<string>, topic: string): boolean {
  const words = searchWords(topic);
  return words.length > 0 && words.every(word => said.has(word));
}

function plain(name: string): string {
  // What has no words, like a sign, is compared as it is.
  return searchWords(name).join(' ') || labelKey(name);
}

/** The latest first, since ids are ordered by time. */
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? 1 : -1;
}

function commonWords(texts: Array<ReadonlySet<string>>) {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word: string): boolean =>
    texts.length >= fewThreads &&
    (counts.get(word) ?? 0) > texts.length * commonShare;
}
