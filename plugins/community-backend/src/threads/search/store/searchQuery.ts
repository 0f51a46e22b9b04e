import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { firstThreads } from '../../store/firstThreads';
import { threadColumns } from '../../store/threadColumns';
import { orderOf, walkThreads, type ThreadWalk } from '../../store/threadWalk';
import { whereEntityIn } from '../../../database/whereEntityIn';
import type { ThreadRow } from '../../tables';
import { planSearch } from '../planSearch';
import { whereText, type WantedWord } from './matching';
import type { WordShares } from '../WordShares';

/** A thread that was found, and by which of its texts where that is known. */
export type FoundThread = ThreadRow & { text_id?: string };

export interface SearchOptions extends Omit<ThreadWalk, 'terms'> {
  entityRefs: string[];
  terms: string[];
}

/**
 * Reads a page of the threads that have all the words of a search in one of their
 * texts, in the order of the list; one statement.
 *
 * @remarks
 * Cost: does not grow with how common a word is. A search for common words walks
 * the beginning of the list and asks each thread for them, until it has a page;
 * see {@link planSearch}. Else, and where the walk was too short after all, the
 * words are looked up in their index, and the threads that have them are sorted.
 * SQLite, where things are small, always looks them up.
 */
export function searchQuery(
  knex: Knex,
  options: SearchOptions,
  shares: WordShares,
): Knex.QueryBuilder {
  const { entityRefs, terms, walkFirst, ...walk } = options;
  const plan = planSearch(shares, options);
  const lookedUp = lookUp(knex, { entityRefs, terms, walk }, plan.lookedUp);
  const steps = isPostgres(knex) ? walkFirst ?? plan.walk : 0;
  if (steps === 0) return lookedUp;

  const first = firstThreads(knex, entityRefs, { ...walk, limit: steps });
  const order = orderOf(walk.order);
  const hit = knex('search_texts')
    .select('text_id')
    .whereRaw('thread_id = first.id')
    .orderBy('text_id')
    .limit(1);
  whereText(hit, knex, { words: wanted(terms, []) });
  const walked = knex
    .select('first.id', 'hit.text_id')
    .from(knex.raw('first cross join lateral ? as hit', [hit]))
    .orderBy(orderOf(walk.order, 'first'))
    .limit(walk.limit);

  const isDone = `((select count(*) from walked) >= ${walk.limit} or (${first.isAll}))`;
  const page = knex('walked')
    .join('threads', 'threads.id', 'walked.id')
    .select(threadColumns(knex, 'threads'), 'text_id')
    .whereRaw(isDone);
  lookedUp.whereRaw(`not ${isDone}`);
  return first
    .with(knex.queryBuilder())
    .withMaterialized('walked', walked)
    .select('*')
    .from(
      knex
        .unionAll([page, knex.select('*').from(lookedUp.as('looked_up'))])
        .as('either'),
    )
    .orderBy(order);
}

/** The threads that have the words by the index of words. */
function lookUp(
  knex: Knex,
  search: {
    entityRefs: string[];
    terms: string[];
    walk: Omit<ThreadWalk, 'terms'>;
  },
  indexed: string[],
): Knex.QueryBuilder {
  const { entityRefs, terms, walk } = search;
  const found = knex('search_texts');
  whereText(found, knex, {
    words: wanted(terms, indexed),
    entityRefs,
  });
  const threads = knex('threads').select(threadColumns(knex, 'threads'));
  whereEntityIn(threads, knex, entityRefs);
  walkThreads(threads, knex, walk);
  if (!isPostgres(knex)) {
    return threads.whereIn('id', found.select('thread_id'));
  }
  // Apart from the limit, which would make a scan of the table look cheap.
  return threads
    .withMaterialized(
      'found',
      found
        .distinctOn('thread_id')
        .select('thread_id', 'text_id')
        .orderBy(['thread_id', 'text_id']),
    )
    .join('found', 'found.thread_id', 'threads.id')
    .select('text_id');
}

/** Whatever begins with a word that is searched for has it. */
function wanted(
  terms: readonly string[],
  lookedUp: readonly string[],
): WantedWord[] {
  return terms.map(word => ({
    word,
    begun: true,
    isAsked: !lookedUp.includes(word),
  }));
}
