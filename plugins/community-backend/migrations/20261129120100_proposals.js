// @ts-check

/**
 * Who was asked to become a catalyst and has not answered yet, or how they did;
 * and how a catalyst is reached.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('catalyst_terms', table => {
    table.string('reach', 200).notNullable().defaultTo('');
  });
  await knex.schema.createTable('catalyst_proposals', table => {
    table.uuid('id').primary();
    table.string('entity_ref', 200).notNullable();
    table.string('person_ref', 200).notNullable();
    table.string('focus', 200).notNullable();
    table.string('until', 10).notNullable().comment('Last day, UTC');
    table.text('note').comment('For the person who is asked');
    table.string('proposed_by', 200).notNullable();
    table.timestamp('proposed_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('lapses_at', { useTz: true, precision: 3 }).notNullable();
    table
      .boolean('open')
      .notNullable()
      .comment(
        'Not settled; one that lapsed is closed by a task, or by the next',
      );
    table.timestamp('settled_at', { useTz: true, precision: 3 });
    table
      .string('settled_how', 20)
      .comment('accepted, declined, withdrawn or lapsed');
    table.text('reason').comment('Why it was declined');
  });
  const open = knex.client.config.client.includes('pg') ? 'open' : 'open = 1';
  await knex.raw(
    `create unique index catalyst_proposals_open_uidx on catalyst_proposals (entity_ref, person_ref) where ${open}`,
  );
  await knex.raw(
    `create index catalyst_proposals_person_idx on catalyst_proposals (person_ref, id) where ${open}`,
  );
  await knex.raw(
    `create index catalyst_proposals_due_idx on catalyst_proposals (lapses_at, id) where ${open}`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('catalyst_proposals');
  await knex.schema.alterTable('catalyst_terms', table => {
    table.dropColumn('reach');
  });
};
