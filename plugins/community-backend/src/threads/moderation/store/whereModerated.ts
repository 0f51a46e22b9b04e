import type { Knex } from 'knex';
import { whereScreen } from '../../store/whereScreen';
import type { Moderated } from '../moderated';

/**
 * Limits a query of what belongs to threads to where a viewer keeps order.
 *
 * @param alias - of the table with the columns `entity_ref` and `thread_id`
 */
export function whereModerated(
  query: Knex.QueryBuilder,
  alias: string,
  moderated: Moderated,
): void {
  query.whereIn(`${alias}.entity_ref`, moderated.entityRefs);
  for (const screen of moderated.screens) {
    if (screen === 'all') continue;
    query.whereIn(`${alias}.thread_id`, readable => {
      readable.select('id').from('threads');
      whereScreen(readable, screen);
    });
  }
}
