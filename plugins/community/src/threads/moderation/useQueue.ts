import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** What waits for the reader as a moderator, the longest waiting first. */
export function useQueue() {
  const api = useApi(communityApiRef);
  const { text: scope } = useScope();
  return useInfiniteQuery({
    queryKey: [...communityKeys.moderation, 'queue', scope],
    queryFn: ({ pageParam }) =>
      api.threads.queue({ scope, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}
