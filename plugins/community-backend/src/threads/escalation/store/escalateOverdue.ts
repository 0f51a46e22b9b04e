import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import type { FullThreadRow } from '../../tables';

/** Nobody was told, the catalysts were, the owners were too. */
export type EscalationStage = 0 | 1 | 2;

/**
 * Moves threads that have waited too long on to the next stage.
 *
 * @param overdue - the stage to reach, and the instant before which a thread
 *   must have been started
 * @returns those that were moved, the longest waiting first
 *
 * @remarks
 * Cost: one walk over the index of overdue threads, one update; the same for a
 * hundred threads or a million. Races: on PostgreSQL replicas skip what another
 * has locked; SQLite lets one writer in at a time. A reply that comes in the
 * same instant holds the row, so it is told or it is answered, never both.
 */
export async function escalateOverdue(
  tx: Knex.Transaction,
  overdue: { to: 1 | 2; before: Date; now: Date; limit: number },
): Promise<FullThreadRow[]> {
  const query = tx<FullThreadRow>('threads')
    .where({ escalation: overdue.to - 1, waiting: true })
    .where('escalation', '<', 2)
    .whereNull('deleted_at')
    .whereNull('unlisted')
    .andWhere('created_at', '<=', overdue.before)
    .orderBy(['created_at', 'id'])
    .limit(overdue.limit);
  const rows = await (isPostgres(tx) ? query.forUpdate().skipLocked() : query);
  if (rows.length === 0) return [];
  await tx<FullThreadRow>('threads')
    .whereIn(
      'id',
      rows.map(row => row.id),
    )
    .update({ escalation: overdue.to, escalated_at: overdue.now });
  return rows;
}
