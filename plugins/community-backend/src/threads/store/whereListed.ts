import type { Knex } from 'knex';

/**
 * Limits a query of threads to those that lists, searches and figures show:
 * neither deleted nor merged, hidden, held or archived. The walk over an index
 * of lists passes over the few that are not.
 */
export function whereListed(query: Knex.QueryBuilder): void {
  query.whereNull('deleted_at').whereNull('unlisted');
}
