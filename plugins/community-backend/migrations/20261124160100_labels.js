// @ts-check

/**
 * Labels of entities, and the threads that carry them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('labels', table => {
    table.comment('Words that threads of an entity and its parts may carry');
    table.uuid('id').primary();
    table.string('entity_ref', 200).notNullable();
    table.string('name', 40).notNullable();
    table.string('name_key', 80).notNullable().comment('Name without case');
    table.string('color', 20).notNullable();
    table.string('description', 200).notNullable().defaultTo('');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.unique(['entity_ref', 'name_key'], {
      indexName: 'labels_name_unique',
    });
    table.index(['name_key'], 'labels_name_idx');
  });
  await knex.schema.createTable('thread_labels', table => {
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table
      .uuid('label_id')
      .notNullable()
      .references('id')
      .inTable('labels')
      .onDelete('CASCADE');
    table.primary(['thread_id', 'label_id']);
    table.index(['label_id', 'thread_id'], 'thread_labels_label_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('thread_labels');
  await knex.schema.dropTable('labels');
};
