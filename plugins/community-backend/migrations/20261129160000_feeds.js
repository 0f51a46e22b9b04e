// @ts-check

/**
 * Addresses of calendars, each with a secret of which only the digest is kept.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendar_feeds', table => {
    table.uuid('id').primary();
    table.string('person_ref', 200).notNullable();
    table.string('scope', 250).notNullable().comment('A scope, or mine');
    table.string('token_hash', 64).notNullable().comment('SHA-256, hex');
    table
      .text('seeing')
      .comment(
        'JSON: what of the catalog the person was let see when last here',
      );
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.unique(['token_hash'], { indexName: 'calendar_feeds_token_idx' });
    table.index(['person_ref', 'id'], 'calendar_feeds_person_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_feeds');
};
