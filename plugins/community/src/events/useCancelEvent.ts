import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { useEventCache } from './useEventCache';

/** Cancels an event, with the reason if one is given. */
export function useCancelEvent(id: string) {
  const api = useApi(communityApiRef);
  const cache = useEventCache();
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      api.events.cancel({ id, reason }),
    onSuccess: detail => {
      cache.accept(detail);
      void cache.refreshLists();
    },
  });
}
