import type { MeView } from '@platform-community/backstage-plugin-community-common';
import { mayTidyOrphans } from '../threads/orphans/policy';
import type { Viewer } from '../viewer/Viewer';

/** What a viewer may do on the whole platform; nothing has to be read for it. */
export function presentMe(viewer: Viewer): MeView {
  return {
    ref: viewer.ref,
    can: { tidyOrphans: mayTidyOrphans(viewer).allowed },
  };
}
