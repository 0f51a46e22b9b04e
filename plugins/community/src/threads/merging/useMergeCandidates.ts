import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { useSettled } from '../../ui/useSettled';

const most = '8';

/**
 * Threads that a thread may be merged into: those with some words anywhere, or,
 * while none are typed, those on its entity that say much the same.
 */
export function useMergeCandidates(thread: ThreadView, typed: string) {
  const api = useApi(communityApiRef);
  const words = useSettled(typed.trim());
  return useQuery({
    queryKey: communityKeys.mergeCandidates(thread.id, words),
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { items, entities } = words
        ? await api.threads.list({ scope: 'platform', q: words, limit: most })
        : await api.threads.similar({
            scope: `entity:${thread.entityRef}`,
            title: thread.title,
          });
      const others = items.filter(
        ({ id, can }) => id !== thread.id && can.merge,
      );
      return { items: others, entities };
    },
  });
}
