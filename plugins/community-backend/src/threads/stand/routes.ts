import type { RoomRoutes } from '../../http/Routes';
import type { standRoutes as endpoints } from '@platform-community/backstage-plugin-community-common';
import type { RequesterService } from './RequesterService';
import type { RevisionReader } from './RevisionReader';
import type { StandService } from './StandService';

export function standRoutes(room: {
  stand: StandService;
  requesters: RequesterService;
  revisions: RevisionReader;
}): Pick<RoomRoutes<'threads'>, keyof typeof endpoints> {
  const { stand, requesters, revisions } = room;
  return {
    move: (viewer, { params, body }) => stand.move(viewer, params.id, body),
    respond: (viewer, { params, body }) =>
      stand.respond(viewer, params.id, body),
    listRevisions: (viewer, { params, query }) =>
      revisions.list(viewer, params.id, query),
    setTarget: (viewer, { params, body }) =>
      stand.setTarget(viewer, params.id, body.target),
    clearTarget: (viewer, { params }) =>
      stand.setTarget(viewer, params.id, null),
    confirm: (viewer, { params }) => requesters.confirm(viewer, params.id),
    reopen: (viewer, { params, body }) =>
      requesters.reopen(viewer, params.id, body),
  };
}
