import type { Viewer } from '../viewer/Viewer';
import type { ThreadRow } from './tables';

/** What every domain event on a thread says. */
export function about(viewer: Viewer, thread: ThreadRow) {
  return {
    room: 'threads' as const,
    actor: viewer.ref,
    entityRefs: [thread.entity_ref],
    subject: thread.id,
    title: thread.title,
  };
}
