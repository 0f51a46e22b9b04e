// @ts-check

/**
 * Where votes come from: the teams and systems of those who voted, as they were
 * when they voted. Votes that are there already came from nowhere known.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('thread_votes', table => {
    table.text('origins').comment('JSON: teams and systems, frozen when cast');
  });
  await knex.schema.createTable('thread_origins', table => {
    table.comment('How many votes of a thread come from a team or a system');
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.string('kind', 10).notNullable().comment('team or system');
    table.string('ref', 200).notNullable();
    table.integer('votes').notNullable();
    table.primary(['thread_id', 'kind', 'ref']);
  });
  await knex.schema.alterTable('threads', table => {
    table.integer('team_count').notNullable().defaultTo(0);
    table.integer('system_count').notNullable().defaultTo(0);
    table
      .integer('demand')
      .notNullable()
      .defaultTo(0)
      .comment('A million for each team and one for each vote: the order');
  });
  await knex.raw('update threads set demand = score where score > 0');
  await knex.raw(
    'create index threads_demand_idx on threads (entity_ref, demand desc, id desc) where deleted_at is null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index threads_demand_idx');
  await knex.schema.alterTable('threads', table => {
    table.dropColumn('team_count');
    table.dropColumn('system_count');
    table.dropColumn('demand');
  });
  await knex.schema.dropTable('thread_origins');
  await knex.schema.alterTable('thread_votes', table => {
    table.dropColumn('origins');
  });
};
