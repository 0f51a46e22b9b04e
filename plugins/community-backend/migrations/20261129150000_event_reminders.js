// @ts-check

/**
 * Reminders before an event, and what is left of it afterwards.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('event_occurrences', table => {
    table
      .integer('reminded')
      .comment('Minutes ahead of which people were reminded last');
    table.string('recording_url', 2000);
    table.string('slides_url', 2000);
    table.text('notes');
    table.timestamp('materials_at', { useTz: true, precision: 3 });
    table.index(['starts_at'], 'event_occurrences_starts_idx');
  });

  await knex.schema.createTable('event_mutes', table => {
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.primary(['event_id', 'person_ref']);
  });

  await knex.schema.createTable('event_wishes', table => {
    table
      .uuid('occurrence_id')
      .notNullable()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.primary(['occurrence_id', 'person_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('event_wishes');
  await knex.schema.dropTable('event_mutes');
  await knex.schema.alterTable('event_occurrences', table => {
    table.dropIndex(['starts_at'], 'event_occurrences_starts_idx');
  });
  for (const column of [
    'reminded',
    'recording_url',
    'slides_url',
    'notes',
    'materials_at',
  ]) {
    await knex.raw(`alter table event_occurrences drop column ${column}`);
  }
};
