import {
  areMergeable,
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
import { leads, whoHas } from '../../catalysts/rights';
import type { Viewer } from '../../viewer/Viewer';
import { isAlive, toResource } from '../policy';
import type { ThreadRow } from '../tables';

/** Whether a viewer leads the community that a thread belongs to. */
export function maySteer(viewer: Viewer, thread: ThreadRow): Verdict {
  return both(
    permitted(viewer.permits(threadUpdatePermission, toResource(thread))),
    leads(viewer, thread.entity_ref, 'merge', 'of both threads may merge them'),
  );
}

function isListed(thread: ThreadRow): Verdict {
  const alive = isAlive(thread);
  if (!alive.allowed || !thread.unlisted) return alive;
  return notNow('A thread that is held back from lists is not merged');
}

/** Whether a viewer may merge a thread into some other one. */
export function mayMerge(viewer: Viewer, thread: ThreadRow): Verdict {
  return both(maySteer(viewer, thread), isListed(thread));
}

/** Whether a viewer may merge the one into the other, both of which they see. */
export function mergeVerdict(
  viewer: Viewer,
  from: ThreadRow,
  into: ThreadRow,
): Verdict {
  return both(
    mayMerge(viewer, from),
    maySteer(viewer, into),
    isListed(into),
    from.id === into.id
      ? notNow('A thread is not merged into itself')
      : allow(),
    areMergeable(from.kind, into.kind)
      ? allow()
      : notNow(`A ${from.kind} is not merged into a ${into.kind}`),
  );
}

/**
 * Whether a viewer may take a merge back: whoever leads either of the two, so
 * that a community is not left without a thread of its own by others.
 */
export function mayUnmerge(
  viewer: Viewer,
  from: ThreadRow,
  into: ThreadRow | undefined,
): Verdict {
  const verdicts = [from, into].map(thread =>
    thread && viewer.sees(thread.entity_ref)
      ? maySteer(viewer, thread)
      : deny(
          `Only ${whoHas(viewer, 'merge')} of one of the threads may do this`,
        ),
  );
  return verdicts.find(verdict => verdict.allowed) ?? verdicts[0];
}
