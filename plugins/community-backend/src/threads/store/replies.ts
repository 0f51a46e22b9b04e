import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import type { ReplyRow } from '../tables';

/** A reply by its id, unless it was deleted. */
export async function findReply(
  knex: Knex,
  id: string,
): Promise<ReplyRow | undefined> {
  return knex<ReplyRow>('replies')
    .where({ id })
    .whereNull('deleted_at')
    .first();
}

/** Writes a new reply; the thread's counters are the caller's to change. */
export async function insertReply(
  tx: Knex.Transaction,
  reply: Pick<
    ReplyRow,
    | 'id'
    | 'thread_id'
    | 'parent_id'
    | 'root_id'
    | 'body'
    | 'author_ref'
    | 'author_role'
    | 'created_at'
    | 'unlisted'
  >,
): Promise<void> {
  await tx<ReplyRow>('replies').insert(reply);
}

/** Writes changed columns of a reply. */
export async function updateReply(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<ReplyRow>,
): Promise<void> {
  await tx<ReplyRow>('replies').where({ id }).update(changes);
}

/**
 * Replies in reading order: each followed by the replies to it. One that was
 * deleted stays as a gap while replies to it are left; one that is held is
 * there for its author and for those who moderate.
 *
 * @remarks
 * Cost: one walk over `replies_reading_idx`, whatever the number of replies.
 */
export async function listReplies(
  knex: Knex,
  options: {
    threadId: string;
    /** Whose replies are listed though they are held; `all` for everybody's. */
    heldBy: string | 'all';
    after?: Position<string>;
    limit: number;
  },
): Promise<ReplyRow[]> {
  const query = knex<ReplyRow>('replies as r')
    .select('r.*')
    .where('r.thread_id', options.threadId)
    .where(kept =>
      kept
        .whereNull('r.deleted_at')
        .orWhereExists(
          knex('replies as below')
            .select(knex.raw('1'))
            .whereRaw('below.thread_id = r.thread_id and below.root_id = r.id')
            .whereRaw('below.id <> r.id')
            .whereNull('below.deleted_at')
            .whereNull('below.unlisted'),
        ),
    )
    .orderBy(['r.root_id', 'r.id'])
    .limit(options.limit);
  if (options.heldBy !== 'all') {
    query.where(read =>
      read
        .whereNull('r.unlisted')
        .orWhere('r.unlisted', 'hidden')
        .orWhere('r.author_ref', options.heldBy),
    );
  }
  if (options.after) {
    query.whereRaw('(r.root_id, r.id) > (?, ?)', [
      options.after.value,
      options.after.id,
    ]);
  }
  return query;
}

/** The first reply to a thread by somebody else than its author. */
export async function firstReplyByOther(
  knex: Knex,
  options: { threadId: string; author: string },
): Promise<ReplyRow | undefined> {
  return knex<ReplyRow>('replies')
    .where({ thread_id: options.threadId })
    .whereNot({ author_ref: options.author })
    .whereNull('deleted_at')
    .whereNull('unlisted')
    .orderBy(['created_at', 'id'])
    .first();
}
