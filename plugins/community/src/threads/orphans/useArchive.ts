import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useThreadCache } from '../useThreadCache';

/** Archives a thread whose entity left the catalog, or takes it back. */
export function useArchive(id: string) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (archived: boolean) =>
      archived ? api.threads.archive({ id }) : api.threads.unarchive({ id }),
    onSuccess: async answer => {
      cache.take(answer);
      void cache.refreshLists();
      void client.invalidateQueries({ queryKey: communityKeys.orphans });
      await cache.refresh(id);
    },
  });
}
