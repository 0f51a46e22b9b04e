// @ts-check

/**
 * What moderators did is read over a scope, the latest first.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('moderation_acts', table => {
    table
      .string('entity_ref', 200)
      .notNullable()
      .defaultTo('')
      .comment('That of the thread, so that the log is one walk');
  });
  await knex('moderation_acts').update({
    entity_ref: knex('threads')
      .select('threads.entity_ref')
      .whereRaw('threads.id = moderation_acts.thread_id'),
  });
  await knex.raw(
    'create index moderation_acts_log_idx on moderation_acts (entity_ref, done_at desc, id desc)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index moderation_acts_log_idx');
  await knex.schema.alterTable('moderation_acts', table => {
    table.dropColumn('entity_ref');
  });
};
