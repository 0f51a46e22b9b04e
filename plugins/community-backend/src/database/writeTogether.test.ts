import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import { isPostgres } from './dialect';
import { writeTogether } from './writeTogether';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('writes on %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await knex.schema.createTable('pots', table => table.text('id').primary());
    await knex.schema.createTable('plants', table => {
      table.text('id').primary();
      table.text('pot').references('pots.id');
    });
  });
  afterEach(async () => {
    await knex('plants').delete();
    await knex('pots').delete();
  });

  const plant = (ids: string[]) =>
    knex.transaction(tx =>
      writeTogether(tx, [
        tx('pots').insert({ id: 'clay' }),
        tx('plants').insert(ids.map(id => ({ id, pot: 'clay' }))),
      ]),
    );

  it('are carried out together, in one statement where that is a trip', async () => {
    const statements: string[] = [];
    const keep = ({ sql }: { sql: string }) => {
      if (/insert/.test(sql)) statements.push(sql);
    };
    knex.on('query', keep);
    await plant(['fern', 'ivy']);
    knex.removeListener('query', keep);
    expect(await knex('plants').pluck('id')).toEqual(['fern', 'ivy']);
    expect(await knex('pots').pluck('id')).toEqual(['clay']);
    expect(statements).toHaveLength(isPostgres(knex) ? 1 : 2);
  });

  it('are not carried out at all where one of them fails', async () => {
    await expect(plant(['fern', 'fern'])).rejects.toThrow(/unique/i);
    expect(await knex('pots').pluck('id')).toEqual([]);
  });
});
