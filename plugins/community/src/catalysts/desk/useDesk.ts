import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';

/**
 * What waits for the reader, in one request; asked for again each time it is
 * looked at, since it is there to be worked off.
 *
 * @param limit - how much of each section
 */
export function useDesk(limit: number) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.deskOf(limit),
    queryFn: () => api.catalysts.desk({ limit: String(limit) }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}
