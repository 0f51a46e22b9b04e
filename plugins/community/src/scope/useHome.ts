import { useApi } from '@backstage/core-plugin-api';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { communityApiRef } from '../api';
import type { ThreadFilters } from './filters';
import { communityKeys } from './keys';
import { useScope } from './ScopeProvider';

/**
 * All that the first screen shows, in one request. While other filters load,
 * the list before stays on the screen.
 */
export function useHome(filters: ThreadFilters) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const { text } = useScope();
  return useQuery({
    queryKey: communityKeys.home(text, filters),
    queryFn: async () => {
      const home = await api.home.get({ scope: text, ...filters });
      // It brings the labels along, so that nobody asks for them again.
      client.setQueryData(communityKeys.labels(text), home.labels);
      return home;
    },
    staleTime: 5 * 60_000,
    placeholderData: (previous, query) =>
      query?.queryKey[2] === text ? keepPreviousData(previous) : undefined,
  });
}
