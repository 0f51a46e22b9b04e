// @ts-check

/**
 * People who offered help, those who were called on, and those who do not want
 * to be.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('helpers', table => {
    table.comment('Who said that they can help with an entity');
    table.string('entity_ref', 200).notNullable();
    table.string('person_ref', 200).notNullable();
    table.text('topics').notNullable().comment('JSON list; empty for anything');
    table.timestamp('since', { useTz: true, precision: 3 }).notNullable();
    table.primary(['entity_ref', 'person_ref']);
    table.index(['person_ref', 'entity_ref'], 'helpers_person_idx');
  });
  await knex.schema.createTable('thread_calls', table => {
    table.comment('Who was asked by name to help with a question');
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.string('by_ref', 200).notNullable();
    table.timestamp('called_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['thread_id', 'person_ref']);
  });
  await knex.schema.createTable('call_mutes', table => {
    table.comment('Who does not want to be called on');
    table.string('person_ref', 200).primary();
    table.timestamp('since', { useTz: true, precision: 3 }).notNullable();
  });
  // Answers of an entity, the latest first: whoever gave them may know more.
  await knex.raw(
    'create index threads_answered_idx on threads (entity_ref, answer_at desc, id desc) where deleted_at is null and answer_id is not null',
  );
  await knex.raw(
    "create index threads_practice_idx on threads (entity_ref, created_at desc, id desc) where deleted_at is null and kind = 'practice'",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index threads_practice_idx');
  await knex.raw('drop index threads_answered_idx');
  for (const table of ['call_mutes', 'thread_calls', 'helpers']) {
    await knex.schema.dropTable(table);
  }
};
