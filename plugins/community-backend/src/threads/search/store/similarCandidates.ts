import type { SimilarTerm } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { listColumns, type FullThreadRow, type ThreadRow } from '../../tables';
import { whereListed } from '../../store/whereListed';
import { whereScreen } from '../../store/whereScreen';
import { firstThreads } from '../../store/firstThreads';
import { newestThreads, planSimilar } from '../planSimilar';
import { whereText, wordsQuery, type WantedWord } from './matching';
import { wordShares } from './wordShares';

/** How many threads are taken for each word, and for each pair of words. */
const perWalk = 100;
/** How many words are looked for by themselves, and how many in pairs. */
const singles = 8;
const paired = 5;
/** How many candidates are read and ranked. */
const ranked = 40;

export interface SimilarQuery {
  entityRefs: string[];
  terms: readonly SimilarTerm[];
  screen: ThreadScreen;
}

/** Threads that have words of a title, and how many have each. */
export interface Found {
  ids: string[];
  frequency: Map<string, number>;
}

/**
 * Looks for threads that have some of the words, in their title or their text.
 *
 * @remarks
 * Cost: one statement. For each word, and each pair of the longest ones, the
 * newest hundred threads that have them are taken, so that where a word of a pair
 * is common those that have both are found all the same; where neither has a
 * hundred, the pair is not looked up. What is in so many texts that looking it up
 * would mean to read very many is only looked for among the newest threads of the
 * scope, all of it in one go; see {@link planSimilar}.
 */
export async function findSimilar(
  knex: Knex,
  query: SimilarQuery,
): Promise<Found> {
  const terms = query.terms.filter(term => !term.isStopWord).slice(0, singles);
  const longest = [...terms]
    .sort((a, b) => b.stem.length - a.stem.length)
    .slice(0, paired);
  const walks = [
    ...terms.map(term => [term]),
    ...longest.flatMap((one, at) =>
      longest.slice(at + 1).map(other => [one, other]),
    ),
  ];
  if (walks.length === 0 || query.entityRefs.length === 0) {
    return { ids: [], frequency: new Map() };
  }
  const plan = planSimilar(
    await wordShares(knex),
    query.entityRefs,
    walks.map(walk => walk.map(wanted)),
  );
  const found = knex.queryBuilder();
  const parts: Knex.QueryBuilder[] = [];
  for (const at of plan.lookedUp) {
    const texts = textsWith(knex, query, walks[at].map(wanted));
    if (walks[at].length > 1) {
      const each = walks[at].map(term => terms.indexOf(term));
      whereCut(
        texts,
        knex,
        each.filter(one => plan.lookedUp.includes(one)),
      );
    }
    found.withMaterialized(nameOf(at), newestOf(knex, query, texts));
    parts.push(
      knex.select('thread_id', knex.raw(`${at} as walk`)).from(nameOf(at)),
    );
  }
  if (plan.amongNewest.length > 0) {
    parts.push(
      amongNewest(
        knex,
        query,
        plan.amongNewest.map(at => ({ at, words: walks[at].map(wanted) })),
      ),
    );
  }
  const rows: Array<{ thread_id: string; walk: number | string }> = await found
    .select('*')
    .from(knex.unionAll(parts).as('found'));
  return likeliest(
    rows.map(row => ({ id: row.thread_id, words: walks[Number(row.walk)] })),
  );
}

/** What a walk found, for the rest of the statement. */
function nameOf(at: number): string {
  return `walk_${at}`;
}

/** The threads with some words, by the index of words. */
function textsWith(
  knex: Knex,
  query: SimilarQuery,
  words: WantedWord[],
): Knex.QueryBuilder {
  const texts = knex('search_texts').select('thread_id');
  whereText(texts, knex, {
    words,
    entityRefs: query.entityRefs,
    threadsOnly: true,
  });
  return texts;
}

/** Only where one of some walks found more than is taken of it. */
function whereCut(texts: Knex.QueryBuilder, knex: Knex, walks: number[]): void {
  // A word that is not looked up by itself was only looked for among the newest.
  if (walks.length < 2) return;
  texts.where(either =>
    walks.forEach(at =>
      either.orWhere(
        knex.raw('(select count(*) from ??) >= ?', [nameOf(at), perWalk]),
      ),
    ),
  );
}

function newestOf(
  knex: Knex,
  query: SimilarQuery,
  texts: Knex.QueryBuilder,
): Knex.QueryBuilder {
  // Apart from the limit, which would make a scan of the table look cheap.
  const found = knex
    .withMaterialized('texts', texts)
    .from('texts')
    .select('thread_id')
    .orderBy('thread_id', 'desc')
    .limit(perWalk);
  if (query.screen !== 'all') {
    found.join('threads', 'threads.id', 'thread_id');
    whereScreen(found, query.screen);
  }
  return found;
}

/** The newest threads of the scope that have some words, or some others. */
function amongNewest(
  knex: Knex,
  query: SimilarQuery,
  walks: Array<{ at: number; words: WantedWord[] }>,
): Knex.QueryBuilder {
  const newest = firstThreads(knex, query.entityRefs, {
    order: 'new',
    screen: query.screen,
    limit: newestThreads,
  });
  const has = walks.map(({ at, words }) =>
    knex.raw(`(${at}, words @@ ?::tsquery)`, [wordsQuery(words)]),
  );
  const marked = knex
    .select(
      'thread_id',
      'walk',
      knex.raw(
        'row_number() over (partition by walk order by thread_id desc) as place',
      ),
    )
    .from('first')
    .join('search_texts', 'search_texts.text_id', 'first.id')
    .joinRaw('cross join lateral (values ?) as its(walk, has)', [
      listOf(knex, has),
    ])
    .where('has', true);
  const found = newest
    .with(knex.queryBuilder())
    .select('thread_id', 'walk')
    .from(marked.as('marked'))
    .where('place', '<=', perWalk);
  return knex.select('*').from(found.as('found'));
}

function listOf(knex: Knex, parts: Knex.Raw[]): Knex.Raw {
  return knex.raw(parts.map(() => '?').join(', '), parts);
}

/** Those of the threads that a viewer sees, with their texts, by primary key. */
export async function readSimilar(
  knex: Knex,
  ids: string[],
  screen: ThreadScreen,
): Promise<Array<ThreadRow & Pick<FullThreadRow, 'body'>>> {
  const query = knex<FullThreadRow>('threads')
    .select(...listColumns, 'body')
    .whereIn('id', ids);
  whereListed(query);
  whereScreen(query, screen);
  return query;
}

/** All forms of a word begin with its stem; what is too short has none. */
function wanted(term: SimilarTerm): WantedWord {
  return term.stem.length > 2
    ? { word: term.stem, begun: true }
    : { word: term.word, begun: term.isBegun };
}

/** Those that have the most and the rarest words: only they are read. */
function likeliest(rows: Array<{ id: string; words: SimilarTerm[] }>): Found {
  const frequency = new Map<string, number>();
  const has = new Map<string, Set<string>>();
  for (const { id, words } of rows) {
    const its = has.get(id) ?? new Set();
    has.set(id, its);
    for (const { word } of words) its.add(word);
    if (words.length === 1) {
      const [{ word }] = words;
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const rarity = (word: string) =>
    1 / (1 + Math.log10(1 + (frequency.get(word) ?? 0)));
  const points = new Map(
    [...has].map(([id, words]) => [
      id,
      [...words].sort().reduce((all, word) => all + rarity(word), 0),
    ]),
  );
  const ids = [...has.keys()].sort(
    (a, b) => points.get(b)! - points.get(a)! || (a < b ? 1 : -1),
  );
  return { ids: ids.slice(0, ranked), frequency };
}
