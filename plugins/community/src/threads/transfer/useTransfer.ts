import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useThreadCache } from '../useThreadCache';

/** Moves a thread to another entity; the lists of both are asked for again. */
export function useTransfer(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (to: { entityRef: string; reason?: string }) =>
      api.threads.transfer({ id, ...to }),
    onSuccess: async answer => {
      cache.take(answer);
      void cache.refreshLists();
      await cache.refresh(id);
    },
  });
}
