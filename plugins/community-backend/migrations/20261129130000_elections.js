// @ts-check

/**
 * Elections, who stands in them, who may vote, and the ballots.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const instant = { useTz: true, precision: 3 };

  await knex.schema.createTable('elections', table => {
    table.uuid('id').primary();
    table.string('entity_ref', 200).notNullable();
    table.string('title', 150).notNullable();
    table.string('state', 20).notNullable();
    table
      .timestamp('next_at', instant)
      .comment('When it moves on by itself; null once it has come to its end');
    table
      .text('plan')
      .notNullable()
      .comment('JSON; read whole, and never changed once nominations are open');
    table.string('seed', 64).notNullable().comment('Lots are drawn from it');
    table.string('created_by', 200).notNullable();
    table.timestamp('created_at', instant).notNullable();
    table.timestamp('roll_taken_at', instant);
    table.integer('roll_size');
    table
      .text('candidates')
      .comment('JSON; who is on the ballot, once voting is open');
    table.string('outcome', 20);
    table.timestamp('closed_at', instant);
    table.text('result').comment('JSON; what came of it');
    table
      .text('count')
      .comment('JSON; the ballots as they were counted, apart from the voters');
    table.timestamp('cancelled_at', instant);
    table.string('cancelled_by', 200);
    table.text('cancel_reason');
    table.index(['entity_ref', 'id'], 'elections_entity_idx');
  });
  await knex.raw(
    'create index elections_next_idx on elections (next_at) where next_at is not null',
  );

  await knex.schema.createTable('election_nominations', table => {
    table.uuid('id').primary();
    table.uuid('election_id').notNullable();
    table.string('person_ref', 200).notNullable();
    table.string('nominated_by', 200).notNullable();
    table.string('state', 20).notNullable();
    table.text('statement').notNullable();
    table.string('team_ref', 200);
    table.timestamp('created_at', instant).notNullable();
    table.unique(['election_id', 'person_ref'], {
      indexName: 'election_nominations_person_uidx',
    });
    table.index(['person_ref', 'state'], 'election_nominations_asked_idx');
  });

  await knex.schema.createTable('election_endorsements', table => {
    table.uuid('nomination_id').notNullable();
    table.string('person_ref', 200).notNullable();
    table.string('team_ref', 200);
    table.timestamp('created_at', instant).notNullable();
    table.primary(['nomination_id', 'person_ref']);
  });

  await knex.schema.createTable('election_roll', table => {
    table.uuid('election_id').notNullable();
    table.string('person_ref', 200).notNullable();
    table.string('via', 20).notNullable();
    table.primary(['election_id', 'person_ref']);
    table.index(['person_ref'], 'election_roll_person_idx');
  });

  await knex.schema.createTable('election_exceptions', table => {
    table.uuid('id').primary();
    table.uuid('election_id').notNullable();
    table.string('person_ref', 200).notNullable();
    table.text('reason').notNullable();
    table.timestamp('asked_at', instant).notNullable();
    table.string('decision', 20);
    table.string('decided_by', 200);
    table.text('note');
    table.unique(['election_id', 'person_ref'], {
      indexName: 'election_exceptions_person_uidx',
    });
  });

  // One row for an election, written anew with every ballot: who voted and what
  // was voted share no row, transaction, position or instant but those that all
  // of them share. Both lists are sorted, so neither has an order of its own.
  await knex.schema.createTable('election_boxes', table => {
    table.uuid('election_id').primary();
    table.integer('votes').notNullable();
    table
      .text('voters')
      .notNullable()
      .comment(
        'Who has voted, a line each, sorted; where ballots are unlinkable',
      );
    table
      .text('ballots')
      .notNullable()
      .comment('JSON; ballots by receipt, sorted; where they are unlinkable');
  });

  await knex.schema.createTable('election_ballots', table => {
    table.uuid('election_id').notNullable();
    table.string('person_ref', 200).notNullable();
    table.text('ranking').notNullable();
    table.primary(['election_id', 'person_ref']);
  });

  await knex.raw(
    'create index catalyst_terms_election_idx on catalyst_terms (election_id) where election_id is not null',
  );
  await knex.schema.createTable('election_fills', table => {
    table.uuid('left_term_id').primary();
    table.uuid('election_id').notNullable();
    table.uuid('term_id').notNullable();
    table.string('person_ref', 200).notNullable();
    table.string('instead_ref', 200).notNullable();
    table.timestamp('filled_at', instant).notNullable();
    table.index(['election_id'], 'election_fills_election_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index catalyst_terms_election_idx');
  for (const table of [
    'election_fills',
    'election_ballots',
    'election_boxes',
    'election_exceptions',
    'election_roll',
    'election_endorsements',
    'election_nominations',
    'elections',
  ]) {
    await knex.schema.dropTable(table);
  }
};
