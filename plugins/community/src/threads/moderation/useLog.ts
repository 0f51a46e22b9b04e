import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** What moderators did in the scope, the latest first. */
export function useLog() {
  const api = useApi(communityApiRef);
  const { text: scope } = useScope();
  return useInfiniteQuery({
    queryKey: [...communityKeys.moderation, 'log', scope],
    queryFn: ({ pageParam }) =>
      api.threads.moderationLog({ scope, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}

/** What moderators did with one thread and its replies, first to last. */
export function useModerationHistory(threadId: string) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: [...communityKeys.moderation, 'history', threadId],
    queryFn: () => api.threads.moderationHistory({ id: threadId }),
  });
}
