import type { Knex } from 'knex';
import { listColumns } from '../tables';

const written = new Map<string, string>();

/** What a list shows of a thread, as SQL: knex would quote it all for each page. */
export function threadColumns(knex: Knex, table: string): Knex.Raw {
  const known = written.get(table) ?? write(table);
  written.set(table, known);
  return knex.raw(known);
}

function write(table: string): string {
  return listColumns.map(column => `${table}."${column}"`).join(', ');
}
