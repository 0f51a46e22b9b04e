import {
  movesFrom,
  threadUpdatePermission,
} from '@platform-community/backstage-plugin-community-common';
import { allow, both, permitted, type Verdict } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { toResource } from '../policy';
import type { MoveRow, ThreadRow } from '../tables';
import { leads } from '../../catalysts/rights';
import { toDate } from '../../database/time';
import type { LinkRow } from './tables';

/** Whether a viewer may take a link off a thread that they see. */
export function mayRemoveLink(
  viewer: Viewer,
  thread: ThreadRow,
  link: LinkRow,
): Verdict {
  return both(
    permitted(viewer.permits(threadUpdatePermission, toResource(thread))),
    link.added_by === viewer.ref
      ? allow()
      : leads(viewer, thread.entity_ref, 'link', 'may remove this link', [
          'who added it',
        ]),
  );
}

/** Whether a thread waits for what it links to; others are left in peace. */
export function waitsForLinks(thread: {
  kind: ThreadRow['kind'];
  status: ThreadRow['status'];
}): boolean {
  return thread.kind === 'question'
    ? thread.status === 'open'
    : canShip(thread);
}

/** Whether a thread may become shipped from where it stands. */
export function canShip(thread: Pick<ThreadRow, 'kind' | 'status'>): boolean {
  return movesFrom(thread.kind, thread.status).includes('shipped');
}

/**
 * The link for which it is to be said whether a thread is shipped. What was
 * proposed before somebody decided on the thread is decided as well.
 */
export function openProposal(
  thread: Pick<ThreadRow, 'kind' | 'status'>,
  links: LinkRow[],
  moves: MoveRow[],
): LinkRow | undefined {
  if (!canShip(thread)) return undefined;
  const decided = moves
    .filter(
      move =>
        move.what === 'moved' &&
        ['shipped', 'declined'].includes(move.to_status),
    )
    .map(move => toDate(move.moved_at).getTime());
  return links.find(
    link =>
      link.proposal === 'open' &&
      link.proposed_at !== null &&
      decided.every(at => at < toDate(link.proposed_at!).getTime()),
  );
}
