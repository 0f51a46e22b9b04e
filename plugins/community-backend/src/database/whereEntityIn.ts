import type { Knex } from 'knex';
import { whereOneOf } from './whereOneOf';

/** Limits a query to some entities, as many as a scope has. */
export function whereEntityIn(
  query: Knex.QueryBuilder,
  knex: Knex,
  entityRefs: readonly string[],
  column = 'entity_ref',
): void {
  whereOneOf(query, knex, column, entityRefs);
}
