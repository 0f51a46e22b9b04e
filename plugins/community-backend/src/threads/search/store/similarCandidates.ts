import type { SimilarTerm } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { listColumns, type FullThreadRow, type ThreadRow } from '../../tables';
import { whereListed } from '../../store/whereListed';
import { whereScreen } from '../../store/whereScreen';
import { whereText, type WantedWord } from './matching';

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
 * Cost: one statement, a walk over the index of words for each word and for each
 * pair of the longest ones, cut off after a hundred threads: where both words
 * of a pair are common, those that have both are found all the same. Which
 * hundred it is beyond that is up to the database.
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
  const parts = walks.map((walk, at) => {
    const texts = knex('search_texts').select('thread_id');
    whereText(texts, knex, {
      words: walk.map(wanted),
      entityRefs: query.entityRefs,
      threadsOnly: true,
    });
    // Apart from the limit, which would make a scan of the table look cheap.
    const found = knex
      .withMaterialized('texts', texts)
      .from('texts')
      .select('thread_id', knex.raw('? as walk', [at]))
      .limit(perWalk);
    if (query.screen !== 'all') {
      found.join('threads', 'threads.id', 'thread_id');
      whereScreen(found, query.screen);
    }
    return knex.select('*').from(found.as('found'));
  });
  const rows: Array<{ thread_id: string; walk: number | string }> =
    await knex.unionAll(parts);
  return likeliest(
    rows.map(row => ({ id: row.thread_id, words: walks[Number(row.walk)] })),
  );
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
