import { useEffect } from 'react';
import type { ThreadLinkView } from '@platform-community/backstage-plugin-community-common';
import { useThreadCache } from '../useThreadCache';

const freshMs = 5 * 60_000;
const patienceMs = 4_000;

/**
 * Asks for a thread once more, a moment after it was opened, where that has sent
 * the backend to look up what it links to: the signal that says so may come
 * before the page listens, and there may be no signals at all.
 */
export function useLateLinks(id: string, links: ThreadLinkView[]): void {
  const cache = useThreadCache();
  const late = links
    .filter(
      ({ live, knownAt }) =>
        live && (!knownAt || Date.now() - Date.parse(knownAt) > freshMs),
    )
    .map(link => link.id)
    .join();
  useEffect(() => {
    if (!late) return undefined;
    const timer = setTimeout(() => cache.refresh(id), patienceMs);
    return () => clearTimeout(timer);
  }, [late, id, cache]);
}
