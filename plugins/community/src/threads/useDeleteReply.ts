import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ReplyView } from '@platform-community/backstage-plugin-community-common';
import { communityApiRef } from '../api';
import { changeReply, deletedReply } from './threadPages';
import { useThreadCache } from './useThreadCache';

/** Deletes a reply: its place stays, so that replies to it keep theirs. */
export function useDeleteReply(
  reply: ReplyView,
  options: { onRefused: (error: Error) => void },
) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    mutationFn: () => api.threads.deleteReply({ id: reply.id }),
    onMutate: () => {
      cache.changePage(reply.threadId, pages =>
        changeReply(pages, reply.id, deletedReply),
      );
      return () =>
        cache.changePage(reply.threadId, pages =>
          changeReply(pages, reply.id, () => reply),
        );
    },
    onError: (error, _nothing, undo) => {
      undo?.();
      options.onRefused(error);
    },
    onSettled: () => cache.refresh(reply.threadId),
  });
}
