import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { communityKeys } from '../scope';
import { whichEvent } from './useEventCache';

/**
 * An occurrence with its description and who is going; without a day, the next
 * one or the last.
 */
export function useEvent(id: string, day?: string) {
  const api = useApi(communityApiRef);
  return useQuery({
    queryKey: communityKeys.occurrence(id, day),
    queryFn: () => api.events.get({ id, day }),
  });
}

/**
 * What only the page of an occurrence tells: the place in the line, what else is
 * at that time, the answer for the series. In a list it is there once the reader
 * has answered or been on the page, or when it is `wanted`.
 */
export function useEventDetail(
  event: Pick<EventView, 'id' | 'day' | 'series'>,
  wanted = false,
) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const { id, day } = whichEvent(event);
  const queryKey = communityKeys.occurrence(id, day);
  const { data } = useQuery({
    queryKey,
    queryFn: () => api.events.get({ id, day }),
    enabled: wanted || client.getQueryData(queryKey) !== undefined,
  });
  return data?.event;
}
