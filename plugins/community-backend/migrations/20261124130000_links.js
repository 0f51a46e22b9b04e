// @ts-check

/**
 * What threads link to, and how that stands.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('thread_links', table => {
    const instant = (/** @type {string} */ name) =>
      table.timestamp(name, { useTz: true, precision: 3 });
    table.uuid('id').primary();
    table
      .uuid('thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table
      .string('key', 320)
      .notNullable()
      .comment('The same for every spelling of one target');
    table.string('kind', 20).notNullable();
    table
      .string('target', 2000)
      .notNullable()
      .comment('An address, an entity reference or the id of a thread');
    table.string('label', 250).notNullable();
    table.string('title', 300);
    table.string('added_by', 200).notNullable();
    table.string('added_role', 20).notNullable().comment('Frozen when added');
    instant('added_at').notNullable();
    table.string('provider', 50).comment('Who knows how it stands');
    table.string('state', 20).comment('None while it is not known');
    instant('closed_at').comment('When it was closed or merged there');
    table.string('version', 250).comment('For conditional requests');
    instant('known_at').comment('When it was last known to be so');
    instant('tried_at').comment('When it was last asked for');
    table.integer('failures').notNullable().defaultTo(0).comment('On end');
    instant('not_before').comment('Until when it is not asked for');
    instant('look_at').comment('When it is asked for next without a reader');
    table
      .string('proposal', 20)
      .comment(
        'Is it shipped? open, confirmed, dismissed, or shipped by itself',
      );
    instant('proposed_at');
    table.string('answered_by', 200).comment('Who confirmed or dismissed');
    instant('answered_at');
    table.unique(['thread_id', 'key'], { indexName: 'thread_links_once_idx' });
    table.index(['key'], 'thread_links_key_idx');
  });
  // Only what is asked for without a reader is in it.
  await knex.raw(
    'create index thread_links_due_idx on thread_links (look_at, id) where look_at is not null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('thread_links');
};
