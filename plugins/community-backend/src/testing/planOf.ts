import type { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import type { Statement } from './statementsOf';

/**
 * What the database means to do for a statement, line by line.
 *
 * @param how - on PostgreSQL, `explain analyze` also does it and counts
 */
export async function planOf(
  knex: Knex,
  statement: Statement,
  how: 'explain' | 'explain analyze' = 'explain',
): Promise<string> {
  const { sql, bindings } = statement;
  if (isPostgres(knex)) {
    // The placeholders were numbered for the driver already.
    const { rows } = await knex.raw(
      `${how} ${sql.replace(/\$\d+/g, '?')}`,
      bindings,
    );
    return rows
      .map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN'])
      .join('\n');
  }
  const rows = await knex.raw(`explain query plan ${sql}`, bindings);
  return rows.map((row: { detail: string }) => row.detail).join('\n');
}
