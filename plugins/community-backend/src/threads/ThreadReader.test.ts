import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  searchWords,
  statusesOf,
  threadKinds,
  threadReadPermission,
  threadSorts,
  threadStatuses,
  type CommunityApi,
  type ThreadKind,
  type ThreadSort,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { toDate } from '../database/time';
import {
  communityThreadConditions as conditions,
  createCommunityThreadConditionalDecision,
} from '../permissions/rules';
import { databases } from '../testing/databases';
import { statementsOf, type Statement } from '../testing/statementsOf';
import {
  refusalOf,
  startCommunity,
  type TestCommunity,
} from '../testing/startCommunity';
import {
  deleteThreadRows,
  insertThreadRows,
  type threadRow,
} from '../testing/threadRows';
import { untilTold } from '../testing/untilTold';
import {
  ledger,
  payments,
  people,
  search,
  secret,
  worldEntities,
} from '../testing/world';

jest.setTimeout(120_000);

type Row = ReturnType<typeof threadRow>;
type Condition = Parameters<typeof createCommunityThreadConditionalDecision>[1];

const commerce = 'domain:default/commerce';
const system = 'system:default/payments';
/** What the parts of `commerce` are, itself among them. */
const parts = [commerce, system, payments, ledger];
const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { type: 'team', children: [] },
};
const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };

function cursorOf(...values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

describe.each(databases.eachSupportedId())('lists on %s', databaseId => {
  let knex: Knex;
  let community: TestCommunity;
  /** What the policy says of reading threads. */
  let reading: PolicyDecision = allow;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({
      knex,
      entities: [...worldEntities, group],
      policy: permission =>
        permission === threadReadPermission.name ? reading : allow,
    });
  });
  afterEach(async () => {
    reading = allow;
    await deleteThreadRows(knex);
  });
  afterAll(() => community.stop());

  type Query = Parameters<CommunityApi['threads']['list']>[0];

  const list = (query: Query) => community.as(people.other).threads.list(query);

  /** Ids of all pages, from the first to the last. */
  async function walk(query: Query): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ ...query, cursor });
      if (page.items.length > Number(query.limit)) {
        throw new Error(`A page has ${page.items.length} threads`);
      }
      ids.push(...page.items.map(item => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    return ids;
  }

  describe('every order', () => {
    interface Seed {
      entity_ref: string;
      kind: ThreadKind;
      status: ThreadStatus;
      score: number;
      created_at: Date;
      last_activity_at: Date;
      deleted_at: Date | null;
      first_reply_at: Date | null;
      answer_at: Date | null;
      body: string;
    }
    // Few values each, so that there are ties.
    const minute = fc
      .integer({ min: 0, max: 3 })
      .map(n => new Date(Date.UTC(2026, 10, 24, 12, n)));
    /** Mostly left out, so that most lists are long. */
    const seldom = <T, N>(value: fc.Arbitrary<T>, otherwise: N) =>
      fc.oneof(
        { weight: 1, arbitrary: value },
        { weight: 4, arbitrary: fc.constant(otherwise) },
      );
    const words = ['retry', 'retries', 'budget', 'ci'] as const;
    const seed: fc.Arbitrary<Seed> = fc
      .constantFrom(...threadKinds)
      .chain(kind =>
        fc.record({
          entity_ref: fc.constantFrom(...parts, payments, payments, search),
          kind: fc.constant(kind),
          status: fc.constantFrom(...statusesOf(kind)),
          score: fc.integer({ min: 0, max: 3 }),
          demand: fc.integer({ min: 0, max: 3 }),
          created_at: minute,
          last_activity_at: minute,
          deleted_at: seldom(minute, null),
          first_reply_at: fc.option(minute, { freq: 2 }),
          answer_at: fc.option(minute, { freq: 2 }),
          body: fc.subarray([...words], { minLength: 1 }).map(s => s.join(' ')),
        }),
      );
    const query = fc.record({
      scope: fc.constantFrom(`entity:${payments}`, `parts:${commerce}`),
      sort: fc.constantFrom(...threadSorts),
      kind: seldom(fc.constantFrom(...threadKinds), undefined),
      status: seldom(fc.constantFrom(...threadStatuses), undefined),
      q: seldom(
        fc.constantFrom('retr', 'budget', 'CI retries', '!'),
        undefined,
      ),
      limit: fc.integer({ min: 1, max: 7 }).map(String),
    });
    type ModelQuery = typeof query extends fc.Arbitrary<infer T> ? T : never;

    const byStart = (row: Row) => [row.id];
    const keys: Record<ThreadSort, (row: Row) => Array<string | number>> = {
      top: row => [row.score, row.id],
      demand: row => [row.demand, row.id],
      new: byStart,
      unanswered: byStart,
      answered: row => [toDate(row.answer_at ?? 0).getTime(), row.id],
      active: row => [row.last_activity_at.getTime(), row.id],
    };

    /** The list as plain code makes it out of all there is. */
    function model(rows: Row[], wanted: ModelQuery): string[] {
      const refs = wanted.scope.startsWith('parts') ? parts : [payments];
      const terms = searchWords(wanted.q ?? '');
      const key = keys[wanted.sort];
      return rows
        .filter(
          row =>
            refs.includes(row.entity_ref) &&
            !row.deleted_at &&
            (!wanted.kind || row.kind === wanted.kind) &&
            (!wanted.status || row.status === wanted.status) &&
            (wanted.sort !== 'unanswered' || row.waiting === true) &&
            (wanted.sort !== 'answered' || row.answer_at !== null) &&
            (wanted.q === undefined || terms.length > 0) &&
            terms.every(term =>
              searchWords(`${row.title} ${row.body}`).some(word =>
                word.startsWith(term),
              ),
            ),
        )
        .sort((a, b) => {
          const [left, right] = [key(a), key(b)];
          const at = left.findIndex((value, index) => value !== right[index]);
          return left[at] < right[at] ? 1 : -1;
        })
        .map(row => row.id);
    }

    it('is walked through page by page as plain code would sort and filter', async () => {
      await fc.assert(
        fc
          .asyncProperty(
            fc.array(seed, { maxLength: 40, size: 'max' }),
            fc.array(query, { minLength: 4, maxLength: 4 }),
            async (seeds, queries) => {
              const rows = await insertThreadRows(
                knex,
                seeds.map(each => ({ ...each, title: 'About something' })),
              );
              for (const each of queries) {
                expect([each, await walk(each)]).toEqual([
                  each,
                  model(rows, each),
                ]);
              }
            },
          )
          .afterEach(() => deleteThreadRows(knex)),
        { numRuns: 25 },
      );
    });

    it('keeps its place when something new comes between two pages', async () => {
      const rows = await insertThreadRows(
        knex,
        Array.from({ length: 4 }, (_, n) => ({ score: 4 - n })),
      );
      const scope = `entity:${payments}`;
      const first = await list({ scope, sort: 'top', limit: '2' });
      await insertThreadRows(knex, [{ score: 9 }]);
      const second = await list({
        scope,
        sort: 'top',
        limit: '2',
        cursor: first.nextCursor,
      });
      expect([...first.items, ...second.items].map(item => item.id)).toEqual(
        rows.map(row => row.id),
      );
    });
  });

  describe('a scope', () => {
    it('of the platform is what was spoken of and the person sees', async () => {
      const rows = await insertThreadRows(knex, [
        { entity_ref: payments },
        { entity_ref: search },
        { entity_ref: secret },
        { entity_ref: 'component:default/gone-from-the-catalog' },
      ]);
      const seen = async (person: string) => {
        const { items } = await community
          .as(person)
          .threads.list({ scope: 'platform', sort: 'new' });
        return items.map(item => item.id);
      };
      const ids = rows.map(row => row.id);
      expect(await seen(people.other)).toEqual([ids[1], ids[0]]);
      expect(await seen(people.owner)).toEqual([ids[2], ids[1], ids[0]]);
    });

    it('of what a group owns is its entities, without hidden ones', async () => {
      const [, ofLedger, , hidden] = await insertThreadRows(knex, [
        { entity_ref: search },
        { entity_ref: ledger },
        { entity_ref: search },
        { entity_ref: secret },
      ]);
      const owned = async (person: string) => {
        const { items } = await community.as(person).threads.list({
          scope: 'owned:group:default/payments',
          sort: 'new',
        });
        return items.map(item => item.id);
      };
      expect(await owned(people.other)).toEqual([ofLedger.id]);
      expect(await owned(people.owner)).toEqual([hidden.id, ofLedger.id]);
    });

    it('of what something owns that is no group and no user is refused', async () => {
      expect(await refusalOf(list({ scope: `owned:${payments}` }))).toEqual({
        status: 400,
        message: 'scope: owned must name a group or a user',
      });
    });

    it('of an entity that is hidden is that of one that is not there', async () => {
      expect(await refusalOf(list({ scope: `entity:${secret}` }))).toEqual({
        status: 404,
        message: `There is no entity '${secret}'`,
      });
    });
  });

  describe('search', () => {
    const titles = [
      'Retry budgets in the client',
      'Café opening hours',
      'CI of my DB is slow',
      'Up-to-date docs, v2.1 (beta)!',
      'Привет Мир',
      'Zażółć gęślą jaźń',
      'Numbers 1e5 and 007',
      '日本語 の 文書',
    ];

    it.each([
      ['a word', 'retry', [0]],
      ['the beginning of a word', 'budg', [0]],
      ['no middle of a word', 'udget', []],
      ['words in any order', 'client retry', [0]],
      ['all words, not some', 'retry cafe', []],
      ['capital letters', 'RETRY', [0]],
      ['accents left out', 'cafe', [1]],
      ['accents written', 'CAFÉ', [1]],
      ['accents apart', 'cafe\u0301', [1]],
      ['two letters', 'ci', [2]],
      ['two words of two letters', 'my db', [2]],
      ['punctuation between words', 'up-to-date', [3]],
      ['a version', 'v2.1', [3]],
      ['punctuation around words', '(beta)!', [3]],
      ['another script', 'привет', [4]],
      ['a Polish word without its marks', 'gesla', [5]],
      ['what looks like a number', '1e5', [6]],
      ['the beginning of a number', '00', [6]],
      ['words without spaces', '日本', [7]],
      ['operators as what they are not', 'retry | cafe', []],
      ['quotes', '"retry" \'budgets\'', [0]],
      ['a star', 'ret*', [0]],
      ['nothing that could be a word', '!?', []],
      ['nothing at all', ' ', [0, 1, 2, 3, 4, 5, 6, 7]],
    ])('takes %s', async (_, q, expected) => {
      const rows = await insertThreadRows(
        knex,
        titles.map(title => ({ title, body: 'Nothing else' })),
      );
      const { items } = await list({ scope: `entity:${payments}`, q });
      const found = rows.flatMap((row, index) =>
        items.some(item => item.id === row.id) ? [index] : [],
      );
      expect(found).toEqual(expected);
    });

    it('finds in the body too', async () => {
      const [row] = await insertThreadRows(knex, [
        { body: 'A `narwhal` here' },
      ]);
      const { items } = await list({
        scope: `entity:${payments}`,
        q: 'narwhal',
      });
      expect(items.map(item => item.id)).toEqual([row.id]);
    });

    it('finds a thread by the beginning of any of its words', async () => {
      const text = fc.string({
        unit: fc.constantFrom(...'aAeE01 xX-._/éß日本я٣½'),
        maxLength: 12,
      });
      await fc.assert(
        fc
          .asyncProperty(
            fc.array(text, { minLength: 1, maxLength: 8 }),
            text,
            async (bodies, q) => {
              const rows = await insertThreadRows(
                knex,
                bodies.map(body => ({ title: 'zzz', body })),
              );
              const terms = searchWords(q);
              const expected = rows.filter(row =>
                q.trim() && terms.length === 0
                  ? false
                  : terms.every(term =>
                      searchWords(row.body).some(w => w.startsWith(term)),
                    ),
              );
              const ids = await walk({
                scope: `entity:${payments}`,
                sort: 'new',
                q,
                limit: '100',
              });
              expect(ids).toEqual(expected.map(row => row.id).reverse());
            },
          )
          .afterEach(() => deleteThreadRows(knex)),
        { numRuns: 60 },
      );
    });
  });

  describe('a cursor', () => {
    const anId = '01928a3b-0000-7abc-8def-0123456789ab';
    const otherList = (sort: string) =>
      `cursor: is not one that this list gave ('${sort}')`;
    const noCursor = 'cursor: is not one that this API gave';

    it.each([
      ['is not text', 'top', 'nonsense', otherList('top')],
      ['is no array', 'top', cursorOf().slice(0, 1), otherList('top')],
      [
        'is of another order',
        'top',
        cursorOf('new', 0, anId),
        otherList('top'),
      ],
      [
        'is of a list of replies',
        'new',
        cursorOf('reading', anId, anId),
        otherList('new'),
      ],
      ['has too few parts', 'top', cursorOf('top', 1), otherList('top')],
      ['has no number', 'top', cursorOf('top', 'x', anId), noCursor],
      ['has a fraction', 'top', cursorOf('top', 0.5, anId), noCursor],
      ['has no id', 'top', cursorOf('top', 1, 'x'), noCursor],
      [
        'has a score that is none',
        'top',
        cursorOf('top', 8e15, anId),
        noCursor,
      ],
      [
        'has an instant before there were any',
        'active',
        cursorOf('active', -8e15, anId),
        noCursor,
      ],
      [
        'has an instant beyond them all',
        'active',
        cursorOf('active', 8.64e15 + 2, anId),
        noCursor,
      ],
    ])('that %s is refused', async (_, sort, cursor, message) => {
      const call = list({
        scope: `entity:${payments}`,
        sort: sort as ThreadSort,
        cursor,
      });
      expect(await refusalOf(call)).toEqual({ status: 400, message });
    });

    it.each([
      ['top', 0],
      ['top', 2 ** 31 - 1],
      ['active', 0],
      ['active', 8.64e15],
    ])('of order %s may hold %i', async (sort, value) => {
      const { items } = await list({
        scope: `entity:${payments}`,
        sort: sort as ThreadSort,
        cursor: cursorOf(sort, value, anId),
      });
      expect(items).toEqual([]);
    });

    it('of replies is refused when it is none', async () => {
      const [{ id }] = await insertThreadRows(knex, [{}]);
      for (const cursor of ['x', cursorOf('reading', 1, id)]) {
        const call = community
          .as(people.other)
          .threads.listReplies({ id, cursor });
        expect((await refusalOf(call)).status).toBe(400);
      }
    });
  });

  describe('a policy with conditions', () => {
    const leaf: fc.Arbitrary<Condition> = fc.oneof(
      fc
        .subarray([...threadKinds])
        .map(values => conditions.isThreadOfKind({ values })),
      fc
        .subarray(['open', 'declined', 'current', 'answered'])
        .map(values => conditions.hasThreadStatus({ values })),
      fc
        .subarray([people.member, people.other, people.owner])
        .map(values => conditions.isThreadAuthor({ values })),
      fc
        .subarray([payments, ledger, search])
        .map(values => conditions.isThreadOn({ values })),
    );
    const { criteria } = fc.letrec<{ criteria: Condition }>(tie => ({
      criteria: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        several(tie('criteria')).map(allOf => ({ allOf })),
        several(tie('criteria')).map(anyOf => ({ anyOf })),
        tie('criteria').map(not => ({ not })),
      ),
    }));
    function several(
      one: fc.Arbitrary<Condition>,
    ): fc.Arbitrary<[Condition, ...Condition[]]> {
      return fc
        .tuple(one, fc.array(one, { maxLength: 2 }))
        .map(([first, rest]) => [first, ...rest]);
    }

    it('leaves the same threads in a list, one by one and in the pulse', async () => {
      const rows = await insertThreadRows(
        knex,
        [payments, ledger].flatMap(entity_ref =>
          [people.member, people.other].flatMap(author_ref => [
            { entity_ref, author_ref, kind: 'idea' as const },
            { entity_ref, author_ref, status: 'declined' as const },
            { entity_ref, author_ref, kind: 'question' as const },
            { entity_ref, author_ref, kind: 'practice' as const },
          ]),
        ),
      );
      const scope = `parts:${commerce}`;
      await fc.assert(
        fc.asyncProperty(criteria, async condition => {
          reading = createCommunityThreadConditionalDecision(
            threadReadPermission,
            condition,
          );
          const api = community.as(people.stranger);
          const one = await Promise.all(
            rows.map(({ id }) =>
              api.threads.get({ id }).then(
                () => [id],
                () => [],
              ),
            ),
          );
          const listed = await api.threads.list({ scope, sort: 'new' });
          const home = await api.home.get({ scope });
          expect(listed.items.map(item => item.id).reverse()).toEqual(
            one.flat(),
          );
          expect(home.pulse.threads).toBe(one.flat().length);
        }),
        { numRuns: 15 },
      );
    });

    it('that denies reading leaves nothing', async () => {
      await insertThreadRows(knex, [{}]);
      reading = { result: AuthorizeResult.DENY };
      expect((await list({ scope: `entity:${payments}` })).items).toEqual([]);
    });

    it('holds for rules of which one leaves nothing', async () => {
      const [row] = await insertThreadRows(knex, [{}]);
      const nobody = conditions.isThreadAuthor({ values: [] });
      const listed = async (condition: Condition) => {
        reading = createCommunityThreadConditionalDecision(
          threadReadPermission,
          condition,
        );
        const { items } = await list({ scope: `entity:${payments}` });
        return items.map(item => item.id);
      };
      expect(await listed(nobody)).toEqual([]);
      expect(await listed({ not: nobody })).toEqual([row.id]);
    });
  });

  describe('the number of statements', () => {
    it.each<
      [string, (api: ReturnType<TestCommunity['as']>) => Promise<unknown>]
    >([
      ['a list', api => api.threads.list({ scope: `entity:${payments}` })],
      [
        'a list of a system with its parts',
        api => api.threads.list({ scope: `parts:${commerce}` }),
      ],
      ['the platform', api => api.threads.list({ scope: 'platform' })],
      [
        'a search',
        api => api.threads.list({ scope: `entity:${payments}`, q: 'retry' }),
      ],
      ['the first screen', api => api.home.get({ scope: `parts:${commerce}` })],
    ])('of %s is the same for 1 thread and for 30', async (_, act) => {
      const count = () =>
        statementsOf(knex, () => act(community.as(people.other)));
      // Some are sent side by side, in any order.
      const beginnings = (statements: Statement[]) =>
        statements.map(({ sql }) => sql.slice(0, 40)).sort();
      await insertThreadRows(knex, [{ status: 'shipped' }]);
      // What is remembered for a while is asked for once.
      await count();
      const one = await count();
      await insertThreadRows(
        knex,
        Array.from({ length: 29 }, () => ({ status: 'shipped' as const })),
      );
      const thirty = await count();
      expect(one.length).toBeGreaterThan(1);
      expect(beginnings(thirty)).toEqual(beginnings(one));
    });

    it('of a thread is the same for 1 reply and for 30', async () => {
      const [{ id }] = await insertThreadRows(knex, [{}]);
      const reply = () =>
        community.as(people.other).threads.reply({ id, body: 'Yes' });
      const count = async () => {
        await untilTold(knex);
        return statementsOf(knex, () =>
          community.as(people.other).threads.get({ id }),
        );
      };
      await reply();
      const one = await count();
      for (let n = 0; n < 29; n++) await reply();
      expect(await count()).toHaveLength(one.length);
    });
  });
});
