// @ts-check

// An index of a large table is made while others write; no transaction can.
exports.config = { transaction: false };

/**
 * The columns of a roadmap: threads of one status, by demand.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const aside = knex.client.config.client.includes('pg') ? 'concurrently' : '';
  await knex.raw(
    `create index ${aside} if not exists threads_status_idx on threads (entity_ref, status, demand desc, id desc) where deleted_at is null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index threads_status_idx');
};
