import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useThreadCache } from '../useThreadCache';

/**
 * Merges a thread into another. Not optimistic: what the merge makes of two
 * threads is for the server to count.
 */
export function useMerge(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (into: string) => api.threads.merge({ id, into }),
    onSuccess: async answer => {
      cache.take(answer);
      void cache.refreshLists();
      await Promise.all([cache.refresh(id), cache.refresh(answer.thread.id)]);
    },
  });
}
