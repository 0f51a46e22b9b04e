import { useMemo } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ThreadKind } from '@platform-community/backstage-plugin-community-common';
import { useHomeMemory, useScope, useScopeRoot } from './ScopeProvider';

/** The id of the element that shows a reply, to jump to and to link to. */
export function replyElementId(replyId: string): string {
  return `reply-${replyId}`;
}

/** The addresses below the community tab, or below a scope of the page. */
export interface CommunityPaths {
  /** The list, with the filters it was left with. */
  home(): string;
  /** A thread, at one of its replies when that is told. */
  thread(id: string, replyId?: string): string;
  compose(kind?: ThreadKind, entityRef?: string): string;
  roadmap(): string;
  /** The changelog. */
  shipped(): string;
  catalysts(): string;
  election(id: string): string;
  events(): string;
  /** An event; of a series, the occurrence of a day. */
  event(id: string, day?: string): string;
  /** The agenda of an event as it goes, for hosts and those who watch. */
  live(id: string, day?: string): string;
  /** What waits for a moderator. */
  moderation(): string;
}

/**
 * Addresses of everything in the community, wherever the app has put the entity
 * page and the tab on it.
 */
export function useCommunityPaths(): CommunityPaths {
  const root = useScopeRoot();
  const memory = useHomeMemory();
  return useMemo(
    () => ({
      home: () => `${root || '/'}${memory.recall()?.search ?? ''}`,
      thread: (id, replyId) =>
        `${root}/threads/${encodeURIComponent(id)}${
          replyId ? `#${replyElementId(replyId)}` : ''
        }`,
      compose: (kind, entityRef) => {
        const chosen = new URLSearchParams({
          ...(kind && { kind }),
          ...(entityRef && { on: entityRef }),
        }).toString();
        return `${root}/new${chosen && `?${chosen}`}`;
      },
      roadmap: () => `${root}/roadmap`,
      shipped: () => `${root}/shipped`,
      catalysts: () => `${root}/catalysts`,
      election: id => `${root}/elections/${encodeURIComponent(id)}`,
      events: () => `${root}/events`,
      event: (id, day) =>
        `${root}/events/${encodeURIComponent(id)}${day ? `?day=${day}` : ''}`,
      live: (id, day) =>
        `${root}/events/${encodeURIComponent(id)}/live${
          day ? `?day=${day}` : ''
        }`,
      moderation: () => `${root}/moderation`,
    }),
    [root, memory],
  );
}

/** The catalog page of an entity, by its reference. */
export function useEntityHref(): (entityRef: string) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return useMemo(
    () => entityRef => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      return entityRoute({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace: namespace.toLocaleLowerCase('en-US'),
        name,
      });
    },
    [entityRoute],
  );
}

/**
 * The community of another entity, where the app has put this one's: the tab
 * may have been given another path, which is the same on every entity page.
 */
export function useCommunityHref(): (entityRef: string) => string | undefined {
  const root = useScopeRoot();
  const hrefOf = useEntityHref();
  const { entityRef: here } = useScope();
  return useMemo(
    () => entityRef => {
      const page = here && hrefOf(here).replace(/\/+$/, '');
      // The case of an address is up to whoever has typed it.
      const isBelow =
        page &&
        root
          .toLocaleLowerCase('en-US')
          .startsWith(`${page.toLocaleLowerCase('en-US')}/`);
      if (!isBelow) return undefined;
      return `${hrefOf(entityRef).replace(/\/+$/, '')}${root.slice(
        page.length,
      )}`;
    },
    [root, hrefOf, here],
  );
}
