import type { Knex } from 'knex';
import type { Position } from '../../../database/cursor';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { whereScreen } from '../../store/whereScreen';
import { listColumns, type ThreadRow } from '../../tables';

/**
 * A page of all threads of an entity, archived and merged ones too, newest
 * first: one walk over the index of that order.
 */
export async function listThreadsOf(
  knex: Knex,
  options: {
    entityRef: string;
    screen: ThreadScreen;
    after?: Position;
    limit: number;
  },
): Promise<ThreadRow[]> {
  const query = knex<ThreadRow>('threads')
    .select(...listColumns)
    .where({ entity_ref: options.entityRef })
    .whereNull('deleted_at')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(options.limit);
  whereScreen(query, options.screen);
  if (options.after) {
    query.whereRaw('(created_at, id) < (?, ?)', [
      new Date(options.after.value),
      options.after.id,
    ]);
  }
  return query;
}
