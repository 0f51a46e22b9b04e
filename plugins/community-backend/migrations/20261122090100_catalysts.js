// @ts-check

/**
 * Terms of catalysts. A term is never rewritten, only ended.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('catalyst_terms', table => {
    table.uuid('id').primary();
    table.string('entity_ref', 200).notNullable();
    table.string('person_ref', 200).notNullable();
    table.string('focus', 200).notNullable();
    table.string('since', 10).notNullable().comment('First day, UTC');
    table.string('until', 10).notNullable().comment('Last day, UTC');
    table.string('appointed_by', 200).notNullable();
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table
      .boolean('open')
      .notNullable()
      .comment('Not ended; a term that ran out is closed by the next one');
    table.timestamp('ended_at', { useTz: true, precision: 3 });
    table.string('ended_by', 200);
    table.string('ended_how', 20);
    table.text('ended_reason');
    table.index(['entity_ref', 'until'], 'catalyst_terms_entity_idx');
    table.index(['person_ref', 'until'], 'catalyst_terms_person_idx');
  });
  const open = knex.client.config.client.includes('pg') ? 'open' : 'open = 1';
  await knex.raw(
    `create unique index catalyst_terms_open_uidx on catalyst_terms (entity_ref, person_ref) where ${open}`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('catalyst_terms');
};
