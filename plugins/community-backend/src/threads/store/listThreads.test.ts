import createKnex, { type Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { isPostgres } from '../../database/dialect';
import { migrationsDirectory } from '../../database/migrate';
import { databases } from '../../testing/databases';
import { planOf } from '../../testing/planOf';
import { statementsOf } from '../../testing/statementsOf';
import { insertThreadRows } from '../../testing/threadRows';
import { payments, people, search } from '../../testing/world';
import {
  listColumns,
  type ListColumnsOptions,
} from '../roadmap/store/listColumns';
import {
  listMarkedThreads,
  listThreads,
  positionOf,
  type ListOrder,
} from './listThreads';
import { listReplies } from './replies';

jest.setTimeout(240_000);

const many = 20_000;
const places = [
  payments,
  ...Array.from({ length: 18 }, (_, n) => `component:default/other-${n}`),
];

describe.each(databases.eachSupportedId())(
  'a list among 20,000 threads on %s',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const start = Date.UTC(2026, 0, 1);
      await insertThreadRows(
        knex,
        Array.from({ length: many }, (_, n) => {
          const shipped = n % 7 === 0;
          const planned = n % 7 === 1;
          return {
            entity_ref: n % 4 ? places[n % places.length] : search,
            status: (shipped && 'shipped') || (planned && 'planned') || 'open',
            score: n % 97,
            created_at: new Date(start + n * 60_000),
            last_activity_at: new Date(start + ((n * 7919) % many) * 60_000),
            first_reply_at: n % 3 ? new Date(start + n * 60_000) : null,
            shipped_at: shipped ? new Date(start + n * 60_000) : null,
            answer_at: n % 5 ? null : new Date(start + n * 60_000),
          };
        }),
      );
      await knex.raw('analyze');
    });

    const common = { entityRefs: [search], screen: 'all' as const, limit: 21 };
    const columnsOf = (
      options: Partial<ListColumnsOptions> &
        Pick<ListColumnsOptions, 'columns'>,
    ) => listColumns(knex, { ...common, person: people.member, ...options });
    /** The plan but for what belongs to the threads that were found. */
    const walkIn = (plan: string) => plan.split(/SubPlan|CORRELATED/)[0];

    it('by new does not read what is newer on other entities', async () => {
      const quiet = 'component:default/quiet';
      await insertThreadRows(
        knex,
        Array.from({ length: 30 }, (_, n) => ({
          entity_ref: quiet,
          created_at: new Date(Date.UTC(2025, 0, 1, 0, n)),
        })),
      );
      const [statement] = await statementsOf(knex, () =>
        listThreads(knex, { ...common, entityRefs: [quiet], order: 'new' }),
      );
      expect(await planOf(knex, statement)).toContain('threads_new_idx');
    });

    const orders: Array<[ListOrder, string]> = [
      ['top', 'threads_top_idx'],
      ['demand', 'threads_demand_idx'],
      ['new', 'threads_new_idx'],
      ['active', 'threads_active_idx'],
      ['unanswered', 'threads_waiting_idx'],
      ['answered', 'threads_answered_idx'],
      ['shipped', 'threads_shipped_idx'],
    ];

    it.each(orders)('by %s is a walk over %s', async (order, index) => {
      const first = await listThreads(knex, { ...common, order });
      const after = positionOf(order, first[20]);
      const statements = await statementsOf(knex, async () => {
        await listThreads(knex, { ...common, order });
        await listThreads(knex, { ...common, order, after });
      });
      for (const statement of statements) {
        const plan = await planOf(knex, statement);
        expect(plan).toContain(index);
        expect(plan).not.toMatch(/Sort|Seq Scan|TEMP B-TREE/);
      }
    });

    it.each(orders)(
      'by %s of several entities walks %s for each of them',
      async (order, index) => {
        const entityRefs = [payments, search];
        const [statement] = await statementsOf(knex, () =>
          listThreads(knex, { ...common, entityRefs, order }),
        );
        const plan = await planOf(knex, statement);
        expect(plan.split(index)).toHaveLength(3);
        expect(plan).not.toContain('Seq Scan');
      },
    );

    it.each([[[search]], [[payments, search]]])(
      'by status of %j walks threads_status_idx for each column',
      async entityRefs => {
        const columns = (
          ['under-review', 'planned', 'in-progress'] as const
        ).map(status => ({ status }));
        const statements = await statementsOf(knex, () =>
          columnsOf({ entityRefs, columns }),
        );
        expect(statements).toHaveLength(1);
        const plan = await planOf(knex, statements[0]);
        // Of several entities, the first of each is looked up as well.
        const walks = entityRefs.length === 1 ? 1 : 2;
        expect(plan.split('threads_status_idx')).toHaveLength(
          1 + columns.length * walks,
        );
        expect(walkIn(plan)).not.toContain('Seq Scan');
      },
    );

    it('by status goes on where a page ended', async () => {
      const statements = await statementsOf(knex, () =>
        columnsOf({
          columns: [
            {
              status: 'planned',
              after: { value: 40, id: '0193a1b2-0000-7000-8000-000000000000' },
            },
          ],
        }),
      );
      const plan = walkIn(await planOf(knex, statements[0]));
      expect(plan).toContain('threads_status_idx');
      expect(plan).not.toMatch(/Sort|Seq Scan|TEMP B-TREE/);
    });

    it('of what was shipped lately reads no index but its own', async () => {
      const [statement] = await statementsOf(knex, () =>
        columnsOf({
          columns: [
            {
              status: 'shipped',
              shippedSince: new Date(Date.UTC(2026, 0, 13)),
            },
          ],
        }),
      );
      const plan = walkIn(await planOf(knex, statement));
      expect(plan).toMatch(/threads_status_idx|threads_shipped_idx/);
      expect(plan).not.toMatch(/Seq Scan|SCAN threads(?! USING)/);
    });

    it.each(orders)('by %s is planned once for all readers', async order => {
      if (!isPostgres(knex)) return;
      const { client } = knex;
      const one = createKnex({ ...client.config, pool: { min: 1, max: 1 } });
      try {
        const read = (place: string, after?: Position) =>
          listMarkedThreads(one, {
            ...common,
            entityRefs: [place],
            order,
            after,
            withPinned: order === 'top',
            person: people.member,
          });
        for (const place of places) {
          const first = await read(place);
          await read(place, positionOf(order, first[20]));
        }
        const { rows } = await one.raw(
          "select custom_plans::int as each from pg_prepared_statements where name like 'community_%'",
        );
        // Five readers are tried before it is decided.
        expect(rows).toEqual([{ each: 5 }, { each: 5 }]);
      } finally {
        await one.destroy();
      }
    });

    it('of replies is a walk over replies_reading_idx', async () => {
      const [thread] = await knex('threads').select('id').limit(1);
      const ids = await knex('threads').select('id').limit(2000);
      await knex.batchInsert(
        'replies',
        ids.map(({ id }) => ({
          id,
          thread_id: thread.id,
          root_id: id,
          body: 'Yes',
          author_ref: 'user:default/max',
          author_role: 'member',
          created_at: new Date(),
        })),
        500,
      );
      await knex.raw('analyze');
      const [statement] = await statementsOf(knex, () =>
        listReplies(knex, {
          of: [{ threadId: thread.id, heldBy: 'all' }],
          limit: 51,
        }),
      );
      const plan = await planOf(knex, statement);
      expect(plan).toContain('replies_reading_idx');
      expect(plan).not.toMatch(/Sort|TEMP B-TREE/);
    });
  },
);
