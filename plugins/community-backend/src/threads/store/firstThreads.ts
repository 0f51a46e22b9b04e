import type { Knex } from 'knex';
import { orderOf, walkThreads, type ThreadWalk } from './threadWalk';

/** What lies before every value of a column that orders go by. */
const least = { score: '-1', demand: '-1' } as Record<string, string>;
const leastInstant = "'-infinity'::timestamptz";
const leastId = "'00000000-0000-0000-0000-000000000000'::uuid";

/** Parts of a statement that name the first threads of a scope. */
export interface FirstThreads {
  /** Adds what the parts build upon. */
  with(query: Knex.QueryBuilder): Knex.QueryBuilder;
  /** True once `first` has all there are. */
  isAll: string;
}

/**
 * Makes `first`, a table for the rest of a statement, of the first threads of a
 * scope in an order: the column of the order, and the id. For PostgreSQL.
 *
 * @remarks
 * Cost: of one entity, a walk over the index of the order. Of many, a few threads
 * of each are looked up; what is behind as many of these as are wanted cannot be
 * among the first, so the walk through each entity ends there. What is read grows
 * with the number of entities and with what is wanted, not with what there is.
 */
export function firstThreads(
  knex: Knex,
  entityRefs: readonly string[],
  walk: ThreadWalk,
): FirstThreads {
  const order = orderOf(walk.order);
  const columns = order.map(({ column }) => column);
  if (entityRefs.length === 1) {
    const first = knex('threads')
      .select(columns)
      .where('entity_ref', entityRefs[0]);
    walkThreads(first, knex, walk);
    return {
      with: query => query.withMaterialized('first', first),
      isAll: `(select count(*) from first) < ${walk.limit}`,
    };
  }

  const each = Math.max(2, Math.ceil(walk.limit / entityRefs.length));
  const scope = (inner: Knex.QueryBuilder) =>
    knex.raw('unnest(?::text[]) as scope(ref) cross join lateral ? as its', [
      [...entityRefs],
      inner,
    ]);
  const sample = knex('threads')
    .select(
      ...columns,
      knex.raw(
        'row_number() over (order by ??  desc, ?? desc) as place',
        columns,
      ),
    )
    .whereRaw('entity_ref = scope.ref');
  walkThreads(sample, knex, { ...walk, limit: each });
  // Where there are fewer, the last of them: all before it is in `first`.
  const bar = knex
    .select(columns)
    .from(
      knex
        .select(columns)
        .from('sample')
        .orderBy(order)
        .limit(walk.limit)
        .as('best'),
    )
    .orderBy(order.map(({ column }) => ({ column, order: 'asc' })))
    .limit(1);
  const [sorted] = columns;
  const rest = knex('threads')
    .select(columns)
    .whereRaw('entity_ref = scope.ref')
    .whereRaw(
      `(??, id) >= (
        coalesce((select ?? from bar), ${least[sorted] ?? leastInstant}),
        coalesce((select id from bar), ${leastId}))`,
      [sorted, sorted],
    );
  walkThreads(rest, knex, walk);
  const first = knex
    .select(columns.map(column => `its.${column}`))
    .from(scope(rest))
    .orderBy(orderOf(walk.order, 'its'))
    .limit(walk.limit);
  return {
    with: query =>
      query
        .withMaterialized(
          'sample',
          knex
            .select([...columns.map(c => `its.${c}`), 'its.place'])
            .from(scope(sample)),
        )
        .withMaterialized('bar', bar)
        .withMaterialized('first', first),
    isAll: `not exists (select from sample where place = ${each}) and (select count(*) from first) < ${walk.limit}`,
  };
}
