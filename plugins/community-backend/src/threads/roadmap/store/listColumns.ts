import type { RoadmapStatus } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../../database/cursor';
import type { ThreadScreen } from '../../../viewer/PermissionGate';
import { threadsQuery } from '../../store/listThreads';
import { withMarks, type Marked } from '../../store/marks';

export interface ListColumnsOptions {
  entityRefs: string[];
  columns: ReadonlyArray<{
    status: RoadmapStatus;
    shippedSince?: Date;
    after?: Position;
  }>;
  screen: ThreadScreen;
  /** Whose marks come along. */
  person: string;
  /** Of each column. */
  limit: number;
}

/**
 * A page of each column of a roadmap, what most teams want first.
 *
 * @remarks
 * Cost: one statement. For each column a list by demand over
 * `threads_status_idx`, which costs what `threadsQuery` says; of what was
 * shipped, what was before is passed over, or the few since then are sorted.
 */
export async function listColumns(
  knex: Knex,
  options: ListColumnsOptions,
): Promise<Map<RoadmapStatus, Marked[]>> {
  const { entityRefs, columns, person, ...common } = options;
  const lists = columns.map(column =>
    threadsQuery(knex, entityRefs, { ...common, ...column, order: 'demand' }),
  );
  const found: Marked[] =
    entityRefs.length === 0
      ? []
      : await withMarks(
          knex,
          person,
          knex.unionAll(
            lists.map(list => knex.select('*').from(list.as('column'))),
          ),
        );
  // A union promises no order.
  found.sort((a, b) => b.demand - a.demand || (a.id < b.id ? 1 : -1));
  return new Map(
    columns.map(({ status }) => [
      status,
      found.filter(row => row.status === status),
    ]),
  );
}
