import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys, useScope } from '../scope';

/** What happened to terms of the scope, the latest first. */
export function useTermLog() {
  const api = useApi(communityApiRef);
  const { text: scope } = useScope();
  return useInfiniteQuery({
    queryKey: communityKeys.catalysts(scope, 'log'),
    queryFn: ({ pageParam }) =>
      api.catalysts.history({ scope, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}
