// @ts-check

/**
 * Events become series: each occurrence is a row, with its answers and a place
 * in the lists of its entities. What was planned before has one occurrence,
 * under the id of its event.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = { useTz: true, precision: 3 };

  await knex.schema.alterTable('events', table => {
    table.string('rule', 200).comment('RFC 5545 RRULE; null without a rule');
    table
      .text('except_days')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: days of the rule on which it does not take place');
    table
      .text('extra_times')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: local times besides the rule');
    table.integer('capacity');
    table.uuid('continues').comment('The series that this one goes on from');
    table
      .string('filled_until', 10)
      .comment('The day up to which occurrences have been written');
    table
      .timestamp('fill_at', instant)
      .comment('When further occurrences are due; null once all are there');
    table.index(['continues'], 'events_continues_idx');
  });

  await knex.schema.createTable('event_occurrences', table => {
    table.uuid('id').primary();
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table
      .string('day', 10)
      .notNullable()
      .comment('The local day it was first planned for: its name');
    table
      .string('original_local', 16)
      .notNullable()
      .comment('When the series has it: RFC 5545 RECURRENCE-ID');
    table.string('starts_local', 16).notNullable();
    table.integer('minutes').notNullable();
    table.timestamp('starts_at', instant).notNullable();
    table.timestamp('ends_at', instant).notNullable();
    table
      .text('overrides')
      .comment('JSON: what is not as in the series; null if all is');
    table.integer('sequence').notNullable().defaultTo(0);
    table.timestamp('revised_at', instant);
    table.timestamp('cancelled_at', instant);
    table.text('cancel_reason');
    table.integer('going_count').notNullable().defaultTo(0);
    table.integer('remote_count').notNullable().defaultTo(0);
    table.integer('maybe_count').notNullable().defaultTo(0);
    table.integer('waiting_count').notNullable().defaultTo(0);
    table
      .integer('last_place')
      .notNullable()
      .defaultTo(0)
      .comment('The last number drawn in the order of answers');
    table.unique(['event_id', 'day'], {
      indexName: 'event_occurrences_day_idx',
    });
    table.index(['event_id', 'ends_at', 'id'], 'event_occurrences_event_idx');
  });

  await knex.schema.createTable('occurrence_entities', table => {
    table
      .uuid('occurrence_id')
      .notNullable()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    table.string('entity_ref', 200).notNullable();
    table
      .timestamp('ends_at', instant)
      .notNullable()
      .comment('That of the occurrence, so that a list is one walk');
    table.primary(['occurrence_id', 'entity_ref']);
    table.index(
      ['entity_ref', 'ends_at', 'occurrence_id'],
      'occurrence_entities_idx',
    );
  });

  await knex.schema.createTable('event_hosts', table => {
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.integer('position').notNullable();
    table.primary(['event_id', 'person_ref']);
    table.index(['person_ref', 'event_id'], 'event_hosts_person_idx');
  });

  await knex.schema.createTable('event_answers', table => {
    table
      .uuid('occurrence_id')
      .notNullable()
      .references('id')
      .inTable('event_occurrences')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.string('answer', 10).notNullable();
    table.string('attendance', 10);
    table
      .string('seat', 10)
      .comment('held or waiting; null for whoever needs none');
    table
      .integer('place')
      .notNullable()
      .comment('The order of answers, and so of the waitlist');
    table.timestamp('answered_at', instant).notNullable();
    table
      .timestamp('ends_at', instant)
      .notNullable()
      .comment('That of the occurrence, so that what is mine is one walk');
    table.primary(['occurrence_id', 'person_ref']);
    table.index(
      ['occurrence_id', 'answer', 'place', 'person_ref'],
      'event_answers_order_idx',
    );
    table.index(
      ['person_ref', 'ends_at', 'occurrence_id'],
      'event_answers_mine_idx',
    );
  });

  await knex.schema.createTable('series_answers', table => {
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.string('answer', 10).notNullable();
    table.string('attendance', 10);
    table.timestamp('answered_at', instant).notNullable();
    table.primary(['event_id', 'person_ref']);
    table.index(['event_id', 'answered_at'], 'series_answers_order_idx');
  });

  await knex.raw(
    'create index events_fill_idx on events (fill_at) where fill_at is not null',
  );

  await knex.raw(
    `insert into event_occurrences (id, event_id, day, original_local,
       starts_local, minutes, starts_at, ends_at, cancelled_at, cancel_reason,
       going_count, maybe_count, last_place)
     select id, id, substr(starts_local, 1, 10), starts_local, starts_local,
       minutes, starts_at, ends_at, cancelled_at, cancel_reason, going_count,
       maybe_count, (select count(*) from event_rsvps where event_id = events.id)
     from events`,
  );
  await knex.raw(
    `insert into occurrence_entities (occurrence_id, entity_ref, ends_at)
     select event_id, entity_ref, ends_at from event_entities`,
  );
  await knex.raw(
    `insert into event_hosts (event_id, person_ref, position)
     select id, host_ref, 0 from events`,
  );
  await knex.raw(
    `insert into event_answers (occurrence_id, person_ref, answer, seat, place,
       answered_at, ends_at)
     select event_id, person_ref, answer,
       case when answer = 'going' then 'held' end,
       row_number() over (partition by event_id order by answered_at, person_ref),
       answered_at, events.ends_at
     from event_rsvps join events on events.id = event_id`,
  );
  await knex.raw(
    'update events set filled_until = substr(starts_local, 1, 10)',
  );

  await knex.schema.dropTable('event_rsvps');
  await knex.raw('drop index events_host_idx');
  await knex.raw('drop index event_entities_idx');
  for (const [table, column] of [
    ['events', 'starts_at'],
    ['events', 'ends_at'],
    ['events', 'going_count'],
    ['events', 'maybe_count'],
    ['event_entities', 'ends_at'],
  ]) {
    await knex.raw(`alter table ${table} drop column ${column}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const instant = { useTz: true, precision: 3 };
  await knex.schema.alterTable('events', table => {
    table.timestamp('starts_at', instant);
    table.timestamp('ends_at', instant);
    table.integer('going_count').notNullable().defaultTo(0);
    table.integer('maybe_count').notNullable().defaultTo(0);
    table.index(['host_ref', 'ends_at'], 'events_host_idx');
  });
  await knex.schema.alterTable('event_entities', table => {
    table.timestamp('ends_at', instant);
    table.index(['entity_ref', 'ends_at', 'event_id'], 'event_entities_idx');
  });
  await knex.schema.createTable('event_rsvps', table => {
    table
      .uuid('event_id')
      .notNullable()
      .references('id')
      .inTable('events')
      .onDelete('CASCADE');
    table.string('person_ref', 200).notNullable();
    table.string('answer', 10).notNullable();
    table.timestamp('answered_at', instant).notNullable();
    table.primary(['event_id', 'person_ref']);
    table.index(
      ['event_id', 'answer', 'answered_at', 'person_ref'],
      'event_rsvps_answer_idx',
    );
  });
  // Of a series, its first occurrence is what was known before.
  const first =
    '(select id from event_occurrences where event_id = events.id order by day limit 1)';
  for (const column of ['starts_at', 'ends_at', 'going_count', 'maybe_count']) {
    await knex.raw(
      `update events set ${column} = (select ${column} from event_occurrences where id = ${first})`,
    );
  }
  await knex.raw(
    `update event_entities set ends_at = (select ends_at from events where id = event_id)`,
  );
  await knex.raw(
    `insert into event_rsvps (event_id, person_ref, answer, answered_at)
     select events.id, person_ref, answer, answered_at
     from events join event_answers on occurrence_id = ${first}`,
  );
  await knex.schema.dropTable('series_answers');
  await knex.schema.dropTable('event_answers');
  await knex.schema.dropTable('event_hosts');
  await knex.schema.dropTable('occurrence_entities');
  await knex.schema.dropTable('event_occurrences');
  await knex.raw('drop index events_fill_idx');
  await knex.raw('drop index events_continues_idx');
  for (const column of [
    'rule',
    'except_days',
    'extra_times',
    'capacity',
    'continues',
    'filled_until',
    'fill_at',
  ]) {
    await knex.raw(`alter table events drop column ${column}`);
  }
};
