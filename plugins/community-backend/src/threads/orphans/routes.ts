import type { RoomRoutes } from '../../http/Routes';
import type { OrphanService } from './OrphanService';

/** Threads whose entities left the catalog. */
export function orphanRoutes(rooms: {
  orphans: OrphanService;
}): Pick<
  RoomRoutes<'threads'>,
  | 'listOrphans'
  | 'listOrphanThreads'
  | 'transferOrphans'
  | 'archiveOrphans'
  | 'unarchiveOrphans'
  | 'archive'
  | 'unarchive'
> {
  const { orphans } = rooms;
  return {
    listOrphans: (viewer, { query }) => orphans.list(viewer, query),
    listOrphanThreads: (viewer, { query }) =>
      orphans.listThreads(viewer, query),
    transferOrphans: (viewer, { body }) => orphans.transferAll(viewer, body),
    archiveOrphans: (viewer, { body }) =>
      orphans.archiveAll(viewer, body.entityRef),
    unarchiveOrphans: (viewer, { query }) =>
      orphans.unarchiveAll(viewer, query.entityRef),
    archive: (viewer, { params }) => orphans.archive(viewer, params.id),
    unarchive: (viewer, { params }) => orphans.unarchive(viewer, params.id),
  };
}
