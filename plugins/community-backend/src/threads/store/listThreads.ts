import { limits } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { plannedOnce, prepared } from '../../database/prepared';
import { searchQuery, type FoundThread } from '../search/store/searchQuery';
import { wordShares } from '../search/store/wordShares';
import { unknownShares, type WordShares } from '../search/WordShares';
import { withMarks, type Marked } from './marks';
import { threadColumns } from './threadColumns';
import { whereListed } from './whereListed';
import { whereScreen } from './whereScreen';
import { orderOf, walkThreads, type ThreadWalk } from './threadWalk';

export { positionOf, type ListOrder } from './threadWalk';

export interface ListThreadsOptions extends ThreadWalk {
  entityRefs: string[];
  /** Begins with what is pinned on the one entity; once only. */
  withPinned?: boolean;
}

/** The most rows of a page of the usual size: one more tells of the next page. */
const usualRows = limits.page.default + 1 + limits.pins.max;

/** A page of threads of some entities; see {@link threadsQuery}. */
export async function listThreads(
  knex: Knex,
  options: ListThreadsOptions,
): Promise<FoundThread[]> {
  if (options.entityRefs.length === 0) return [];
  const shares = await sharesFor(knex, options);
  return inOrder(await pageQuery(knex, options, shares), options);
}

/** The same with a person's marks, still in one statement. */
export async function listMarkedThreads(
  knex: Knex,
  options: ListThreadsOptions & { person: string },
): Promise<Array<Marked<FoundThread>>> {
  const { person, ...page } = options;
  if (page.entityRefs.length === 0) return [];
  const shares = await sharesFor(knex, page);
  const query = pageQuery(knex, page, shares);
  const withRest = (rows: Knex.QueryBuilder) => {
    const marked = withMarks(knex, person, rows);
    if (!beginsWithPins(page)) marked.orderBy(orderOf(page.order, 'page'));
    return marked;
  };
  const rows: Array<Marked<FoundThread>> = isUsual(page)
    ? await prepared(knex, plannedOnce(knex, query, usualRows, withRest))
    : await withRest(query);
  return inOrder(rows, page);
}

/** What is narrowed has a plan that depends on what to. */
function isUsual(page: ListThreadsOptions): boolean {
  const { kind, status, label, terms, exceptBy, screen, limit } = page;
  return (
    !(kind || status || label || terms?.length || exceptBy) &&
    screen === 'all' &&
    limit <= limits.page.default + 1
  );
}

function beginsWithPins(options: ListThreadsOptions): boolean {
  const { entityRefs, withPinned, after } = options;
  return Boolean(withPinned && !after && entityRefs.length === 1);
}

/** Only a search has to know how common words are. */
async function sharesFor(
  knex: Knex,
  { terms }: ListThreadsOptions,
): Promise<WordShares> {
  return terms?.length ? wordShares(knex) : unknownShares;
}

function pageQuery(
  knex: Knex,
  options: ListThreadsOptions,
  shares: WordShares,
): Knex.QueryBuilder {
  const { entityRefs, withPinned, terms, ...walk } = options;
  if (beginsWithPins(options)) {
    return behindPinned(knex, entityRefs[0], { ...walk, terms });
  }
  return terms?.length
    ? searchQuery(knex, { ...walk, entityRefs, terms }, shares)
    : threadsQuery(knex, entityRefs, walk);
}

/** No database promises the order of a union; each half has its own. */
function inOrder<Row extends FoundThread>(
  rows: Row[],
  options: ListThreadsOptions,
): Row[] {
  if (!beginsWithPins(options)) return rows;
  const isPinned = (row: Row) => row.pinned_at !== null;
  return [...rows.filter(isPinned), ...rows.filter(row => !isPinned(row))];
}

/**
 * A page of threads of some entities, without their texts: one statement,
 * however many entities.
 *
 * @remarks
 * Cost: of one entity, a walk over the index of the order that is cut off after
 * a page. Of many, the first thread of each is looked up in that index; only
 * the entities whose first ones make the page can have more on it, and only
 * these are walked. So it grows with the number of entities by one look-up
 * each, and not with the number of threads unless a filter finds few.
 */
export function threadsQuery(
  knex: Knex,
  entityRefs: string[],
  walk: ThreadWalk,
): Knex.QueryBuilder {
  if (entityRefs.length === 1) {
    const query = knex('threads')
      .select(threadColumns(knex, 'threads'))
      .where('entity_ref', entityRefs[0]);
    walkThreads(query, knex, walk);
    return query;
  }
  return isPostgres(knex)
    ? walkLaterally(knex, entityRefs, walk)
    : walkByIds(knex, entityRefs, walk);
}

/**
 * What is pinned, the last first, and then a walk that passes over it. One
 * statement, so that both halves see the same pins.
 */
function behindPinned(
  knex: Knex,
  entityRef: string,
  walk: ThreadWalk,
): Knex.QueryBuilder {
  const rest = threadsQuery(knex, [entityRef], walk);
  const pinned = knex('threads')
    .select(threadColumns(knex, 'threads'))
    .where('entity_ref', entityRef)
    .whereNotNull('pinned_at')
    .orderBy('pinned_at', 'desc')
    .limit(limits.pins.max);
  whereListed(pinned);
  whereScreen(pinned, walk.screen);
  return knex
    .select('*')
    .from(pinned.as('pinned'))
    .unionAll(knex.select('*').from(rest.whereNull('pinned_at').as('walk')));
}

/** A walk through the threads of whatever entity an outer row names. */
function threadsOf(
  knex: Knex,
  outer: string,
  walk: ThreadWalk,
  columns: ReadonlyArray<string | Knex.Raw>,
): Knex.QueryBuilder {
  const query = knex('threads')
    .select(...columns)
    .whereRaw(`entity_ref = ${outer}`);
  walkThreads(query, knex, walk);
  return query;
}

/** PostgreSQL walks a subquery for each row before it. */
function walkLaterally(
  knex: Knex,
  entityRefs: string[],
  walk: ThreadWalk,
): Knex.QueryBuilder {
  const first = threadsOf(knex, 'scope.ref', { ...walk, limit: 1 }, [
    'entity_ref',
    ...orderOf(walk.order).map(({ column }) => column),
  ]);
  const heads = knex
    .select('head.entity_ref')
    .from(
      knex.raw('unnest(?::text[]) as scope(ref) cross join lateral ? as head', [
        entityRefs,
        first,
      ]),
    )
    .orderBy(orderOf(walk.order, 'head'))
    .limit(walk.limit);
  const rest = threadsOf(knex, 'head.entity_ref', walk, [
    threadColumns(knex, 'threads'),
  ]);
  return knex
    .select('walk.*')
    .from(knex.raw('? as head cross join lateral ? as walk', [heads, rest]))
    .orderBy(orderOf(walk.order, 'walk'))
    .limit(walk.limit);
}

/** SQLite knows no such thing, but looks up ids that a subquery finds. */
function walkByIds(
  knex: Knex,
  entityRefs: string[],
  walk: ThreadWalk,
): Knex.QueryBuilder {
  const first = threadsOf(knex, 'scope.value', { ...walk, limit: 1 }, ['id']);
  const heads = knex
    .select('first.entity_ref')
    .from(
      knex.raw('json_each(?) as scope cross join threads as first', [
        JSON.stringify(entityRefs),
      ]),
    )
    .whereRaw('first.id = ?', [first])
    .orderBy(orderOf(walk.order, 'first'))
    .limit(walk.limit);
  const rest = threadsOf(knex, 'head.entity_ref', walk, ['id']);
  return knex
    .select(threadColumns(knex, 'walk'))
    .from(knex.raw('? as head cross join threads as walk', [heads]))
    .whereRaw('walk.id in ?', [rest])
    .orderBy(orderOf(walk.order, 'walk'))
    .limit(walk.limit);
}
