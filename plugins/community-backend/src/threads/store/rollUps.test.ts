import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { migrationsDirectory } from '../../database/migrate';
import { databases } from '../../testing/databases';
import { planOf } from '../../testing/planOf';
import { statementsOf } from '../../testing/statementsOf';
import { insertThreadRows } from '../../testing/threadRows';
import { spokenOf } from '../../home/store/spokenOf';
import { people } from '../../testing/world';
import { listMine, type Mine } from './listMine';
import { listThreads, positionOf, type ListOrder } from './listThreads';

jest.setTimeout(240_000);

const many = 20_000;
const start = Date.UTC(2026, 0, 1);
const entities = Array.from(
  { length: 600 },
  (_, n) => `component:default/part-${String(n).padStart(3, '0')}`,
);
const scope = entities.slice(0, 500);

const indexOf = {
  top: 'threads_top_idx',
  demand: 'threads_demand_idx',
  new: 'threads_new_idx',
  active: 'threads_active_idx',
  unanswered: 'threads_waiting_idx',
  answered: 'threads_answered_idx',
  shipped: 'threads_shipped_idx',
  escalated: 'threads_escalated_idx',
  waiting: 'threads_waiting_idx',
} as const satisfies Record<ListOrder, string>;
const orders = Object.entries(indexOf) as Array<[ListOrder, string]>;

describe.each(databases.eachSupportedId())(
  'a scope of 500 of 600 entities with 20,000 threads on %s',
  databaseId => {
    let knex: Knex;
    let rows: Awaited<ReturnType<typeof insertThreadRows>>;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      rows = await insertThreadRows(
        knex,
        Array.from({ length: many }, (_, n) => {
          const shipped = n % 7 === 0;
          // Some entities have much, most have little.
          const place = n % 4 ? Math.floor(n * 0.7) % entities.length : n % 10;
          return {
            entity_ref: entities[place],
            author_ref: n % 50 ? people.other : people.member,
            answer_by: n % 70 ? null : people.member,
            answer_at: n % 5 ? null : new Date(start + n * 60_000),
            status: shipped ? ('shipped' as const) : ('open' as const),
            score: (n * 37) % 101,
            demand: (n * 41) % 53,
            created_at: new Date(start + n * 60_000),
            last_activity_at: new Date(start + ((n * 7919) % many) * 60_000),
            escalated_at: n % 2 ? null : new Date(start + n * 60_000),
            first_reply_at: n % 3 ? new Date(start + n * 60_000) : null,
            shipped_at: shipped ? new Date(start + n * 60_000) : null,
          };
        }),
      );
      await knex.batchInsert(
        'watches',
        rows
          .map((row, n) => ({
            target: `thread:${row.id}`,
            person_ref: n % 200 ? `user:default/p${n % 97}` : people.member,
            watching: true,
            since: new Date(start),
          }))
          .concat({
            target: `entity:${scope[0]}`,
            person_ref: people.member,
            watching: true,
            since: new Date(start),
          }),
        200,
      );
      await knex.raw('analyze');
    });

    const common = { screen: 'all' as const, limit: 21 };

    const isDesk = (order: ListOrder) =>
      order === 'escalated' || order === 'waiting';

    /** The same by sorting all there is. */
    function sorted(order: ListOrder): string[] {
      const found = rows
        .filter(row => scope.includes(row.entity_ref))
        .filter(row => order !== 'unanswered' || row.waiting)
        .filter(row => !isDesk(order) || row.waiting)
        .filter(row => order !== 'escalated' || row.escalated_at)
        .filter(row => order !== 'waiting' || !row.escalated_at)
        .filter(row => order !== 'answered' || row.answer_at)
        .filter(row => order !== 'shipped' || row.status === 'shipped')
        .map(row => ({ id: row.id, at: positionOf(order, row as never) }))
        .sort((a, b) => b.at.value - a.at.value || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id);
      // On a desk what waits longest comes first.
      return isDesk(order) ? found.reverse() : found;
    }

    it.each(orders)(
      'is listed by %s in one statement a page, which walks %s',
      async (order, index) => {
        const pages: string[] = [];
        const onePage = async (after?: Position) => {
          const found = await listThreads(knex, {
            ...common,
            entityRefs: scope,
            order,
            after,
          });
          pages.push(...found.map(row => row.id));
          return positionOf(order, found[found.length - 1]);
        };
        const statements = await statementsOf(knex, async () => {
          await onePage(await onePage(await onePage()));
        });
        expect(statements).toHaveLength(3);
        for (const statement of statements) {
          const plan = await planOf(knex, statement);
          expect(plan.split(index)).toHaveLength(3);
          expect(plan).not.toMatch(/Seq Scan|SCAN (threads|walk|first)\b/);
        }
        expect(pages).toEqual(sorted(order).slice(0, 63));
      },
    );

    it('with filters is what is left of it', async () => {
      const found = await listThreads(knex, {
        ...common,
        entityRefs: scope,
        order: 'new',
        status: 'shipped',
        exceptBy: people.other,
        terms: ['retry'],
      });
      const expected = rows
        .filter(row => scope.includes(row.entity_ref))
        .filter(row => row.status === 'shipped')
        .filter(row => row.author_ref === people.member)
        .map(row => row.id)
        .reverse()
        .slice(0, 21);
      expect(found.map(row => row.id)).toEqual(expected);
    });

    const mines: Array<[Mine, string]> = [
      ['started', 'threads_author_idx'],
      ['helped', 'threads_answer_by_idx'],
      ['watched', 'watches_person_idx'],
    ];

    it.each(mines)(
      'has what somebody has %s in one statement, which walks %s',
      async (mine, index) => {
        const options = {
          ...common,
          mine,
          person: people.member,
          entityRefs: scope,
        };
        const [statement, ...others] = await statementsOf(knex, () =>
          listMine(knex, options),
        );
        expect(others).toEqual([]);
        const plan = await planOf(knex, statement);
        expect(plan).toContain(index);
        expect(plan).not.toMatch(/Seq Scan on (threads|watches)|SCAN threads/);
        const found = await listMine(knex, options);
        const at = found.map(row => Number(new Date(row.last_activity_at)));
        expect(at).toEqual([...at].sort((a, b) => b - a));
        expect(found).toHaveLength(21);
        const isMine = {
          started: () => found.every(row => row.author_ref === people.member),
          helped: () => found.every(row => row.answer_by === people.member),
          watched: () =>
            found.every(
              row => rows.findIndex(({ id }) => id === row.id) % 200 === 0,
            ),
        };
        expect(isMine[mine]()).toBe(true);
      },
    );

    it('is found by leaping over the index, in one statement', async () => {
      const [statement, ...others] = await statementsOf(knex, () =>
        spokenOf(knex),
      );
      expect(others).toEqual([]);
      const plan = await planOf(knex, statement);
      expect(plan).not.toMatch(/Seq Scan on threads|SCAN threads/);
      expect((await spokenOf(knex)).sort()).toEqual(entities);
    });
  },
);
