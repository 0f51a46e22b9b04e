import type { Knex } from 'knex';
import { isPostgres } from '../../../database/dialect';
import { dropThreadWords } from '../../search/store/searchTexts';
import { threadTarget } from '../../store/watches';
import type { FullThreadRow, ReplyRow } from '../../tables';

/** A thread by its id, deleted or not, held until the transaction ends. */
export async function lockEvenDeleted(
  tx: Knex.Transaction,
  id: string,
): Promise<FullThreadRow | undefined> {
  const query = tx<FullThreadRow>('threads').where({ id }).first();
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** A reply by its id, deleted or not. */
export async function findEvenDeleted(
  knex: Knex,
  id: string,
): Promise<ReplyRow | undefined> {
  return knex<ReplyRow>('replies').where({ id }).first();
}

/**
 * Erases a thread with everything that says something of it.
 *
 * @remarks
 * Cost: reads its replies, and the events of the last week, which have no index
 * of their subjects; it is done a few times a year. Races: the caller holds the
 * thread's row.
 */
export async function eraseThread(
  tx: Knex.Transaction,
  id: string,
): Promise<void> {
  const made = tx<ReplyRow>('replies').select('id').where({ thread_id: id });
  await tx('idempotency_keys').whereIn('result_id', made).delete();
  await tx('idempotency_keys').where({ result_id: id }).delete();
  await tx('outbox').whereLike('event', `%"${id}"%`).delete();
  await tx('watches')
    .where({ target: threadTarget(id) })
    .delete();
  // Replicas of the version before may still write this one.
  await tx('thread_search').where({ thread_id: id }).delete();
  await dropThreadWords(tx, id);
  await tx<FullThreadRow>('threads')
    .where({ replaced_by: id })
    .update({ replaced_by: null });
  // Whatever else names the thread is taken along by its foreign key.
  await tx<FullThreadRow>('threads').where({ id }).delete();
}

/**
 * Erases a reply. While there are replies to it, its place stays, without
 * anything that it said.
 *
 * @remarks
 * Cost and races: as above.
 */
export async function eraseReply(
  tx: Knex.Transaction,
  reply: ReplyRow,
  by: { person: string; at: Date },
): Promise<void> {
  // What was reported and decided about it tells of it too.
  await tx('moderation_cases').where({ subject_id: reply.id }).delete();
  await tx('moderation_acts').where({ reply_id: reply.id }).delete();
  await tx('idempotency_keys').where({ result_id: reply.id }).delete();
  await tx('outbox').whereLike('event', `%"${reply.id}"%`).delete();
  await tx('text_revisions').where({ reply_id: reply.id }).delete();
  const below = await tx<ReplyRow>('replies')
    .where({ thread_id: reply.thread_id, parent_id: reply.id })
    .first('id');
  const its = tx<ReplyRow>('replies').where({ id: reply.id });
  if (!below) {
    await its.delete();
    return;
  }
  await its.update({
    body: '',
    edited_at: null,
    unlisted_reason: null,
    deleted_at: reply.deleted_at ?? by.at,
    deleted_by: reply.deleted_by ?? by.person,
  });
}

/**
 * Lets no index keep words of what was erased. SQLite only notes in its index of
 * words that some are gone, and leaves them there until it merges their segment.
 *
 * @remarks
 * Cost: on SQLite it writes the whole index anew; on PostgreSQL nothing.
 */
export async function forgetErasedWords(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) return;
  for (const index of ['search_words', 'thread_search']) {
    await tx.raw("insert into ??(??) values ('optimize')", [index, index]);
  }
}
