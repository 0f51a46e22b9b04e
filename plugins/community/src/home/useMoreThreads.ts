import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { HomeView } from '@platform-community/backstage-plugin-community-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { communityApiRef } from '../api';
import { communityKeys, useScope, type ThreadFilters } from '../scope';

/**
 * The list behind the first screen: its first page came with the home, the
 * others are fetched when they are asked for.
 *
 * @param home - the home of exactly these filters; nothing while it loads
 */
export function useMoreThreads(filters: ThreadFilters, home?: HomeView) {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  const more = useInfiniteQuery({
    queryKey: communityKeys.moreThreadsOf(text, filters),
    enabled: false,
    initialPageParam: home?.threads.nextCursor,
    queryFn: ({ pageParam }) =>
      api.threads.list({ scope: text, ...filters, cursor: pageParam }),
    getNextPageParam: page => page.nextCursor,
  });

  const pages = more.data?.pages;
  const list = useMemo(() => {
    if (!home) return undefined;
    const all = [home, ...(pages ?? [])];
    const items = [home.threads, ...(pages ?? [])].flatMap(page => page.items);
    return {
      // A thread that moved between two requests may be on two pages.
      threads: [...new Map(items.map(item => [item.id, item])).values()],
      people: Object.assign({}, ...all.map(page => page.people)),
      entities: Object.assign({}, ...all.map(page => page.entities)),
    } as Pick<HomeView, 'people' | 'entities'> & { threads: typeof items };
  }, [home, pages]);

  return {
    list,
    hasMore: pages ? more.hasNextPage : Boolean(home?.threads.nextCursor),
    isLoading: more.isFetching,
    error: more.isFetching ? null : more.error,
    load: () => more.fetchNextPage(),
  };
}
