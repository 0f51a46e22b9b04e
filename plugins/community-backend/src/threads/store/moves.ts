import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import type { MoveRow } from '../tables';

/** Adds a line to a thread's status history. */
export async function recordMove(
  tx: Knex.Transaction,
  move: Omit<MoveRow, 'id' | 'moved_at'> & { moved_at: Date },
): Promise<void> {
  await tx<MoveRow>('thread_moves').insert({
    ...move,
    id: newId(move.moved_at),
  });
}

/** A thread's status history, first to last. */
export async function listMoves(
  knex: Knex,
  threadId: string,
): Promise<MoveRow[]> {
  return knex<MoveRow>('thread_moves')
    .where({ thread_id: threadId })
    .orderBy(['moved_at', 'id']);
}
