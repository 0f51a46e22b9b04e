import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { withoutThread } from '../threadCache';
import { useThreadCache } from '../useThreadCache';

/**
 * Erases a thread for good, or one of its replies. Not optimistic: what cannot
 * be undone is shown once it is done.
 *
 * @param of - `replyId`: the reply; none for the thread itself
 */
export function usePurge(of: { threadId: string; replyId?: string }) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  const { threadId, replyId } = of;
  return useMutation({
    mutationFn: (title: string) =>
      replyId
        ? api.threads.purgeReply({ id: replyId, title })
        : api.threads.purge({ id: threadId, title }),
    onSuccess: async () => {
      if (replyId) {
        await cache.refresh(threadId);
        return;
      }
      cache.change(threadId, withoutThread);
      void cache.refreshLists();
    },
  });
}
