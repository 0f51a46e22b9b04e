// @ts-check

/** What is somebody's own, in the order in which it is listed. */
const indexes = {
  threads_author_idx:
    'threads (author_ref, last_activity_at desc, id desc) where deleted_at is null',
  threads_answer_by_idx:
    'threads (answer_by, last_activity_at desc, id desc) where deleted_at is null and answer_by is not null',
  event_rsvps_person_idx: 'event_rsvps (person_ref, event_id)',
};

// On PostgreSQL nobody waits while they are built, which no transaction allows.
exports.config = { transaction: false };

/** @param {import('knex').Knex} knex */
function concurrently(knex) {
  return knex.client.config.client.includes('pg') ? 'concurrently' : '';
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [name, what] of Object.entries(indexes)) {
    // One that was interrupted is there, but is not used.
    await knex.raw(`drop index ${concurrently(knex)} if exists ${name}`);
    await knex.raw(`create index ${concurrently(knex)} ${name} on ${what}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
    await knex.raw(`drop index ${concurrently(knex)} if exists ${name}`);
  }
};
