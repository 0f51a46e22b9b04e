import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ThreadStatus } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useThreadCache } from './useThreadCache';

/** Moves a thread to another status; its history comes with the next answer. */
export function useMoveThread(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (move: {
      status: ThreadStatus;
      reason?: string;
      target?: string | null;
      replacedBy?: string;
    }) => api.threads.move({ id, ...move }),
    onSuccess: async answer => {
      cache.take(answer);
      await cache.refresh(id);
    },
  });
}
