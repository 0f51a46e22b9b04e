import type {
  ShipProposalView,
  ThreadLinkView,
} from '@platform-community/backstage-plugin-community-common';
import { toIso, toIsoMaybe } from '../../database/time';
import type { Viewer } from '../../viewer/Viewer';
import { seesThread } from '../policy';
import type { ThreadRow } from '../tables';
import { mayRemoveLink } from './policy';
import type { LinkRow } from './tables';

/**
 * A link as a viewer sees it; nothing of one that leads to a thread or an
 * entity that they do not see.
 *
 * @param linked - the threads that are linked to, by id; their entities, and
 *   those that are linked to, must have been loaded
 */
export function presentLink(
  viewer: Viewer,
  thread: ThreadRow,
  link: LinkRow,
  linked: ReadonlyMap<string, ThreadRow>,
): ThreadLinkView | undefined {
  const common = {
    id: link.id,
    kind: link.kind,
    addedBy: link.added_by,
    addedRole: link.added_role,
    addedAt: toIso(link.added_at),
    can: { remove: mayRemoveLink(viewer, thread, link).allowed },
  };
  if (link.kind === 'thread') {
    const other = linked.get(link.target);
    if (!other || !seesThread(viewer, other)) return undefined;
    return {
      ...common,
      label: titleOf(viewer, other.entity_ref),
      title: other.title,
      entityRef: other.entity_ref,
      thread: { id: other.id, kind: other.kind, status: other.status },
      live: false,
    };
  }
  if (link.kind === 'entity') {
    if (!viewer.sees(link.target)) return undefined;
    return {
      ...common,
      label: link.target,
      title: titleOf(viewer, link.target),
      entityRef: link.target,
      live: false,
    };
  }
  return {
    ...common,
    label: link.label,
    title: link.title ?? undefined,
    url: link.target,
    live: link.provider !== null,
    state: link.state ?? undefined,
    closedAt: toIsoMaybe(link.closed_at),
    knownAt: toIsoMaybe(link.known_at),
  };
}

export function presentProposal(
  link: LinkRow | undefined,
): ShipProposalView | undefined {
  if (!link?.state) return undefined;
  return {
    linkId: link.id,
    kind: link.kind,
    label: link.label,
    state: link.state,
    closedAt: toIsoMaybe(link.closed_at),
  };
}

function titleOf(viewer: Viewer, ref: string): string {
  return viewer.entitiesOf([ref])[ref]?.title ?? ref;
}
