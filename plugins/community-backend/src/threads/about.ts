import type { Viewer } from '../viewer/Viewer';
import { isWithheld } from './policy';
import type { ReplyRow, ThreadRow } from './tables';

/** What every domain event on a thread, or on a reply in it, says. */
export function about(
  viewer: Pick<Viewer, 'ref'>,
  thread: ThreadRow,
  reply?: ReplyRow,
) {
  const isUnseen =
    isWithheld(thread) ||
    thread.deleted_at !== null ||
    (reply !== undefined && isWithheld(reply));
  return {
    room: 'threads' as const,
    actor: viewer.ref,
    entityRefs: [thread.entity_ref],
    subject: thread.id,
    title: thread.title,
    ...(isUnseen && { unseen: true }),
  };
}
