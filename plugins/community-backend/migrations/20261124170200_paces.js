// @ts-check

/**
 * How much a person has done lately, and since when they take part.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('paces', table => {
    table.comment('How often a person has done something in a window of time');
    table.string('person_ref', 200).notNullable();
    table.string('deed', 20).notNullable();
    table
      .timestamp('since', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When the window began');
    table.integer('count').notNullable();
    table.primary(['person_ref', 'deed']);
  });
  await knex.schema.createTable('first_words', table => {
    table.comment('When a person first said something that others could read');
    table.string('person_ref', 200).primary();
    table.timestamp('said_at', { useTz: true, precision: 3 }).notNullable();
  });
  await knex.raw(
    `insert into first_words (person_ref, said_at)
     select author_ref, min(created_at) from (
       select author_ref, created_at from threads
       union all
       select author_ref, created_at from replies
     ) as words group by author_ref`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('first_words');
  await knex.schema.dropTable('paces');
};
