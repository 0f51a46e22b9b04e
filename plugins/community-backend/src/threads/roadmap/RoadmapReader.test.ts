import type { Knex } from 'knex';
import { letClockRun, setClock } from '../../testing/clock';
import { databases } from '../../testing/databases';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../../testing/startCommunity';
import { statementsOf } from '../../testing/statementsOf';
import { deleteThreadRows, insertThreadRows } from '../../testing/threadRows';
import { ledger, payments, people, search, secret } from '../../testing/world';

jest.setTimeout(60_000);

const today = new Date('2039-03-01T12:00:00Z');
const scope = `entity:${payments}`;

function daysAgo(days: number): Date {
  return new Date(today.getTime() - days * 86_400_000);
}

/** Seeds of threads of a status, by their scores. */
function scored(
  status: 'open' | 'under-review' | 'planned' | 'in-progress' | 'declined',
  ...scores: number[]
) {
  return scores.map(score => ({ status, score, title: `${status} ${score}` }));
}

function shipped(title: string, days: number, score = 0) {
  return {
    status: 'shipped' as const,
    title,
    score,
    shipped_at: daysAgo(days),
    shipped_by: people.owner,
  };
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex });
  });
  beforeEach(() => setClock(today.toISOString()));
  afterEach(async () => {
    letClockRun();
    await deleteThreadRows(knex);
  });
  afterAll(() => community.stop());

  const as = (person: string) => community.as(person).threads;
  const roadmapOf = async (
    request: Parameters<ReturnType<typeof as>['roadmap']>[0],
  ) => {
    const { columns } = await as(people.member).roadmap(request);
    return Object.fromEntries(
      columns.map(column => [
        column.status,
        column.items.map(item => item.title),
      ]),
    );
  };

  describe('a roadmap', () => {
    it('has a column for each status, what most want first', async () => {
      await insertThreadRows(knex, [
        ...scored('open', 99),
        ...scored('under-review', 3, 7),
        ...scored('planned', 5, 40, 12),
        ...scored('in-progress', 1),
        ...scored('declined', 50),
        shipped('shipped lately', 89, 2),
        shipped('shipped yesterday', 1, 9),
        shipped('shipped long ago', 91, 80),
      ]);
      expect(await roadmapOf({ scope })).toEqual({
        'under-review': ['under-review 7', 'under-review 3'],
        planned: ['planned 40', 'planned 12', 'planned 5'],
        'in-progress': ['in-progress 1'],
        shipped: ['shipped yesterday', 'shipped lately'],
      });
    });

    it('says by when things are planned, and what the reader may do', async () => {
      await insertThreadRows(knex, [
        { status: 'planned', target: '2039-Q2' },
        { status: 'in-progress', author_ref: people.other },
      ]);
      const answer = await as(people.member).roadmap({ scope });
      const [, planned, building] = answer.columns;
      expect(planned.items[0]).toMatchObject({
        target: '2039-Q2',
        can: { vote: false },
      });
      expect(building.items[0].can.vote).toBe(true);
      expect(answer.people).toMatchObject({
        [people.member]: { name: 'Mia Cruz' },
      });
      expect(answer.entities).toEqual({
        [payments]: { title: 'payments-api' },
      });
    });

    it('goes on in each column by itself', async () => {
      await insertThreadRows(knex, [
        ...scored('planned', 5, 4, 3, 3, 3, 1),
        ...scored('in-progress', 2, 1),
      ]);
      const first = await as(people.member).roadmap({ scope, limit: '2' });
      const planned = first.columns.find(({ status }) => status === 'planned');
      expect(first.columns.map(column => Boolean(column.nextCursor))).toEqual([
        false,
        true,
        false,
        false,
      ]);
      const seen = planned?.items.map(item => item.id) ?? [];
      let cursor = planned?.nextCursor;
      while (cursor) {
        const page = await as(people.member).roadmap({
          scope,
          column: 'planned',
          cursor,
          limit: '2',
        });
        expect(page.columns).toHaveLength(1);
        seen.push(...page.columns[0].items.map(item => item.id));
        cursor = page.columns[0].nextCursor;
      }
      expect(new Set(seen).size).toBe(6);
    });

    it('takes no cursor of another column or of none', async () => {
      await insertThreadRows(knex, scored('planned', 2, 1));
      const { columns } = await as(people.member).roadmap({
        scope,
        limit: '1',
      });
      const { nextCursor: cursor } = columns[1];
      for (const column of ['shipped', undefined] as const) {
        const refusal = await refusalOf(
          as(people.member).roadmap({ scope, column, cursor }),
        );
        expect(refusal.status).toBe(400);
        expect(refusal.message).toMatch(/^cursor: /);
      }
    });

    it('of a system holds its parts, and nothing that is hidden', async () => {
      await insertThreadRows(knex, [
        { status: 'planned', score: 1, title: 'On payments' },
        { status: 'planned', score: 3, title: 'On ledger', entity_ref: ledger },
        { status: 'planned', score: 9, title: 'Else', entity_ref: search },
        { status: 'planned', score: 9, title: 'Secret', entity_ref: secret },
        { status: 'planned', score: 9, title: 'Hidden', unlisted: 'hidden' },
      ]);
      const parts = await roadmapOf({ scope: 'parts:system:default/payments' });
      expect(parts.planned).toEqual(['On ledger', 'On payments']);
      expect((await roadmapOf({ scope: 'platform' })).planned).toEqual([
        'Else',
        'On ledger',
        'On payments',
      ]);
      const hidden = as(people.member).roadmap({ scope: `entity:${secret}` });
      expect((await refusalOf(hidden)).status).toBe(404);
    });

    it.each([1, 10])(
      'of %i in each column takes the same three statements at most',
      async count => {
        const scores = Array.from({ length: count }, (_, n) => n);
        await insertThreadRows(knex, [
          ...scored('under-review', ...scores),
          ...scored('planned', ...scores),
          ...scores.map(n => shipped(`Shipped ${n}`, n, n)),
        ]);
        // Terms of who asks, what the scope holds, and threads.
        for (const text of [scope, 'platform']) {
          const statements = await statementsOf(knex, () =>
            as(people.member).roadmap({ scope: text }),
          );
          expect(statements.length).toBeLessThanOrEqual(3);
        }
      },
    );
  });

  describe('a changelog', () => {
    it('tells what was shipped, newest first, with what was said of it', async () => {
      await insertThreadRows(knex, [
        shipped('Long ago', 300),
        {
          ...shipped('Yesterday', 1, 4),
          response_body: 'Here it **is**.',
          response_by: people.owner,
          response_role: 'owner',
          response_at: daysAgo(1),
          confirmed_at: daysAgo(0),
        },
        ...scored('planned', 9),
      ]);
      const { items } = await as(people.other).changelog({ scope });
      expect(items).toEqual([
        {
          thread: expect.objectContaining({
            title: 'Yesterday',
            score: 4,
            confirmedAt: today.toISOString(),
          }),
          shippedAt: daysAgo(1).toISOString(),
          response: 'Here it is.',
        },
        {
          thread: expect.objectContaining({ title: 'Long ago' }),
          shippedAt: daysAgo(300).toISOString(),
        },
      ]);
    });

    it('goes on a page at a time, also where much was shipped at once', async () => {
      await insertThreadRows(
        knex,
        [1, 2, 2, 2, 3].map(days => shipped(`${days} days ago`, days)),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await as(people.member).changelog({
          scope,
          cursor,
          limit: '2',
        });
        seen.push(...page.items.map(item => item.thread.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    });

    it.each([1, 20])('of %i takes the same two statements', async count => {
      await insertThreadRows(
        knex,
        Array.from({ length: count }, (_, n) => ({
          ...shipped(`Shipped ${n}`, n),
          response_body: 'Done.',
          response_by: people.owner,
          response_role: 'owner' as const,
          response_at: daysAgo(n),
        })),
      );
      const statements = await statementsOf(knex, () =>
        as(people.member).changelog({ scope }),
      );
      expect(statements).toHaveLength(2);
    });
  });
});
