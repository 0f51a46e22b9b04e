import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import { isPostgres } from '../../database/dialect';
import { prepared } from '../../database/prepared';
import type { FullThreadRow } from '../tables';
import { withMarks, type Marked } from './marks';

/** A thread by its id, unless it was deleted. One look-up by primary key. */
export async function findThread(
  knex: Knex,
  id: string,
): Promise<FullThreadRow | undefined> {
  return knex<FullThreadRow>('threads')
    .where({ id })
    .whereNull('deleted_at')
    .first();
}

/** The same with a person's marks, in one statement. */
export async function findMarkedThread(
  knex: Knex,
  id: string,
  person: string,
): Promise<Marked<FullThreadRow> | undefined> {
  const thread = knex('threads').where({ id }).whereNull('deleted_at').limit(1);
  const [row] = await prepared<Marked<FullThreadRow>>(
    knex,
    withMarks(knex, person, thread),
  );
  return row;
}

/**
 * The same as `findThread`, held against other writers until the transaction ends: what is
 * decided on the row is still true when it is acted on.
 *
 * @remarks
 * Races: PostgreSQL locks the row; SQLite has one writer at a time anyway.
 */
export async function lockThread(
  tx: Knex.Transaction,
  id: string,
): Promise<FullThreadRow | undefined> {
  const query = tx<FullThreadRow>('threads')
    .where({ id })
    .whereNull('deleted_at')
    .first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/**
 * Threads by their ids, in that order, for the permission framework, which asks
 * for whatever it was asked for: PostgreSQL refuses to compare what is no id.
 */
export async function findThreads(
  knex: Knex,
  ids: string[],
): Promise<Array<FullThreadRow | undefined>> {
  const rows = await knex<FullThreadRow>('threads')
    .whereIn('id', ids.filter(isUuid))
    .whereNull('deleted_at');
  const byId = new Map(rows.map(row => [row.id, row]));
  return ids.map(id => byId.get(id));
}
