import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useEventCache } from './useEventCache';

type Plan = Parameters<CommunityApi['events']['plan']>[0];

/** Plans an event; its page is there when the answer comes. */
export function usePlanEvent() {
  const api = useApi(communityApiRef);
  const cache = useEventCache();
  return useMutation({
    mutationFn: (plan: Plan) => api.events.plan(plan),
    onSuccess: detail => {
      cache.accept(detail);
      void cache.refreshLists();
    },
  });
}
