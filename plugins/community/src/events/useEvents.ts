import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys, useScope } from '../scope';

/** The events of the scope, a page at a time. */
export function useEvents(when: 'upcoming' | 'past') {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  return useInfiniteQuery({
    queryKey: communityKeys.events(text, when),
    queryFn: ({ pageParam }) =>
      api.events.list({ scope: text, when, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}
