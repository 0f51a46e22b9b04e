import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ThreadStatus } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { withDetail } from './threadPages';
import { useThreadCache } from './useThreadCache';

/** Writes or revises the official response, with a move in the same act. */
export function useRespond(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (response: {
      body: string;
      status?: ThreadStatus;
      target?: string | null;
      /** When the response that the writer has read was last changed. */
      replaces?: string;
    }) => api.threads.respond({ id, ...response }),
    onSuccess: detail => {
      cache.take(detail);
      cache.changePage(id, pages => withDetail(pages, detail));
    },
  });
}
