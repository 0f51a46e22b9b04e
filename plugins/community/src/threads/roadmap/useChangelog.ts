import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** What was shipped in the scope, newest first, a page at a time. */
export function useChangelog() {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  return useInfiniteQuery({
    queryKey: communityKeys.changelog(text),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      api.threads.changelog({ scope: text, cursor }),
    getNextPageParam: page => page.nextCursor,
  });
}
