import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/**
 * Lets only one transaction at a time past this line for a name, until it ends:
 * for what is counted over rows that are not there yet.
 *
 * @remarks
 * Races: PostgreSQL holds an advisory lock of the transaction; SQLite lets one
 * writer in at a time anyway.
 */
export async function holdName(
  tx: Knex.Transaction,
  name: string,
): Promise<void> {
  if (!isPostgres(tx)) return;
  await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [name]);
}
