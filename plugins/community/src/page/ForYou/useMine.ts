import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/**
 * All that is the reader's own, in one request; asked for again each time it is
 * looked at, since what is new in it has changed by then.
 */
export function useMine() {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.mine,
    queryFn: () => api.home.mine({}),
    staleTime: 0,
  });
}
