import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import { prepared } from '../../database/prepared';
import { after, type DbInstant } from '../../database/time';
import type { MoveRow } from '../tables';

type Optional = 'other_thread' | 'from_entity' | 'to_entity' | 'lost_labels';

/** A line of a history; most speak of no other thread or entity. */
export type NewMove = Omit<MoveRow, 'id' | 'moved_at' | Optional> &
  Partial<Pick<MoveRow, Optional>> & { moved_at: Date };

/**
 * Adds a line to a thread's status history, behind those that are there.
 *
 * @remarks
 * Races: the caller holds the thread's row. Requests that wait for it are let in
 * in any order, so an instant of theirs may lie before the last line's.
 */
export async function recordMove(
  tx: Knex.Transaction,
  move: NewMove,
): Promise<void> {
  const [{ last }] = await tx('thread_moves')
    .where({ thread_id: move.thread_id })
    .max<Array<{ last: DbInstant | null }>>('moved_at as last');
  const moved_at = after(last, move.moved_at);
  await tx<MoveRow>('thread_moves').insert({
    ...move,
    id: newId(moved_at),
    moved_at,
  });
}

/** A thread's status history, first to last. */
export async function listMoves(
  knex: Knex,
  threadId: string,
): Promise<MoveRow[]> {
  return prepared(
    knex,
    knex<MoveRow>('thread_moves')
      .where({ thread_id: threadId })
      .orderBy(['moved_at', 'id']),
  );
}
