// @ts-check

/**
 * Of which ends it was told: that a term ends soon, and that an entity is left
 * without catalysts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client.includes('pg');
  const open = isPostgres ? 'open' : 'open = 1';
  const unseen = isPostgres
    ? 'not open and not seat_told'
    : 'open = 0 and seat_told = 0';
  await knex.schema.alterTable('catalyst_terms', table => {
    table
      .integer('told')
      .notNullable()
      .defaultTo(0)
      .comment('That it ends: 0 not, 1 a month before, 2 a week before');
    table
      .boolean('seat_told')
      .notNullable()
      .defaultTo(false)
      .comment('Once it is over: whether the entity was looked at');
  });
  // What was over before is left in peace.
  await knex('catalyst_terms')
    .where({ open: false })
    .update({ seat_told: true });
  await knex.raw(
    `create index catalyst_terms_due_idx on catalyst_terms (until, id) where ${open}`,
  );
  await knex.raw(
    `create index catalyst_terms_seat_idx on catalyst_terms (id) where ${unseen}`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index catalyst_terms_due_idx');
  await knex.raw('drop index catalyst_terms_seat_idx');
  await knex.schema.alterTable('catalyst_terms', table => {
    table.dropColumn('told');
    table.dropColumn('seat_told');
  });
};
