import type { Knex } from 'knex';
import type { ThreadRow } from '../../tables';

/**
 * Every entity that has a thread, in their order.
 *
 * @remarks
 * Cost: jumps from one entity to the next in the index of lists, so it grows
 * with the number of entities and not of threads.
 */
export async function entityRefsOfThreads(
  knex: Knex,
  after?: string,
): Promise<string[]> {
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
    .select('ref')
    .from('refs')
    .whereNotNull('ref');
  return rows.map((row: { ref: string }) => row.ref);
}

/** How many archived threads each entity has: a walk over their own index. */
export async function archivedByEntity(
  knex: Knex,
): Promise<Map<string, number>> {
  const rows = await knex<ThreadRow>('threads')
    .select('entity_ref')
    .count({ count: '*' })
    .where({ unlisted: 'archived' })
    .whereNull('deleted_at')
    .groupBy('entity_ref');
  return new Map(rows.map(row => [String(row.entity_ref), Number(row.count)]));
}

/** How many threads each of some entities has that are not archived. */
export async function threadsByEntity(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, number>> {
  if (entityRefs.length === 0) return new Map();
  const rows = await knex<ThreadRow>('threads')
    .select('entity_ref')
    .count({ count: '*' })
    .whereIn('entity_ref', entityRefs)
    .whereNull('deleted_at')
    .where(kept =>
      kept.whereNull('unlisted').orWhereNot('unlisted', 'archived'),
    )
    .groupBy('entity_ref');
  return new Map(rows.map(row => [String(row.entity_ref), Number(row.count)]));
}
