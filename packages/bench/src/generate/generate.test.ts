/* eslint-disable @backstage/no-relative-monorepo-imports -- The product's own
   check of its counters is no part of what its package publishes. */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  excerptOf,
  searchWords,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { checkCounters } from '../../../../plugins/community-backend/src/database/checkCounters';
import { generate } from '.';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_17'] });
const directory = resolvePackagePath(
  '@platform-community/backstage-plugin-community-backend',
  'migrations',
);
const threads = 4_000;

async function schemaOf(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(`
    select table_name || '.' || column_name || ' ' || data_type as thing
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')
    union all
    select indexdef from pg_indexes where schemaname = 'public'
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
    order by thing`);
  return rows.map((row: { thing: string }) => row.thing);
}

async function digestOf(knex: Knex): Promise<unknown> {
  const { rows } = await knex.raw(`
    select (select md5(string_agg(threads::text, '' order by id)) from threads) as threads,
      (select md5(string_agg(replies::text, '' order by id)) from replies) as replies,
      (select md5(string_agg(v::text, '' order by thread_id, voter_ref)) from thread_votes v) as votes`);
  return rows[0];
}

// Only where there is a PostgreSQL, as in `npm test`.
const [databaseId] = databases.eachSupportedId().map(([id]) => id);
(databaseId ? describe : describe.skip)('a generated database', () => {
  let knex: Knex;

  async function generated(count: number): Promise<Knex> {
    const made = await databases.init(databaseId);
    // knex hides the password from whoever copies them all.
    const { host, port, user, password, database } =
      made.client.config.connection;
    await generate({
      connection: { host, port, user, password, database },
      threads: count,
      say: () => undefined,
    });
    return made;
  }

  beforeAll(async () => {
    knex = await generated(threads);
  });

  it('has counters that say what there is to count', async () => {
    expect(await checkCounters(knex)).toEqual([]);
    expect(await knex('threads').count()).toEqual([{ count: `${threads}` }]);
  });

  it('has as many votes and replies as were asked for, and some threads with very many', async () => {
    const { rows } = await knex.raw(
      `select avg(score)::float as votes, avg(reply_count)::float as replies,
        max(score) as most_votes, max(reply_count) as most_replies from threads`,
    );
    expect(rows[0].votes).toBeGreaterThan(4);
    expect(rows[0].votes).toBeLessThan(6);
    expect(rows[0].replies).toBeGreaterThan(2.4);
    expect(rows[0].replies).toBeLessThan(3.6);
    expect(rows[0].most_votes).toBeGreaterThanOrEqual(1_000);
    expect(rows[0].most_replies).toBeGreaterThanOrEqual(1_000);
  });

  it('has the words, excerpts and tallies that the product would have written', async () => {
    const texts = await knex('search_texts')
      .join('threads', 'threads.id', 'thread_id')
      .leftJoin('replies', 'replies.id', 'text_id')
      .select({
        entity: 'threads.entity_ref',
        title: 'threads.title',
        body: 'threads.body',
        excerpt: 'threads.excerpt',
        reply: 'replies.body',
        words: knex.raw('tsvector_to_array(words)'),
      });
    expect(texts.length).toBeGreaterThan(3 * threads);
    for (const text of texts) {
      const marks = ['@', ...(text.reply ? [] : ['#'])];
      const words = searchWords(text.reply ?? `${text.title} ${text.body}`);
      expect(text.words.sort()).toEqual(
        [
          ...new Set([...words, ...marks.map(mark => mark + text.entity)]),
        ].sort(),
      );
      expect(text.excerpt).toBe(excerptOf(text.body));
    }
    const { rows: wrong } = await knex.raw(`
      with counted as (
        select thread_id, 'team' as kind, origins::json->'teams'->>0 as ref from thread_votes
        union all
        select thread_id, 'system', origins::json->'systems'->>0 from thread_votes
      ), tally as (
        select thread_id, kind, ref, count(*)::int as votes from counted group by 1, 2, 3
      )
      (select * from tally except select thread_id, kind, ref, votes from thread_origins)
      union all
      (select thread_id, kind, ref, votes from thread_origins except select * from tally)`);
    expect(wrong).toEqual([]);
  });

  it('has no thread that says other things than its replies and history do', async () => {
    const { rows } = await knex.raw(`
      select threads.id from threads
      left join lateral (
        select min(created_at) as first from replies
        where thread_id = threads.id and author_ref <> threads.author_ref
          and deleted_at is null) as other on true
      left join lateral (
        select to_status from thread_moves where thread_id = threads.id
        order by moved_at desc limit 1) as move on true
      left join replies as answer on answer.id = answer_id
      where least(other.first, case when response_by <> threads.author_ref then response_at end)
            is distinct from first_reply_at
        or move.to_status <> status
        or (kind <> 'practice' and kind <> 'kudos'
            and waiting <> (status = 'open' and first_reply_at is null))
        or (answer_id is not null and (answer.thread_id <> threads.id
            or answer.deleted_at is not null or answer.author_ref <> answer_by))
        or exists (select from thread_votes
            where thread_id = threads.id and voter_ref = threads.author_ref)`);
    expect(rows).toEqual([]);
  });

  it('knows all kinds and statuses', async () => {
    const { rows } = await knex.raw(
      'select distinct kind, status from threads order by kind, status',
    );
    expect(
      rows.map((row: Record<string, string>) => `${row.kind} ${row.status}`),
    ).toHaveLength(2 * 6 + 3 + 2 + 2);
  });

  it('has the schema of the migrations, and none of them is left to do', async () => {
    const other = await databases.init(databaseId);
    await other.migrate.latest({ directory });
    expect(await schemaOf(knex)).toEqual(await schemaOf(other));
    const [, done] = await knex.migrate.latest({ directory });
    expect(done).toEqual([]);
  });

  it('is the same every time', async () => {
    const again = await generated(threads);
    expect(await digestOf(again)).toEqual(await digestOf(knex));
  });
});
