import type { RoomRoutes } from '../http/Routes';
import type { DeskReader } from './desk/DeskReader';
import type { CatalystService } from './CatalystService';
import { presentRights } from './rights';
import type { SnapshotReader } from './SnapshotReader';

export function catalystRoutes(
  catalysts: CatalystService,
  desk: DeskReader,
  snapshots: SnapshotReader,
): RoomRoutes<'catalysts'> {
  return {
    desk: (viewer, { query }) => desk.get(viewer, query),
    rights: async viewer => ({ items: presentRights(viewer.catalystsMay) }),
    list: (viewer, { query }) => catalysts.list(viewer, query),
    appoint: (viewer, { body }) => catalysts.appoint(viewer, body),
    end: (viewer, { params, body }) => catalysts.end(viewer, params.id, body),
    snapshot: ({ now }, { query }) => snapshots.read(now, query),
  };
}
