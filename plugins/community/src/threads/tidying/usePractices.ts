import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';
import { useSettled } from '../../ui/useSettled';

const most = '8';

/** The current practices of the scope with some words; with none, the top ones. */
export function usePractices(typed: string) {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  const words = useSettled(typed.trim());
  return useQuery({
    queryKey: communityKeys.practices(text, words),
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.threads.list({
        scope: text,
        kind: 'practice',
        status: 'current',
        q: words || undefined,
        limit: most,
      }),
  });
}
