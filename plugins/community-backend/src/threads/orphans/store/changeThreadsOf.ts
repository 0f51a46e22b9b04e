import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { newId } from '../../../database/ids';
import { after, toDate } from '../../../database/time';
import { updateThreads } from '../../store/updateThread';
import type { MoveRow, ThreadRow } from '../../tables';
import { listColumns } from '../../tables';

/** How many threads one transaction changes. */
const batchSize = 200;

/**
 * Takes hold of the next threads of an entity, in the order of their ids like
 * everybody who holds more than one.
 */
export async function holdThreadsOf(
  tx: Knex.Transaction,
  entityRef: string,
  which: (query: Knex.QueryBuilder) => void,
): Promise<ThreadRow[]> {
  const query = tx<ThreadRow>('threads')
    .select(...listColumns)
    .where({ entity_ref: entityRef })
    .whereNull('deleted_at')
    .orderBy('id')
    .limit(batchSize);
  which(query);
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** Writes the same to all of some threads, and a line into each history. */
export async function changeThreads(
  tx: Knex.Transaction,
  rows: ThreadRow[],
  changes: Partial<ThreadRow>,
  step: Pick<MoveRow, 'what' | 'by_ref' | 'by_role'> &
    Partial<Pick<MoveRow, 'from_entity' | 'to_entity' | 'reason'>> & {
      moved_at: Date;
      /** The names of labels that each thread has lost by it. */
      lostLabels?: ReadonlyMap<string, string[]>;
    },
): Promise<void> {
  const { lostLabels, ...line } = step;
  const ids = rows.map(row => row.id);
  const lasts = await tx('thread_moves')
    .select('thread_id')
    .max('moved_at as last')
    .whereIn('thread_id', ids)
    .groupBy('thread_id');
  const lastOf = new Map(lasts.map(({ thread_id, last }) => [thread_id, last]));
  await updateThreads(tx, ids, changes);
  await tx.batchInsert(
    'thread_moves',
    rows.map(row => {
      const last = lastOf.get(row.id);
      const at = after(last && toDate(last), step.moved_at);
      return {
        reason: null,
        target: null,
        with_response: false,
        ...line,
        lost_labels: lostLabels?.has(row.id)
          ? JSON.stringify(lostLabels.get(row.id))
          : null,
        id: newId(at),
        thread_id: row.id,
        from_status: row.status,
        to_status: row.status,
        moved_at: at,
      };
    }),
    50,
  );
}
