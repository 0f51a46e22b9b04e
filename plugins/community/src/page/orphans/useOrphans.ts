import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/** The entities that left the catalog and threads behind, a page at a time. */
export function useOrphans() {
  const api = useApi(communityApiRef);
  return useInfiniteQuery({
    queryKey: communityKeys.orphans,
    queryFn: ({ pageParam }) =>
      api.threads.listOrphans({ cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    staleTime: 0,
  });
}

/** The threads of one of them, newest first. */
export function useOrphanThreads(entityRef: string) {
  const api = useApi(communityApiRef);
  return useInfiniteQuery({
    queryKey: communityKeys.orphanThreads(entityRef),
    queryFn: ({ pageParam }) =>
      api.threads.listOrphanThreads({
        entityRef,
        cursor: pageParam || undefined,
      }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    staleTime: 0,
  });
}
