import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ThreadKind } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { useThreadCache } from './useThreadCache';

/** What a person writes to start a thread. */
export interface NewThread {
  entityRef: string;
  kind: ThreadKind;
  title: string;
  body: string;
  labelIds?: string[];
  idempotencyKey: string;
}

/** Starts a thread; lists ask for it themselves. */
export function useCreateThread() {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (thread: NewThread) => api.threads.create(thread),
    onSuccess: () => {
      void cache.refreshLists();
    },
  });
}
