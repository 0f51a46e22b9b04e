import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/** Who may vote in an election, a page at a time, once that is asked for. */
export function useRoll(id: string, isWanted: boolean) {
  const api = useApi(communityApiRef);
  return useInfiniteQuery({
    queryKey: communityKeys.roll(id),
    queryFn: ({ pageParam }) => api.elections.roll({ id, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    enabled: isWanted,
  });
}
