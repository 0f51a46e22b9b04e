import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_COMMUNITY_THREAD,
  type Role,
  type ThreadKind,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';

/** What a permission rule sees of a thread. @public */
export interface ThreadResource {
  id: string;
  entityRef: string;
  kind: ThreadKind;
  status: ThreadStatus;
  author: string;
  authorRole: Role;
}

/**
 * What a permission rule asks of the database: that a property of the thread is
 * one of some values.
 *
 * @public
 */
export interface ThreadQuery {
  property: 'entityRef' | 'kind' | 'status' | 'author' | 'authorRole';
  values: string[];
}

/** Threads, for permission rules of one's own. @public */
export const threadPermissionResourceRef = createPermissionResourceRef<
  ThreadResource,
  ThreadQuery
>().with({
  pluginId: 'community',
  resourceType: RESOURCE_TYPE_COMMUNITY_THREAD,
});
