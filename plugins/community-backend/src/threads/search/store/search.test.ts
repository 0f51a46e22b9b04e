import {
  rankSimilar,
  searchWords,
  similarTerms,
} from '@platform-community/backstage-plugin-community-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { newId } from '../../../database/ids';
import { migrationsDirectory } from '../../../database/migrate';
import { databases } from '../../../testing/databases';
import { planOf } from '../../../testing/planOf';
import { statementsOf } from '../../../testing/statementsOf';
import { insertThreadRows, type ThreadSeed } from '../../../testing/threadRows';
import { ledger, payments, search } from '../../../testing/world';
import { listThreads } from '../../store/listThreads';
import { findMatches } from './findMatches';
import { searchTextRow } from './searchTexts';
import { findSimilar, readSimilar } from './similarCandidates';

jest.setTimeout(240_000);

const many = 20_000;
const start = Date.UTC(2026, 0, 1);
const nouns = [
  'retry',
  'budget',
  'client',
  'deploy',
  'key',
  'café',
  'CI',
  'ui',
];
const verbs = ['limits', 'rotating', 'slow', 'signing', 'deploys', 'retries'];

/** The same threads for every database: few words are in many of them. */
const corpus: ThreadSeed[] = Array.from({ length: many }, (_, n) => ({
  id: newId(new Date(start + n * 60_000)),
  created_at: new Date(start + n * 60_000),
  last_activity_at: new Date(start + ((n * 7919) % many) * 60_000),
  entity_ref: n % 5 === 0 ? payments : `component:default/other-${n % 50}`,
  score: n % 97,
  title: `${nouns[n % 8]} ${verbs[(n >> 3) % 6]} n${n}`,
  body: `The ${nouns[(n * 31) % 8]} of everybody, part m${n % 1000}`,
}));
const replies = corpus
  .filter((_, n) => n % 10 === 0)
  .map((thread, n) => ({
    id: newId(new Date(start + many * 60_000 + n)),
    threadId: thread.id!,
    entityRef: thread.entity_ref!,
    text: `We have ${nouns[n % 8]} in r${n}`,
  }));

async function filled(databaseId: Parameters<typeof databases.init>[0]) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory });
  await insertThreadRows(knex, corpus);
  await knex.batchInsert(
    'search_texts',
    replies.map(reply => searchTextRow(knex, reply)),
    500,
  );
  await knex.raw('analyze');
  return knex;
}

const common = { screen: 'all' as const, limit: 21 };
const inScope = { ...common, entityRefs: [payments] };
/** Whatever there are threads on. */
const everywhere = [...new Set(corpus.map(thread => thread.entity_ref!))];

async function similarIds(knex: Knex, title: string, entityRefs: string[]) {
  const terms = similarTerms(title);
  const { ids, frequency } = await findSimilar(knex, {
    entityRefs,
    terms,
    screen: 'all',
  });
  const rows = await readSimilar(knex, ids, 'all');
  return rankSimilar(terms, rows, frequency).map(row => row.id);
}

describe.each(databases.eachSupportedId())(
  'a search among 22,000 texts on %s',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await filled(databaseId);
    });

    const titles = async (
      q: string,
      walkFirst?: number,
      entityRefs = [payments],
    ) => {
      const rows = await listThreads(knex, {
        ...common,
        entityRefs,
        order: 'top',
        terms: searchWords(q),
        walkFirst,
      });
      return rows.map(row => row.title);
    };

    it.each([
      ['a word of many', 'retry'],
      ['a word of few', 'n500'],
      ['a word of a reply', 'r20'],
      ['several words', 'deploy sign part'],
      ['words that are nowhere together', 'n500 n505'],
    ])('finds the same for %s, looked up or walked to', async (_, q) => {
      for (const scope of [[payments], everywhere]) {
        const lookedUp = await titles(q, 0, scope);
        // Long enough, too short, as long as the list, and as it comes.
        for (const walk of [3_000, 30, many, undefined]) {
          expect(await titles(q, walk, scope)).toEqual(lookedUp);
        }
      }
    });

    it('says by which text a thread was found', async () => {
      if (!isPostgres(knex)) return;
      for (const walkFirst of [0, many]) {
        const [row] = await listThreads(knex, {
          ...inScope,
          order: 'top',
          terms: ['r20'],
          walkFirst,
        });
        const reply = replies.find(({ id }) => id === row.text_id);
        expect(reply?.threadId).toBe(row.id);
      }
    });

    it('finds what plain code finds', async () => {
      const texts = new Map<string, string[][]>(
        corpus
          .filter(thread => thread.entity_ref === payments)
          .map(thread => [
            thread.id!,
            [searchWords(`${thread.title} ${thread.body}`)],
          ]),
      );
      for (const reply of replies) {
        texts.get(reply.threadId)?.push(searchWords(reply.text));
      }
      const word = fc.constantFrom(
        'ret',
        'c',
        'cafe',
        'm1',
        'r1',
        'n50',
        'have',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(word, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(0, 50, many, undefined),
          async (terms, walkFirst) => {
            const rows = await listThreads(knex, {
              ...inScope,
              order: 'new',
              limit: many,
              terms,
              walkFirst,
            });
            const expected = [...texts]
              .filter(([, its]) =>
                its.some(words =>
                  terms.every(term => words.some(w => w.startsWith(term))),
                ),
              )
              .map(([id]) => id)
              .reverse();
            expect(rows.map(row => row.id)).toEqual(expected);
          },
        ),
        { numRuns: 25 },
      );
    });

    it('looks a rare word up in the index of words, and walks no list', async () => {
      const [statement] = await statementsOf(knex, () => titles('n500'));
      const plan = await planOf(knex, statement, 'explain analyze');
      expect(plan).toMatch(
        isPostgres(knex)
          ? /Bitmap Index Scan on search_texts_words_idx/
          : /search_words VIRTUAL TABLE INDEX/,
      );
      expect(plan).not.toMatch(/Seq Scan on (threads|search_texts)/);
      expect(plan).not.toMatch(/threads_top_idx/);
    });

    it.each([
      ['one entity', [payments]],
      ['many', everywhere],
    ])(
      'walks the list of %s for a common word, and looks nothing up',
      async (_, scope) => {
        if (!isPostgres(knex)) return;
        const [statement] = await statementsOf(knex, () =>
          titles('retry', 200, scope),
        );
        const plan = await planOf(knex, statement, 'explain analyze');
        expect(plan).not.toMatch(/Seq Scan.*actual time/);
        expect(plan).toMatch(/CTE found\n.*never executed/);
        const walks = [
          ...plan.matchAll(/ on threads\w* .*actual time=\S+ rows=(\d+)/g),
        ];
        expect(walks.length).toBeGreaterThan(0);
        for (const [, rows] of walks) expect(Number(rows)).toBeLessThan(400);
      },
    );

    it('looks for what is similar in the index of words', async () => {
      const [words, texts] = await statementsOf(knex, () =>
        similarIds(knex, 'Retries of n500 café', [payments]),
      );
      const plan = await planOf(knex, words);
      expect(plan).not.toMatch(/Seq Scan|SCAN (threads|search_texts)\b/);
      expect(plan).toMatch(/search_texts_words_idx|search_words VIRTUAL/);
      expect(await planOf(knex, texts)).not.toMatch(/Seq Scan|SCAN threads/);
    });

    it('looks a pair of words up only where one of them is common', async () => {
      if (!isPostgres(knex)) return;
      const pairsLookedUp = async (title: string) => {
        const [words] = await statementsOf(knex, () =>
          similarIds(knex, title, [payments]),
        );
        const plan = await planOf(knex, words, 'explain analyze');
        const pair = plan.slice(plan.indexOf('CTE walk_2'));
        return !/Index Scan on search_texts_words_idx.*never/.test(pair);
      };
      expect(await pairsLookedUp('n500 m777')).toBe(false);
      expect(await pairsLookedUp('retry m777')).toBe(true);
      expect(await pairsLookedUp('slow key')).toBe(true);
    });

    it('finds those with two common words, however many newer ones have one', async () => {
      // Hundreds have either word: most of these are not among their newest.
      const both = corpus.filter(
        ({ entity_ref, title }) =>
          entity_ref === payments && title!.startsWith('key slow'),
      );
      const ids = await similarIds(knex, 'slow key', [payments]);
      expect(both.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      expect(ids.length).toBeGreaterThan(2);
    });

    it('finds where the threads of a page have the words by their index', async () => {
      const threads = corpus.slice(0, 20).map(({ id }) => ({ id: id! }));
      const [statement] = await statementsOf(knex, () =>
        findMatches(knex, threads, [{ word: 'retry', begun: true }]),
      );
      const plan = await planOf(knex, statement);
      expect(plan).toContain('search_texts_thread_idx');
      expect(plan).not.toMatch(/Seq Scan on (threads|search_texts)/);
    });
  },
);

describe('both databases', () => {
  it('find and rank the same', async () => {
    const titles = [
      'Retry budget',
      'Limiting retries for clients',
      'CI deploy n777',
      'rotating keys, part m12',
      'Is the UI slow?',
      'cafe',
      'n5',
    ];
    const answers: unknown[] = [];
    for (const [databaseId] of databases.eachSupportedId()) {
      const knex = await filled(databaseId);
      const answer = [];
      for (const title of titles) {
        answer.push(await similarIds(knex, title, [payments]));
        answer.push(await similarIds(knex, title, [ledger, search]));
        const rows = await listThreads(knex, {
          ...inScope,
          order: 'active',
          terms: searchWords(title),
        });
        answer.push(rows.map(row => row.id));
      }
      answers.push(answer);
      expect(answer.flat().length).toBeGreaterThan(20);
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
