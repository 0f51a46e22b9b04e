import type { QueryClient } from '@tanstack/react-query';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../scope';

/** What becomes of an event, wherever it is cached. */
export type EventChange = <T extends EventView>(event: T) => T;

/** An occurrence of an event; without a day, all of them. */
export interface WhichEvent {
  id: string;
  day?: string;
}

/** Where answers of the API keep events: the first screen, lists, a page. */
const places = ['pages', 'items', 'events', 'event'];

/** An agenda has the id and times of its event too, but nobody goes to it. */
function isEvent(value: object, { id, day }: WhichEvent): value is EventView {
  return (
    'id' in value &&
    value.id === id &&
    'going' in value &&
    (day === undefined || ('day' in value && value.day === day))
  );
}

/**
 * Makes a change to every copy of an occurrence in a cached answer. What holds
 * no copy is given back as it is, so that nobody renders again for nothing.
 */
export function changeEventIn<T>(
  data: T,
  which: WhichEvent,
  change: EventChange,
): T {
  if (typeof data !== 'object' || data === null) return data;
  if (isEvent(data, which)) return change(data);
  if (Array.isArray(data)) {
    const items: unknown[] = data;
    const changed = items.map(item => changeEventIn(item, which, change));
    return changed.some((item, index) => item !== items[index])
      ? (changed as T)
      : data;
  }
  let changed = data;
  for (const place of places) {
    const before = (data as Record<string, unknown>)[place];
    const after = changeEventIn(before, which, change);
    if (after !== before) changed = { ...changed, [place]: after };
  }
  return changed;
}

/** Makes a change to an occurrence, or to all of an event, wherever cached. */
export function changeEvent(
  client: QueryClient,
  which: WhichEvent,
  change: EventChange,
): void {
  const queries = client
    .getQueryCache()
    .findAll({ queryKey: communityKeys.all });
  for (const query of queries) {
    const before = query.state.data;
    const after = changeEventIn(before, which, change);
    if (after !== before) {
      client.setQueryData(query.queryKey, after, {
        updatedAt: query.state.dataUpdatedAt,
      });
    }
  }
}

/** Every copy of an occurrence, or of all of an event, that is cached. */
export function cachedEvents(
  client: QueryClient,
  which: WhichEvent,
): EventView[] {
  const found: EventView[] = [];
  const queries = client
    .getQueryCache()
    .findAll({ queryKey: communityKeys.all });
  for (const query of queries) {
    changeEventIn(query.state.data, which, event => {
      found.push(event);
      return event;
    });
  }
  return found;
}
