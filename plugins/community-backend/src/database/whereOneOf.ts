import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/**
 * Limits a query to rows with one of some values in a column. They go as one
 * value, however many they are: databases limit how many a statement takes, and
 * each costs. One alone is compared, since of one an index hands out its rows in
 * order.
 */
export function whereOneOf(
  query: Knex.QueryBuilder,
  knex: Knex,
  column: string,
  values: readonly string[],
  type: 'text' | 'uuid' = 'text',
): void {
  if (values.length === 1) {
    query.where(column, values[0]);
  } else if (isPostgres(knex)) {
    query.whereRaw(`?? = any(?::${type}[])`, [column, [...values]]);
  } else {
    query.whereRaw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(values),
    ]);
  }
}
