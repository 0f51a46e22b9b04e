import type {
  ThreadKind,
  ThreadSort,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { toDate } from '../../database/time';
import type { ThreadScreen } from '../../viewer/PermissionGate';
import { listColumns, type ThreadRow } from '../tables';
import { whereListed } from './whereListed';
import { whereScreen } from './whereScreen';
import { whereWords } from './indexWords';

/** The orders a list can have; `shipped` serves the changelog. */
export type ListOrder = ThreadSort | 'shipped';

export interface ListThreadsOptions {
  entityRefs: string[];
  order: ListOrder;
  kind?: ThreadKind;
  status?: ThreadStatus;
  /** Words that must all be in it; none for no search. */
  terms?: string[];
  screen: ThreadScreen;
  after?: Position;
  limit: number;
}

/**
 * What each order sorts by before the id. By start, ids alone would do; but then
 * PostgreSQL may walk the primary key through all other entities' threads.
 */
const sortColumn = {
  top: 'score',
  demand: 'demand',
  active: 'last_activity_at',
  new: 'created_at',
  unanswered: 'created_at',
  shipped: 'shipped_at',
} as const satisfies Record<ListOrder, keyof ThreadRow>;

/** How many walks one statement joins; SQLite allows 500. */
const walksPerStatement = 100;

/**
 * A page of threads of some entities, without their texts.
 *
 * @remarks
 * Cost: for each entity one walk over the index of the order, cut off after a
 * page, so it does not grow with the number of threads unless a filter finds
 * few; a statement for every 100 entities.
 */
export async function listThreads(
  knex: Knex,
  options: ListThreadsOptions,
): Promise<ThreadRow[]> {
  const pages: ThreadRow[][] = [];
  for (let from = 0; from < options.entityRefs.length; ) {
    const some = options.entityRefs.slice(from, from + walksPerStatement);
    pages.push(await walk(knex, some, options));
    from += walksPerStatement;
  }
  if (pages.length <= 1) return pages[0] ?? [];
  return pages
    .flat()
    .sort((a, b) => compare(options.order, a, b))
    .slice(0, options.limit);
}

async function walk(
  knex: Knex,
  entityRefs: string[],
  options: ListThreadsOptions,
): Promise<ThreadRow[]> {
  const column = sortColumn[options.order];
  const order = [
    { column, order: 'desc' },
    { column: 'id', order: 'desc' },
  ];
  const walks = entityRefs.map(entityRef => {
    const query = knex<ThreadRow>('threads')
      .select(...listColumns)
      .where('entity_ref', entityRef)
      .orderBy(order)
      .limit(options.limit);
    whereListed(query);
    if (options.order === 'unanswered') query.where('waiting', true);
    if (options.order === 'shipped') query.where('status', 'shipped');
    if (options.kind) query.where('kind', options.kind);
    if (options.status) query.where('status', options.status);
    if (options.terms?.length) whereWords(query, knex, options.terms);
    whereScreen(query, options.screen);
    if (options.after) {
      query.whereRaw('(??, ??) < (?, ?)', [
        column,
        'id',
        isCount(column) ? options.after.value : new Date(options.after.value),
        options.after.id,
      ]);
    }
    return query;
  });
  if (walks.length === 1) return walks[0];

  // SQLite takes no parentheses around the parts of a union, hence `from`.
  const parts = walks.map(query => knex.select('*').from(query.as('walk')));
  return knex
    .select('*')
    .from(knex.unionAll(parts).as('walks'))
    .orderBy(order)
    .limit(options.limit);
}

function isCount(
  column: (typeof sortColumn)[ListOrder],
): column is 'score' | 'demand' {
  return column === 'score' || column === 'demand';
}

/** Where a thread stands in an order, for the cursor of the next page. */
export function positionOf(order: ListOrder, row: ThreadRow): Position {
  const column = sortColumn[order];
  const value = isCount(column)
    ? row[column]
    : toDate(row[column] ?? 0).getTime();
  return { value, id: row.id };
}

function compare(order: ListOrder, a: ThreadRow, b: ThreadRow): number {
  const left = positionOf(order, a);
  const right = positionOf(order, b);
  if (left.value !== right.value) return right.value - left.value;
  return left.id < right.id ? 1 : -1;
}
