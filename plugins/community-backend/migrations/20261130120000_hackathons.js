// @ts-check

/**
 * Hackathons: how one is set up, its projects with their teams, what was
 * submitted, and how it was judged.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = { useTz: true, precision: 3 };
  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const person = table => table.string('person_ref', 200).notNullable();
  /**
   * @param {import('knex').Knex.CreateTableBuilder} table
   * @param {string} column
   */
  const project = (table, column) =>
    table
      .uuid(column)
      .notNullable()
      .references('id')
      .inTable('projects')
      .onDelete('CASCADE');

  await knex.schema.createTable('hackathons', table => {
    table
      .uuid('occurrence_id')
      .primary()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    table.integer('team_size').notNullable();
    table
      .integer('submit_offset')
      .notNullable()
      .comment('Minutes from the end of the event, so that it moves with it');
    table.string('judging', 12).notNullable();
    table.integer('judge_minutes').notNullable();
    table.string('told', 10).notNullable().comment('The phase people know of');
    table.index(['told'], 'hackathons_told_idx');
  });

  await knex.schema.createTable('projects', table => {
    table.uuid('id').primary();
    table
      .uuid('occurrence_id')
      .notNullable()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    table.string('title', 150).notNullable();
    table.text('pitch').notNullable();
    table
      .uuid('thread_id')
      .references('id')
      .inTable('threads')
      .onDelete('SET NULL')
      .comment('Where it came from');
    table.string('started_by', 200).notNullable();
    table.timestamp('started_at', instant).notNullable();
    table.string('repository', 2000);
    table.string('demo', 2000);
    table.text('submission').comment('Null as long as nothing is submitted');
    table.string('submitted_by', 200);
    table.timestamp('submitted_at', instant);
    table.string('award', 60);
    table.string('component_ref', 200).comment('What it grew into');
    table
      .uuid('grown_thread_id')
      .references('id')
      .inTable('threads')
      .onDelete('SET NULL')
      .comment('The thread it became');
    table.index(['occurrence_id'], 'projects_occurrence_idx');
    table.index(['thread_id'], 'projects_thread_idx');
    table.index(['grown_thread_id'], 'projects_grown_thread_idx');
  });

  await knex.schema.createTable('project_members', table => {
    project(table, 'project_id');
    person(table);
    table.timestamp('joined_at', instant).notNullable();
    table.primary(['project_id', 'person_ref']);
  });

  await knex.schema.createTable('project_votes', table => {
    project(table, 'project_id');
    person(table);
    table.primary(['project_id', 'person_ref']);
  });

  await knex.schema.createTable('project_comparisons', table => {
    project(table, 'one_id');
    project(table, 'other_id');
    person(table);
    table.uuid('better_id').comment('Null for who could not say');
    table.primary(['one_id', 'other_id', 'person_ref']);
    table.index(['other_id'], 'project_comparisons_other_idx');
  });

  await knex.schema.createTable('project_judges', table => {
    table
      .uuid('occurrence_id')
      .notNullable()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    person(table);
    table.string('code', 20).notNullable();
    table.primary(['occurrence_id', 'person_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('project_judges');
  await knex.schema.dropTable('project_comparisons');
  await knex.schema.dropTable('project_votes');
  await knex.schema.dropTable('project_members');
  await knex.schema.dropTable('projects');
  await knex.schema.dropTable('hackathons');
};
