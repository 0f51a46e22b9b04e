import type { Viewer } from '../viewer/Viewer';
import type { Election } from './tables';

/** What a domain event says of the election that it is about. */
export function about(
  viewer: Pick<Viewer, 'ref'>,
  row: Pick<Election, 'id' | 'title' | 'entity_ref'>,
) {
  return {
    room: 'elections' as const,
    actor: viewer.ref,
    entityRefs: [row.entity_ref],
    subject: row.id,
    title: row.title,
  };
}
