import { useMemo } from 'react';
import {
  useQueryClient,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';
import type {
  EventDetail,
  EventView,
} from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../scope';
import {
  cachedEvents,
  changeEvent,
  type EventChange,
  type WhichEvent,
} from './eventCache';

/** What an answer leaves out where there is nothing of it. */
const nothing = {
  series: undefined,
  place: undefined,
  url: undefined,
  cancelReason: undefined,
  capacity: undefined,
  rsvp: undefined,
  attendance: undefined,
};

/** What tells an event apart: its occurrence, where it has more than one. */
export function whichEvent(
  event: Pick<EventView, 'id' | 'day' | 'series'>,
): WhichEvent {
  const { id, day, series } = event;
  return series ? { id, day } : { id };
}

/**
 * The events in the cache. A change leaves requests alone that are under way;
 * an older answer that comes late is put right by the answer to the change.
 */
export function useEventCache() {
  const client = useQueryClient();
  return useMemo(
    () => ({
      /** The occurrences of an event as they are shown now, each at least once. */
      find: (which: WhichEvent) => cachedEvents(client, which),
      /** What the reader has said for a whole series, where that is known. */
      seriesRsvp: (id: string) =>
        cachedEvents(client, { id })
          .map((event: Partial<EventDetail['event']>) => event.seriesRsvp)
          .find(answer => answer !== undefined),
      /** Changes an occurrence, or all of an event, everywhere it is cached. */
      change: (which: WhichEvent, change: EventChange) =>
        changeEvent(client, which, change),
      /** Takes over what the server answered about an occurrence. */
      accept: (detail: EventDetail) => {
        const { event } = detail;
        const which = whichEvent(event);
        changeEvent(client, which, before => ({
          ...before,
          ...nothing,
          ...event,
        }));
        client.setQueriesData<unknown>(
          {
            queryKey: [...communityKeys.event(event.id), 'occurrence'],
            predicate: ({ state }) =>
              isOf(state.data as EventDetail | undefined, which),
          },
          detail,
        );
        client.setQueryData(
          communityKeys.occurrence(which.id, which.day),
          detail,
        );
      },
      /** Asks for the lists again, whose order or content may have changed. */
      refreshLists: () => refreshLists(client),
      /**
       * The same, and for the other occurrences of a series, and of the one it
       * goes on from.
       */
      refreshAround: async (detail: EventDetail, earlierId?: string) => {
        const { id, day } = detail.event;
        const isAnother = ({ queryKey, state }: Query) =>
          queryKey[3] !== 'occurrence' ||
          !isOf(state.data as EventDetail | undefined, { id, day });
        await Promise.all([
          refreshLists(client),
          client.invalidateQueries({
            queryKey: communityKeys.event(id),
            predicate: isAnother,
          }),
          // What is shown of it is being left, and may be there no more.
          earlierId !== undefined &&
            earlierId !== id &&
            client.invalidateQueries({
              queryKey: communityKeys.event(earlierId),
              refetchType: 'none',
            }),
        ]);
      },
    }),
    [client],
  );
}

async function refreshLists(client: QueryClient): Promise<void> {
  const lists = [
    communityKeys.allEvents,
    communityKeys.homes,
    communityKeys.mine,
  ];
  await Promise.all(
    lists.map(queryKey => client.invalidateQueries({ queryKey })),
  );
}

function isOf(detail: EventDetail | undefined, which: WhichEvent): boolean {
  return (
    detail !== undefined &&
    (which.day === undefined || detail.event.day === which.day)
  );
}
