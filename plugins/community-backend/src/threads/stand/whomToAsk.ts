import type { ThreadStatus } from '@platform-community/backstage-plugin-community-common';
import type { Viewer } from '../../viewer/Viewer';
import type { FullThreadRow } from '../tables';

/** Who is asked whether what was shipped does what they asked for. */
export function whomToAsk(
  viewer: Viewer,
  thread: FullThreadRow,
  status: ThreadStatus,
): string | undefined {
  return status === 'shipped' && thread.author_ref !== viewer.ref
    ? thread.author_ref
    : undefined;
}
