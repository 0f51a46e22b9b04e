import type { Knex } from 'knex';
import { usualSetUp } from '../planOf';
import type { HackathonRow } from '../tables';

/** How the hackathon of an occurrence is set up. */
export async function setUpOf(
  knex: Knex,
  occurrenceId: string,
): Promise<HackathonRow> {
  const row = await knex<HackathonRow>('hackathons')
    .where({ occurrence_id: occurrenceId })
    .first();
  return row ?? { occurrence_id: occurrenceId, ...usualSetUp };
}

/** Keeps how a hackathon is set up. */
export async function writeSetUp(
  tx: Knex.Transaction,
  row: HackathonRow,
): Promise<void> {
  await tx<HackathonRow>('hackathons')
    .insert(row)
    .onConflict('occurrence_id')
    .merge();
}
