import type { Knex } from 'knex';
import type { Position } from '../../database/cursor';
import { prepared } from '../../database/prepared';
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
export function insertReply(
  tx: Knex.Transaction,
  reply: ReplyRow,
): Knex.QueryBuilder {
  return tx<ReplyRow>('replies').insert(reply);
}

/** Writes changed columns of a reply. */
export async function updateReply(
  tx: Knex.Transaction,
  id: string,
  changes: Partial<ReplyRow>,
): Promise<void> {
  await tx<ReplyRow>('replies').where({ id }).update(changes);
}

/** A thread whose replies are listed. */
export interface RepliesOf {
  threadId: string;
  /** Whose replies are listed though they are held; `all` for everybody's. */
  heldBy: string | 'all';
}

/**
 * Replies to some threads in reading order: each followed by the replies to it.
 * One that was deleted stays as a gap while replies to it are left; one that is
 * held is there for its author and for those who moderate.
 *
 * @remarks
 * Cost: for each thread one walk over `replies_reading_idx` that ends with the
 * page, whatever the number of replies; all of them in one statement.
 */
export async function listReplies(
  knex: Knex,
  options: {
    /** One, and what was merged into it; at least one. */
    of: RepliesOf[];
    after?: Position<string>;
    limit: number;
  },
): Promise<ReplyRow[]> {
  const { after, limit } = options;
  const [first, ...rest] = options.of.map(of =>
    walkReplies(knex, of, { after, limit }),
  );
  if (rest.length === 0) return prepared(knex, first);
  // SQLite takes an order and a limit in a union only within brackets.
  const walks = [first, ...rest].map((walk, at) =>
    knex.select('*').from(walk.as(`walk_${at}`)),
  );
  return knex
    .select('*')
    .from<ReplyRow>(knex.unionAll(walks).as('walks'))
    .orderBy(['root_id', 'id'])
    .limit(limit);
}

function walkReplies(
  knex: Knex,
  of: RepliesOf,
  page: { after?: Position<string>; limit: number },
) {
  const query = knex<ReplyRow>('replies as r')
    .select('r.*')
    .where('r.thread_id', of.threadId)
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
    .limit(page.limit);
  if (of.heldBy !== 'all') {
    query.where(read =>
      read
        .whereNull('r.unlisted')
        .orWhere('r.unlisted', 'hidden')
        .orWhere('r.author_ref', of.heldBy),
    );
  }
  if (page.after) {
    query.whereRaw('(r.root_id, r.id) > (?, ?)', [
      page.after.value,
      page.after.id,
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
