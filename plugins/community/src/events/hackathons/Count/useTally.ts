import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../../api';
import { communityKeys } from '../../../scope';

/** What everybody judged, once somebody wants to see it. */
export function useTally(
  hackathon: Pick<HackathonView, 'id' | 'day'>,
  wanted: boolean,
) {
  const { id, day } = hackathon;
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.hackathonTally(id, day),
    queryFn: () => api.events.hackathonTally({ id, day }),
    enabled: wanted,
  });
}
