import type { MeView } from '@platform-community/backstage-plugin-community-common';
import { mayTidyOrphans } from '../threads/orphans/policy';
import type { Viewer } from '../viewer/Viewer';

/** What a viewer may do on the whole platform. */
export function presentMe(viewer: Viewer, hasDesk: boolean): MeView {
  return {
    ref: viewer.ref,
    can: { tidyOrphans: mayTidyOrphans(viewer).allowed, desk: hasDesk },
  };
}
