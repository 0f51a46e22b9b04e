import { useMemo } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  RoadmapColumnView,
  RoadmapView,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/**
 * A column of a roadmap: its beginning came with the roadmap, the rest is
 * fetched when it is asked for.
 */
export function useMoreOfColumn(
  roadmap: RoadmapView,
  column: RoadmapColumnView,
) {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  const { status, nextCursor } = column;
  const more = useInfiniteQuery({
    // Another beginning goes on elsewhere.
    queryKey: communityKeys.roadmap(text, status, nextCursor),
    enabled: false,
    initialPageParam: nextCursor,
    queryFn: ({ pageParam: cursor }) =>
      api.threads.roadmap({ scope: text, column: status, cursor }),
    getNextPageParam: page => page.columns[0]?.nextCursor,
  });

  const pages = more.data?.pages;
  const shown = useMemo(() => {
    const items = [
      ...column.items,
      ...(pages ?? []).flatMap(page => page.columns[0]?.items ?? []),
    ];
    return {
      // A thread that moved between two requests may be on two pages.
      threads: [...new Map(items.map(item => [item.id, item])).values()],
      entities: Object.assign(
        {},
        roadmap.entities,
        ...(pages ?? []).map(page => page.entities),
      ) as RoadmapView['entities'],
    };
  }, [roadmap, column, pages]);

  return {
    ...shown,
    hasMore: pages ? more.hasNextPage : nextCursor !== undefined,
    isLoading: more.isFetching,
    error: more.isFetching ? null : more.error,
    load: () => void more.fetchNextPage(),
  };
}
