import type { ThreadKind } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Position } from '../../../database/cursor';
import { isPostgres } from '../../../database/dialect';
import { newId } from '../../../database/ids';
import type { Moderated } from '../moderated';
import type { ActRow } from '../tables';
import { whereModerated, whereScreened } from './whereModerated';

/** Adds a line to what moderators did with a thread. */
export async function recordAct(
  tx: Knex.Transaction,
  act: Omit<ActRow, 'id' | 'done_at'> & { done_at: Date },
): Promise<void> {
  await tx<ActRow>('moderation_acts').insert({
    ...act,
    id: newId(act.done_at),
  });
}

/** How many lines a history shows. */
const longestHistory = 200;

/** What moderators did with a thread and its replies, first to last. */
export async function listActs(
  knex: Knex,
  threadId: string,
  reader: string,
): Promise<ActRow[]> {
  return actsToldTo(knex, reader)
    .select('a.*')
    .where('a.thread_id', threadId)
    .orderBy(['a.done_at', 'a.id'])
    .limit(longestHistory);
}

/** A line of the log with what it was done to. */
export interface LogRow extends ActRow {
  title: string;
  kind: ThreadKind;
}

/**
 * A page of what was done where somebody keeps order, the latest first.
 *
 * @remarks
 * Cost: one walk over the index of the log for each entity, cut off after a page,
 * so it grows with the number of entities and never with that of threads. On
 * SQLite what was ever done on them is merged.
 */
export async function logPage(
  knex: Knex,
  options: {
    moderated: Moderated;
    reader: string;
    after?: Position;
    limit: number;
  },
): Promise<LogRow[]> {
  const latest = (table: string) => [
    { column: `${table}.done_at`, order: 'desc' },
    { column: `${table}.id`, order: 'desc' },
  ];
  const page = actsToldTo(knex, options.reader)
    .select('a.*', 't.title', 't.kind')
    .whereNull('t.deleted_at')
    .orderBy(latest('a'))
    .limit(options.limit);
  if (options.after) {
    page.whereRaw('(a.done_at, a.id) < (?, ?)', [
      new Date(options.after.value),
      options.after.id,
    ]);
  }
  const { entityRefs, screens } = options.moderated;
  if (!isPostgres(knex)) {
    whereModerated(page, knex, 'a', options.moderated);
    return page;
  }
  whereScreened(page, 'a', screens);
  page.whereRaw('a.entity_ref = scope.ref');
  return knex
    .select('entry.*')
    .from(
      knex.raw(
        'unnest(?::text[]) as scope(ref) cross join lateral ? as entry',
        [entityRefs, page],
      ),
    )
    .orderBy(latest('entry'))
    .limit(options.limit);
}

/** All that was done, but that somebody's own words were kept. */
function actsToldTo(knex: Knex, reader: string): Knex.QueryBuilder {
  return knex('moderation_acts as a')
    .join('threads as t', 't.id', 'a.thread_id')
    .leftJoin('replies as r', 'r.id', 'a.reply_id')
    .whereRaw(
      "not (a.act = 'kept' and coalesce(r.author_ref, t.author_ref) = ?)",
      [reader],
    );
}

/** How something that is hidden came to be so. */
export async function lastHiding(
  tx: Knex.Transaction,
  thing: { threadId: string; replyId: string | null },
): Promise<ActRow | undefined> {
  return tx<ActRow>('moderation_acts')
    .where({
      thread_id: thing.threadId,
      reply_id: thing.replyId,
      act: 'hidden',
    })
    .orderBy([
      { column: 'done_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
}
