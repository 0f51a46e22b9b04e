import {
  movesFrom,
  statusesOf,
  threadKinds,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { withMarks, type Marked } from '../../store/marks';
import { threadColumns } from '../../store/threadColumns';
import { whereEntityIn } from '../../../database/whereEntityIn';
import { whereListed } from '../../store/whereListed';
import { whereScreen } from '../../store/whereScreen';

/**
 * Threads of some entities for which somebody is to say whether they are
 * shipped, since what they link to is done; the longest waiting first. Its twin
 * for one thread is `openProposal`.
 *
 * @remarks
 * Cost: one statement, which looks up what is proposed anywhere by its own
 * index, and the threads of that by primary key. So it grows with what waits to
 * be decided, not with the number of threads or links.
 */
export async function listProposals(
  knex: Knex,
  options: {
    entityRefs: string[];
    screen: ThreadScreen;
    person: string;
    limit: number;
  },
): Promise<Marked[]> {
  const { entityRefs, screen, person, limit } = options;
  if (entityRefs.length === 0) return [];
  const proposed = knex('thread_links as link')
    .select('link.thread_id')
    .min('link.proposed_at as since')
    .whereRaw("link.proposal = 'open'")
    .whereNotExists(
      knex('thread_moves as decided')
        .select(knex.raw('1'))
        .whereRaw('decided.thread_id = link.thread_id')
        .where('decided.what', 'moved')
        .whereIn('decided.to_status', ['shipped', 'declined'])
        .whereRaw('decided.moved_at >= link.proposed_at'),
    )
    .groupBy('link.thread_id');
  const threads = knex('threads')
    .select(threadColumns(knex, 'threads'), 'proposed.since')
    .join(proposed.as('proposed'), 'proposed.thread_id', 'threads.id')
    .where(isShippable)
    .orderBy(['proposed.since', 'threads.id'])
    .limit(limit);
  whereListed(threads);
  whereScreen(threads, screen);
  whereEntityIn(threads, knex, entityRefs);
  return withMarks(knex, person, threads).orderBy(['page.since', 'page.id']);
}

/** As `canShip` says it of one thread. */
function isShippable(query: Knex.QueryBuilder): void {
  for (const kind of threadKinds) {
    const from = statusesOf(kind).filter(status =>
      movesFrom(kind, status).includes('shipped'),
    );
    if (from.length > 0) {
      query.orWhere(one => one.where({ kind }).whereIn('status', from));
    }
  }
}
