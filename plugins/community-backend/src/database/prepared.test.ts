import createKnex, { type Knex } from 'knex';
import { databases } from '../testing/databases';
import { isPostgres } from './dialect';
import { prepared } from './prepared';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('a read on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    const { client } = await databases.init(databaseId);
    // One connection, so that it is known which statements there are.
    knex = createKnex({ ...client.config, pool: { min: 1, max: 1 } });
    await knex.schema.createTable('plants', table =>
      table.text('id').primary(),
    );
    await knex('plants').insert([{ id: 'fern' }, { id: 'ivy' }]);
  });
  afterEach(() => knex.destroy());

  const read = (id: string) =>
    prepared(knex, knex('plants').select('*').where({ id }));
  const planned = async () => {
    if (!isPostgres(knex)) return 1;
    const { rows } = await knex.raw(
      "select count(*)::int from pg_prepared_statements where name like 'community_%'",
    );
    return rows[0].count;
  };

  it('is planned once, whatever it is asked for', async () => {
    expect(await read('fern')).toEqual([{ id: 'fern' }]);
    expect(await read('ivy')).toEqual([{ id: 'ivy' }]);
    expect(await read('moss')).toEqual([]);
    expect(await planned()).toBe(1);
  });

  it('is answered by a connection that has lost what was prepared', async () => {
    await read('fern');
    if (isPostgres(knex)) await knex.raw('deallocate all');
    expect(await read('ivy')).toEqual([{ id: 'ivy' }]);
    expect(await read('fern')).toEqual([{ id: 'fern' }]);
  });

  it('is answered after a migration has changed what it reads', async () => {
    await read('fern');
    await knex.schema.alterTable('plants', table => table.integer('height'));
    expect(await read('ivy')).toEqual([{ id: 'ivy', height: null }]);
    expect(await read('fern')).toEqual([{ id: 'fern', height: null }]);
    // The one that is out of date, and the new one.
    expect(await planned()).toBe(isPostgres(knex) ? 2 : 1);
  });

  it('is a query like any other within a transaction', async () => {
    await knex.transaction(async tx => {
      await prepared(tx, tx('plants').select('*'));
    });
    expect(await planned()).toBe(isPostgres(knex) ? 0 : 1);
  });

  it('fails as any other', async () => {
    await expect(
      prepared(knex, knex('plants').select('colour')),
    ).rejects.toThrow(/colour/);
  });
});
