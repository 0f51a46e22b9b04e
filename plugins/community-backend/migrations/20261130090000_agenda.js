// @ts-check

/**
 * The agenda of an occurrence: what is proposed for it, what is taken into the
 * running order, and what came of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = { useTz: true, precision: 3 };

  await knex.schema.createTable('agenda_items', table => {
    table.uuid('id').primary();
    table
      .uuid('occurrence_id')
      .notNullable()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    table.string('kind', 10).notNullable();
    table.string('state', 10).notNullable();
    table.string('title', 150).comment('Null where it is that of the thread');
    table.text('details').notNullable();
    table
      .uuid('thread_id')
      .references('id')
      .inTable('threads')
      .onDelete('SET NULL');
    table.string('proposed_by', 200).notNullable();
    table.timestamp('proposed_at', instant).notNullable();
    table.integer('minutes').notNullable();
    table
      .integer('position')
      .comment('In the running order; null for what is not in it');
    table.integer('vote_count').notNullable().defaultTo(0);
    table.timestamp('started_at', instant);
    table.timestamp('done_at', instant);
    table.text('decline_reason');
    table.text('answer');
    table.integer('time_mark').comment('Seconds into the recording');
    table.uuid('reply_id').comment('The answer in the thread');
    table.index(['occurrence_id', 'state'], 'agenda_items_occurrence_idx');
    table.index(['thread_id'], 'agenda_items_thread_idx');
  });

  await knex.schema.createTable('agenda_votes', table => {
    table
      .uuid('item_id')
      .notNullable()
      .references('id')
      .inTable('agenda_items')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.primary(['item_id', 'person_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('agenda_votes');
  await knex.schema.dropTable('agenda_items');
};
