// @ts-check

/**
 * Events, the entities they belong to and who is coming.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('events', table => {
    table.uuid('id').primary();
    table.string('kind', 20).notNullable();
    table.string('title', 150).notNullable();
    table.text('description').notNullable();
    table.string('excerpt', 300).notNullable();
    table.string('host_ref', 200).notNullable();
    table
      .string('starts_local', 16)
      .notNullable()
      .comment('Wall-clock time in time_zone: what was meant');
    table.string('time_zone', 64).notNullable().comment('IANA zone');
    table.integer('minutes').notNullable();
    table
      .timestamp('starts_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('The instant that starts_local came to');
    table.timestamp('ends_at', { useTz: true, precision: 3 }).notNullable();
    table.string('place', 200);
    table.string('url', 2000);
    table
      .integer('sequence')
      .notNullable()
      .defaultTo(0)
      .comment('RFC 5545 SEQUENCE: changes of time, place or cancellation');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('revised_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('cancelled_at', { useTz: true, precision: 3 });
    table.text('cancel_reason');
    table.integer('going_count').notNullable().defaultTo(0);
    table.integer('maybe_count').notNullable().defaultTo(0);
  });

  await knex.schema.createTable('event_entities', table => {
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table.string('entity_ref', 200).notNullable();
    table
      .timestamp('ends_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('That of the event, so that a list is one walk');
    table.primary(['event_id', 'entity_ref']);
    table.index(['entity_ref', 'ends_at', 'event_id'], 'event_entities_idx');
  });

  await knex.schema.createTable('event_rsvps', table => {
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.string('answer', 10).notNullable();
    table.timestamp('answered_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['event_id', 'person_ref']);
    table.index(
      ['event_id', 'answer', 'answered_at', 'person_ref'],
      'event_rsvps_answer_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('event_rsvps');
  await knex.schema.dropTable('event_entities');
  await knex.schema.dropTable('events');
};
