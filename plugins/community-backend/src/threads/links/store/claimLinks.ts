import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import type { FullThreadRow } from '../../tables';
import { waitsForLinks } from '../policy';
import type { LinkRow } from '../tables';

/** A link whose turn it is, and whether it has another turn by itself. */
export interface ClaimedLink extends LinkRow {
  waits: boolean;
}

type ThreadState = Pick<
  FullThreadRow,
  'id' | 'kind' | 'status' | 'deleted_at' | 'unlisted'
>;

/** Those whose thread still waits for them. */
async function waiting(knex: Knex, links: LinkRow[]): Promise<Set<string>> {
  const rows = await knex<FullThreadRow>('threads')
    .select<ThreadState[]>('id', 'kind', 'status', 'deleted_at', 'unlisted')
    .whereIn('id', [...new Set(links.map(link => link.thread_id))]);
  const threads = rows
    .filter(row => !row.deleted_at && !row.unlisted && waitsForLinks(row))
    .map(row => row.id);
  return new Set(threads);
}

/**
 * Takes links whose turn has come, least recently known first, and holds them
 * for a while. What belongs to a thread that is settled has no turn any more
 * until somebody opens it.
 *
 * @returns those to look up; `more` says whether there may be others
 *
 * @remarks
 * Cost: one walk over the index of what is due, the threads by their ids, two
 * updates; the same for a hundred links or a million. Races: on PostgreSQL
 * replicas skip what another has locked; SQLite lets one writer in at a time.
 */
export async function claimDueLinks(
  knex: Knex,
  options: { now: Date; leaseMs: number; limit: number },
): Promise<{ links: ClaimedLink[]; more: boolean }> {
  const { now, leaseMs, limit } = options;
  return knex.transaction(async tx => {
    const due = tx<LinkRow>('thread_links')
      .whereNotNull('look_at')
      .andWhere('look_at', '<=', now)
      .orderBy(['look_at', 'id'])
      .limit(limit);
    const rows: LinkRow[] = await (isPostgres(tx)
      ? due.forUpdate().skipLocked()
      : due);
    if (rows.length === 0) return { links: [], more: false };
    const threads = await waiting(tx, rows);
    const [live, settled] = [true, false].map(waits =>
      rows.filter(row => threads.has(row.thread_id) === waits),
    );
    const idsOf = (links: LinkRow[]) => links.map(link => link.id);
    if (settled.length > 0) {
      await tx<LinkRow>('thread_links')
        .whereIn('id', idsOf(settled))
        .update({ look_at: null });
    }
    if (live.length > 0) {
      await tx('thread_links')
        .whereIn('id', idsOf(live))
        .update({ look_at: new Date(now.getTime() + leaseMs), tried_at: now });
    }
    return {
      links: live.map(link => ({ ...link, waits: true })),
      more: rows.length === limit,
    };
  });
}

/**
 * Takes some links because somebody wants to know now, unless they were asked
 * for a moment ago or are to be left alone.
 *
 * @remarks
 * Cost: one update by primary key, the threads by their ids. Races: of two who
 * want the same at once, one gets it.
 */
export async function claimWantedLinks(
  knex: Knex,
  options: { ids: string[]; now: Date; unlessSince: Date },
): Promise<ClaimedLink[]> {
  const { ids, now, unlessSince } = options;
  const links: LinkRow[] = await knex('thread_links')
    .whereIn('id', ids)
    .whereNotNull('provider')
    .andWhere(query =>
      query.whereNull('tried_at').orWhere('tried_at', '<=', unlessSince),
    )
    .andWhere(query =>
      query.whereNull('not_before').orWhere('not_before', '<=', now),
    )
    .update({ tried_at: now })
    .returning('*');
  if (links.length === 0) return [];
  const threads = await waiting(knex, links);
  return links.map(link => ({ ...link, waits: threads.has(link.thread_id) }));
}

/**
 * Gives every link with one of some keys its turn at once.
 *
 * @returns their ids
 */
export async function callLinks(
  knex: Knex,
  options: { keys: string[]; now: Date },
): Promise<string[]> {
  const rows: Array<{ id: string }> = await knex('thread_links')
    .whereIn('key', options.keys)
    .update({ look_at: options.now, tried_at: null, not_before: null })
    .returning('id');
  return rows.map(row => row.id);
}
