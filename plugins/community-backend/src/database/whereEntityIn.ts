import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/**
 * Limits a query to some entities. They go as one value, however many they are:
 * databases limit how many values a statement takes. One alone is compared, since
 * of one an index hands out its rows in order.
 */
export function whereEntityIn(
  query: Knex.QueryBuilder,
  knex: Knex,
  entityRefs: readonly string[],
  column = 'entity_ref',
): void {
  if (entityRefs.length === 1) {
    query.where(column, entityRefs[0]);
  } else if (isPostgres(knex)) {
    query.whereRaw('?? = any(?::text[])', [column, [...entityRefs]]);
  } else {
    query.whereRaw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(entityRefs),
    ]);
  }
}
