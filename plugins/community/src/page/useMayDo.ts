import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/** What the reader may do on the whole platform. */
export function useMayDo() {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.mayDo,
    queryFn: async () => (await api.home.me({})).can,
    staleTime: 10 * 60_000,
  });
}
