import {
  excerptOf,
  firstStatus,
  isWaiting,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../database/ids';
import { recountPulse } from '../pulse/recountPulse';
import { searchTextRow } from '../threads/search/store/searchTexts';
import type { FullThreadRow } from '../threads/tables';
import { payments, people } from './world';

/** What a test says of a thread; the rest is as for a new idea on `payments`. */
export type ThreadSeed = Partial<
  Omit<FullThreadRow, 'created_at' | 'last_activity_at' | 'deleted_at'>
> & { created_at?: Date; last_activity_at?: Date; deleted_at?: Date | null };

/** A row as creating a thread would have written it, and what came after. */
export function threadRow(seed: ThreadSeed = {}) {
  const created = seed.created_at ?? new Date('2026-11-24T12:00:00Z');
  const kind = seed.kind ?? 'idea';
  const status = seed.status ?? firstStatus[kind];
  const body = seed.body ?? 'Every caller retries and we finish it off.';
  return {
    id: newId(created),
    entity_ref: payments,
    title: 'Retry budgets in the client',
    body,
    excerpt: excerptOf(body),
    author_ref: people.member,
    author_role: 'member' as const,
    score: 0,
    demand: seed.score ?? 0,
    reply_count: 0,
    answer_id: seed.answer_at ? newId(created) : null,
    created_at: created,
    last_activity_at: created,
    waiting: isWaiting({ kind, status, firstReplyAt: seed.first_reply_at }),
    ...seed,
    kind,
    status,
  };
}

/**
 * Puts many threads into the database at once, with their search words, for
 * tests of reading that would otherwise take minutes to set the scene.
 */
export async function insertThreadRows(
  knex: Knex,
  seeds: ThreadSeed[],
): Promise<Array<ReturnType<typeof threadRow>>> {
  const rows = seeds.map(threadRow);
  await knex.batchInsert('threads', rows, 500);
  await knex.batchInsert(
    'search_texts',
    rows.map(row =>
      searchTextRow(knex, {
        id: row.id,
        threadId: row.id,
        entityRef: row.entity_ref,
        text: `${row.title} ${row.body}`,
      }),
    ),
    500,
  );
  await recountPulse(knex);
  return rows;
}

/** Takes all threads away again. */
export async function deleteThreadRows(knex: Knex): Promise<void> {
  await knex('search_texts').delete();
  await knex('threads').delete();
  await knex('pulse_counts').delete();
}
