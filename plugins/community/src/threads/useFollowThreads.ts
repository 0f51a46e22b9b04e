import { useCallback, useEffect, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { isNotFound } from '../ui';
import { withoutThread } from './threadCache';
import { useThreadCache } from './useThreadCache';

/** A burst of changes to one thread is asked after once. */
const settleMs = 800;

/**
 * Keeps threads that are listed as they are on the server: given the id of one
 * that changed, its row takes its new votes, replies and status and stays where
 * it stands.
 */
export function useFollowThreads(): (id: string) => void {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const timers = waiting.current;
    return () => {
      timers.forEach(timer => clearTimeout(timer));
      timers.clear();
    };
  }, []);

  return useCallback(
    (id: string) => {
      if (!cache.find(id) || waiting.current.has(id)) return;
      const timer = setTimeout(async () => {
        waiting.current.delete(id);
        try {
          cache.take(await api.threads.get({ id }));
        } catch (error) {
          // Whatever else went wrong, the row stays as it was.
          if (isNotFound(error)) cache.change(id, withoutThread);
        }
      }, settleMs);
      waiting.current.set(id, timer);
    },
    [api, cache],
  );
}
