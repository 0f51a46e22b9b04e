import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import { isPostgres } from './dialect';
import { migrationsDirectory } from './migrate';

jest.setTimeout(60_000);

const directory = { directory: migrationsDirectory };
const tables = [
  'agenda_items',
  'agenda_votes',
  'catalyst_terms',
  'event_answers',
  'event_entities',
  'event_hosts',
  'event_mutes',
  'event_occurrences',
  'event_wishes',
  'events',
  'hackathons',
  'idempotency_keys',
  'imports',
  'merge_withdrawals',
  'occurrence_entities',
  'outbox',
  'project_comparisons',
  'project_judges',
  'project_members',
  'project_votes',
  'projects',
  'pulse_counts',
  'replies',
  'response_revisions',
  'search_progress',
  'search_texts',
  'series_answers',
  'thread_links',
  'thread_moves',
  'thread_search',
  'thread_votes',
  'threads',
  'watches',
];

/** Everything there is: tables with their columns, and indexes. */
async function schemaOf(knex: Knex): Promise<string[]> {
  if (isPostgres(knex)) {
    const { rows } = await knex.raw(`
      select table_name || '.' || column_name || ' ' || data_type as thing
      from information_schema.columns where table_schema = current_schema()
      union all
      select indexdef from pg_indexes where schemaname = current_schema()
      order by thing`);
    return rows.map((row: { thing: string }) => row.thing);
  }
  const rows = await knex('sqlite_master')
    .whereNotNull('sql')
    .orderBy(['type', 'name'])
    .select('sql');
  return rows.map(row => row.sql);
}

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('make every table, take every one away again, and make them alike', async () => {
    const knex = await databases.init(databaseId);
    const there = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));

    await knex.migrate.latest(directory);
    expect(await there()).toEqual(tables.map(() => true));
    const first = await schemaOf(knex);

    await knex.migrate.rollback(directory, true);
    expect(await there()).toEqual(tables.map(() => false));
    const left = (await schemaOf(knex)).filter(
      thing => !/knex_migrations|sqlite_sequence/.test(thing),
    );
    expect(left).toEqual([]);

    await knex.migrate.latest(directory);
    expect(await schemaOf(knex)).toEqual(first);
  });

  it('are done one by one, each of which can be undone', async () => {
    const knex = await databases.init(databaseId);
    const states: string[][] = [];
    for (let step = 0; step < 4; step++) {
      states.push(await schemaOf(knex));
      await knex.migrate.up(directory);
    }
    for (const state of states.reverse()) {
      await knex.migrate.down(directory);
      const own = (things: string[]) =>
        things.filter(thing => !/knex_migrations|sqlite_/.test(thing));
      expect(own(await schemaOf(knex))).toEqual(own(state));
    }
  });

  it('have nothing to do the second time', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest(directory);
    const [, names] = await knex.migrate.latest(directory);
    expect(names).toEqual([]);
  });
});
