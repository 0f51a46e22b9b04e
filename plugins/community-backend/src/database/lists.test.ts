import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { databases } from '../testing/databases';
import {
  busiest,
  everyPart,
  fillLargeCommunity,
  largeWorld,
} from '../testing/largeCommunity';
import { readsOf } from '../testing/readsOf';
import { startCommunity, type TestCommunity } from '../testing/startCommunity';
import { statementsOf, type Statement } from '../testing/statementsOf';
import { payments, people } from '../testing/world';
import { encodeCursor } from './cursor';
import { newId } from './ids';

jest.setTimeout(300_000);

/** Tables in which there is much; the others are read whole in no time. */
const large = [
  'threads',
  'replies',
  'thread_votes',
  'watches',
  'thread_moves',
  'thread_labels',
  'moderation_cases',
  'reports',
  'moderation_acts',
  'text_revisions',
  'response_revisions',
  'thread_notes',
  'catalyst_terms',
  'elections',
  'election_roll',
  'events',
  'event_entities',
  'event_hosts',
  'event_occurrences',
  'occurrence_entities',
  'event_answers',
  'agenda_items',
];

const one = `entity:${payments}`;
const all = 'owned:group:default/crowd';
const scopes = [one, everyPart, all, 'platform'];

/**
 * How many rows a page may look at among 40,000 threads: of one entity, what is
 * on it and around it; of many, also the first of each.
 */
const most = (scope: string) => (scope === one ? 1_000 : 6_000);

/** A walk passes over what a filter leaves out. */
const mostOfFiltered = 10_000;

type Ask = (api: CommunityApi, knex: Knex) => Promise<unknown>;

/** Where the thread with some number of others before it stands in an order. */
async function positionIn(
  knex: Knex,
  order: string,
  column: string,
  before: number,
) {
  const row = await knex('threads')
    .where({ entity_ref: payments })
    .whereNotNull(column)
    .orderBy([
      { column, order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .offset(before)
    .first('id', `${column} as value`);
  const value = row.value instanceof Date ? row.value.getTime() : row.value;
  return encodeCursor(order, { value, id: row.id });
}

const columns = {
  top: 'score',
  demand: 'demand',
  new: 'created_at',
  active: 'last_activity_at',
  unanswered: 'created_at',
  answered: 'answer_at',
} as const;
type Sort = keyof typeof columns;
const sorts = Object.keys(columns) as Sort[];

/** Every list of a scope, by what one would call it. */
function listsOf(scope: string): Array<[string, Ask]> {
  return [
    ...sorts.flatMap(
      (sort): Array<[string, Ask]> => [
        [`threads by ${sort}`, ({ threads }) => threads.list({ scope, sort })],
        [
          `threads by ${sort}, deep in`,
          async ({ threads }, knex) => {
            const cursor = await positionIn(
              knex,
              sort,
              columns[sort],
              sort === 'answered' ? 800 : 5_000,
            );
            return threads.list({ scope, sort, cursor });
          },
        ],
      ],
    ),
    ...(['started', 'watched', 'helped'] as const).map(
      (mine): [string, Ask] => [
        `threads that are ${mine}`,
        ({ threads }) => threads.list({ scope, mine }),
      ],
    ),
    [
      'threads of a kind',
      ({ threads }) => threads.list({ scope, kind: 'idea' }),
    ],
    [
      'threads of a status',
      ({ threads }) => threads.list({ scope, status: 'planned' }),
    ],
    ['the roadmap', ({ threads }) => threads.roadmap({ scope })],
    [
      'a column of the roadmap, deep in',
      async ({ threads }, knex) => {
        const cursor = await positionIn(
          knex,
          'roadmap:planned',
          'demand',
          5_000,
        );
        return threads.roadmap({ scope, column: 'planned', cursor });
      },
    ],
    ['the changelog', ({ threads }) => threads.changelog({ scope })],
    [
      'the changelog, deep in',
      async ({ threads }, knex) => {
        const cursor = await positionIn(knex, 'shipped', 'shipped_at', 500);
        return threads.changelog({ scope, cursor });
      },
    ],
    ['labels', ({ threads }) => threads.listLabels({ scope })],
    ['events to come', ({ events }) => events.list({ scope })],
    ['past events', ({ events }) => events.list({ scope, when: 'past' })],
    ['catalysts', ({ catalysts }) => catalysts.list({ scope })],
    ['elections', ({ elections }) => elections.list({ scope })],
    [
      'elections that run',
      ({ elections }) => elections.list({ scope, running: 'true' }),
    ],
    [
      'elections, deep in',
      async ({ elections }, knex) => {
        const { id } = await knex('elections')
          .where({ entity_ref: payments })
          .orderBy('id', 'desc')
          .offset(20)
          .first('id');
        const cursor = encodeCursor('elections', { value: 0, id });
        return elections.list({ scope, running: 'false', cursor });
      },
    ],
    ['helpers', ({ threads }) => threads.listHelpers({ scope })],
    ['what waits for a moderator', ({ threads }) => threads.queue({ scope })],
    ['what moderators did', ({ threads }) => threads.moderationLog({ scope })],
  ];
}

/** Lists of what belongs to one thread, and of administrators. */
const others: Array<[string, Ask]> = [
  ['replies', ({ threads }) => threads.listReplies({ id: busiest })],
  [
    'replies, deep in',
    async ({ threads }, knex) => {
      const row = await knex('replies')
        .where({ thread_id: busiest })
        .orderBy(['root_id', 'id'])
        .offset(2_500)
        .first();
      const position = { value: row.root_id, id: row.id };
      const cursor = encodeCursor('reading', position);
      return threads.listReplies({ id: busiest, cursor });
    },
  ],
  ['versions', ({ threads }) => threads.listVersions({ id: busiest })],
  ['responses', ({ threads }) => threads.listRevisions({ id: busiest })],
  ['notes', ({ threads }) => threads.listNotes({ id: busiest })],
  [
    'what moderators did',
    ({ threads }) => threads.moderationHistory({ id: busiest }),
  ],
];

const databaseId = 'POSTGRES_17';

// Without PostgreSQL there is no plan of its to read.
const suite = databases.supports(databaseId) ? describe : describe.skip;

suite(`among 40,000 threads on ${databaseId}`, () => {
  let knex: Knex;
  let community: TestCommunity;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    community = await startCommunity({ knex, entities: largeWorld });
    await fillLargeCommunity(knex);
  });
  afterAll(() => community.stop());

  /** Every statement of a request, but those that this test sends for itself. */
  async function statementsFor(person: string, ask: Ask): Promise<Statement[]> {
    const sent = await statementsOf(knex, () =>
      ask(community.as(person), knex),
    );
    return sent.filter(({ sql }) => !/offset/.test(sql));
  }

  async function expectFew(
    statements: Statement[],
    rows: number,
  ): Promise<void> {
    for (const statement of statements) {
      for (const reads of await readsOf(knex, statement)) {
        const told = { ...reads, sql: statement.sql };
        expect({
          ...told,
          whole: reads.whole.filter(table => large.includes(table)),
          isFew: reads.rows <= rows && reads.sorted <= rows,
        }).toEqual({ ...told, whole: [], isFew: true });
      }
    }
  }

  describe.each(scopes)('in %s', scope => {
    it.each(listsOf(scope))(
      'a page of %s takes few statements, each a walk over an index',
      async (name, ask) => {
        const statements = await statementsFor(people.administrator, ask);
        await expectFew(
          statements,
          name.startsWith('threads of a') ? mostOfFiltered : most(scope),
        );
        // With those of whom it is not known yet, catalysts are two lists.
        const listed = name.startsWith('catalysts') ? 4 : 3;
        // It is also asked on which rolls one is, and where one has voted.
        const mostListed = name.startsWith('elections') ? listed + 2 : listed;
        expect(statements.length).toBeLessThanOrEqual(mostListed);
      },
    );

    it('the first screen is made of walks over indexes', async () => {
      const statements = await statementsFor(people.administrator, api =>
        api.home.get({ scope }),
      );
      await expectFew(statements, most(scope));
    });
  });

  it.each(others)(
    'a page of %s takes few statements, each a walk over an index',
    async (_, ask) => {
      const statements = await statementsFor(people.administrator, ask);
      await expectFew(statements, 500);
      expect(statements.length).toBeLessThanOrEqual(3);
    },
  );

  it('what is somebody’s own is made of walks over indexes', async () => {
    for (const person of [people.member, 'user:default/person-1']) {
      const statements = await statementsFor(person, api => api.home.mine({}));
      await expectFew(statements, 4_000);
    }
  });

  it('a desk of 600 entities is made of walks over indexes', async () => {
    await knex('catalyst_terms').insert(
      Array.from({ length: 600 }, (_, n) => ({
        id: newId(new Date()),
        entity_ref: `component:default/part-${n}`,
        person_ref: people.member,
        focus: 'Answers',
        since: '2026-01-01',
        until: '2099-01-01',
        appointed_by: people.owner,
        created_at: new Date(),
        open: true,
      })),
    );
    const statements = await statementsFor(people.member, api =>
      api.catalysts.desk({}),
    );
    await expectFew(statements, mostOfFiltered);
    // One for each section, of events two each, one for what is proposed for
    // these, and one for where they are a catalyst.
    expect(statements.length).toBeLessThanOrEqual(11);
  });

  it('entities that left threads behind are found by leaping', async () => {
    const statements = await statementsFor(people.administrator, api =>
      api.threads.listOrphans({}),
    );
    await expectFew(statements, 4_000);
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});
