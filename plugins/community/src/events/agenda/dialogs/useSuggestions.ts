import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../../api';
import { communityKeys } from '../../../scope';

/** Threads that an agenda could be filled from, asked for each time. */
export function useSuggestions(agenda: Pick<AgendaView, 'id' | 'day'>) {
  const api = useApi(communityApiRef);
  const { id, day } = agenda;
  return useQuery({
    queryKey: communityKeys.agendaSuggestions(id, day),
    queryFn: () => api.events.suggestions({ id, day }),
    staleTime: 0,
    gcTime: 0,
  });
}
