// @ts-check

/**
 * What happened and still has to be told, the keys of requests that were
 * carried out, and the imports that have run.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.uuid('id').primary();
    table.text('event').notNullable().comment('The domain event, JSON');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table
      .timestamp('due_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('Not before; moved ahead while a replica holds the row');
    table.integer('attempts').notNullable().defaultTo(0);
    table.timestamp('delivered_at', { useTz: true, precision: 3 });
    table.text('last_error');
  });
  await knex.raw(
    'create index outbox_due_idx on outbox (due_at, id) where delivered_at is null',
  );
  await knex.raw(
    'create index outbox_delivered_idx on outbox (delivered_at) where delivered_at is not null',
  );

  await knex.schema.createTable('idempotency_keys', table => {
    table.string('person_ref', 200).notNullable();
    table.string('key', 64).notNullable();
    table.string('operation', 40).notNullable();
    table.string('digest', 64).notNullable().comment('Of the request');
    table.uuid('result_id').notNullable();
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['person_ref', 'key']);
    table.index(['created_at'], 'idempotency_keys_age_idx');
  });

  await knex.schema.createTable('imports', table => {
    table.string('id', 100).primary();
    table.timestamp('done_at', { useTz: true, precision: 3 });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('imports');
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('outbox');
};
