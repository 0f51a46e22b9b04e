import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useThreadCache } from '../useThreadCache';

/** Takes a merge back; the other thread and the lists are asked for again. */
export function useUnmerge(intoId: string | undefined) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (id: string) => api.threads.unmerge({ id }),
    onSuccess: async answer => {
      cache.take(answer);
      void cache.refreshLists();
      await Promise.all([
        cache.refresh(answer.thread.id),
        intoId && cache.refresh(intoId),
      ]);
    },
  });
}
