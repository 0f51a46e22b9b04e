import { useApi } from '@backstage/core-plugin-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys } from '../../scope';
import { actLine } from '../actLine';
import { untilNextPhase } from './untilNextPhase';

/** The projects of an occurrence; without a day, of the next one or the last. */
export function useHackathon(which: { id: string; day?: string }) {
  const { id, day } = which;
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const line = actLine<HackathonView>(client, communityKeys.hackathons(id));
  return useQuery({
    queryKey: communityKeys.hackathon(id, day),
    queryFn: () => line.read(() => api.events.hackathon({ id, day })),
    refetchInterval: ({ state }) => untilNextPhase(state.data, Date.now()),
  });
}
