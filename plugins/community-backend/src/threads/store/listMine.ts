import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { listColumns, type ThreadRow } from '../tables';
import { whereEntityIn } from '../../database/whereEntityIn';
import { withMarks, type Marked } from './marks';
import { orderOf, walkThreads, type ThreadWalk } from './threadWalk';

/** What makes a thread somebody's own. */
export type Mine = 'started' | 'watched' | 'helped';

export interface ListMineOptions extends Omit<ThreadWalk, 'order'> {
  mine: Mine;
  person: string;
  /** Of these entities only; of all there are when left out. */
  entityRefs?: string[];
}

/**
 * A page of the threads that somebody started, watches or answered so that it
 * was accepted; what somebody did something on last is first.
 *
 * @remarks
 * Cost: for `started` and `helped` one walk over an index that holds the whole
 * order. For `watched` a look-up of every thread that the person watches, by
 * its id: kept in order, a reply would have to write a row for each watcher.
 */
export async function listMine(
  knex: Knex,
  options: ListMineOptions,
): Promise<Marked[]> {
  const { mine, person, entityRefs, ...walk } = options;
  const query = knex<ThreadRow>('threads').select(...listColumns);
  if (mine === 'started') query.where('author_ref', person);
  if (mine === 'helped') query.where('answer_by', person);
  if (mine === 'watched') query.whereIn('id', watchedIds(knex, person));
  if (entityRefs) whereEntityIn(query, knex, entityRefs);
  walkThreads(query, knex, { ...walk, order: 'active' });
  return withMarks(knex, person, query).orderBy(orderOf('active', 'page'));
}

const threadPrefix = 'thread:';

function watchedIds(knex: Knex, person: string): Knex.QueryBuilder {
  const id = `substr(target, ${threadPrefix.length + 1})`;
  // Told in a `case`, because what is no thread has no id to be read.
  const read = isPostgres(knex)
    ? `case when target like '${threadPrefix}%' then ${id}::uuid end`
    : id;
  return knex('watches')
    .select(knex.raw(read))
    .where({ person_ref: person, watching: true })
    .whereLike('target', `${threadPrefix}%`);
}

/** How many answers are looked at for where they were given. */
const latestAnswers = 500;

/**
 * The entities on which a reply of somebody was accepted as the answer, as the
 * latest 500 such threads tell: one walk over the index of those who answered.
 */
export async function entitiesHelped(
  knex: Knex,
  person: string,
): Promise<string[]> {
  const rows = await knex
    .distinct('entity_ref')
    .from(
      knex<ThreadRow>('threads')
        .select('entity_ref')
        .where('answer_by', person)
        .whereNull('deleted_at')
        .orderBy('last_activity_at', 'desc')
        .limit(latestAnswers)
        .as('helped'),
    );
  return rows.map((row: { entity_ref: string }) => row.entity_ref);
}
