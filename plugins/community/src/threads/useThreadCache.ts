import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ThreadDetail } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../scope';
import {
  cachedThread,
  changeThread,
  takeAnswer,
  type ThreadChange,
} from './threadCache';
import { showsRepliesOf, type ThreadPages } from './threadPages';

/**
 * The threads in the cache. Requests that are under way are not cancelled by a
 * change, because that would also stop a "Show more" somebody has just asked
 * for; an older answer that comes late is put right by the answer to the change.
 */
export function useThreadCache() {
  const client = useQueryClient();
  return useMemo(
    () => ({
      /** The thread as it is now. */
      find: (id: string) => cachedThread(client, id),
      /** Changes a thread everywhere it is cached. */
      change: (id: string, change: ThreadChange) =>
        changeThread(client, id, change),
      /** Puts what the server answered wherever the thread is cached. */
      take: (answer: Pick<ThreadDetail, 'thread' | 'people'>) =>
        takeAnswer(client, answer),
      /**
       * Changes the page of a thread, if it is loaded, and of the thread that it
       * was merged into, which shows its replies as well.
       */
      changePage: (id: string, change: (pages: ThreadPages) => ThreadPages) => {
        client.setQueriesData<ThreadPages>(
          {
            queryKey: communityKeys.threads,
            predicate: ({ state }) => showsRepliesOf(state.data, id),
          },
          pages => pages && change(pages),
        );
      },
      /** Asks for all that shows a thread's replies again, in the background. */
      refresh: (id: string) =>
        client.invalidateQueries({
          queryKey: communityKeys.threads,
          predicate: ({ state, queryKey }) =>
            queryKey.includes(id) || showsRepliesOf(state.data, id),
        }),
      /** Asks for the lists again, whose order or content has changed. */
      refreshLists: () => {
        client.removeQueries({ queryKey: communityKeys.moreThreads });
        return client.invalidateQueries({ queryKey: communityKeys.homes });
      },
    }),
    [client],
  );
}
