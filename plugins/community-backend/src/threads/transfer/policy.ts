import {
  threadReadPermission,
  threadUpdatePermission,
} from '@platform-community/backstage-plugin-community-common';
import {
  allow,
  both,
  notNow,
  permitted,
  type Verdict,
} from '../../viewer/verdict';
import { leads } from '../../catalysts/rights';
import type { Viewer } from '../../viewer/Viewer';
import { isAlive, toResource } from '../policy';
import type { ThreadRow } from '../tables';

/** Whether nobody but its author has had to do with a thread. */
function isUntouched(thread: ThreadRow): boolean {
  return (
    thread.score === 0 &&
    thread.reply_count === 0 &&
    thread.response_at === null &&
    thread.first_reply_at === null
  );
}

/**
 * Whether a viewer may transfer a thread to another entity. Its author may put
 * a slip right as long as nobody has joined in: afterwards it belongs to those
 * who talk there as well.
 */
export function mayTransfer(viewer: Viewer, thread: ThreadRow): Verdict {
  const isOwn = thread.author_ref === viewer.ref && isUntouched(thread);
  return both(
    permitted(viewer.permits(threadUpdatePermission, toResource(thread))),
    isOwn
      ? allow()
      : leads(
          viewer,
          thread.entity_ref,
          'transfer',
          'may transfer this thread, or its author while nobody else has joined in',
        ),
    isAlive(thread),
    // Its new community would hear of what a moderator keeps from everybody.
    thread.unlisted
      ? notNow('Only what everybody may read can be transferred')
      : allow(),
  );
}

/** Whether a viewer still sees a thread once it is on another entity. */
export function keepsSightOn(
  viewer: Viewer,
  thread: ThreadRow,
  entityRef: string,
): Verdict {
  return permitted(
    viewer.permits(threadReadPermission, { ...toResource(thread), entityRef }),
  );
}
