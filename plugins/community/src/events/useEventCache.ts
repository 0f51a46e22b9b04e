import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../scope';
import { cachedEvent, changeEvent, type EventChange } from './eventCache';

/**
 * The events in the cache. A change leaves requests alone that are under way;
 * an older answer that comes late is put right by the answer to the change.
 */
export function useEventCache() {
  const client = useQueryClient();
  return useMemo(
    () => ({
      /** The event as it is shown now. */
      find: (id: string) => cachedEvent(client, id),
      /** Changes an event everywhere it is cached. */
      change: (id: string, change: EventChange) =>
        changeEvent(client, id, change),
      /** Takes over what the server answered about an event. */
      accept: (detail: EventDetail) => {
        const { event } = detail;
        changeEvent(client, event.id, before => ({ ...before, ...event }));
        client.setQueryData(communityKeys.event(event.id), detail);
      },
      /** Asks for the lists again, whose order or content may have changed. */
      refreshLists: async () => {
        await Promise.all([
          client.invalidateQueries({ queryKey: communityKeys.allEvents }),
          client.invalidateQueries({ queryKey: communityKeys.homes }),
        ]);
      },
    }),
    [client],
  );
}
