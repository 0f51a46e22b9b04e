import type {
  ThreadKind,
  ThreadSort,
  ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { isPostgres } from '../../database/dialect';
import { toDate } from '../../database/time';
import type { ThreadScreen } from '../../viewer/PermissionGate';
import type { ThreadRow } from '../tables';
import { whereLabelled } from '../labels/store/whereLabelled';
import { whereHasWords } from '../search/store/matching';
import { whereListed } from './whereListed';
import { whereScreen } from './whereScreen';

/**
 * The orders a list can have; `shipped` serves the changelog. On a desk stand
 * those that wait, the longest waiting first: `escalated` those that were told
 * of, `waiting` those that were not yet.
 */
export type ListOrder = ThreadSort | 'shipped' | 'escalated' | 'waiting';

/** What a walk over an index of threads passes over, and where it ends. */
export interface ThreadWalk {
  order: ListOrder;
  kind?: ThreadKind;
  status?: ThreadStatus;
  /** Only what carries a label of this name, without case. */
  label?: string;
  /** Leaves out what this person has started. */
  exceptBy?: string;
  /** Words that must all be in it; none for no search. */
  terms?: string[];
  screen: ThreadScreen;
  /** Of what was shipped, only what was from this instant on. */
  shippedSince?: Date;
  after?: Position;
  limit: number;
  /** For tests: how long a search walks, whatever its words. */
  walkFirst?: number;
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
  answered: 'answer_at',
  shipped: 'shipped_at',
  escalated: 'created_at',
  waiting: 'created_at',
} as const satisfies Record<ListOrder, keyof ThreadRow>;

function isCount(
  column: (typeof sortColumn)[ListOrder],
): column is 'score' | 'demand' {
  return column === 'score' || column === 'demand';
}

/** Of what waits, the longest waiting come first. */
function isRising(order: ListOrder): boolean {
  return order === 'escalated' || order === 'waiting';
}

/** The columns of an order, for `orderBy`. */
export function orderOf(order: ListOrder, table?: string) {
  const column = (name: string) => (table ? `${table}.${name}` : name);
  const direction = isRising(order) ? 'asc' : 'desc';
  return [
    { column: column(sortColumn[order]), order: direction },
    { column: column('id'), order: direction },
  ];
}

const waits: ListOrder[] = ['unanswered', 'escalated', 'waiting'];

/** Makes a query of threads one walk in its order, from where it begins. */
export function walkThreads(
  query: Knex.QueryBuilder,
  knex: Knex,
  walk: ThreadWalk,
): void {
  whereListed(query);
  // Spelt out, since an index of some threads serves no plan for any value.
  if (waits.includes(walk.order)) {
    query.whereRaw(`waiting = ${isPostgres(knex) ? 'true' : '1'}`);
  }
  if (walk.order === 'escalated') query.whereNotNull('escalated_at');
  if (walk.order === 'waiting') query.whereNull('escalated_at');
  if (walk.order === 'answered') query.whereNotNull('answer_id');
  if (walk.order === 'shipped') query.whereRaw("status = 'shipped'");
  if (walk.kind) query.where('kind', walk.kind);
  if (walk.status) query.where('status', walk.status);
  if (walk.shippedSince) query.where('shipped_at', '>=', walk.shippedSince);
  if (walk.label) whereLabelled(query, walk.label);
  if (walk.exceptBy) query.whereNot('author_ref', walk.exceptBy);
  if (walk.terms?.length) whereHasWords(query, knex, walk.terms);
  whereScreen(query, walk.screen);
  if (walk.after?.without) query.whereNotIn('id', walk.after.without);
  if (walk.after) {
    const column = sortColumn[walk.order];
    const beyond = isRising(walk.order) ? '>' : '<';
    query.whereRaw(`(??, ??) ${beyond} (?, ?)`, [
      column,
      'id',
      isCount(column) ? walk.after.value : new Date(walk.after.value),
      walk.after.id,
    ]);
  }
  query.orderBy(orderOf(walk.order)).limit(walk.limit);
}

/** Where a thread stands in an order, for the cursor of the next page. */
export function positionOf(order: ListOrder, row: ThreadRow): Position {
  const column = sortColumn[order];
  const value = isCount(column)
    ? row[column]
    : toDate(row[column] ?? 0).getTime();
  return { value, id: row.id };
}
