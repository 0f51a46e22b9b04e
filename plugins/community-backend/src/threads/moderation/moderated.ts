import {
  threadModeratePermission,
  threadReadPermission,
} from '@platform-community/backstage-plugin-community-common';
import type { ThreadScreen } from '../../viewer/PermissionGate';
import type { Viewer } from '../../viewer/Viewer';

/** Where a viewer keeps order. */
export interface Moderated {
  entityRefs: string[];
  /** What the policy leaves them to read, and to moderate. */
  screens: ThreadScreen[];
}

/** Where, among entities that a viewer is known to see, they keep order. */
export function moderatedBy(viewer: Viewer, entityRefs: string[]): Moderated {
  const moderates = viewer.gate.screen(threadModeratePermission);
  return {
    entityRefs:
      moderates === 'none'
        ? []
        : entityRefs.filter(ref => viewer.leads(ref, 'moderate')),
    screens: [viewer.gate.screen(threadReadPermission), moderates],
  };
}
