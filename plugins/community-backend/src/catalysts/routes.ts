import type { RoomRoutes } from '../http/Routes';
import type { DeskReader } from './desk/DeskReader';
import type { CatalystService } from './CatalystService';
import type { DirectoryReader } from './DirectoryReader';
import type { HistoryReader } from './HistoryReader';
import type { ProposalService } from './ProposalService';
import { presentRights } from './rights';
import type { SnapshotReader } from './SnapshotReader';

export function catalystRoutes(services: {
  catalysts: CatalystService;
  proposals: ProposalService;
  history: HistoryReader;
  desk: DeskReader;
  snapshots: SnapshotReader;
  directory: DirectoryReader;
}): RoomRoutes<'catalysts'> {
  const { catalysts, proposals, history, desk, snapshots, directory } =
    services;
  return {
    desk: (viewer, { query }) => desk.get(viewer, query),
    rights: async viewer => ({ items: presentRights(viewer.catalystsMay) }),
    list: (viewer, { query }) => catalysts.list(viewer, query),
    appoint: (viewer, { body }) => catalysts.appoint(viewer, body),
    propose: (viewer, { body }) => proposals.propose(viewer, body),
    accept: (viewer, { params, body }) =>
      proposals.accept(viewer, params.id, body),
    decline: (viewer, { params, body }) =>
      proposals.decline(viewer, params.id, body),
    withdraw: (viewer, { params }) => proposals.withdraw(viewer, params.id),
    change: (viewer, { params, body }) =>
      catalysts.change(viewer, params.id, body),
    extend: (viewer, { params, body }) =>
      catalysts.extend(viewer, params.id, body),
    end: (viewer, { params, body }) => catalysts.end(viewer, params.id, body),
    snapshot: ({ now }, { query }) => snapshots.read(now, query),
    history: (viewer, { query }) => history.page(viewer, query),
    vacant: (viewer, { query }) => directory.vacant(viewer, query),
    lookedAfter: (viewer, { query }) => directory.lookedAfter(viewer, query.by),
  };
}
