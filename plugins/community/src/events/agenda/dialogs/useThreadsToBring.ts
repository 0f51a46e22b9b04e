import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../../api';
import { communityKeys, useScope } from '../../../scope';
import { useSettled } from '../../../ui/useSettled';

const most = '6';

/**
 * Threads of the scope with some words; while none are typed, what people want
 * most.
 *
 * @param wanted - whether anybody is to choose one
 */
export function useThreadsToBring(typed: string, wanted: boolean) {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  const words = useSettled(typed.trim().slice(0, limits.search.max));
  return useQuery({
    queryKey: communityKeys.agendaThreads(text, words),
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.threads.list({
        scope: text,
        limit: most,
        ...(words && { q: words }),
      }),
  });
}
