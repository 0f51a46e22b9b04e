import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { withoutThread } from './threadCache';
import { useThreadCache } from './useThreadCache';

/**
 * Hides a thread from everybody. Not optimistic: the page must not go away
 * before it is certain.
 */
export function useDeleteThread(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: () => api.threads.delete({ id }),
    onSuccess: () => {
      cache.change(id, withoutThread);
      void cache.refreshLists();
    },
  });
}
