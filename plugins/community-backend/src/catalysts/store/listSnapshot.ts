import type { Knex } from 'knex';
import type { TermRow } from '../tables';
import { runningOn } from './runningOn';

/** A term as a snapshot lists it. */
export type SnapshotRow = Pick<
  TermRow,
  'entity_ref' | 'person_ref' | 'since' | 'until' | 'how'
>;

/**
 * The running terms of all entities, in the order of entities and people.
 *
 * @remarks
 * Cost: one walk over the unique index of open terms, as long as there are
 * catalysts; it passes over those that ran out and were not closed yet.
 */
export async function listSnapshot(
  knex: Knex,
  options: { today: string; limit: number },
): Promise<SnapshotRow[]> {
  const { today, limit } = options;
  return knex<TermRow>('catalyst_terms')
    .select('entity_ref', 'person_ref', 'since', 'until', 'how')
    .where(runningOn(today))
    .orderBy(['entity_ref', 'person_ref'])
    .limit(limit);
}
