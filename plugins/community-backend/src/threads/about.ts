import type { Viewer } from '../viewer/Viewer';
import type { FullThreadRow } from './tables';

/** What every domain event on a thread says. */
export function about(viewer: Viewer, thread: FullThreadRow) {
  return {
    room: 'threads' as const,
    actor: viewer.ref,
    entityRefs: [thread.entity_ref],
    subject: thread.id,
    title: thread.title,
  };
}
