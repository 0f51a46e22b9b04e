import type { RoomRoutes } from '../http/Routes';
import type { CatalystService } from './CatalystService';

export function catalystRoutes(
  catalysts: CatalystService,
): RoomRoutes<'catalysts'> {
  return {
    list: (viewer, { query }) => catalysts.list(viewer, query),
    appoint: (viewer, { body }) => catalysts.appoint(viewer, body),
    end: (viewer, { params, body }) => catalysts.end(viewer, params.id, body),
  };
}
