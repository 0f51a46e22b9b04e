import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { useThreadCache } from '../useThreadCache';

/** Pins a thread to the top of its entity's lists, or lets it go. */
export function usePin(id: string) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: (pinned: boolean) =>
      pinned ? api.threads.pin({ id }) : api.threads.unpin({ id }),
    onSuccess: answer => {
      cache.take(answer);
      void cache.refreshLists();
    },
  });
}
