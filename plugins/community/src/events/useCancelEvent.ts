import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  CommunityApi,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useEventCache } from './useEventCache';

type Cancellation = Omit<
  Parameters<CommunityApi['events']['cancel']>[0],
  'id' | 'day'
>;

/** Cancels an event or occurrences of it, with the reason if one is given. */
export function useCancelEvent(
  event: Pick<EventView, 'id' | 'day' | 'series'>,
) {
  const api = useApi(communityApiRef);
  const cache = useEventCache();
  const { id, day, series } = event;
  return useMutation({
    mutationFn: (cancellation: Cancellation) =>
      api.events.cancel({ id, ...(series && { day }), ...cancellation }),
    onSuccess: detail => {
      cache.accept(detail);
      void (series ? cache.refreshAround(detail, id) : cache.refreshLists());
    },
  });
}
