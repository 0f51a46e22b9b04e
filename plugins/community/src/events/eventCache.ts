import type { QueryClient } from '@tanstack/react-query';
import type { EventView } from '@platform-community/backstage-plugin-community-common';
import { communityKeys } from '../scope';

/** What becomes of an event, wherever it is cached. */
export type EventChange = <T extends EventView>(event: T) => T;

/** Where answers of the API keep events: the first screen, lists, a page. */
const places = ['pages', 'items', 'events', 'event'];

function isEvent(value: object, id: string): value is EventView {
  return 'id' in value && value.id === id && 'startsAt' in value;
}

/**
 * Makes a change to every copy of one event in a cached answer. What holds no
 * copy is given back as it is, so that nobody renders again for nothing.
 */
export function changeEventIn<T>(data: T, id: string, change: EventChange): T {
  if (typeof data !== 'object' || data === null) return data;
  if (isEvent(data, id)) return change(data);
  if (Array.isArray(data)) {
    const items: unknown[] = data;
    const changed = items.map(item => changeEventIn(item, id, change));
    return changed.some((item, index) => item !== items[index])
      ? (changed as T)
      : data;
  }
  let changed = data;
  for (const place of places) {
    const before = (data as Record<string, unknown>)[place];
    const after = changeEventIn(before, id, change);
    if (after !== before) changed = { ...changed, [place]: after };
  }
  return changed;
}

/** Makes a change to an event wherever it is cached. */
export function changeEvent(
  client: QueryClient,
  id: string,
  change: EventChange,
): void {
  const queries = client
    .getQueryCache()
    .findAll({ queryKey: communityKeys.all });
  for (const query of queries) {
    const before = query.state.data;
    const after = changeEventIn(before, id, change);
    if (after !== before) {
      client.setQueryData(query.queryKey, after, {
        updatedAt: query.state.dataUpdatedAt,
      });
    }
  }
}

function findEventIn(data: unknown, id: string): EventView | undefined {
  const found: EventView[] = [];
  changeEventIn(data, id, event => {
    found.push(event);
    return event;
  });
  return found[0];
}

/** The event as it is shown now, if it is cached. */
export function cachedEvent(
  client: QueryClient,
  id: string,
): EventView | undefined {
  for (const query of client
    .getQueryCache()
    .findAll({ queryKey: communityKeys.all })) {
    const found = findEventIn(query.state.data, id);
    if (found) return found;
  }
  return undefined;
}
