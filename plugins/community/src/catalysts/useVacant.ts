import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys, useScope } from '../scope';

/** The components of the scope that nobody looks after. */
export function useVacant() {
  const api = useApi(communityApiRef);
  const { text: scope } = useScope();
  return useInfiniteQuery({
    queryKey: communityKeys.catalysts(scope, 'vacant'),
    queryFn: ({ pageParam }) =>
      api.catalysts.vacant({ scope, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}
