import type { Knex } from 'knex';
import type { ActRow, CaseRow } from '../tables';

/**
 * Hands the cases of threads, and what was done with them, over to those who
 * lead another entity, where the threads are now.
 *
 * @remarks
 * Races: the caller holds the threads' rows, as all who open a case do.
 */
export async function moveCases(
  tx: Knex.Transaction,
  threadIds: string[],
  entityRef: string,
): Promise<void> {
  await tx<CaseRow>('moderation_cases')
    .whereIn('thread_id', threadIds)
    .update({ entity_ref: entityRef });
  await tx<ActRow>('moderation_acts')
    .whereIn('thread_id', threadIds)
    .update({ entity_ref: entityRef });
}
