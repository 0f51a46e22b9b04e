import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/**
 * What the official response of a thread said before, a page at a time.
 *
 * @param count - how many there are: with another one, they are asked for again
 */
export function useRevisions(id: string, count: number) {
  const api = useApi(communityApiRef);
  return useInfiniteQuery({
    queryKey: communityKeys.revisions(id, count),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      api.threads.listRevisions({ id, cursor }),
    getNextPageParam: page => page.nextCursor,
  });
}
