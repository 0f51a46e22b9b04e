import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useEventCache } from './useEventCache';

type Change = Parameters<CommunityApi['events']['change']>[0];

/**
 * Changes the plan of an event, or of occurrences of a series; these may go on
 * as another event then.
 */
export function useChangeEvent() {
  const api = useApi(communityApiRef);
  const cache = useEventCache();
  return useMutation({
    mutationFn: (change: Change) => api.events.change(change),
    onSuccess: (detail, { id }) => {
      cache.accept(detail);
      void (detail.event.series || detail.event.id !== id
        ? cache.refreshAround(detail, id)
        : cache.refreshLists());
    },
  });
}
