import type { Knex } from 'knex';
import { newId } from '../../../database/ids';
import type { ActRow } from '../tables';

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
): Promise<ActRow[]> {
  return knex<ActRow>('moderation_acts')
    .where({ thread_id: threadId })
    .orderBy(['done_at', 'id'])
    .limit(longestHistory);
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
