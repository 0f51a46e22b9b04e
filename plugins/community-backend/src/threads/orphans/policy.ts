import {
  threadReadPermission,
  threadUpdatePermission,
} from '@platform-community/backstage-plugin-community-common';
import {
  allow,
  both,
  deny,
  notNow,
  permitted,
  type Verdict,
} from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { toResource } from '../policy';
import type { ThreadRow } from '../tables';

/** Whether a viewer looks after threads whose entities left the catalog. */
export function mayTidyOrphans(viewer: Viewer): Verdict {
  return both(
    permitted(viewer.gate.screen(threadReadPermission) !== 'none'),
    viewer.administrator
      ? allow()
      : deny('Only administrators look after threads that were left behind'),
  );
}

/**
 * Whether a viewer may change all threads of an entity at once: somebody whose
 * policy leaves them only some changes those one by one.
 */
export function mayTidyAll(viewer: Viewer): Verdict {
  const leavesAll = [threadReadPermission, threadUpdatePermission].every(
    permission => viewer.gate.screen(permission) === 'all',
  );
  return both(permitted(leavesAll), mayTidyOrphans(viewer));
}

/** Whether a viewer may archive a thread. */
export function mayArchive(viewer: Viewer, thread: ThreadRow): Verdict {
  return both(
    permitted(viewer.permits(threadUpdatePermission, toResource(thread))),
    mayTidyOrphans(viewer),
    viewer.isGone(thread.entity_ref)
      ? allow()
      : notNow('Only a thread whose entity left the catalog is archived'),
    !thread.unlisted || thread.unlisted === 'archived'
      ? allow()
      : notNow('A thread that is held back from lists is not archived'),
  );
}

/** Whether a viewer may take a thread out of the archive. */
export function mayUnarchive(viewer: Viewer, thread: ThreadRow): Verdict {
  return both(
    permitted(viewer.permits(threadUpdatePermission, toResource(thread))),
    mayTidyOrphans(viewer),
  );
}

/** What the menu of a thread offers of the two. */
export function mayChangeArchive(viewer: Viewer, thread: ThreadRow): Verdict {
  return thread.unlisted === 'archived'
    ? mayUnarchive(viewer, thread)
    : mayArchive(viewer, thread);
}
