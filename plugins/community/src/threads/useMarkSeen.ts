import { useEffect } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  MineView,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { useQueryClient } from '@tanstack/react-query';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/**
 * Says that the reader has seen what happened last in a thread that they watch,
 * so that it is not shown as new to them, here and on other devices.
 */
export function useMarkSeen(
  thread: Pick<ThreadView, 'id' | 'watching' | 'lastActivityAt'> | undefined,
): void {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const id = thread?.watching ? thread.id : undefined;
  const upTo = thread?.lastActivityAt;
  useEffect(() => {
    if (!id || !upTo) return;
    client.setQueryData<MineView>(
      communityKeys.mine,
      mine =>
        mine && { ...mine, fresh: mine.fresh.filter(other => other !== id) },
    );
    // Should it be lost, the thread is shown as new once more.
    api.threads.markSeen({ id }).catch(() => undefined);
  }, [api, client, id, upTo]);
}
