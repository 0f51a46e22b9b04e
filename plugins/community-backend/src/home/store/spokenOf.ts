import type { Knex } from 'knex';

/** Where entities are spoken of, each with an index that begins with them. */
const places = {
  threads: 'deleted_at is null',
  catalyst_terms: '1 = 1',
  elections: '1 = 1',
  occurrence_entities: '1 = 1',
};

/**
 * Every entity that has a thread, a term, an election or an event.
 *
 * @remarks
 * Cost: from each entity, one look-up in an index leads to the next one, so it
 * grows with the number of entities and not of what is said on them.
 */
export async function spokenOf(knex: Knex): Promise<string[]> {
  const leaps = Object.entries(places).map(([table, there]) => {
    const next = (from: string) =>
      `(select min(entity_ref) from ${table} where ${there}${from})`;
    return `of_${table}(ref) as (
      select ${next('')}
      union all
      select ${next(
        ' and entity_ref > ref',
      )} from of_${table} where ref is not null
    )`;
  });
  const all = Object.keys(places).map(
    table => `select ref from of_${table} where ref is not null`,
  );
  const answer = await knex
    .select('ref')
    .from(
      knex.raw(
        `(with recursive ${leaps.join(', ')} ${all.join(' union ')}) as spoken`,
      ),
    );
  return answer.map((row: { ref: string }) => row.ref);
}
