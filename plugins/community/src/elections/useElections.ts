import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys, useScope } from '../scope';

/** The elections of the scope that are running, or those that are over, a page at a time. */
export function useElections(which: 'running' | 'past') {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  return useInfiniteQuery({
    queryKey: communityKeys.elections(text, which),
    queryFn: ({ pageParam }) =>
      api.elections.list({
        scope: text,
        running: which === 'running' ? 'true' : 'false',
        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}
