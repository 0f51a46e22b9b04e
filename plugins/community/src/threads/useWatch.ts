import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { withWatching } from './threadCache';
import { useThreadCache } from './useThreadCache';

/** Watches a thread or stops watching it; taken back when refused. */
export function useWatch(
  thread: ThreadView,
  options: { onRefused: (error: Error) => void },
) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  const { id } = thread;
  return useMutation({
    scope: { id: `community:watch:${id}` },
    mutationFn: (watching: boolean) =>
      watching ? api.threads.watch({ id }) : api.threads.unwatch({ id }),
    onMutate: watching => {
      cache.change(id, withWatching(watching));
      return () => cache.change(id, withWatching(!watching));
    },
    onError: (error, _watching, undo) => {
      undo?.();
      options.onRefused(error);
    },
  });
}
