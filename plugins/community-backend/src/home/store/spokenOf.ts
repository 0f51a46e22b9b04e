import type { Knex } from 'knex';

/**
 * Every entity that has a thread, a term or an event.
 *
 * @remarks
 * Cost: grows with the tables, by scans of indexes; for platform-wide lists.
 */
export async function spokenOf(knex: Knex): Promise<string[]> {
  const rows = await knex('threads')
    .select('entity_ref')
    .whereNull('deleted_at')
    .union([
      knex('catalyst_terms').select('entity_ref'),
      knex('event_entities').select('entity_ref'),
    ]);
  return rows.map((row: { entity_ref: string }) => row.entity_ref);
}
