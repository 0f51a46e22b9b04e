import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';

const key = ['community', 'feeds'] as const;

/** The calendars that the reader has addresses of, and what is done with them. */
export function useFeeds() {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const list = useQuery({
    queryKey: key,
    queryFn: () => api.events.feeds({}),
  });
  const subscribe = useMutation({
    mutationFn: (scope: string) => api.events.subscribe({ scope }),
    onSuccess: refresh,
  });
  const unsubscribe = useMutation({
    mutationFn: (id: string) => api.events.unsubscribe({ id }),
    onSuccess: refresh,
  });
  return { list, subscribe, unsubscribe };
}
