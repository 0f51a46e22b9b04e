import type { Knex } from 'knex';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { whereListed } from '../../store/whereListed';
import { whereScreen } from '../../store/whereScreen';
import type { ThreadRow } from '../../tables';

/** How many answered questions, and how many practices, are looked at. */
const lookedAt = 200;

type KnowingRow = Pick<
  ThreadRow,
  'id' | 'kind' | 'title' | 'excerpt' | 'author_ref' | 'answer_by'
>;

/**
 * The latest answered questions and practices of an entity: whoever answered
 * or wrote them may know more.
 *
 * @remarks
 * Cost: two walks over an index each, cut off at 200, in one statement.
 */
export async function knowingThreads(
  knex: Knex,
  options: { entityRef: string; screen: ThreadScreen },
): Promise<KnowingRow[]> {
  const of = (column: 'answer_at' | 'created_at') => {
    const query = knex<ThreadRow>('threads')
      .select('id', 'kind', 'title', 'excerpt', 'author_ref', 'answer_by')
      .where('entity_ref', options.entityRef)
      .orderBy([
        { column, order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(lookedAt);
    whereListed(query);
    whereScreen(query, options.screen);
    return query;
  };
  const answered = of('answer_at').whereNotNull('answer_id');
  const practices = of('created_at')
    .where('kind', 'practice')
    .whereNot('status', 'outdated');
  // SQLite takes no parentheses around the parts of a union, hence `from`.
  return knex
    .select('*')
    .from(answered.as('answered'))
    .unionAll([knex.select('*').from(practices.as('practices'))]);
}
