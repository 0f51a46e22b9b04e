import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { CommunityApi } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';

/** The ballots of an election that is over, with what they were counted to. */
export type ElectionCount = Awaited<
  ReturnType<CommunityApi['elections']['count']>
>;

/** The count of an election, once it is asked for; it never changes. */
export function useCount(id: string, isWanted: boolean) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.count(id),
    queryFn: () => api.elections.count({ id }),
    enabled: isWanted,
    staleTime: Infinity,
  });
}
