import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useThreadCache } from '../../threads/useThreadCache';

/** What is done to all threads of an entity. */
export type OrphanAct =
  | { act: 'move'; to: string; reason?: string }
  | { act: 'archive' }
  | { act: 'restore' };

/**
 * Does something to all threads of an entity, and tells to how many. A request
 * does a thousand at most, so it is sent until none are left.
 */
export function useTidyOrphans(entityRef: string) {
  const api = useApi(communityApiRef).threads;
  const client = useQueryClient();
  const cache = useThreadCache();
  const once = (input: OrphanAct) => {
    switch (input.act) {
      case 'move': {
        const { to, reason } = input;
        return api.transferOrphans({ entityRef, to, reason });
      }
      case 'archive':
        return api.archiveOrphans({ entityRef });
      default:
        return api.unarchiveOrphans({ entityRef });
    }
  };
  return useMutation({
    mutationFn: async (input: OrphanAct): Promise<number> => {
      let threads = 0;
      for (;;) {
        const done = await once(input);
        threads += done.threads;
        if (!done.left) return threads;
      }
    },
    // What was done before a request failed is done.
    onSettled: async () => {
      void cache.refreshLists();
      await client.invalidateQueries({ queryKey: communityKeys.orphans });
    },
  });
}
