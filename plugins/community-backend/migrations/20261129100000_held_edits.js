// @ts-check

/**
 * What was read by everybody may be held because of an edit; published again,
 * it is the answer that it was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('moderation_cases', table => {
    table
      .boolean('was_answer')
      .notNullable()
      .defaultTo(false)
      .comment('Whether it was the answer when it was held');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('moderation_cases', table => {
    table.dropColumn('was_answer');
  });
};
