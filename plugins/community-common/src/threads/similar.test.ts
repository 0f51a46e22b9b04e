import fc from 'fast-check';
import {
  rankSimilar,
  similarCount,
  similarTerms,
  type SimilarCandidate,
} from './similar';
import { searchWords } from './searchWords';
import { stemOf } from './stem';
import { stopWords } from './stopWords';

let made = 0;

function aThread(
  title: string,
  more: Partial<SimilarCandidate> = {},
): SimilarCandidate {
  made += 1;
  return {
    id: String(made).padStart(6, '0'),
    title,
    body: '',
    score: 0,
    status: 'open',
    ...more,
  };
}

/** How often each word is in the threads, as an index would tell. */
function frequencyIn(threads: SimilarCandidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, body } of threads) {
    for (const word of new Set(searchWords(`${title} ${body}`))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function similar(typed: string, threads: SimilarCandidate[]): string[] {
  return rankSimilar(similarTerms(typed), threads, frequencyIn(threads)).map(
    ({ title }) => title,
  );
}

const portal = [
  'Retry budgets in the client library',
  'Circuit breaker defaults',
  'How do you rotate the signing key?',
  'CI of my DB is slow',
  'CI is down again',
  'Blue/green with the deploy pipeline',
  'Café menu on the intranet',
  'One dashboard for all of us',
].map(title => aThread(title));

describe('similar threads', () => {
  it.each([
    ['other forms of the words', 'Limit retries from the client', [0]],
    ['another form at the end', 'Rotating signing keys', [2]],
    ['half a word that is being typed', 'Dashb', [7]],
    ['two letters', 'CI slow', [3, 4]],
    ['letters without their accents', 'cafe', [6]],
    ['letters with accents that are none', 'RÉTRY BÜDGETS', [0]],
    ['words in any order', 'deploy: green, blue', [5]],
    ['nothing for stop words', 'how do you all of my', []],
    ['nothing for something else', 'Kubernetes quota for teams', []],
    ['nothing for one word of many', 'Client certificates expire unseen', []],
    ['nothing for nothing', '…!', []],
  ])('are found by %s', (_, typed, expected) => {
    expect(similar(typed, portal)).toEqual(
      expected.map(index => portal[index].title),
    );
  });

  it('that have the words in the title come before those in the text', () => {
    expect(
      similar('retry budget', [
        aThread('About limits', { body: 'A retry budget for all' }),
        aThread('A retry budget'),
      ]),
    ).toEqual(['A retry budget', 'About limits']);
  });

  it('that share a rare word come before those that share a common one', () => {
    const common = Array.from({ length: 30 }, () => aThread('Pipeline hiccup'));
    const found = similar('Attestation pipeline', [
      ...common,
      aThread('Attestation hiccup'),
    ]);
    expect(found[0]).toBe('Attestation hiccup');
  });

  it('that are alike: the open one first, then the one with more votes', () => {
    const settled = aThread('Retry budget', { status: 'shipped', score: 9 });
    const open = aThread('Retry budget');
    const wanted = aThread('Retry budget', { score: 3, status: 'planned' });
    const ranked = rankSimilar(
      similarTerms('Retry budget'),
      [settled, open, wanted],
      new Map(),
    );
    expect(ranked).toEqual([wanted, open, settled]);
  });

  it('take a word that is done for what it is', () => {
    const threads = [aThread('Dashboards')];
    expect(similar('dash', threads)).toEqual(['Dashboards']);
    expect(similar('dash ', threads)).toEqual([]);
    expect(similar('da', threads)).toEqual([]);
  });
});

const word = fc.constantFrom(
  ...['retry', 'retries', 'budget', 'client', 'ci', 'ui', 'café', 'the', 'of'],
  ...['deploy', 'deployment', 'key', 'keys', 'signing', 'slow', 'x1', '日本'],
);
const title = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map(words => words.join(' '));
const threads = fc
  .array(
    fc.record({
      title,
      body: title,
      score: fc.integer({ min: 0, max: 2 }),
      status: fc.constantFrom('open', 'planned', 'shipped', 'answered'),
    }),
    { maxLength: 25 },
  )
  .map(list => list.map(one => aThread(one.title, one)));

describe('the ranking', () => {
  it('never shows more than five, none twice, and only what was given', () => {
    fc.assert(
      fc.property(title, threads, (typed, given) => {
        const found = rankSimilar(
          similarTerms(typed),
          given,
          frequencyIn(given),
        );
        expect(found.length).toBeLessThanOrEqual(similarCount);
        expect(new Set(found).size).toBe(found.length);
        expect(given).toEqual(expect.arrayContaining(found));
      }),
    );
  });

  it('does not depend on the order of what is given', () => {
    const shuffled = threads.chain(given =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(title, shuffled, (typed, [given, other]) => {
        const terms = similarTerms(typed);
        const frequency = frequencyIn(given);
        expect(rankSimilar(terms, other, frequency)).toEqual(
          rankSimilar(terms, given, frequency),
        );
      }),
    );
  });

  it('does not depend on case, accents and punctuation of what is typed', () => {
    fc.assert(
      fc.property(title, threads, (typed, given) => {
        const frequency = frequencyIn(given);
        const other = `¡${typed
          .toLocaleUpperCase('en-US')
          .replaceAll('E', 'Ê')
          .replaceAll(' ', ', ')}`;
        expect(rankSimilar(similarTerms(other), given, frequency)).toEqual(
          rankSimilar(similarTerms(typed), given, frequency),
        );
      }),
    );
  });

  it('shows nothing that shares no form of a word', () => {
    fc.assert(
      fc.property(title, threads, (typed, given) => {
        const stems = new Set(searchWords(typed).map(stemOf));
        const begun = searchWords(typed).at(-1)!;
        const found = rankSimilar(
          similarTerms(typed),
          given,
          frequencyIn(given),
        );
        for (const thread of found) {
          expect(
            searchWords(`${thread.title} ${thread.body}`).some(
              one => stems.has(stemOf(one)) || one.startsWith(begun),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('puts a thread with the very same title first', () => {
    fc.assert(
      fc.property(title, threads, (typed, given) => {
        fc.pre(searchWords(typed).some(one => !stopWords.has(one)));
        const [first] = rankSimilar(
          similarTerms(typed),
          [...given, aThread(typed)],
          frequencyIn(given),
        );
        // Neither stop words nor the forms of a word tell two titles apart.
        const stems = (text: string) =>
          new Set(
            searchWords(text)
              .filter(one => !stopWords.has(one))
              .map(stemOf),
          );
        expect(stems(first.title)).toEqual(stems(typed));
      }),
    );
  });
});

describe('a stem', () => {
  it.each([
    ['retries', 'retr'],
    ['retry', 'retr'],
    ['retried', 'retr'],
    ['budgets', 'budget'],
    ['rotating', 'rotat'],
    ['rotate', 'rotat'],
    ['keys', 'key'],
    ['key', 'key'],
    ['status', 'status'],
    ['statuses', 'status'],
    ['ci', 'ci'],
  ])('of %s is %s', (one, stem) => {
    expect(stemOf(one)).toBe(stem);
  });

  it('is always a beginning of its word', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        for (const one of searchWords(text)) {
          expect(one.startsWith(stemOf(one))).toBe(true);
        }
      }),
    );
  });
});
