import type { Role } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../../../database/time';
import type { FullThreadRow, ResponseRevisionRow } from '../../tables';
import { updateThread } from '../../store/updateThread';

/**
 * Keeps what the official response of a thread says, before it is replaced.
 *
 * @remarks
 * Cost: one insert and one update by primary key. Races: the caller holds the
 * thread's row, so that no two revisions take the same number.
 */
export async function keepResponse(
  tx: Knex.Transaction,
  thread: FullThreadRow,
): Promise<void> {
  const written = thread.response_edited_at ?? thread.response_at;
  if (!thread.response_body || !thread.response_by || !written) return;
  const version = thread.earlier_responses + 1;
  await tx<ResponseRevisionRow>('response_revisions').insert({
    thread_id: thread.id,
    version,
    body: thread.response_body,
    by_ref: thread.response_by,
    by_role: thread.response_role ?? 'member',
    moved_to: thread.response_moved_to,
    written_at: written,
  });
  await updateThread(tx, thread.id, { earlier_responses: version });
}

/**
 * What the official response of a thread said before, last first.
 *
 * @remarks
 * Cost: one walk over the primary key, cut off after a page.
 */
export async function listRevisions(
  knex: Knex,
  options: { threadId: string; before?: number; limit: number },
): Promise<ResponseRevisionRow[]> {
  const query = knex<ResponseRevisionRow>('response_revisions')
    .where({ thread_id: options.threadId })
    .orderBy('version', 'desc')
    .limit(options.limit);
  if (options.before !== undefined) {
    query.where('version', '<', options.before);
  }
  return query;
}

/**
 * The first official word on a thread by somebody else than its author, whoever
 * has revised it since.
 *
 * @remarks
 * Cost: one walk over the primary key, where it was revised at all.
 */
export async function firstResponseByOther(
  tx: Knex.Transaction,
  thread: FullThreadRow,
): Promise<{ at: Date; role: Role | null } | undefined> {
  const earlier =
    thread.earlier_responses > 0
      ? await tx<ResponseRevisionRow>('response_revisions')
          .where({ thread_id: thread.id })
          .whereNot({ by_ref: thread.author_ref })
          .orderBy('version')
          .first()
      : undefined;
  if (earlier) return { at: toDate(earlier.written_at), role: earlier.by_role };
  const written = thread.response_edited_at ?? thread.response_at;
  return written && thread.response_by !== thread.author_ref
    ? { at: toDate(written), role: thread.response_role }
    : undefined;
}
