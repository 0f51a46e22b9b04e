import type { RoomRoutes } from '../../http/Routes';
import type { TransferService } from '../transfer/TransferService';
import type { MergeService } from './MergeService';

/** Threads that come together, or to another entity. */
export function mergingRoutes(rooms: {
  merges: MergeService;
  transfers: TransferService;
}): Pick<
  RoomRoutes<'threads'>,
  'previewMerge' | 'merge' | 'unmerge' | 'previewTransfer' | 'transfer'
> {
  const { merges, transfers } = rooms;
  return {
    previewMerge: (viewer, { params, query }) =>
      merges.preview(viewer, params.id, query.into),
    merge: (viewer, { params, body }) =>
      merges.merge(viewer, params.id, body.into),
    unmerge: (viewer, { params }) => merges.undo(viewer, params.id),
    previewTransfer: (viewer, { params, query }) =>
      transfers.preview(viewer, params.id, query.entityRef),
    transfer: (viewer, { params, body }) =>
      transfers.transfer(viewer, params.id, body),
  };
}
