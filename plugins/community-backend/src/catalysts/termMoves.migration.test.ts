import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/migrate';
import { toIso } from '../database/time';
import { databases } from '../testing/databases';

jest.setTimeout(120_000);

const directory = { directory: migrationsDirectory };

describe.each(databases.eachSupportedId())(
  'terms from before there was a history, on %s',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest(directory);
      while (await knex.schema.hasTable('term_moves')) {
        await knex.migrate.down(directory);
      }
    });

    it('get one, and those that ran out are over', async () => {
      const term = (n: number, more: object) => ({
        id: `01928a3b-0000-7abc-8def-00000000000${n}`,
        entity_ref: 'component:default/search',
        person_ref: `user:default/person-${n}`,
        focus: 'Questions',
        since: '2025-01-01',
        until: '2025-06-30',
        appointed_by: 'user:default/owen',
        created_at: new Date('2025-01-01T09:00:00Z'),
        open: false,
        ...more,
      });
      await knex('catalyst_terms').insert(term(1, { open: true }));
      await knex('catalyst_terms').insert(
        term(2, {
          ended_at: new Date('2025-03-01T09:00:00Z'),
          ended_by: 'user:default/owen',
          ended_how: 'removed',
          ended_reason: 'Moved',
        }),
      );
      await knex('catalyst_terms').insert(
        term(3, { open: true, until: '2999-12-31' }),
      );
      await knex.migrate.latest(directory);

      const moves = await knex('term_moves').orderBy(['person_ref', 'at']);
      expect(
        moves.map(({ term_id, what, at, by_ref, reason }) =>
          [term_id.slice(-1), what, toIso(at), by_ref, reason].join(' '),
        ),
      ).toEqual([
        '1 begun 2025-01-01T09:00:00.000Z user:default/owen ',
        '1 expired 2025-07-01T00:00:00.000Z plugin:default/community ',
        '2 begun 2025-01-01T09:00:00.000Z user:default/owen ',
        '2 removed 2025-03-01T09:00:00.000Z user:default/owen Moved',
        '3 begun 2025-01-01T09:00:00.000Z user:default/owen ',
      ]);
      const terms = await knex('catalyst_terms').orderBy('id');
      expect(
        terms.map(({ open, ended_how, seat_told }) => [
          Boolean(open),
          ended_how,
          Boolean(seat_told),
        ]),
      ).toEqual([
        [false, 'expired', true],
        [false, 'removed', true],
        [true, null, false],
      ]);
    });
  },
);
