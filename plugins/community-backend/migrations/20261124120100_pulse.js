// @ts-check

/** How many threads are read at a time. */
const batch = 5_000;

/**
 * The measures that a thread counted in when this table was made: see
 * `measuresOf` in community-common, which writes it from then on.
 *
 * @param {{ kind: string, status: string, created_at: Date | number,
 *   first_reply_at: Date | number | null, first_reply_role: string | null }} row
 */
function measuresOf(row) {
  if (!['idea', 'problem', 'question'].includes(row.kind)) return ['threads'];
  if (!row.first_reply_at) {
    return row.status === 'open'
      ? ['threads', 'asked', 'waiting']
      : ['threads', 'asked'];
  }
  const minutes =
    (new Date(row.first_reply_at).getTime() -
      new Date(row.created_at).getTime()) /
    60_000;
  const bucket =
    minutes >= 1
      ? Math.min(200, 1 + Math.floor(Math.log(minutes) / Math.log(1.1)))
      : 0;
  return [
    'threads',
    'asked',
    'answered',
    ...(row.first_reply_role === 'owner' ? [] : ['by-community']),
    `delay-${bucket}`,
  ];
}

/**
 * How many threads of an entity there are of each measure of the pulse, counted
 * from those that are there. What replicas of the version before write while
 * both run is set right by the scheduled recount.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('pulse_counts', table => {
    table.comment('How many listed threads count in a measure of the pulse');
    table.string('entity_ref', 200).notNullable();
    table.string('measure', 20).notNullable();
    table.integer('count').notNullable();
    table.primary(['entity_ref', 'measure']);
  });

  /** @type {Map<string, { entity_ref: string, measure: string, count: number }>} */
  const counts = new Map();
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await knex('threads')
      .select(
        'id',
        'entity_ref',
        'kind',
        'status',
        'created_at',
        'first_reply_at',
        'first_reply_role',
        'deleted_at',
        'unlisted',
      )
      .where('id', '>', last)
      .orderBy('id')
      .limit(batch);
    for (const row of rows) {
      if (row.deleted_at || row.unlisted) continue;
      for (const measure of measuresOf(row)) {
        const key = `${measure} ${row.entity_ref}`;
        const known = counts.get(key);
        if (known) known.count += 1;
        else counts.set(key, { entity_ref: row.entity_ref, measure, count: 1 });
      }
    }
    if (rows.length < batch) break;
    last = rows[rows.length - 1].id;
  }
  await knex.batchInsert('pulse_counts', [...counts.values()], 200);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pulse_counts');
};
