import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Each connection keeps the plans of as many statements. */
const mostStatements = 100;
const names = new Map<string, string>();

/** Databases behind something that does not keep statements for a connection. */
const forgetful = new WeakSet<object>();
/** How often what statements read was changed by a migration, by database. */
const changes = new WeakMap<object, number>();

/** PostgreSQL's codes for a statement that is gone, there already, or out of date. */
const gone = new Set(['26000', '42P05']);
const outOfDate = '0A000';

/**
 * Runs a read that is asked for again and again as a prepared statement:
 * PostgreSQL plans the list of threads longer than it takes to read it. On SQLite
 * it is a query like any other, and so it is within a transaction, which would end
 * with the first failure.
 *
 * Where a pooler hands each statement to another connection, prepared ones are
 * not found; then the query is run as any other, and so are all after it. When a
 * migration has changed what it reads, it is prepared anew.
 */
export async function prepared<Row>(
  knex: Knex,
  query: Knex.QueryBuilder,
): Promise<Row[]> {
  if (!isPostgres(knex) || knex.isTransaction) return query;
  if (forgetful.has(knex.client)) return query;
  const compiled = query.toSQL();
  const known = nameOf(compiled.sql);
  if (!known) return query;
  const changed = changes.get(knex.client) ?? 0;
  const name = `${known}_${changed}`;
  const named = { ...compiled, options: { ...compiled.options, name } };
  query.toSQL = () => named;
  try {
    return await query;
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code || (!gone.has(code) && code !== outOfDate)) throw error;
    if (gone.has(code)) forgetful.add(knex.client);
    else changes.set(knex.client, changed + 1);
    Reflect.deleteProperty(query, 'toSQL');
    return query;
  }
}

/**
 * Makes a page of a walk one that PostgreSQL plans once for all readers, whatever
 * its tables hold. No row is cut off by it.
 *
 * PostgreSQL keeps that plan only where it supposes it to be no dearer than one made
 * for each reader, and it supposes of a limit that is bound that it takes a tenth of
 * all rows. That is right for the walk, which then goes over an index even where
 * most entities have few rows, but with very many of them it would look dear. So
 * around it is written out how few rows there are; and a limit around all, bound
 * again, makes it look cheaper than whatever is made for one reader.
 *
 * @param page - with a limit of its own, which is bound
 * @param most - how many rows it has at the most
 * @param withRest - adds what else is read for each row
 */
export function plannedOnce(
  knex: Knex,
  page: Knex.QueryBuilder,
  most: number,
  withRest: (few: Knex.QueryBuilder) => Knex.QueryBuilder,
): Knex.QueryBuilder {
  const few = knex
    .select('*')
    .from(page.as('few'))
    .limit(most, { skipBinding: true });
  return withRest(few).limit(most);
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= mostStatements) return known;
  const name = `community_${createHash('sha256')
    .update(sql)
    .digest('hex')
    .slice(0, 16)}`;
  names.set(sql, name);
  return name;
}
