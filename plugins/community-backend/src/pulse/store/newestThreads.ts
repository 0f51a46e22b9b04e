import type { Knex } from 'knex';
import { whereListed } from '../../threads/store/whereListed';
import { whereScreen } from '../../threads/store/whereScreen';
import type { ThreadRow } from '../../threads/tables';
import type { ThreadScreen } from '../../viewer/PermissionGate';

export type NewestThread = Pick<
  ThreadRow,
  'kind' | 'status' | 'created_at' | 'first_reply_at' | 'first_reply_role'
>;

/**
 * What a pulse needs of the newest threads of some entities.
 *
 * @remarks
 * Cost: a walk over the index of new threads that ends at the limit, so it does
 * not grow with the age of a community.
 */
export async function newestThreads(
  knex: Knex,
  options: { entityRefs: string[]; screen: ThreadScreen; limit: number },
): Promise<NewestThread[]> {
  const query = knex<ThreadRow>('threads')
    .select(
      'kind',
      'status',
      'created_at',
      'first_reply_at',
      'first_reply_role',
    )
    .whereIn('entity_ref', options.entityRefs)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(options.limit);
  whereListed(query);
  whereScreen(query, options.screen);
  return query;
}
