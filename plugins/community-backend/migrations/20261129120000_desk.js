// @ts-check

/**
 * Indexes for what waits on a desk.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const waits = knex.client.config.client.includes('pg') ? 'true' : '1';
  await knex.raw(
    `create index threads_escalated_idx on threads (entity_ref, created_at, id) where deleted_at is null and unlisted is null and waiting = ${waits} and escalated_at is not null`,
  );
  await knex.raw(
    "create index thread_links_proposal_idx on thread_links (thread_id) where proposal = 'open'",
  );
  await knex.schema.alterTable('events', table => {
    table.index(['host_ref', 'ends_at'], 'events_host_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index threads_escalated_idx');
  await knex.raw('drop index thread_links_proposal_idx');
  await knex.schema.alterTable('events', table => {
    table.dropIndex(['host_ref', 'ends_at'], 'events_host_idx');
  });
};
