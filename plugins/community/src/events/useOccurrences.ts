import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

const pageSize = '6';

/** The dates of a series to come, soonest first, or the past ones. */
export function useOccurrences(
  id: string,
  when: 'upcoming' | 'past',
  options: { enabled?: boolean } = {},
) {
  const api = useApi(communityApiRef);
  return useInfiniteQuery({
    queryKey: communityKeys.occurrences(id, when),
    queryFn: ({ pageParam }) =>
      api.events.occurrences({ id, when, limit: pageSize, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    enabled: options.enabled,
  });
}
