import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { communityApiRef } from '../api';
import { changeReply, withDetail, type ThreadPages } from './threadPages';
import { useThreadCache } from './useThreadCache';

function withAccepted(pages: ThreadPages, replyId: string | undefined) {
  const items = pages.pages.flatMap(page => page.items);
  return items
    .filter(reply => reply.accepted !== (reply.id === replyId))
    .reduce(
      (changed, { id }) =>
        changeReply(changed, id, reply => ({
          ...reply,
          accepted: reply.id === replyId,
        })),
      pages,
    );
}

/**
 * Accepts a reply as the answer (its id), or takes the acceptance back
 * (`undefined`).
 */
export function useAnswer(
  id: string,
  options: { onRefused: (error: Error) => void },
) {
  const api = useApi(communityApiRef);
  const cache = useThreadCache();
  return useMutation({
    scope: { id: `community:answer:${id}` },
    mutationFn: (replyId: string | undefined) =>
      replyId
        ? api.threads.accept({ id, replyId })
        : api.threads.unaccept({ id }),
    onSuccess: (detail, replyId) => {
      cache.take(detail);
      cache.changePage(id, pages =>
        withAccepted(withDetail(pages, detail), replyId),
      );
    },
    onError: options.onRefused,
  });
}
