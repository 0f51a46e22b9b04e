import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import {
  limits,
  type EventPage,
} from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../../api';
import { communityKeys, useScope } from '../../scope';

/** A month of a large platform has some hundred; more would not be readable. */
const mostPages = 5;

/** The events of the scope between two instants, and whether there are more. */
export function useMonthEvents(span: { from: string; until: string }) {
  const api = useApi(communityApiRef);
  const { text } = useScope();
  const { from, until } = span;
  return useQuery({
    queryKey: communityKeys.events(text, 'span', from, until),
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const items: EventPage['items'] = [];
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page++) {
        const { items: found, nextCursor } = await api.events.list({
          scope: text,
          from,
          until,
          cursor,
          limit: `${limits.page.max}`,
        });
        items.push(...found);
        cursor = nextCursor;
        if (!cursor) break;
      }
      return { items, hasMore: cursor !== undefined };
    },
  });
}
