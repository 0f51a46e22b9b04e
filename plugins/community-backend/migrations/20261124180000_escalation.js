// @ts-check

/**
 * Who was told that a thread still waits for a first reply.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const waits = knex.client.config.client.includes('pg') ? 'true' : '1';
  await knex.schema.alterTable('threads', table => {
    table
      .integer('escalation')
      .notNullable()
      // What is there already is left in peace: its time may be long over.
      .defaultTo(2)
      .comment('0 nobody told, 1 catalysts, 2 owners, or nobody to be told');
    table.timestamp('escalated_at', { useTz: true, precision: 3 });
  });
  await knex.raw(
    `create index threads_overdue_idx on threads (escalation, created_at, id) where deleted_at is null and unlisted is null and waiting = ${waits} and escalation < 2`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index threads_overdue_idx');
  await knex.schema.alterTable('threads', table => {
    table.dropColumn('escalation');
    table.dropColumn('escalated_at');
  });
};
