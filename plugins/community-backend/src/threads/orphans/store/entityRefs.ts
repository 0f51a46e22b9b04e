import type { Knex } from 'knex';
import { whereEntityIn } from '../../../database/whereEntityIn';
import type { ThreadRow } from '../../tables';

/**
 * Every entity that has a thread, in their order, and how many archived ones it
 * has.
 *
 * @remarks
 * Cost: jumps from one entity to the next in the index of lists, so it grows
 * with the number of entities and not of threads; those archived are counted in
 * an index of their own.
 */
export async function entitiesOfThreads(
  knex: Knex,
  after?: string,
): Promise<Map<string, number>> {
  const archived = knex<ThreadRow>('threads')
    .count('*')
    .whereRaw('entity_ref = refs.ref')
    // Written out, since only then the index of what is archived serves.
    .whereRaw("unlisted = 'archived' and deleted_at is null");
  const next = 'select entity_ref from threads where deleted_at is null';
  const rows = await knex
    .withRecursive(
      'refs',
      ['ref'],
      knex.raw(
        `select entity_ref from (
           ${next} and entity_ref > ? order by entity_ref limit 1
         ) as first
         union all
         select (${next} and entity_ref > refs.ref order by entity_ref limit 1)
         from refs where refs.ref is not null`,
        [after ?? ''],
      ),
    )
    .select('ref', archived.as('archived'))
    .from('refs')
    .whereNotNull('ref');
  return new Map(
    rows.map((row: { ref: string; archived: number | string }) => [
      row.ref,
      Number(row.archived),
    ]),
  );
}

/** How many threads each of some entities has that are not archived. */
export async function threadsByEntity(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, number>> {
  if (entityRefs.length === 0) return new Map();
  const query = knex<ThreadRow>('threads')
    .select('entity_ref')
    .count({ count: '*' })
    .whereNull('deleted_at')
    .where(kept =>
      kept.whereNull('unlisted').orWhereNot('unlisted', 'archived'),
    )
    .groupBy('entity_ref');
  whereEntityIn(query, knex, entityRefs);
  const rows = await query;
  return new Map(rows.map(row => [String(row.entity_ref), Number(row.count)]));
}
