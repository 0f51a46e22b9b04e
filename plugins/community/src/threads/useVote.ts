import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { withVote } from './threadCache';
import { useThreadCache } from './useThreadCache';

/**
 * Casts and withdraws the vote for a thread. The count changes at once. Presses
 * in quick succession are sent one after the other, and only the answer to the
 * last of them is shown; when that one is refused, the count goes back to what
 * the server said last.
 */
export function useVote(
  thread: ThreadView,
  options: { onRefused: (error: Error) => void },
) {
  const api = useApi(communityApiRef);
  const client = useQueryClient();
  const cache = useThreadCache();
  const settled = useRef(thread.voted);
  const { id } = thread;
  const mutationKey = ['community', 'vote', id];
  const isLast = () => client.isMutating({ mutationKey }) === 1;
  const isVoted = () => cache.find(id)?.voted ?? thread.voted;

  const vote = useMutation({
    mutationKey,
    scope: { id: `community:vote:${id}` },
    mutationFn: (voted: boolean) =>
      voted ? api.threads.castVote({ id }) : api.threads.withdrawVote({ id }),
    onMutate: voted => {
      if (isLast()) settled.current = isVoted();
      cache.change(id, withVote(voted));
    },
    onSuccess: answer => {
      settled.current = answer.thread.voted;
      if (isLast()) cache.take(answer);
    },
    onError: error => {
      if (!isLast()) return;
      cache.change(id, withVote(settled.current));
      options.onRefused(error);
    },
  });

  return { toggle: () => vote.mutate(!isVoted()) };
}
