import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/** What catalysts may do; the configuration says so, and rarely changes. */
export function useCatalystRights() {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.catalystRights,
    queryFn: async () => (await api.catalysts.rights({})).items,
    staleTime: 10 * 60_000,
  });
}
