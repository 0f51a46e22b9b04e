import type { PulseThread } from '@platform-community/backstage-plugin-community-common';
import { toDate } from '../database/time';
import type { ThreadRow } from '../threads/tables';

/** A thread as the pure rules of the pulse take it. */
export function toPulseThread(
  row: Pick<
    ThreadRow,
    'kind' | 'status' | 'created_at' | 'first_reply_at' | 'first_reply_role'
  >,
): PulseThread {
  return {
    kind: row.kind,
    status: row.status,
    createdAt: toDate(row.created_at),
    firstReplyAt: row.first_reply_at ? toDate(row.first_reply_at) : undefined,
    firstReplyRole: row.first_reply_role ?? undefined,
  };
}
