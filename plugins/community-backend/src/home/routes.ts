import { none, type RoomRoutes } from '../http/Routes';
import type { ThreadService } from '../threads/ThreadService';
import type { HomeReader } from './HomeReader';

export function homeRoutes(room: {
  reader: HomeReader;
  threads: ThreadService;
}): RoomRoutes<'home'> {
  const { reader, threads } = room;
  return {
    get: (viewer, { query }) => reader.get(viewer, query),
    watch: (viewer, { query }) =>
      threads.watchEntity(viewer, query.entityRef, true).then(none),
    unwatch: (viewer, { query }) =>
      threads.watchEntity(viewer, query.entityRef, false).then(none),
  };
}
