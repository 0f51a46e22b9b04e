import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useThreadCache } from '../useThreadCache';

/** Locks a thread, with a reason if there is one, or unlocks it. */
export function useLock(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (lock: { reason?: string } | undefined) =>
      lock ? api.threads.lock({ id, ...lock }) : api.threads.unlock({ id }),
    onSuccess: async answer => {
      cache.take(answer);
      await cache.refresh(id);
    },
  });
}
