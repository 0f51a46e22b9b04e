import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { listColumns } from '../../tables';
import { orderOf, walkThreads, type ThreadWalk } from '../../store/threadWalk';
import { whereEntityIn } from '../../store/whereEntityIn';
import { whereText } from './matching';

/**
 * How many texts with all the words are looked up in a scope of one entity;
 * where there are more, a walk over the list comes upon a page of them sooner.
 */
const fewHits = 1_000;

export interface SearchOptions extends ThreadWalk {
  entityRefs: string[];
  terms: string[];
}

/**
 * A page of the threads that have all the words of a search in one of their
 * texts, in the order of the list; one statement.
 *
 * @param walked - the list, each thread of which is asked for the words
 *
 * @remarks
 * Cost: neither ranks nor sorts all that has a common word. The index of words
 * is asked for so many texts and one more. As long as there are no more, their
 * threads are looked up and sorted; else the list is walked until a page has the
 * words. PostgreSQL decides that once within the statement and leaves the other
 * half alone. A list of many entities begins in each of them, so the walk pays
 * later: at the root of their number, as both costs together tell. SQLite, where
 * things are small, looks all of them up.
 */
export function searchThreads(
  knex: Knex,
  options: SearchOptions,
  walked: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const { entityRefs, terms, ...walk } = options;
  const few = options.few ?? fewHits * Math.ceil(Math.sqrt(entityRefs.length));
  const found = knex('search_texts').select('thread_id');
  whereText(found, knex, {
    words: terms.map(word => ({ word, begun: true })),
    entityRefs,
  });

  const lookedUp = knex('threads').select(...listColumns);
  whereEntityIn(lookedUp, knex, entityRefs);
  walkThreads(lookedUp, knex, walk);
  if (!isPostgres(knex)) return lookedUp.whereIn('id', found);

  const count = '(select count(*) from hits)';
  lookedUp
    .whereRaw(`${count} <= ?`, [few])
    .whereIn('id', knex('hits').select('thread_id'));
  walked.whereRaw(`${count} > ?`, [few]);
  return (
    knex
      // Apart from its limit, which would make a scan of the table look cheap.
      .withMaterialized('found', found)
      .withMaterialized(
        'hits',
        knex('found')
          .select('thread_id')
          .limit(few + 1),
      )
      .select('*')
      .from(
        knex
          .unionAll([
            knex.select('*').from(lookedUp.as('looked_up')),
            knex.select('*').from(walked.as('walked')),
          ])
          .as('either'),
      )
      .orderBy(orderOf(walk.order))
      .limit(walk.limit)
  );
}
