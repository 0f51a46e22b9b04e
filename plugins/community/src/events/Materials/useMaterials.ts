import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  CommunityApi,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { useEventCache } from '../useEventCache';

type Kept = Omit<Parameters<CommunityApi['events']['keep']>[0], 'id' | 'day'>;

/** Keeps what is left of an event, and what the reader wants to hear of it. */
export function useMaterials(event: Pick<EventView, 'id' | 'day'>) {
  const api = useApi(communityApiRef);
  const cache = useEventCache();
  const { id, day } = event;
  const onSuccess = cache.accept;
  return {
    keep: useMutation({
      mutationFn: (kept: Kept) => api.events.keep({ id, day, ...kept }),
      onSuccess,
    }),
    wish: useMutation({
      mutationFn: (on: boolean) => api.events.wish({ id, day, on }),
      onSuccess,
    }),
  };
}
