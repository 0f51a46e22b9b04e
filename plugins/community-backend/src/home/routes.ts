import type { DeskReader } from '../catalysts/desk/DeskReader';
import { none, type RoomRoutes } from '../http/Routes';
import type { ThreadService } from '../threads/ThreadService';
import type { HomeReader } from './HomeReader';
import type { MineReader } from './MineReader';
import { presentMe } from './presentMe';

export function homeRoutes(room: {
  reader: HomeReader;
  mine: MineReader;
  threads: ThreadService;
  desk: DeskReader;
}): RoomRoutes<'home'> {
  const { reader, mine, threads, desk } = room;
  return {
    get: (viewer, { query }) => reader.get(viewer, query),
    me: async viewer => presentMe(viewer, await desk.isThere(viewer)),
    mine: viewer => mine.get(viewer),
    watch: (viewer, { query }) =>
      threads.watchEntity(viewer, query.entityRef, true).then(none),
    unwatch: (viewer, { query }) =>
      threads.watchEntity(viewer, query.entityRef, false).then(none),
  };
}
