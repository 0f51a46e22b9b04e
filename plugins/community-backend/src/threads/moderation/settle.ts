import type { Knex } from 'knex';
import type { DomainEvent } from '../../outbox/DomainEvent';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import type { FullThreadRow } from '../tables';
import { closeCases } from './store/cases';
import type { Closing } from './tables';

/**
 * Closes what is open on a thread that is held, or on one thing in it.
 *
 * @returns what whoever reported it is to be told
 */
export async function settle(
  tx: Knex.Transaction,
  viewer: Viewer,
  thread: FullThreadRow,
  closing: { subjectId?: string; how: Closing },
): Promise<DomainEvent[]> {
  const closed = await closeCases(tx, {
    threadId: thread.id,
    subjectId: closing.subjectId,
    how: closing.how,
    by: viewer.ref,
    at: viewer.now,
  });
  return closed
    .filter(row => row.report_count > 0)
    .map(row => ({
      ...about(viewer, thread),
      type: 'thread.report-settled',
      caseId: row.id,
      onReply: row.reply_id !== null,
      how: closing.how,
    }));
}
