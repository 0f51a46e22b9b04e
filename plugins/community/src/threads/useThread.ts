import { useMemo } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';
import { isNotHere } from '../ui';
import {
  branchesOf,
  firstPageOf,
  repliesOf,
  type ThreadPages,
  type ThreadPagesPage,
} from './threadPages';

/**
 * A thread with its replies, a page of them at a time. One query: when the
 * thread is asked for again, the pages a person has opened come along.
 */
export function useThread(id: string) {
  const api = useApi(communityApiRef);
  const query = useInfiniteQuery<
    ThreadPagesPage,
    Error,
    ThreadPages,
    readonly unknown[],
    string | undefined
  >({
    queryKey: communityKeys.thread(id),
    initialPageParam: undefined,
    queryFn: async ({ pageParam: cursor }) =>
      cursor
        ? api.threads.listReplies({ id, cursor })
        : firstPageOf(await api.threads.get({ id })),
    getNextPageParam: page => page.nextCursor,
  });

  const { data } = query;
  const view = useMemo(() => {
    const head = data?.pages[0]?.head;
    if (!data || !head) return undefined;
    const people: People = Object.assign(
      {},
      ...data.pages.map(page => page.people),
    );
    const replies = repliesOf(data);
    return { ...head, people, replies, branches: branchesOf(replies) };
  }, [data]);

  return {
    view,
    // What was read already stays when asking again fails, unless it is gone.
    error: !view || isNotHere(query.error) ? query.error : null,
    retry: query.refetch,
    hasMore: query.hasNextPage,
    more: query.fetchNextPage,
    isLoadingMore: query.isFetchingNextPage,
    moreFailed: query.isFetchNextPageError,
  };
}
