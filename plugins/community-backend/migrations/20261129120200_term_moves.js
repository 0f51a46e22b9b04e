// @ts-check

const { v7 } = require('uuid');

const suite = 'plugin:default/community';
const batch = 500;

/**
 * The moment after the last day, counted in UTC.
 *
 * @param {string} until
 */
const endOf = until => new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000);

/**
 * What happened to proposals and terms, line by line. Nothing that is in it is
 * changed or deleted: the database itself refuses that. What was before is
 * written down as far as terms tell it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('term_moves', table => {
    table.comment('Append only');
    table.uuid('id').primary();
    table.string('entity_ref', 200).notNullable();
    table.string('person_ref', 200).notNullable().comment('The catalyst');
    table.uuid('proposal_id');
    table.uuid('term_id');
    table.string('what', 20).notNullable();
    table.string('by_ref', 200).notNullable();
    table.timestamp('at', { useTz: true, precision: 3 }).notNullable();
    table.string('until', 10).comment('The last day that it set');
    table.string('focus', 200).comment('The words that it set');
    table.text('reason');
  });
  await knex.raw(
    'create index term_moves_entity_idx on term_moves (entity_ref, at desc, id desc)',
  );
  await writeDownTheBefore(knex);
  if (knex.client.config.client.includes('pg')) {
    await knex.raw(`
      create function refuse_change_of_term_moves() returns trigger as $$
      begin
        raise exception 'The history of terms is never changed';
      end
      $$ language plpgsql`);
    await knex.raw(`
      create trigger term_moves_stay before update or delete on term_moves
      for each row execute function refuse_change_of_term_moves()`);
    return;
  }
  for (const change of ['update', 'delete']) {
    await knex.raw(`
      create trigger term_moves_no_${change} before ${change} on term_moves
      begin
        select raise(abort, 'The history of terms is never changed');
      end`);
  }
};

/** @param {import('knex').Knex} knex */
async function writeDownTheBefore(knex) {
  const today = new Date().toISOString().slice(0, 10);
  for (let from = ''; ; ) {
    const query = knex('catalyst_terms').orderBy('id').limit(batch);
    if (from) query.andWhere('id', '>', from);
    const terms = await query;
    if (terms.length === 0) return;
    from = terms[terms.length - 1].id;

    /** @type {object[]} */
    const moves = [];
    for (const term of terms) {
      /** @type {(what: string, by: string, at: Date | number, more?: object) => void} */
      const move = (what, by, at, more = {}) => {
        moves.push({
          id: v7({ msecs: new Date(at).getTime() }),
          entity_ref: term.entity_ref,
          person_ref: term.person_ref,
          term_id: term.id,
          what,
          by_ref: by,
          at: new Date(at),
          until: null,
          focus: null,
          reason: null,
          ...more,
        });
      };
      move('begun', term.appointed_by, term.created_at, {
        until: term.until,
        focus: term.focus,
      });
      if (term.ended_at) {
        move(term.ended_how, term.ended_by, term.ended_at, {
          reason: term.ended_reason,
        });
      } else if (term.until < today) {
        // Long over, so that nobody is told of it now.
        const at = endOf(term.until);
        move('expired', suite, at);
        await knex('catalyst_terms').where({ id: term.id }).update({
          open: false,
          ended_at: at,
          ended_by: suite,
          ended_how: 'expired',
        });
      }
    }
    await knex.batchInsert('term_moves', moves, 50);
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('term_moves');
  if (knex.client.config.client.includes('pg')) {
    await knex.raw('drop function refuse_change_of_term_moves()');
  }
};
