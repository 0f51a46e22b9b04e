import type { Knex } from 'knex';
import { whereEntityIn } from '../../../database/whereEntityIn';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { whereScreen } from '../../store/whereScreen';
import type { Moderated } from '../moderated';

/**
 * Limits a query of what belongs to threads to where a viewer keeps order.
 *
 * @param alias - of the table with the columns `entity_ref` and `thread_id`
 */
export function whereModerated(
  query: Knex.QueryBuilder,
  knex: Knex,
  alias: string,
  moderated: Moderated,
): void {
  whereEntityIn(query, knex, moderated.entityRefs, `${alias}.entity_ref`);
  whereScreened(query, alias, moderated.screens);
}

/** The same wherever it is: what the policy leaves a viewer. */
export function whereScreened(
  query: Knex.QueryBuilder,
  alias: string,
  screens: ThreadScreen[],
): void {
  for (const screen of screens) {
    if (screen === 'all') continue;
    query.whereIn(`${alias}.thread_id`, readable => {
      readable.select('id').from('threads');
      whereScreen(readable, screen);
    });
  }
}
