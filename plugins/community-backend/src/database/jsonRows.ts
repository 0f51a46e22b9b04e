import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Rows within a row: SQLite has JSON as text. */
export type JsonRows<Row> = Row[] | string;

/**
 * A query of a few rows as one value, in their order, so that what belongs to
 * the rows of a page comes with them in one statement.
 *
 * @param columns - the names that the rows get
 */
export function jsonRows(
  knex: Knex,
  rows: Knex.QueryBuilder,
  columns: readonly string[],
): Knex.QueryBuilder {
  const pairs = columns.map(column => `'${column}', ${column}`).join(', ');
  return knex
    .select(
      knex.raw(
        isPostgres(knex)
          ? "coalesce(json_agg(item), '[]')"
          : `json_group_array(json_object(${pairs}))`,
      ),
    )
    .from(rows.as('item'));
}

export function readJsonRows<Row>(rows: JsonRows<Row>): Row[] {
  return typeof rows === 'string' ? JSON.parse(rows) : rows;
}
