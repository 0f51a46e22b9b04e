import type { RoomRoutes } from '../http/Routes';
import type { CatalystService } from './CatalystService';
import type { SnapshotReader } from './SnapshotReader';

export function catalystRoutes(
  catalysts: CatalystService,
  snapshots: SnapshotReader,
): RoomRoutes<'catalysts'> {
  return {
    list: (viewer, { query }) => catalysts.list(viewer, query),
    appoint: (viewer, { body }) => catalysts.appoint(viewer, body),
    end: (viewer, { params, body }) => catalysts.end(viewer, params.id, body),
    snapshot: ({ now }, { query }) => snapshots.read(now, query),
  };
}
